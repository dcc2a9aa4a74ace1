//! What came of last year's declaration: beside the karte, for the company's own eyes.

use super::tag::{Tag, tag};
use crate::declaration::{Moved, Outcome};
use crate::desk::YearLater;

/// A part a pledge.
pub(super) fn year_later(later: &YearLater) -> Tag {
    tag("section.card later")
        .with(tag("h2.card__title").with("前回の宣言から"))
        .with(
            tag("p.hint")
                .with(later.made.to_string())
                .with("に保存した宣言を、いまの数値と並べました。社内用です。印刷には出ません。"),
        )
        .with(tag("ol.later__pledges").each(later.outcomes.iter().map(outcome)))
}

fn outcome(outcome: &Outcome) -> Tag {
    let promise = &outcome.promise;
    let mark = match outcome.reached {
        Some(true) => "● ",
        Some(false) => "○ ",
        None => "",
    };
    let said = [
        ("目標", format!("{}{}", promise.target, promise.goal)),
        ("開始", promise.from.clone()),
        ("参加", promise.joining.clone()),
    ];
    let said = said.into_iter().filter(|(_, words)| !words.is_empty());
    let said: Vec<_> = said.map(|(name, words)| format!("{name}　{words}")).collect();
    tag("li")
        .with(tag("h3").with(promise.name.clone()))
        .with(tag("p").with(said.join("／")))
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
