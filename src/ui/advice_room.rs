//! ③ 取り組みを選ぶ.

use yew::prelude::*;

use super::onward::{onward, primary};
use super::suggestion_card::suggestion_card;
use crate::advice::{Suggestion, tool};
use crate::desk::{Act, Step};

/// What fits this company, best first; each with its reason, to be taken up or left.
pub(super) fn advice_room(suggestions: &[Suggestion], chosen: &[String], act: &Callback<Act>) -> Html {
    let is_chosen = |suggestion: &Suggestion| chosen.iter().any(|id| id == suggestion.tool.id);
    let suggested = |id: &str| suggestions.iter().any(|suggestion| suggestion.tool.id == id);
    let others = chosen.iter().filter(|id| !suggested(id)).filter_map(|id| tool(id)).map(|tool| Suggestion {
        tool,
        because: Vec::new(),
        reason: String::new(),
    });
    let all = suggestions.iter().cloned().chain(others);
    let aside = format!("{}つ選んでいます", chosen.len());
    html! {
        <>
            <h1 class="room__title">{ "できそうな取り組みを選んでください" }</h1>
            <p class="room__lead">
                { "カルテに合うものから順に並べました。続けられるものを、少しだけ。まず2つを選んであります。" }
            </p>
            <ol class="suggestions">
                { for all.map(|suggestion| suggestion_card(&suggestion, is_chosen(&suggestion), act)) }
            </ol>
            { onward(&aside, Some(Step::Karte), act, primary("宣言書をつくる →", Step::Declaration, act)) }
        </>
    }
}
