//! The people examined by sex and age: what an expected number is reckoned for.

use yew::prelude::*;

use super::choice::choice;
use super::table::columns;
use super::tag::{Tag, tag};
use super::text_field::text_of;
use crate::desk::{Act, Bands, People, SEXES, Tally};
use crate::figures::{Ages, Sex};
use crate::words::people_form;

/// A box a band and sex under a line that opens them; the sum is held against the people examined.
pub(super) fn people_form(people: &People, examined: Option<u32>, act: &Callback<Act>) -> Tag {
    let tens = people.bands == Bands::Ten;
    let turned = if tens { Bands::Five } else { Bands::Ten };
    let people_of = SEXES.map(|sex| people_form::people(sex.label()));
    let ages = people.bands.ages().iter().map(|ages| band(people, *ages, act));
    let table = tag("table.people__table")
        .key(if tens { "ten" } else { "five" })
        .with(columns(std::iter::once(people_form::age().to_owned()).chain(people_of)))
        .with(tag("tbody").each(ages));
    tag("details.more people")
        .with(tag("summary").with(people_form::open()))
        .with(tag("p.hint").with(people_form::about()))
        .with(choice("input[type=checkbox]", people_form::by_ten(), tens, act, Act::Band(turned)))
        .with(table)
        .with(tag("p.people__sum[role=status]").with(sum(people, examined)))
}

fn band(people: &People, ages: Ages, act: &Callback<Act>) -> Tag {
    tag("tr")
        .with(tag("th[scope=row]").with(ages.to_string()))
        .each(SEXES.map(|sex| headcount(people, sex, ages, act)))
}

/// The browser keeps the text while somebody types; the desk hears of it when it is done.
fn headcount(people: &People, sex: Sex, ages: Ages, act: &Callback<Act>) -> Tag {
    let fault = people.fault(sex, ages);
    let count = tag("input.input[type=text][inputmode=numeric][autocomplete=off]")
        .set("aria-label", people_form::count(sex.label(), ages))
        .is("aria-invalid", !fault.is_empty())
        .value(people.text(sex, ages))
        .on_change(act.reform(move |event: Event| Act::Count(sex, ages, text_of(&event))));
    tag("td").with(count).with(tag("span.field__fault[role=status]").with(fault))
}

fn sum(people: &People, examined: Option<u32>) -> String {
    match people.counted(examined) {
        Tally::Blank => String::new(),
        Tally::Partly { problem: Some(problem), .. } => problem.to_string(),
        Tally::Partly { sum, .. } => people_form::sum(sum),
        Tally::Whole(composition) => {
            let people = composition.people(Sex::All);
            match examined {
                Some(_) => people_form::whole(people),
                None => people_form::sum(people),
            }
        }
    }
}
