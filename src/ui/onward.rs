//! The bar at the bottom that leads on.

use yew::prelude::*;

use crate::desk::{Act, Step};

/// What stands in the bar: what to know (`aside`), the way back, and one primary action at the end of `actions`.
pub(super) fn onward(aside: &str, back: Option<Step>, act: &Callback<Act>, actions: Html) -> Html {
    html! {
        <div class="onward">
            <p class="onward__note" role="status">{ aside }</p>
            <div>
                if let Some(back) = back {
                    <button type="button" class="button" data-kind="quiet" onclick={go(act, back)}>{ "← もどる" }</button>
                }
            </div>
            { actions }
        </div>
    }
}

/// The primary action that leads to the next step.
pub(super) fn primary(name: &'static str, to: Step, act: &Callback<Act>) -> Html {
    html! { <button type="button" class="button" data-kind="primary" onclick={go(act, to)}>{ name }</button> }
}

fn go(act: &Callback<Act>, step: Step) -> Callback<MouseEvent> {
    act.reform(move |_| Act::Go(step))
}
