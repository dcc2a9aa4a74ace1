//! What stands on the paper that is typed from, and of which years.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::on_paper::as_on_paper;
use super::tag::{Tag, tag};
use crate::calendar::Date;
use crate::desk::{Act, Change, Counted, Typed};
use crate::words::typed_form;

/// Shares or people, the years, and whose number the denominator is.
pub(super) fn typed_settings(typed: &Typed, today: Date, act: &Callback<Act>) -> Tag {
    let counted = |counted: Counted, name: &'static str| {
        let button = tag("input[type=radio][name=counted]")
            .checked(typed.counted == counted)
            .on_change(act.reform(move |_| Act::Type(Change::Counted(counted))));
        tag("label.choice").with(button).with(name)
    };
    let of_examined = match typed.counted {
        Counted::Shares => typed_form::shares_of_examined(),
        Counted::People => typed_form::people_of_examined(),
    };
    let said = act.reform(|event: Event| {
        Act::Type(Change::OfExamined(event.target_unchecked_into::<HtmlInputElement>().checked()))
    });
    tag("div.typed__settings")
        .with(
            tag("fieldset.readers")
                .with(tag("legend.field__name").with(typed_form::how_written()))
                .with(counted(Counted::Shares, typed_form::shares()))
                .with(counted(Counted::People, typed_form::counts())),
        )
        .with(years(typed, today, act))
        .with(
            tag("label.choice")
                .with(tag("input[type=checkbox]").checked(typed.of_examined).on_change(said))
                .with(of_examined),
        )
}

fn years(typed: &Typed, today: Date, act: &Callback<Act>) -> Tag {
    let lists = (0..typed.years().len()).map(|at| year_list(typed, at, today, act));
    let fewer = typed.takes_fewer_years().then(|| {
        tag("button.button[type=button][data-kind=quiet]")
            .acts(act, Act::Type(Change::FewerYears))
            .with(typed_form::fewer_years())
    });
    tag("div.typed__years")
        .with(tag("div.typed__years-said").each(lists))
        .with(
            tag("button.button[type=button]")
                .is("aria-disabled", !typed.takes_more_years())
                .acts(act, Act::Type(Change::MoreYears))
                .with(typed_form::more_years()),
        )
        .with(tag("div").with(fewer))
}

/// The years that one place among the years may be said to be; the first line goes once one is said.
fn year_list(typed: &Typed, at: usize, today: Date, act: &Callback<Act>) -> Tag {
    let years = typed.years();
    let offered = typed.years_to_choose(at, today);
    let now = years.get(at).copied().flatten();
    let unsaid = now.is_none();
    let option = |words| tag("option").with(words);
    let options = offered.iter().map(|year| {
        option(as_on_paper(&|| year.to_string())).key(year.western()).is("selected", now == Some(*year))
    });
    let list = tag("select.input")
        .each(unsaid.then(|| option(typed_form::choose().to_owned()).key("unsaid").is("selected", true)))
        .each(options);
    let say = act.reform(move |event: Event| {
        let at_option =
            event.target_unchecked_into::<HtmlSelectElement>().selected_index() - i32::from(unsaid);
        let year = usize::try_from(at_option).ok().and_then(|at| offered.get(at).copied());
        Act::Type(year.map_or(Change::FewerYears, |year| Change::Year(at, year)))
    });
    let name = if years.len() > 1 { typed_form::nth_year(at + 1) } else { typed_form::year().to_owned() };
    tag("label.field").key(at).with(tag("span.field__name").with(name)).with(list.on_change(say))
}
