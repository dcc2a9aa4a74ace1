//! The first and the last slide of a seminar.

use super::in_japanese::with_japanese;
use super::tag::{Tag, tag};
use crate::desk::Desk;
use crate::figures::{Family, Item};
use crate::karte::percent_in_tables;
use crate::reference::{Reference, source};
use crate::seminar::{Code, Scene, problem};
use crate::words::{seminar, top};

/// What fills the window on this scene; `None` where the window itself is shown.
pub(super) fn panel(scene: Scene, desk: &Desk) -> Option<Tag> {
    match scene {
        Scene::Opening => Some(opening(desk)),
        Scene::Closing => Some(closing(desk)),
        _ => None,
    }
}

fn panel_of(title: &'static str) -> Tag {
    tag("section.panel").with(tag("p.top__name").with(top::name())).with(tag("h1").with(title))
}

/// The problem in published figures.
fn opening(desk: &Desk) -> Tag {
    let told = problem(desk.comparison.region).into_iter().map(|(item, found)| figure(item, &found));
    panel_of(seminar::opening()).with(tag("div.panel__figures").each(told))
}

fn figure(item: Item, found: &Reference) -> Tag {
    // Of a question, what was asked.
    let counted = match item.family() {
        Family::Lifestyle => item.definition().to_owned(),
        _ => found.definition.clone(),
    };
    let from = tag("p.panel__source");
    let from = match source(&found.source) {
        Some(source) => with_japanese(from, &seminar::source(source.publisher(), source.title), source.title),
        None => from,
    };
    tag("div.panel__figure")
        .with(tag("p.panel__label").with(item.label()))
        .with(tag("p.panel__share").with(percent_in_tables(found.percent)))
        .with(tag("p").with(format!("{}　{}", found.region, found.dated())))
        .with(tag("p").with(counted))
        .with(tag("p").with(found.population.clone()))
        .with(from)
}

/// What to do on Monday, and where the tool stands.
fn closing(desk: &Desk) -> Tag {
    let pack = desk.pack();
    let (address, whom) = (&pack.tool_url, &pack.contact);
    let code = Code::of(address).filter(|_| !address.is_empty()).map(|code| {
        tag("svg.panel__code[role=img]")
            .set("aria-label", seminar::code())
            .set("viewBox", format!("0 0 {0} {0}", code.size))
            .with(tag("path").set("d", code.path))
    });
    let said = if address.is_empty() { seminar::no_address().to_owned() } else { address.clone() };
    let asked = [&pack.office, &whom.department, &whom.telephone].map(String::as_str).join("　");
    let monday = [seminar::table(), seminar::karte(), seminar::pledge()];
    panel_of(seminar::closing())
        .with(
            tag("div.panel__pair")
                .with(tag("ol.panel__steps").each(monday.map(|step| tag("li").with(step))))
                .with(tag("div.panel__place").with(code).with(tag("p").with(said))),
        )
        .with(tag("p[lang=ja]").with(asked))
}
