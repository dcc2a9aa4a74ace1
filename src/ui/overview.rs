//! The overview at the head of the sheet: the shape of it all, and participation beside it.

use super::labelled::{Labelled, twin};
use super::look::Subject;
use super::participation::participation;
use super::shown::Shown;
use super::tag::{Tag, tag};
use crate::chart::{FEWEST_AXES, Picture, RADAR_REACH, RADAR_STEP, Spoke, radar_names};
use crate::figures::decimal::{tenths, units};
use crate::karte::{Line, percent_in_tables, topic_heading};
use crate::words::{columns, karte_overview};

/// The radar, where it is wanted, and participation, where the papers speak of it; then the tables of both.
pub(super) fn overview(shown: &Shown<'_>, wanted: bool) -> Tag {
    let name = Subject::Radar.name();
    let (drawing, key) = match radar(shown) {
        Ok(labelled) => (Some(labelled.view()), key()),
        Err(why) => (None, why),
    };
    let table = (wanted && drawing.is_some()).then(|| twin(name, &headings(), rows(shown)));
    let mut shape = tag("section.overview__shape");
    if wanted {
        shape = shape
            .with(tag("div").with(tag("h3.sheet__part").with(name)).with(drawing))
            .with(tag("p.key").with(key));
    }
    let (bars, figures) = participation(shown);
    tag("div.overview")
        .tells("data-radar", table.is_some())
        .with(shape)
        .with(bars)
        .with(tag("div.overview__tables").with(table).with(figures))
}

fn headings() -> [&'static str; 5] {
    [columns::item(), columns::ours(), columns::reference(), columns::ahead(), columns::verdict()]
}

/// How to read it, in words.
pub(super) fn key() -> String {
    karte_overview::key(units(RADAR_STEP), units(RADAR_REACH))
}

/// The drawing; or why there is none.
pub(super) fn radar(shown: &Shown<'_>) -> Result<Labelled, String> {
    let lines = shown.karte.overview();
    let spokes: Vec<_> = lines.iter().map(|line| Spoke::of(line, !shown.is_open(line))).collect();
    let seen = spokes.iter().filter(|spoke| spoke.ahead.is_some()).count();
    if seen < FEWEST_AXES {
        return Err(karte_overview::too_few(FEWEST_AXES, seen));
    }
    let names = lines.iter().map(|line| topic_heading(line.item));
    Ok(Labelled {
        label: karte_overview::label(Subject::Radar.name(), seen),
        words: radar_names(spokes.len()).into_iter().zip(names).collect(),
        picture: Picture::Radar(spokes),
    })
}

fn rows(shown: &Shown<'_>) -> Vec<Vec<String>> {
    shown.karte.overview().into_iter().map(|line| row(shown, line)).collect()
}

fn row(shown: &Shown<'_>, line: &Line) -> Vec<String> {
    let ahead = Spoke::of(line, !shown.is_open(line)).ahead;
    let blank = || "×".to_owned();
    let ours = line.amount.percent().filter(|_| ahead.is_some());
    let level = line.reference.as_ref().map(|level| percent_in_tables(level.percent));
    let signed = |ahead: f64| {
        let points = tenths(ahead);
        if ahead > 0.0 { karte_overview::better(points) } else { points }
    };
    vec![
        line.label(),
        ours.map_or_else(blank, percent_in_tables),
        level.unwrap_or_default(),
        ahead.map_or_else(blank, signed),
        shown.verdict(line).unwrap_or_default().to_owned(),
    ]
}
