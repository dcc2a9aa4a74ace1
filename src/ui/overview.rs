//! The overview at the head of the sheet: the shape of it all, and participation beside it.

use super::labelled::{Labelled, twin};
use super::look::Subject;
use super::participation::participation;
use super::shown::Shown;
use super::tag::{Tag, tag};
use crate::chart::{FEWEST_AXES, Picture, RADAR_REACH, RADAR_STEP, Spoke, radar_names};
use crate::figures::decimal::{tenths, units};
use crate::karte::{Line, percent_in_tables, topic};

/// The radar, where it is wanted, and participation, where the papers speak of it; then the tables of both.
pub(super) fn overview(shown: &Shown<'_>, wanted: bool) -> Tag {
    let name = Subject::Radar.name();
    let (drawing, key) = match radar(shown) {
        Ok(labelled) => (Some(labelled.view()), key()),
        Err(why) => (None, why),
    };
    let table = (wanted && drawing.is_some())
        .then(|| twin(name, &["項目", "自社", "比べた値", "差（良い方が＋）", "判定"], rows(shown)));
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

/// How to read it, in words.
pub(super) fn key() -> String {
    let (step, reach) = (units(RADAR_STEP), units(RADAR_REACH));
    format!(
        "外側ほど良い。点線＝比べた値、輪1つ＝{step}ポイント差（{reach}を超えると端）、太線＝95％の幅。\
         ×＝少人数で示さない項目。"
    )
}

/// The drawing; or why there is none.
pub(super) fn radar(shown: &Shown<'_>) -> Result<Labelled, String> {
    let lines = shown.karte.overview();
    let spokes: Vec<_> = lines.iter().map(|line| Spoke::of(line, !shown.is_open(line))).collect();
    let seen = spokes.iter().filter(|spoke| spoke.ahead.is_some()).count();
    if seen < FEWEST_AXES {
        return Err(format!(
            "比べて示せる項目が{FEWEST_AXES}つ以上あるときに、形を描きます（いまは{seen}つ）。項目ごとの結果をご覧ください。"
        ));
    }
    let names = lines.iter().map(|line| topic(line.item).to_owned());
    Ok(Labelled {
        label: format!(
            "{}の図。{seen}項目を比べた値との差で示します。同じ数値は下の表にあります。",
            Subject::Radar.name()
        ),
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
    let sign = |ahead: f64| if ahead > 0.0 { "＋" } else { "" };
    vec![
        line.label(),
        ours.map_or_else(blank, percent_in_tables),
        level.unwrap_or_default(),
        ahead.map_or_else(blank, |ahead| format!("{}{}", sign(ahead), tenths(ahead))),
        shown.verdict(line).unwrap_or_default().to_owned(),
    ]
}
