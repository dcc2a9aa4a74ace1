//! Where each reference comes from, and what must be known before one compares.

use yew::prelude::*;

use crate::karte::{Karte, Line, percent_in_tables};
use crate::reference::{self, Benchmark, BenchmarkKind, PASTED, benchmarks};

/// The foot of the sheet, on paper its back: sources, cautions, definitions; each said once.
pub(super) fn sources(karte: &Karte) -> Html {
    let lines: Vec<&Line> = karte.shown().into_iter().flat_map(|(_, lines)| lines).collect();
    let references = || lines.iter().filter_map(|line| line.reference.as_ref());
    let cautions = references().flat_map(|found| found.caution.split_inclusive('。')).map(str::to_owned);
    html! {
        <footer id="karte-sources" class="sources">
            <h3 class="sources__name">{ "比べた値の出典と、読むときの注意" }</h3>
            <p>{ cited(&lines) }</p>
            <p>{ once_each(cautions).concat() }</p>
            <p class="in-short in-short--back">{ "比べた値それぞれの年度・対象・決め方は、画面の「項目の定義と、比べた値」にあります。" }</p>
            <details class="definitions">
                <summary>{ "項目の定義と、比べた値" }</summary>
                <dl class="definitions__list">{ for lines.iter().map(|line| definition(line)) }</dl>
            </details>
        </footer>
    }
}

/// The sources of what these lines are compared with, and of what their bars are held against.
pub(super) fn cited(lines: &[&Line]) -> String {
    let references = lines.iter().filter_map(|line| line.reference.as_ref());
    let compared = references.map(|found| cite(&found.source, &found.region, &found.dated()));
    let marks = lines.iter().flat_map(|line| benchmarks(line.item));
    let aimed = marks.map(|mark| cite(mark.source, mark.who, &mark.dated()));
    once_each(compared.chain(aimed)).join("／")
}

fn definition(line: &Line) -> Html {
    html! {
        <div>
            <dt>{ line.label() }</dt>
            <dd>
                { line.item.definition() }{ "。" }
                <span class="definitions__with">{ compared_with(line) }{ goals(line) }</span>
            </dd>
        </div>
    }
}

/// `whose` stands for a source that is the person's own.
fn cite(source: &str, whose: &str, dated: &str) -> String {
    match reference::source(source).filter(|source| source.id != PASTED) {
        Some(source) => format!("{}「{}」（{dated}）", source.publisher, source.title),
        None => format!("{whose}（{dated}）"),
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
        format!("。{} {share}（{dated}、{}）", goal.who, goal.definition)
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
