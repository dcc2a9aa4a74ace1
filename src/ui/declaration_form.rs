//! The form of the declaration: who declares, and what of each pledge may be changed.

use yew::prelude::*;

use super::tag::{Tag, tag};
use super::text_field::{number_field, text_field};
use crate::declaration::{Declaration, Entry, Form, FormProblem, Part, Pledge, beside};
use crate::desk::Act;

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
        .with(tag("h2.card__title").with("書き入れるところ"))
        .with(blanks(&FIRST))
        .with(
            tag("details.more")
                .with(tag("summary").with("ほかの欄（所在地、事業所記号、日付など）"))
                .with(blanks(&FURTHER)),
        )
        .with(tag("h2.card__title").with("目標と担当"))
        .with(tag("div.amendments").each(amendments))
        .with(blanks(&[Entry::OwnPledge]))
        .with(missing(declaration))
}

fn blank(entry: Entry, form: &Form, declaration: &Declaration, act: &Callback<Act>) -> Html {
    let aid = match entry {
        Entry::RepresentativeTitle => "例　代表取締役",
        Entry::HealthPromoter => "例　総務課 ○○",
        Entry::OwnPledge => "書くと、取り組みが1つ増えます。例　月に1回、そろって早く帰る日を設けます。",
        _ => "",
    };
    let value = form.entries.get(&entry).cloned();
    // Untouched, the date is the day itself.
    let value = value.unwrap_or_else(|| declaration.entry(entry).to_owned());
    let fault = faults(declaration, entry.id(), None);
    let write = act.reform(move |text| Act::Write(entry, text));
    let field = if entry == Entry::Employees { number_field } else { text_field };
    field(entry.label(), aid, value, fault, write)
}

/// What of one pledge may be changed.
fn amendment(pledge: &Pledge, form: &Form, declaration: &Declaration, act: &Callback<Act>) -> Tag {
    let edit = form.edits.get(&pledge.id).cloned().unwrap_or_default();
    let field = |part: Part, name: &'static str, aid: &'static str, typed: Option<String>, stands: &str| {
        let id = pledge.id.clone();
        let write = act.reform(move |text| Act::Amend(id.clone(), part, text));
        let value = typed.unwrap_or_else(|| stands.to_owned());
        let field = if part == Part::Target && !pledge.field.is_chosen() { number_field } else { text_field };
        field(name, aid, value, faults(declaration, &pledge.id, Some(part)), write)
    };
    let aim = if pledge.has_target() { pledge.target_in_words() } else { String::new() };
    let name = match (pledge.measured, pledge.field.is_chosen()) {
        (true, false) => "目標（％）",
        (true, true) => "目標（％か、週3回など）",
        (false, _) => "目標（週3回など）",
    };
    let all = (!pledge.field.is_chosen() && pledge.target != Some(100.0)).then(|| {
        let all = Act::Amend(pledge.id.clone(), Part::Target, "100".to_owned());
        tag("button.button[type=button][data-kind=quiet]").acts(act, all).with("100％にする")
    });
    let beside = pledge.item.filter(|_| pledge.measured).map(beside).filter(|beside| !beside.is_empty());
    let beside = beside.map(|beside| tag("p.hint").with("参考　").with(beside));
    let lacks: Vec<_> = pledge.lacks().collect();
    let lacks = (!lacks.is_empty()).then(|| tag("p.hint").with("▲ まだないもの　").with(lacks.join("、")));
    let fields = tag("div.amendment__fields")
        .with(
            tag("div").with(field(Part::Target, name, "", edit.target, aim.trim_end_matches('％'))).with(all),
        )
        .with(field(Part::Who, "担当", "", edit.who, &pledge.who))
        .with(field(Part::By, "期限", "", edit.by, &pledge.by));
    let fields = if pledge.field.is_chosen() {
        fields.with(field(Part::From, "始める月", "", edit.from, &pledge.from)).with(field(
            Part::Joining,
            "参加する人数",
            "任意。10人未満は用紙に載りません",
            edit.joining,
            "",
        ))
    } else {
        fields
    };
    tag("fieldset.amendment")
        .key(pledge.id.clone())
        .with(tag("legend").with(pledge.name))
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
