//! Where each reference comes from, and what must be known before one compares.

use super::shown::Shown;
use super::tag::{Tag, tag};
use crate::karte::{Line, percent_in_tables};
use crate::reference::{self, Benchmark, BenchmarkKind, PASTED, Reference, benchmarks};
use crate::words::{joined, karte_sources, lists};

/// The foot of the sheet, on paper its back: sources, cautions, definitions; each said once.
pub(super) fn sources(shown: &Shown<'_>) -> Tag {
    let lines = shown.lines();
    let references = || lines.iter().filter_map(|line| line.reference.as_ref());
    let sentences = references().flat_map(|found| found.caution.split_inclusive(['。', '.']));
    let cautions = once_each(sentences.map(|sentence| sentence.trim_start().to_owned()));
    tag("footer#karte-sources.sources")
        .with(tag("h3.sources__name").with(karte_sources::name()))
        .with(tag("p").each(sources_of(&lines).into_iter().enumerate().map(cited_after)))
        .with(tag("p").with(joined(cautions, lists::sentence)))
        .with(tag("p.in-short in-short--back").with(karte_sources::on_screen()))
        .with(
            tag("details.definitions")
                .with(tag("summary").with(karte_sources::definitions()))
                .with(tag("dl.definitions__list").each(lines.into_iter().map(definition))),
        )
}

/// The sources of what these lines are compared with, and of what their bars are held against.
pub(super) fn cited(lines: &[&Line]) -> String {
    joined(sources_of(lines).into_iter().map(|cited| cited.concat()), lists::slash)
}

/// One citation after the others; a publication's title stays in its own language.
fn cited_after((place, [before, title, after]): (usize, Cited)) -> Tag {
    let between = if place > 0 { lists::slash("", "") } else { String::new() };
    tag("span").with(between + &before).with(tag("span[lang=ja]").with(title)).with(after)
}

/// A citation: what comes before the title, the title, which may be blank, and what comes after it.
type Cited = [String; 3];

fn sources_of(lines: &[&Line]) -> Vec<Cited> {
    let references = lines.iter().filter_map(|line| line.reference.as_ref());
    let compared = references.map(|found| cite(&found.source, &found.region, found.dated()));
    let marks = lines.iter().flat_map(|line| benchmarks(line.item));
    let aimed = marks.map(|mark| cite(mark.source, mark.who(), mark.dated()));
    once_each(compared.chain(aimed))
}

/// `whose` stands for a source that is the person's own.
fn cite(source: &str, whose: &str, dated: String) -> Cited {
    match reference::source(source) {
        Some(source) if source.id != PASTED => {
            let before = karte_sources::before_title(source.publisher());
            [before, source.title.to_owned(), karte_sources::after_title(dated)]
        }
        Some(_) => [karte_sources::without_title(whose, dated), String::new(), String::new()],
        // The office's own value brings its source in words.
        None => [karte_sources::without_title(source, dated), String::new(), String::new()],
    }
}

fn definition(line: &Line) -> Tag {
    let goals = joined(goals(line), karte_sources::then);
    let with = match &line.reference {
        Some(found) => joined([compared_with(found), goals], karte_sources::then),
        None => joined([why_none(line), goals], lists::sentence),
    };
    tag("div").with(tag("dt").with(line.label())).with(
        tag("dd")
            .with(karte_sources::definition(line.item.definition()))
            .with(tag("span.definitions__with").with(lists::sentence("", with))),
    )
}

fn why_none(line: &Line) -> String {
    let why = reference::why_none(line.item, line.sex, line.year);
    why.map(|why| why.sentence().to_owned()).unwrap_or_default()
}

fn compared_with(found: &Reference) -> String {
    let (share, dated) = (percent_in_tables(found.percent), found.dated());
    karte_sources::reference(&found.region, share, dated, &found.population, &found.definition)
}

/// What others aim at, where the definition comes near.
fn goals(line: &Line) -> impl Iterator<Item = String> {
    let goals = benchmarks(line.item).filter(|mark| mark.kind == BenchmarkKind::Goal);
    goals.map(|goal: &Benchmark| {
        karte_sources::goal(goal.who(), percent_in_tables(goal.percent), goal.dated(), goal.definition())
    })
}

fn once_each<T: PartialEq>(texts: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}
