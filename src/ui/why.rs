//! 「なぜ『違うとは言えない』のか」: one item among companies of every size, folded away until it is asked.

use yew::prelude::*;

use super::choice::{chosen, option};
use super::labelled::{Labelled, twin};
use super::look::Look;
use super::shown::Shown;
use super::tag::{Tag, tag};
use crate::chart::{Funnel, Picture};
use crate::figures::decimal::units;
use crate::karte::{Line, Standing, by_chance, percent_in_sentences, percent_in_tables, percent_span};
use crate::words::{columns, karte_why};

/// The lines that can be asked about: those with a verdict that these readers may see, in the order of the sheet.
pub(super) fn askable<'a>(shown: &Shown<'a>) -> Vec<&'a Line> {
    let all = shown.lines().into_iter();
    all.filter(|line| shown.is_open(line) && funnel_of(line).is_some()).collect()
}

/// The line that is asked about; until one is chosen, the first that is not told apart, which is what the fold asks.
pub(super) fn asked_of<'a>(lines: &[&'a Line], asked: Option<usize>) -> Option<&'a Line> {
    let same = lines.iter().position(|line| line.standing == Standing::Same);
    lines.get(asked.or(same).unwrap_or_default()).or(lines.first()).copied()
}

/// The fold. Left out where no line has a verdict.
pub(super) fn why(shown: &Shown<'_>, look: Look, choose: &Callback<Look>) -> Tag {
    let lines = askable(shown);
    let asked = asked_of(&lines, look.why);
    let Some((line, labelled)) = asked.and_then(|line| Some((line, drawing(line)?))) else {
        return tag("div");
    };
    let choose = choose.reform(move |event: Event| Look { why: chosen(&event), ..look });
    let options = lines.iter().map(|one| option(one.label(), *one == line));
    tag("details.why")
        .with(tag("summary").with(karte_why::ask()))
        .with(
            tag("label.field why__asked")
                .with(tag("span.field__name").with(karte_why::item()))
                .with(tag("select.input").on_change(choose).each(options)),
        )
        .with(tag("p.why__sentence").with(tag("strong").with(line.label())).with("　").with(line.chance()))
        .with(labelled.view())
        .with(tag("p.key").with(karte_why::key()))
        .with(twin(karte_why::spread(), &[columns::people(), columns::spread(), columns::ours()], rows(line)))
}

fn funnel_of(line: &Line) -> Option<Funnel> {
    let reference = line.reference.as_ref().filter(|_| line.standing.is_verdict())?.percent;
    let (_, people) = line.people()?;
    Some(Funnel { reference, people, share: line.amount.percent()?, standing: line.standing })
}

/// The drawing of a line with a verdict.
pub(super) fn drawing(line: &Line) -> Option<Labelled> {
    let funnel = funnel_of(line)?;
    let region = &line.reference.as_ref()?.region;
    let people = funnel.people_axis().map(|(people, place)| (place, karte_why::people(people)));
    let shares = funnel.share_axis().map(|(share, place)| (place, karte_why::share(units(share))));
    let own = [
        (funnel.ours(), karte_why::ours(percent_in_sentences(funnel.share))),
        (funnel.reference_place(), karte_why::reference(region, percent_in_sentences(funnel.reference))),
    ];
    Some(Labelled {
        label: karte_why::label(line.label(), line.chance().unwrap_or_default()),
        words: people.chain(shares).chain(own).collect(),
        picture: Picture::Funnel(funnel),
    })
}

fn rows(line: &Line) -> Vec<Vec<String>> {
    let Some(funnel) = funnel_of(line) else { return Vec::new() };
    let row = |people: u32, ours: String| {
        vec![karte_why::people(people), percent_span(by_chance(funnel.reference, people.into())), ours]
    };
    let own = row(funnel.people, percent_in_tables(funnel.share));
    std::iter::once(own).chain(funnel.people_axis().map(|(people, _)| row(people, String::new()))).collect()
}
