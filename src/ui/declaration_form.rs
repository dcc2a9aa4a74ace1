//! The form of the declaration: who declares, and what of each pledge may be changed.

use yew::prelude::*;

use super::text_field::TextField;
use crate::declaration::{Declaration, Entry, Form, Pledge};
use crate::desk::{Act, Part};

/// The blanks every declaration has, in the order one fills them in.
const FIRST: [Entry; 4] =
    [Entry::CompanyName, Entry::RepresentativeTitle, Entry::RepresentativeName, Entry::HealthPromoter];

/// The blanks that may wait.
const FURTHER: [Entry; 6] = [
    Entry::CompanyKana,
    Entry::OfficeNumber,
    Entry::Address,
    Entry::Industry,
    Entry::Employees,
    Entry::Contact,
];

/// Fields beside the sheet: each change is seen on it at once.
pub(super) fn declaration_form(form: &Form, declaration: &Declaration, act: &Callback<Act>) -> Html {
    let blanks = |entries: &[Entry]| html! { <div class="fields">{ for entries.iter().map(|e| blank(*e, form, act)) }</div> };
    html! {
        <form class="card declaration-form" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <h2 class="card__title">{ "書き入れるところ" }</h2>
            { blanks(&FIRST) }
            <details class="more">
                <summary>{ "ほかの欄（所在地、事業所記号など）" }</summary>
                { blanks(&FURTHER) }
            </details>
            <h2 class="card__title">{ "目標と担当" }</h2>
            <div class="amendments">
                { for declaration.pledges.iter().map(|pledge| amendment(pledge, form, declaration, act)) }
            </div>
            { missing(declaration) }
        </form>
    }
}

fn blank(entry: Entry, form: &Form, act: &Callback<Act>) -> Html {
    let aid = match entry {
        Entry::RepresentativeTitle => "例　代表取締役",
        Entry::HealthPromoter => "例　総務課 ○○",
        _ => "",
    };
    let value = form.entries.get(&entry).cloned().unwrap_or_default();
    let write = act.reform(move |text| Act::Write(entry, text));
    html! { <TextField key={entry.id()} name={entry.label()} {aid} {value} {write} /> }
}

/// Target, deadline and person of one pledge.
fn amendment(pledge: &Pledge, form: &Form, declaration: &Declaration, act: &Callback<Act>) -> Html {
    let edit = form.edits.get(&pledge.id).cloned().unwrap_or_default();
    let fault = declaration.problems.iter().find(|problem| problem.pledge == pledge.id);
    let fault = fault.map(ToString::to_string).unwrap_or_default();
    let field = |part: Part, name: &'static str, value: String, fault: String| {
        let id = pledge.id.clone();
        let write = act.reform(move |text| Act::Amend(id.clone(), part, text));
        html! { <TextField {name} {value} {write} {fault} /> }
    };
    let target =
        edit.target.unwrap_or_else(|| pledge.target.map(|target| target.to_string()).unwrap_or_default());
    html! {
        <fieldset key={pledge.id.clone()} class="amendment">
            <legend>{ pledge.name }</legend>
            <div class="amendment__fields">
                <div>
                    if pledge.item.is_some() {
                        { field(Part::Target, "目標（％）", target, fault) }
                    }
                </div>
                { field(Part::By, "期限", edit.by.unwrap_or_else(|| pledge.by.clone()), String::new()) }
                { field(Part::Who, "担当", edit.who.unwrap_or_else(|| pledge.who.clone()), String::new()) }
            </div>
        </fieldset>
    }
}

/// What a complete declaration still needs; a pen can do it too.
fn missing(declaration: &Declaration) -> Html {
    let missing = declaration.missing();
    if missing.is_empty() {
        return html! { <p class="notice" data-kind="good">{ "宣言に必要なことが、すべて入りました。" }</p> };
    }
    html! {
        <div class="notice">
            <p>{ "宣言として整えるには、次のことが要ります。" }</p>
            <ul class="problems">{ for missing.iter().map(|lack| html! { <li>{ lack.to_string() }</li> }) }</ul>
        </div>
    }
}
