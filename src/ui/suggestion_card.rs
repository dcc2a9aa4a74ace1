//! One suggestion: what, why, what it takes, where to begin, where it was seen.

use yew::Callback;

use super::tag::{Tag, tag};
use crate::advice::{Suggestion, Tool, cautions, source, takes};
use crate::desk::Act;

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
        .with(said("なぜこれか", suggestion.reason.clone()))
        .with(said("月曜日にすること", tool.first_step.to_owned()))
        .with(tag("ul.suggestion__takes").each(takes(tool).into_iter().map(take)))
        .with(tag("p.suggestion__source").with(tool.evidence).with(source(tool)))
        .with(tag("p.suggestion__source").each(cautions(tool).map(|caution| tag("span").with(caution))))
}

fn said(label: &'static str, words: String) -> Tag {
    tag("p").with(tag("span.suggestion__label").with(label)).with(words)
}

pub(super) fn switch(tool: &Tool, chosen: bool, act: &Callback<Act>) -> Tag {
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

fn take((label, words): (&'static str, String)) -> Tag {
    tag("li").with(label).with("：").with(words)
}
