//! All tools there are, kind by kind.

use yew::Callback;

use super::suggestion_card::switch;
use super::tag::{Tag, tag};
use crate::advice::{Filter, Kind, Tool, catalogue};
use crate::desk::{Act, Desk};
use crate::words::advice_room;

/// A fold for each kind that has a tool; those that fit what was answered.
pub(super) fn whole_catalogue(desk: &Desk, is_chosen: &dyn Fn(&str) -> bool, act: &Callback<Act>) -> Tag {
    let row = |tool: &Tool| {
        tag("li.catalogue__tool")
            .key(tool.id)
            .with(tag("p").with(tag("b").with(tool.name)).with("　").with(tool.first_step))
            .with(switch(tool, is_chosen(tool.id), act))
    };
    let kinds = Kind::ALL.into_iter().map(|kind| {
        let filter = Filter { kind: Some(kind), answers: desk.answers };
        let tools = catalogue(filter, desk.pack(), desk.today());
        let number = advice_room::number(kind.label(), tools.len());
        tag("details.more")
            .with(tag("summary").with(number))
            .with(tag("ul.catalogue").each(tools.into_iter().map(row)))
    });
    tag("section.card")
        .with(tag("h2.card__title").with(advice_room::others()))
        .with(tag("p.hint").with(advice_room::others_aid()))
        .each(kinds)
}
