//! What came of last year's declaration: beside the karte, for the company's own eyes.

use super::tag::{Tag, tag};
use crate::declaration::{Moved, Outcome};
use crate::desk::YearLater;
use crate::words::{joined, lists, year_later};

/// A part a pledge.
pub(super) fn year_later(later: &YearLater) -> Tag {
    tag("section.card later")
        .with(tag("h2.card__title").with(year_later::name()))
        .with(tag("p.hint").with(year_later::about(later.made)))
        .with(tag("ol.later__pledges").each(later.outcomes.iter().map(outcome)))
}

fn outcome(outcome: &Outcome) -> Tag {
    let promise = &outcome.promise;
    let mark = match outcome.reached {
        Some(true) => "● ",
        Some(false) => "○ ",
        None => "",
    };
    let target = format!("{}{}", promise.target, promise.goal);
    let said = [
        (!target.is_empty()).then(|| year_later::target(target)),
        (!promise.from.is_empty()).then(|| year_later::from(&promise.from)),
        (!promise.joining.is_empty()).then(|| year_later::joining(&promise.joining)),
    ];
    tag("li")
        .with(tag("h3").with(promise.name.clone()))
        .with(tag("p").with(joined(said.into_iter().flatten(), lists::slash)))
        .each(outcome.moved.iter().map(|moved| item(moved, &promise.name)))
        .with(tag("p.later__verdict").with(mark).with(outcome.verdict.clone()))
}

/// Then and now; the item's name where the pledge has another.
fn item(moved: &Moved, pledge: &str) -> Tag {
    let label = Some(moved.label).filter(|label| *label != pledge);
    tag("p")
        .with(label.map(|label| tag("span.later__item").with(label)))
        .with(format!("{} → {}", moved.then, moved.now))
        .with(tag("span.later__said").with(moved.said.clone()))
}
