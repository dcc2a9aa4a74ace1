//! The declaration on its sheet: one A4, black and white, with lines for a pen where it is blank.

use super::declaration_papers::sample_note;
use super::table::columns;
use super::tag::{Tag, tag};
use crate::declaration::{Declaration, Entry, Pledge};
use crate::figures::Item;
use crate::words::{Language, declaration_sheet};

/// The sheet as it will be printed: on one page however many pledges, in smaller type where they are many.
pub(super) fn declaration_sheet(declaration: &Declaration, sample: bool) -> Tag {
    let date = if declaration.date.is_empty() { declaration_sheet::date_line() } else { &declaration.date };
    tag("article.sheet declaration")
        .set("lang", Language::spoken().code())
        .set("data-length", declaration.length().id())
        .with(tag("p.declaration__date").with(date.to_owned()))
        .with(tag("p.declaration__recipient[lang=ja]").with(declaration.recipient.clone()))
        .with(tag("h2.declaration__title[lang=ja]").with(declaration.title.clone()))
        .with(sample_note(sample))
        .with(tag("p.declaration__lead[lang=ja]").with(declaration.opening.clone()))
        .with(pledges(&declaration.pledges))
        .with(tag("dl.names").each(declaration.fields().iter().flat_map(|field| name(declaration, field))))
        .with(tag("p.declaration__note[lang=ja]").with(declaration.form_note.clone()))
}

/// 課題 → 目標値 → 期限 → 担当, a line a pledge; on a narrow screen a block, where each cell says its heading itself.
fn pledges(pledges: &[Pledge]) -> Tag {
    tag("table.pledges")
        .with(columns([
            declaration_sheet::what(),
            declaration_sheet::now(),
            declaration_sheet::target(),
            declaration_sheet::by(),
            declaration_sheet::who(),
        ]))
        .with(tag("tbody").each(pledges.iter().map(pledge_row)))
}

fn pledge_row(pledge: &Pledge) -> Tag {
    let cell = |heading: &'static str, words: String| tag("td").set("data-word", heading).with(words);
    let now = match pledge.name {
        // Lines for a pen.
        "" => String::new(),
        _ if pledge.measured => pledge.now_in_words(),
        _ => declaration_sheet::not_measured().to_owned(),
    };
    // Of the two rates the name says what is counted.
    let item = pledge.item.filter(|_| pledge.measured && pledge.field.is_chosen());
    let target = if pledge.name.is_empty() { String::new() } else { pledge.target_in_words() };
    let field =
        tag("span.pledge__field").with(if pledge.name.is_empty() { "" } else { pledge.field.label() });
    let what = tag("td")
        .with(tag("p.pledge__name").with(pledge.name).with(field))
        .with(tag("p").with(pledge.what.clone()))
        .with(
            tag("p.pledge__how").with((!pledge.how.is_empty()).then(|| declaration_sheet::how(&pledge.how))),
        );
    tag("tr")
        .with(what)
        .with(
            cell(declaration_sheet::now(), now)
                .set("data-kind", "figure")
                .with(tag("p.pledge__field").with(item.map(Item::label))),
        )
        .with(cell(declaration_sheet::target(), target).set("data-kind", "figure"))
        .with(cell(declaration_sheet::by(), pledge.by.clone()))
        .with(cell(declaration_sheet::who(), pledge.who.clone()))
}

/// One blank of the sheet. The reading of the company's name stands over the name, where it has no line of its own, and the
/// representative's name behind the title.
fn name(declaration: &Declaration, (entry, label): &(Entry, String)) -> [Tag; 2] {
    let has_line = |other: Entry| declaration.fields().iter().any(|(entry, _)| *entry == other);
    let above = match entry {
        Entry::CompanyName if !has_line(Entry::CompanyKana) => declaration.entry(Entry::CompanyKana),
        _ => "",
    };
    let text = match entry {
        Entry::RepresentativeTitle if !has_line(Entry::RepresentativeName) => declaration.representative(),
        entry => declaration.entry(*entry).to_owned(),
    };
    [
        tag("dt").with(label.clone()),
        tag("dd").with(tag("span.names__reading").with(above.to_owned())).with(text),
    ]
}
