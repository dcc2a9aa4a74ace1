//! The people examined by sex and age: what an expected number is reckoned for.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::desk::{Act, Bands, People, SEXES, Tally};
use crate::figures::{Ages, Sex};

/// A box a band and sex under a line that opens them; the sum is held against the people examined.
pub(super) fn people_form(people: &People, examined: Option<u32>, act: &Callback<Act>) -> Html {
    let tens = people.bands == Bands::Ten;
    let turn = act.reform(move |_: Event| Act::Band(if tens { Bands::Five } else { Bands::Ten }));
    html! {
        <details class="more people">
            <summary>{ "年齢と性別の人数を入れる（任意）" }</summary>
            <p class="hint">
                { "健診を受けた人を、年齢と性別で分けた人数です。入れると、会社の年齢と性別の構成から見込まれる人数と比べられます。" }
            </p>
            <label class="choice">
                <input type="checkbox" checked={tens} onchange={turn} />
                { "10歳ごとに入れる" }
            </label>
            <table key={if tens { "ten" } else { "five" }} class="people__table">
                <thead>
                    <tr>
                        <th scope="col">{ "年齢" }</th>
                        { for SEXES.iter().map(|sex| html! { <th scope="col">{ sex.label() }{ "（人）" }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for people.bands.ages().iter().map(|ages| band(people, *ages, act)) }</tbody>
            </table>
            <p class="people__sum" role="status">{ sum(people, examined) }</p>
        </details>
    }
}

fn band(people: &People, ages: Ages, act: &Callback<Act>) -> Html {
    html! {
        <tr>
            <th scope="row">{ ages.to_string() }</th>
            { for SEXES.iter().map(|sex| html! { <td>{ headcount(people, *sex, ages, act) }</td> }) }
        </tr>
    }
}

/// The browser keeps the text while somebody types; the desk hears of it when it is done.
fn headcount(people: &People, sex: Sex, ages: Ages, act: &Callback<Act>) -> Html {
    let fault = people.fault(sex, ages);
    let onchange = act.reform(move |event: Event| {
        Act::Count(sex, ages, event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <>
            <input class="input" type="text" inputmode="numeric" autocomplete="off" {onchange}
                value={people.text(sex, ages).to_owned()} aria-label={format!("{}{ages}の人数", sex.label())}
                aria-invalid={(!fault.is_empty()).then_some("true")} />
            <span class="field__fault" role="status">{ fault }</span>
        </>
    }
}

fn sum(people: &People, examined: Option<u32>) -> String {
    match people.counted(examined) {
        Tally::Blank => String::new(),
        Tally::Partly { problem: Some(problem), .. } => problem.to_string(),
        Tally::Partly { sum, .. } => format!("合計: {sum}人"),
        Tally::Whole(composition) => {
            let people = composition.people(Sex::All);
            match examined {
                Some(_) => format!("合計: {people}人（健診を受けた人数と合っています）"),
                None => format!("合計: {people}人"),
            }
        }
    }
}
