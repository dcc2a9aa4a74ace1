//! What to look at again, at the top, each leading to its cell.

use super::repair_table::anchor;
use super::tag::{Tag, tag};
use crate::desk::Repair;
use crate::paste::Problem;
use crate::words::repair;

/// How many problems are named before the rest is folded away.
const NAMED: usize = 6;

/// Problems in the words of the reader: row, column, what was found, what to do.
pub(super) fn problem_list(problems: &[Problem], repair: Option<&Repair>) -> Tag {
    let count = problems.len();
    let (named, rest) = problems.split_at(count.min(NAMED));
    let folded = (!rest.is_empty()).then(|| {
        tag("details").with(tag("summary").with(repair::others(rest.len()))).with(sentences(rest, repair))
    });
    tag("div.notice[data-kind=check]")
        .with(tag("p").with(tag("strong").with(repair::please_check(count))).with(repair::unread()))
        .with(sentences(named, repair))
        .with(folded)
}

fn sentences(problems: &[Problem], repair: Option<&Repair>) -> Tag {
    let sentence = |problem: &Problem| {
        let words = problem.to_string();
        let shown = |place: &_| repair.is_some_and(|repair| repair.shows(*place));
        match problem.place.filter(shown) {
            Some(place) => tag("li").with(tag("a").set("href", format!("#{}", anchor(place))).with(words)),
            None => tag("li").with(words),
        }
    };
    tag("ul.problems").each(problems.iter().map(sentence))
}
