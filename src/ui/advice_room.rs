//! ③ 取り組みを選ぶ.

use yew::prelude::*;

use super::break_player::break_card;
use super::handouts::handouts;
use super::onward::{onward, primary};
use super::own_days::own_days;
use super::programs::programs;
use super::suggestion_card::suggestion_card;
use super::tag::{parts, tag};
use super::whole_catalogue::whole_catalogue;
use crate::advice::{Suggestion, tool};
use crate::desk::{Act, Desk, Step, Work};
use crate::words::advice_room;

/// What fits this company, best first; each with its reason, to be taken up or left. Below, all else that there is.
pub(super) fn advice_room(desk: &Desk, work: &Work, act: &Callback<Act>) -> Html {
    let (suggestions, chosen) = (&work.suggestions, &desk.form.chosen);
    let is_chosen = |id: &str| chosen.iter().any(|chosen| chosen == id);
    let aside = advice_room::chosen(chosen.len());
    // What is taken up stands among what is suggested, or it could not be put back.
    let others = chosen.iter().filter_map(|id| tool(id)).filter(|tool| {
        let suggested = |suggestion: &Suggestion| suggestion.tool.id == tool.id;
        !suggestions.iter().any(suggested)
    });
    let others = others.map(|tool| Suggestion { tool, because: Vec::new(), reason: String::new() });
    let all = suggestions.iter().cloned().chain(others);
    let cards = all.map(|suggestion| suggestion_card(&suggestion, is_chosen(suggestion.tool.id), act));
    parts()
        .with(tag("h1.room__title").with(advice_room::title()))
        .with(tag("p.room__lead").with(advice_room::lead()))
        .with(own_days(desk.answers, act))
        .with(tag("ol.suggestions").each(cards))
        .with(whole_catalogue(desk, &is_chosen, act))
        .with(break_card(act))
        .with(handouts(desk, act))
        .with(programs(desk, work))
        .with(onward(&aside, Some(Step::Karte), act, primary(advice_room::onward(), Step::Declaration, act)))
        .html()
}
