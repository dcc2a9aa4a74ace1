//! The form of the declaration: who declares, and what of each pledge may be changed.

use yew::prelude::*;

use super::tag::{Tag, tag};
use super::text_field::{Keys, text_field};
use crate::declaration::{Declaration, Entry, Form, FormProblem, Missing, Part, Pledge, beside};
use crate::desk::Act;
use crate::words::{declaration_form, lists};

/// The blanks every declaration has, in the order one fills them in.
const FIRST: [Entry; 4] =
    [Entry::CompanyName, Entry::RepresentativeTitle, Entry::RepresentativeName, Entry::HealthPromoter];

/// The blanks that may wait.
const FURTHER: [Entry; 7] = [
    Entry::CompanyKana,
    Entry::OfficeNumber,
    Entry::Address,
    Entry::Industry,
    Entry::Employees,
    Entry::Contact,
    Entry::Date,
];

/// Fields beside the sheet: each change is seen on it at once.
pub(super) fn declaration_form(form: &Form, declaration: &Declaration, act: &Callback<Act>) -> Tag {
    let blanks = |entries: &[Entry]| {
        tag("div.fields").each(entries.iter().map(|entry| blank(*entry, form, declaration, act)))
    };
    let amendments = declaration.pledges.iter().map(|pledge| amendment(pledge, form, declaration, act));
    tag("form.card declaration-form")
        .on_submit(|event: SubmitEvent| event.prevent_default())
        .with(tag("h2.card__title").with(declaration_form::title()))
        .with(blanks(&FIRST))
        .with(
            tag("details.more").with(tag("summary").with(declaration_form::further())).with(blanks(&FURTHER)),
        )
        .with(tag("h2.card__title").with(declaration_form::targets()))
        .with(tag("div.amendments").each(amendments))
        .with(blanks(&[Entry::OwnPledge]))
        .with(missing(declaration))
}

fn blank(entry: Entry, form: &Form, declaration: &Declaration, act: &Callback<Act>) -> Html {
    let aid = match entry {
        Entry::RepresentativeTitle => declaration_form::title_aid(),
        Entry::HealthPromoter => declaration_form::promoter_aid(),
        Entry::OwnPledge => declaration_form::own_aid(),
        _ => "",
    };
    let value = form.entries.get(&entry).cloned();
    // Untouched, the date is the day itself.
    let value = value.unwrap_or_else(|| declaration.entry(entry).to_owned());
    let fault = faults(declaration, entry.id(), None);
    let write = act.reform(move |text| Act::Write(entry, text));
    let keys = if entry == Entry::Employees { Keys::Numbers } else { Keys::Letters };
    text_field(field_id(entry.id(), None), entry.label(), aid, value, fault, write, keys)
}

/// What of one pledge may be changed.
fn amendment(pledge: &Pledge, form: &Form, declaration: &Declaration, act: &Callback<Act>) -> Tag {
    let edit = form.edits.get(&pledge.id).cloned().unwrap_or_default();
    let field = |part: Part, name: &'static str, aid: &'static str, typed: Option<String>, stands: &str| {
        let id = pledge.id.clone();
        let write = act.reform(move |text| Act::Amend(id.clone(), part, text));
        let value = typed.unwrap_or_else(|| stands.to_owned());
        let fault = faults(declaration, &pledge.id, Some(part));
        let counts = part == Part::Target && !pledge.field.is_chosen();
        let keys = if counts { Keys::Numbers } else { Keys::Letters };
        text_field(field_id(&pledge.id, Some(part)), name, aid, value, fault, write, keys)
    };
    let aim = if pledge.has_target() { pledge.target_in_words() } else { String::new() };
    let name = match (pledge.measured, pledge.field.is_chosen()) {
        (true, false) => declaration_form::share(),
        (true, true) => declaration_form::share_or_count(),
        (false, _) => declaration_form::count(),
    };
    let all = (!pledge.field.is_chosen() && pledge.target != Some(100.0)).then(|| {
        let all = Act::Amend(pledge.id.clone(), Part::Target, "100".to_owned());
        tag("button.button[type=button][data-kind=quiet]").acts(act, all).with(declaration_form::all())
    });
    let beside = pledge.item.filter(|_| pledge.measured).map(beside).filter(|beside| !beside.is_empty());
    let beside = beside.map(|beside| tag("p.hint").with(declaration_form::published(beside)));
    let lacks = pledge.lacks().map(str::to_owned).reduce(lists::comma);
    let lacks = lacks.map(|lacks| tag("p.hint").with(declaration_form::lacks(lacks)));
    let fields = tag("div.amendment__fields")
        .with(
            tag("div")
                .with(field(Part::Target, name, "", edit.target, aim.trim_end_matches(['％', '%'])))
                .with(all),
        )
        .with(field(Part::Who, declaration_form::who(), "", edit.who, &pledge.who))
        .with(field(Part::By, declaration_form::by(), "", edit.by, &pledge.by));
    let fields = if pledge.field.is_chosen() {
        fields.with(field(Part::From, declaration_form::from(), "", edit.from, &pledge.from)).with(field(
            Part::Joining,
            declaration_form::joining(),
            declaration_form::joining_aid(),
            edit.joining,
            "",
        ))
    } else {
        fields
    };
    tag("fieldset.amendment")
        .key(pledge.id.clone())
        .with(tag("legend").with(pledge.called()))
        .with(fields)
        .with(beside)
        .with(lacks)
}

/// What is wrong with what was typed there.
fn faults(declaration: &Declaration, of: &str, part: Option<Part>) -> String {
    let found = |problem: &&FormProblem| problem.of == of && problem.part == part;
    let all: Vec<_> = declaration.problems.iter().filter(found).map(ToString::to_string).collect();
    all.join(" ")
}

/// Where a field is in the page, for a link to lead to.
fn field_id(of: &str, part: Option<Part>) -> String {
    format!("form-{of}-{}", part.map_or(0, |part| part as u8 + 1))
}

/// What a complete declaration still needs, each leading to its field; a pen can do it too.
fn missing(declaration: &Declaration) -> Tag {
    let missing = declaration.missing();
    if missing.is_empty() {
        return tag("p.notice[data-kind=good]").with(declaration_form::complete());
    }
    let line = |lack: &Missing| {
        let place = lack.place(declaration);
        let way = place.map(|(of, part)| format!("#{}", field_id(of, part)));
        let words = tag(if way.is_some() { "a" } else { "span" }).may("href", way);
        tag("li").with(words.with(lack.to_string()))
    };
    tag("div.notice")
        .with(tag("p").with(declaration_form::incomplete()))
        .with(tag("ul.problems").each(missing.iter().map(line)))
}
