//! One suggestion: what, why, what it takes, where to begin, where it was seen.

use yew::prelude::*;

use crate::advice::{Suggestion, Tool, cautions, takes};
use crate::desk::Act;

/// A card with one switch. The mark and the words say whether it is taken up, not the colour alone.
pub(super) fn suggestion_card(suggestion: &Suggestion, chosen: bool, act: &Callback<Act>) -> Html {
    let tool = suggestion.tool;
    let source = format!("（出典 {}、{}）", tool.source, tool.as_of);
    html! {
        <li key={tool.id} class="card suggestion" data-chosen={chosen.to_string()}>
            <div class="suggestion__head">
                <h2 class="suggestion__name">
                    <span class="suggestion__kind">{ tool.kind.label() }</span>{ tool.name }
                </h2>
                { switch(tool, chosen, act) }
            </div>
            { said("なぜこれか", &suggestion.reason) }
            { said("月曜日にすること", tool.first_step) }
            <ul class="suggestion__takes">
                { for takes(tool).into_iter().map(|(label, words)| html! { <li>{ label }{ "：" }{ words }</li> }) }
            </ul>
            <p class="suggestion__source">
                { tool.evidence }{ source }{ tool.as_seen() }{ for cautions(tool) }
            </p>
        </li>
    }
}

fn said(label: &'static str, words: &str) -> Html {
    html! { <p><span class="suggestion__label">{ label }</span>{ words }</p> }
}

fn switch(tool: &'static Tool, chosen: bool, act: &Callback<Act>) -> Html {
    let id = tool.id.to_owned();
    let onclick =
        act.reform(move |_| if chosen { Act::PutBack(id.clone()) } else { Act::Choose(id.clone()) });
    html! {
        <button type="button" class="button" aria-pressed={chosen.to_string()} {onclick}>
            { if chosen { "✓ 宣言に入れています" } else { "宣言に入れる" } }
            <span class="heard-only">{ "：" }{ tool.name }</span>
        </button>
    }
}
