//! The form of the declaration: who declares, and what of each pledge may be changed.

use yew::prelude::*;

use super::tag::{Tag, tag};
use super::text_field::text_field;
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
pub(super) fn declaration_form(form: &Form, declaration: &Declaration, act: &Callback<Act>) -> Tag {
    let blanks =
        |entries: &[Entry]| tag("div.fields").each(entries.iter().map(|entry| blank(*entry, form, act)));
    let amendments = declaration.pledges.iter().map(|pledge| amendment(pledge, form, declaration, act));
    tag("form.card declaration-form")
        .on_submit(|event: SubmitEvent| event.prevent_default())
        .with(tag("h2.card__title").with("書き入れるところ"))
        .with(blanks(&FIRST))
        .with(
            tag("details.more")
                .with(tag("summary").with("ほかの欄（所在地、事業所記号など）"))
                .with(blanks(&FURTHER)),
        )
        .with(tag("h2.card__title").with("目標と担当"))
        .with(tag("div.amendments").each(amendments))
        .with(missing(declaration))
}

fn blank(entry: Entry, form: &Form, act: &Callback<Act>) -> Html {
    let aid = match entry {
        Entry::RepresentativeTitle => "例　代表取締役",
        Entry::HealthPromoter => "例　総務課 ○○",
        _ => "",
    };
    let value = form.entries.get(&entry).cloned().unwrap_or_default();
    let write = act.reform(move |text| Act::Write(entry, text));
    text_field(entry.label(), aid, value, String::new(), write)
}

/// Target, deadline and person of one pledge.
fn amendment(pledge: &Pledge, form: &Form, declaration: &Declaration, act: &Callback<Act>) -> Tag {
    let edit = form.edits.get(&pledge.id).cloned().unwrap_or_default();
    let fault = declaration.problems.iter().find(|problem| problem.pledge == pledge.id);
    let fault = fault.map(ToString::to_string).unwrap_or_default();
    let field = |part: Part, name: &'static str, value: String, fault: String| {
        let id = pledge.id.clone();
        let write = act.reform(move |text| Act::Amend(id.clone(), part, text));
        text_field(name, "", value, fault, write)
    };
    let target =
        edit.target.unwrap_or_else(|| pledge.target.map(|target| target.to_string()).unwrap_or_default());
    let target = pledge.item.map(|_| field(Part::Target, "目標（％）", target, fault));
    let by = edit.by.unwrap_or_else(|| pledge.by.clone());
    let who = edit.who.unwrap_or_else(|| pledge.who.clone());
    let fields = tag("div.amendment__fields")
        .with(tag("div").with(target))
        .with(field(Part::By, "期限", by, String::new()))
        .with(field(Part::Who, "担当", who, String::new()));
    tag("fieldset.amendment").key(pledge.id.clone()).with(tag("legend").with(pledge.name)).with(fields)
}

/// What a complete declaration still needs; a pen can do it too.
fn missing(declaration: &Declaration) -> Tag {
    let missing = declaration.missing();
    if missing.is_empty() {
        return tag("p.notice[data-kind=good]").with("宣言に必要なことが、すべて入りました。");
    }
    tag("div.notice")
        .with(tag("p").with("宣言として整えるには、次のことが要ります。"))
        .with(tag("ul.problems").each(missing.iter().map(|lack| tag("li").with(lack.to_string()))))
}
