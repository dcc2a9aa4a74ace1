//! What the office, the prefecture and the municipality have for a company.

use super::tag::{Tag, tag};
use crate::advice::{self, as_seen};
use crate::desk::{Desk, Work};
use crate::pack::Program;

/// The programmes of the pack, those that answer this karte first.
pub(super) fn programs(desk: &Desk, work: &Work) -> Tag {
    let programs = advice::programs(&work.karte, desk.pack(), desk.today());
    if programs.is_empty() {
        return tag("div");
    }
    tag("section.card")
        .with(tag("h2.card__title").with("使えるかもしれない制度"))
        .with(tag("ul.catalogue").each(programs.into_iter().map(program)))
}

fn program(program: &Program) -> Tag {
    let said = |label: &'static str, words: &str| {
        (!words.is_empty()).then(|| tag("p").with(format!("{label}：{words}")))
    };
    let source =
        if program.source.is_empty() { String::new() } else { format!("（出典 {}）", program.source) };
    tag("li.program")
        .with(tag("h3").with(program.name.clone()))
        .with(tag("p").with(program.what.clone()))
        .with(said("提供", &program.provider))
        .with(said("問い合わせ", &program.ask))
        .with(tag("p.hint").with(as_seen(program.as_of)).with(source))
}
