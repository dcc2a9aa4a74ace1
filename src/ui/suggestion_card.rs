//! One suggestion: what, why, what it takes, where to begin, where it was seen.

use yew::Callback;

use super::tag::{Tag, tag};
use crate::advice::{Suggestion, Tool};
use crate::desk::Act;

/// A card with one switch. The mark and the words say whether it is taken up, not the colour alone.
pub(super) fn suggestion_card(suggestion: &Suggestion, chosen: bool, act: &Callback<Act>) -> Tag {
    let tool = suggestion.tool;
    let source = format!("（出典 {}、{}）", tool.source.title, tool.as_of);
    let kind = tag("span.suggestion__kind").with(tool.kind.label());
    tag("li.card suggestion")
        .key(tool.id)
        .tells("data-chosen", chosen)
        .with(
            tag("div.suggestion__head")
                .with(tag("h2.suggestion__name").with(kind).with(tool.name))
                .with(switch(tool, chosen, act)),
        )
        .with(said("なぜこれか", suggestion.reason.clone()))
        .with(said("まず", tool.first_step.to_owned()))
        .with(tag("ul.suggestion__takes").each(takes(tool).map(|part| tag("li").with(part))))
        .with(tag("p.suggestion__source").with(tool.evidence).with(source).with(tool.caution()))
}

fn said(label: &'static str, words: String) -> Tag {
    tag("p").with(tag("span.suggestion__label").with(label)).with(words)
}

fn switch(tool: &Tool, chosen: bool, act: &Callback<Act>) -> Tag {
    let id = tool.id.to_owned();
    let (other, name) = if chosen {
        (Act::PutBack(id), "✓ 宣言に入れています")
    } else {
        (Act::Choose(id), "宣言に入れる")
    };
    tag("button.button[type=button]")
        .tells("aria-pressed", chosen)
        .acts(act, other)
        .with(name)
        .with(tag("span.heard-only").with("：").with(tool.name))
}

/// Minutes, cost, equipment, who offers it: what it takes, in one line.
fn takes(tool: &Tool) -> impl Iterator<Item = String> {
    let minutes = tool.minutes.map(|minutes| format!("1回 約{minutes}分"));
    let rest = [("費用 ", tool.cost), ("用意 ", tool.equipment), ("", tool.provider)];
    minutes.into_iter().chain(rest.into_iter().map(|(label, words)| format!("{label}{words}")))
}
