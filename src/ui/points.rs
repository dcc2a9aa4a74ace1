//! What to look at first, and what to be glad of.

use super::shown::Shown;
use super::tag::{Tag, tag};
use crate::karte::{Line, topic_heading};
use crate::words::karte_points;

/// How many strengths have a card of their own.
const STRENGTHS: usize = 1;

/// Up to three priorities and a strength, in plain sentences.
pub(super) fn points(shown: &Shown<'_>) -> Tag {
    let karte = shown.ranked();
    let priorities = karte.priorities().into_iter();
    let strengths = karte.strengths().into_iter().take(STRENGTHS);
    tag("section.points")
        .each(priorities.zip(1..).map(|(line, number)| point(number.to_string(), line)))
        .each(strengths.map(|line| point(karte_points::strength().to_owned(), line)))
}

fn point(name: String, line: &Line) -> Tag {
    tag("div.point")
        .set("data-standing", line.standing.id())
        .with(tag("h3.point__name").with(name).with("　").with(topic_heading(line.item)))
        .with(tag("p").with(line.sentence()))
}
