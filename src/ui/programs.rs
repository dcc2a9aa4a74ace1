//! What the office, the prefecture and the municipality have for a company.

use super::in_japanese::with_japanese;
use super::tag::{Tag, tag};
use crate::advice::{self, as_seen};
use crate::desk::{Desk, Work};
use crate::pack::Program;
use crate::words::{advice_room, advice_tool, lists};

/// The programmes of the pack, those that answer this karte first.
pub(super) fn programs(desk: &Desk, work: &Work) -> Tag {
    let programs = advice::programs(&work.karte, desk.pack(), desk.today());
    if programs.is_empty() {
        return tag("div");
    }
    tag("section.card")
        .with(tag("h2.card__title").with(advice_room::programs()))
        .with(tag("ul.catalogue").each(programs.into_iter().map(program)))
}

fn program(program: &Program) -> Tag {
    let said = |label: &'static str, told: &str| {
        let said = || with_japanese(tag("p"), &advice_tool::labelled(label, told), told);
        (!told.is_empty()).then(said)
    };
    let seen = as_seen(program.as_of);
    let seen = match program.source.as_str() {
        "" => seen,
        source => lists::sentence(seen, advice_room::program_source(source)),
    };
    tag("li.program")
        .with(tag("h3[lang=ja]").with(program.name.clone()))
        .with(tag("p[lang=ja]").with(program.what.clone()))
        .with(said(advice_room::provider(), &program.provider))
        .with(said(advice_room::ask(), &program.ask))
        .with(with_japanese(tag("p.hint"), &seen, &program.source))
}
