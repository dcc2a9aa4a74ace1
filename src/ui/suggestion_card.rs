//! One suggestion: what, why, what it takes, where to begin, where it was seen.

use yew::Callback;

use super::in_japanese::with_japanese;
use super::tag::{Tag, tag};
use crate::advice::{Suggestion, Tool, cautions, source, takes};
use crate::desk::Act;
use crate::words::{advice_room, advice_tool, lists};

/// A card with one switch. The mark and the words say whether it is taken up, not the colour alone.
pub(super) fn suggestion_card(suggestion: &Suggestion, chosen: bool, act: &Callback<Act>) -> Tag {
    let tool = suggestion.tool;
    let kind = tag("span.suggestion__kind").with(tool.kind.label());
    tag("li.card suggestion")
        .key(tool.id)
        .tells("data-chosen", chosen)
        .with(
            tag("div.suggestion__head")
                .with(tag("h2.suggestion__name").with(kind).with(tool.name))
                .with(switch(tool, chosen, act)),
        )
        .with(said(advice_room::why(), suggestion.reason.clone()))
        .with(said(advice_room::first_step(), tool.first_step.to_owned()))
        .with(tag("ul.suggestion__takes").each(takes(tool).into_iter().map(take)))
        .with(with_japanese(
            tag("p.suggestion__source"),
            &lists::sentence(tool.evidence, source(tool)),
            tool.source,
        ))
        .with(tag("p.suggestion__source").each(cautions(tool).map(|caution| tag("span").with(caution))))
}

fn said(label: &'static str, words: String) -> Tag {
    tag("p").with(tag("span.suggestion__label").with(label)).with(words)
}

pub(super) fn switch(tool: &Tool, chosen: bool, act: &Callback<Act>) -> Tag {
    let id = tool.id.to_owned();
    let (other, name) = if chosen {
        (Act::PutBack(id), advice_room::is_chosen())
    } else {
        (Act::Choose(id), advice_room::choose())
    };
    tag("button.button[type=button]")
        .tells("aria-pressed", chosen)
        .acts(act, other)
        .with(name)
        .with(tag("span.heard-only").with(advice_room::of_tool(tool.name)))
}

fn take((label, words): (&'static str, String)) -> Tag {
    tag("li").with(advice_tool::labelled(label, words))
}
