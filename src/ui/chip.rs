//! What a heading of the pasted table means, to be chosen.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::repair_table::anchor;
use super::tag::{Tag, parts, tag};
use crate::desk::{Act, Face, Square};
use crate::paste::Choice;
use crate::words::repair;

#[derive(PartialEq, Properties)]
pub(super) struct ChipProps {
    pub(super) square: Square,
    pub(super) act: Callback<Act>,
}

/// The heading and its list. The first line of the list leaves the heading as it was read.
///
/// The list is filled when somebody comes to it, by pointer or key: in a table of forty rows some hundred lists of a
/// hundred lines would be laid out, and hold the page up, for the one that is opened.
#[component]
pub(super) fn Chip(ChipProps { square, act }: &ChipProps) -> Html {
    let visited = use_state_eq(|| false);
    let Square { place, text, flagged, face, .. } = square;
    let Face::Chip { heard, offers, chosen } = face else { return Html::default() };
    let place = *place;
    let as_read = match (heard, chosen) {
        (Some(heard), _) => name(*heard),
        (None, Some(_)) => repair::as_read().to_owned(),
        (None, None) => repair::choose().to_owned(),
    };
    // A heading that says its own meaning need not say it twice.
    let words = if *text == as_read { String::new() } else { text.clone() };
    let choices: Vec<Choice> = offers.iter().flat_map(|(_, offered)| offered).copied().collect();
    let list = tag("select.chip").with(option(as_read, chosen.is_none()));
    let list = if *visited {
        let mut at = 0..;
        offers.iter().fold(list, |list, (label, offered)| {
            let options = offered.iter().map(|choice| option(name(*choice), at.next() == *chosen));
            list.with(tag("optgroup").set("label", *label).each(options))
        })
    } else {
        let chosen = chosen.and_then(|at| choices.get(at));
        list.each(chosen.map(|choice| option(name(*choice), true)))
    };
    let decide = act.reform(move |event: Event| {
        let at = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let choice = usize::try_from(at - 1).ok().and_then(|at| choices.get(at));
        Act::Decide(place, choice.copied())
    });
    let (pointed, focused) = (visited.setter(), visited.setter());
    let list = list
        .set("id", anchor(place))
        .set("aria-label", repair::meaning(place, text))
        .is("aria-invalid", *flagged)
        .on_change(decide)
        .on_pointer_over(move |_| pointed.set(true))
        .on_focus_in(move |_| focused.set(true));
    parts().with(tag("span.repair__words").with(words)).with(list).html()
}

fn option(words: String, selected: bool) -> Tag {
    tag("option").is("selected", selected).with(words)
}

fn name(choice: Choice) -> String {
    let label = match choice {
        Choice::Item(item) => item.label(),
        Choice::Group(group) => group.label(),
        Choice::Sex(sex) => sex.label(),
        Choice::Tells(tells) => tells.label(),
        Choice::Year(year) => return year.to_string(),
    };
    label.to_owned()
}
