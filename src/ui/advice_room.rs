//! ③ 取り組みを選ぶ.

use yew::prelude::*;

use super::break_player::break_card;
use super::onward::{onward, primary};
use super::suggestion_card::suggestion_card;
use super::tag::{parts, tag};
use crate::advice::{Suggestion, tool};
use crate::desk::{Act, Step};

/// What fits this company, best first; each with its reason, to be taken up or left.
pub(super) fn advice_room(suggestions: &[Suggestion], chosen: &[String], act: &Callback<Act>) -> Html {
    let is_chosen = |suggestion: &Suggestion| chosen.iter().any(|id| id == suggestion.tool.id);
    let aside = format!("{}つ選んでいます", chosen.len());
    // What is taken up stands among what is suggested, or it could not be put back.
    let others = chosen.iter().filter_map(|id| tool(id)).filter(|tool| {
        let suggested = |suggestion: &Suggestion| suggestion.tool.id == tool.id;
        !suggestions.iter().any(suggested)
    });
    let others = others.map(|tool| Suggestion { tool, because: Vec::new(), reason: String::new() });
    let all = suggestions.iter().cloned().chain(others);
    let cards = all.map(|suggestion| suggestion_card(&suggestion, is_chosen(&suggestion), act));
    parts()
        .with(tag("h1.room__title").with("できそうな取り組みを選んでください"))
        .with(tag("p.room__lead").with(
            "カルテに合うものから順に並べました。続けられるものを、少しだけ。まず2つを選んであります。",
        ))
        .with(tag("ol.suggestions").each(cards))
        .with(break_card(act))
        .with(onward(&aside, Some(Step::Karte), act, primary("宣言書をつくる →", Step::Declaration, act)))
        .html()
}
