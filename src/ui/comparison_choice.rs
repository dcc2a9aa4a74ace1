//! 比べる相手: whose values stand beside the company's.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::text_field::TextField;
use crate::desk::{Act, Work};
use crate::karte::Comparison;
use crate::reference::Region;

/// The choice, and what is compared with which year. A table that holds averages can come first, under its own name.
pub(super) fn comparison_choice(
    work: &Work,
    comparison: &Comparison,
    regions: &[Region],
    act: &Callback<Act>,
) -> Html {
    let offered = regions.to_vec();
    let choose = act.reform(move |event: Event| {
        let at = usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index());
        let chosen = at.ok().and_then(|at| offered.get(at)).copied();
        Act::Compare(chosen.unwrap_or_default())
    });
    html! {
        <div class="comparison">
            <label class="comparison__with">
                <span class="field__name">{ "比べる相手" }</span>
                <select class="chip" onchange={choose}>
                    { for regions.iter().map(|&region| option(region, comparison)) }
                </select>
            </label>
            <p class="comparison__said" role="status">{ work.karte.compared_with(comparison.region) }</p>
            { if work.has_averages() { own(comparison, act) } else { Html::default() } }
        </div>
    }
}

fn option(region: Region, comparison: &Comparison) -> Html {
    html! { <option selected={region == comparison.region}>{ region.label() }</option> }
}

/// The averages that the person's own table printed.
fn own(comparison: &Comparison, act: &Callback<Act>) -> Html {
    let first =
        act.reform(|event: Event| Act::OwnFirst(event.target_unchecked_into::<HtmlInputElement>().checked()));
    html! {
        <div class="comparison__own">
            <label class="choice">
                <input type="checkbox" checked={comparison.own_first} onchange={first} />
                { "お手元の表の平均を先に使う" }
            </label>
            <TextField name="その表の名前" aid="出典として載ります" value={comparison.own_name.clone()}
                write={act.reform(Act::NameOwn)} />
        </div>
    }
}
