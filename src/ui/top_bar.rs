//! The bar at the top: the name, the four steps, the size of type.

use yew::prelude::*;

use super::office::mascot;
use super::surroundings;
use super::tag::{Tag, tag};
use crate::desk::{Act, Step};
use crate::pack::Mascot;
use crate::words::{Language, steps, top};

/// The four steps are always in sight; those that are not possible before there is a karte (`open`) do nothing yet.
pub(super) fn top_bar(now: Step, open: bool, picture: Option<&Mascot>, act: &Callback<Act>) -> Html {
    let steps = Step::ALL.map(|step| step_button(step, now, open, act));
    tag("header.top")
        .with(tag("p.top__name").with(picture.map(mascot)).with(top::name()))
        .with(tag("nav.steps").set("aria-label", steps::all()).with(tag("ol.steps__list").each(steps)))
        .with(
            tag("div.top__tools")
                .with(other_language(act))
                .with(html! { <LargeType key={Language::spoken().code()} /> }),
        )
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

/// The way to the language that is not spoken, in that language.
fn other_language(act: &Callback<Act>) -> Tag {
    let spoken = Language::spoken();
    let other = Language::ALL.into_iter().find(|language| *language != spoken).unwrap_or_default();
    tag("button#other-language.button[type=button][data-kind=quiet]")
        .set("lang", other.code())
        .acts(act, Act::Speak(other))
        .with(other.name())
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
    tag("button.button[type=button][data-kind=quiet]")
        .tells("aria-pressed", *large)
        .on_click(onclick)
        .with(top::larger())
        .html()
}
