//! The bar at the top: the name, the four steps, the size of type.

use yew::prelude::*;

use super::surroundings;
use crate::desk::{Act, Step};

/// The four steps are always in sight; those that are not possible before there is a karte (`open`) do nothing yet.
pub(super) fn top_bar(now: Step, open: bool, act: &Callback<Act>) -> Html {
    html! {
        <header class="top">
            <p class="top__name">{ "健活カルテ" }</p>
            <nav class="steps" aria-label="手順">
                <ol class="steps__list">{ for Step::ALL.map(|step| step_button(step, now, open, act)) }</ol>
            </nav>
            <LargeType />
        </header>
    }
}

fn step_button(step: Step, now: Step, open: bool, act: &Callback<Act>) -> Html {
    let open = open || step == Step::Paste;
    html! {
        <li class="step" data-open={open.to_string()} aria-current={(step == now).then_some("step")}>
            <button type="button" class="step__face" aria-disabled={(!open).then_some("true")}
                onclick={act.reform(move |_| Act::Go(step))}>
                <span class="step__number">{ step.number() }</span>
                <span class="step__name">{ step.name() }</span>
            </button>
        </li>
    }
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
    html! {
        <button type="button" class="button top__tools" data-kind="quiet" aria-pressed={large.to_string()} {onclick}>
            { "文字を大きく" }
        </button>
    }
}
