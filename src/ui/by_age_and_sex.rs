//! What the ages and sexes of the people examined let one expect, beside what is.

use yew::prelude::*;

use super::look::Readers;
use super::shown::Shown;
use crate::desk::{People, Tally};
use crate::reference::Region;

/// A sentence an item, or why there is none. Left out where nobody gave ages.
pub(super) fn by_age_and_sex(shown: &Shown<'_>, people: &People, region: Region) -> Html {
    let Tally::Whole(composition) = people.counted(shown.karte.examined) else { return html! { <div /> } };
    let found = shown.karte.by_age_and_sex(&composition, region);
    let lines = found.lines.iter().filter(|(line, _)| shown.is_open(line));
    // Why not is said of the ages themselves: that stays in the house.
    let why_not: &[String] = if shown.readers() == Readers::Own { &found.why_not } else { &[] };
    let said: Html = lines
        .map(|(line, standardised)| {
            html! { <div><dt>{ line.label() }</dt><dd>{ standardised.sentence(line) }</dd></div> }
        })
        .collect();
    html! {
        <section class="said">
            <h3 class="sheet__part">{ "年齢と性別をそろえて見ると" }</h3>
            <dl class="said__list">{ said }</dl>
            { for why_not.iter().map(|why| html! { <p>{ why }</p> }) }
        </section>
    }
}
