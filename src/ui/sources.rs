//! Where each reference comes from, and what must be known before one compares.

use super::shown::Shown;
use super::tag::{Tag, tag};
use crate::karte::{Line, percent_in_tables};
use crate::reference::{self, Benchmark, BenchmarkKind, PASTED, benchmarks};

/// The foot of the sheet, on paper its back: sources, cautions, definitions; each said once.
pub(super) fn sources(shown: &Shown<'_>) -> Tag {
    let lines = shown.lines();
    let references = || lines.iter().filter_map(|line| line.reference.as_ref());
    let cautions = references().flat_map(|found| found.caution.split_inclusive('。')).map(str::to_owned);
    tag("footer#karte-sources.sources")
        .with(tag("h3.sources__name").with("比べた値の出典と、読むときの注意"))
        .with(tag("p").with(cited(&lines)))
        .with(tag("p").with(once_each(cautions).concat()))
        .with(
            tag("p.in-short in-short--back")
                .with("比べた値それぞれの年度・対象・決め方は、画面の「項目の定義と、比べた値」にあります。"),
        )
        .with(
            tag("details.definitions")
                .with(tag("summary").with("項目の定義と、比べた値"))
                .with(tag("dl.definitions__list").each(lines.into_iter().map(definition))),
        )
}

/// The sources of what these lines are compared with, and of what their bars are held against.
pub(super) fn cited(lines: &[&Line]) -> String {
    let references = lines.iter().filter_map(|line| line.reference.as_ref());
    let compared = references.map(|found| cite(&found.source, &found.region, &found.dated()));
    let marks = lines.iter().flat_map(|line| benchmarks(line.item));
    let aimed = marks.map(|mark| cite(mark.source, mark.who(), &mark.dated()));
    once_each(compared.chain(aimed)).join("／")
}

fn definition(line: &Line) -> Tag {
    let with = tag("span.definitions__with").with(compared_with(line) + &goals(line));
    tag("div")
        .with(tag("dt").with(line.label()))
        .with(tag("dd").with(line.item.definition()).with("。").with(with))
}

/// `whose` stands for a source that is the person's own.
fn cite(source: &str, whose: &str, dated: &str) -> String {
    match reference::source(source) {
        Some(source) if source.id != PASTED => format!("{}「{}」（{dated}）", source.publisher(), source.title),
        Some(_) => format!("{whose}（{dated}）"),
        // The office's own value brings its source in words.
        None => format!("{source}（{dated}）"),
    }
}

fn compared_with(line: &Line) -> String {
    let Some(found) = &line.reference else {
        let why = reference::why_none(line.item, line.sex, line.year);
        return why.map(|why| why.sentence().to_owned()).unwrap_or_default();
    };
    let (share, dated) = (percent_in_tables(found.percent), found.dated());
    format!("{} {share}（{dated}、{}、{}）", found.region, found.population, found.definition)
}

/// What others aim at, where the definition comes near.
fn goals(line: &Line) -> String {
    let goals = benchmarks(line.item).filter(|mark| mark.kind == BenchmarkKind::Goal);
    let say = |goal: &Benchmark| {
        let (share, dated) = (percent_in_tables(goal.percent), goal.dated());
        format!("。{} {share}（{dated}、{}）", goal.who(), goal.definition())
    };
    goals.map(say).collect()
}

fn once_each(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}
