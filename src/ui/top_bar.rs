//! The bar at the top: the name, the four steps, the size of type.

use yew::prelude::*;

use super::office::mascot;
use super::surroundings;
use super::tag::{Tag, tag};
use crate::desk::{Act, Step};
use crate::pack::Mascot;

/// The four steps are always in sight; those that are not possible before there is a karte (`open`) do nothing yet.
pub(super) fn top_bar(now: Step, open: bool, picture: Option<&Mascot>, act: &Callback<Act>) -> Html {
    let steps = Step::ALL.map(|step| step_button(step, now, open, act));
    tag("header.top")
        .with(tag("a.button skip[href=#main]").with("本文へ進む"))
        .with(tag("p.top__name").with(picture.map(mascot)).with("健活カルテ"))
        .with(tag("nav.steps[aria-label=手順]").with(tag("ol.steps__list").each(steps)))
        .with(html! { <LargeType /> })
        .html()
}

fn step_button(step: Step, now: Step, open: bool, act: &Callback<Act>) -> Tag {
    let open = open || step == Step::Paste;
    let face = tag("button.step__face[type=button]")
        .is("aria-disabled", !open)
        .acts(act, Act::Go(step))
        .with(tag("span.step__number").with(step.number().to_string()))
        .with(tag("span.step__name").with(step.name()));
    tag("li.step").tells("data-open", open).may("aria-current", (step == now).then_some("step")).with(face)
}

/// The switch for larger type.
#[component]
fn LargeType() -> Html {
    let large = use_state(|| false);
    let onclick = {
        let large = large.clone();
        move |_: MouseEvent| {
            surroundings::set_large_type(!*large);
            large.set(!*large);
        }
    };
    tag("button.button top__tools[type=button][data-kind=quiet]")
        .tells("aria-pressed", *large)
        .on_click(onclick)
        .with("文字を大きく")
        .html()
}
