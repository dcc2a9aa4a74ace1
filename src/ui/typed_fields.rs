//! The fields of 紙を見て入力: items down, years and whose value across; on a phone, an item a card.

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::on_paper::{as_on_paper, on_paper};
use super::shell;
use super::tag::{Tag, tag};
use crate::desk::{Act, Change, Column, Counted, Key, Spot, Typed};
use crate::figures::{Family, Item};
use crate::words::typed_form;

/// The table. Each field is the browser's own while somebody types or composes; the desk hears of it when it is left.
pub(super) fn typed_fields(typed: &Typed, faults: &[(Spot, String)], act: &Callback<Act>) -> Tag {
    let columns: Vec<Column> = Column::ALL.into_iter().filter(|column| is_shown(typed, *column)).collect();
    let hear = {
        let (typed, act) = (typed.clone(), act.clone());
        move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            if let Some(spot) = typed.spot(&field.id()) {
                act.emit(Act::Type(Change::Cell(spot, field.value())));
            }
        }
    };
    let lead = {
        let typed = typed.clone();
        move |event: KeyboardEvent| move_on(&event, &typed)
    };
    let table = tag("table.typed__table")
        .with(headings(typed, &columns).key("headings"))
        .each(typed.rows().map(|item| row(typed, item, &columns, faults)));
    tag("div.typed__frame")
        .set("data-fields", columns.len().to_string())
        .on_change(hear)
        .on_key_down(lead)
        .with(table)
}

/// The years, where they are said; under each the columns.
fn headings(typed: &Typed, columns: &[Column]) -> Tag {
    let mut of_years = tag("tr").with(tag("td"));
    let mut of_columns = tag("tr").with(tag("th[scope=col]").with(typed_form::item()));
    for (at, year) in typed.years().into_iter().enumerate() {
        let year = year.map(|year| {
            tag("th[scope=colgroup]")
                .is("data-first", is_first(at, Column::Own))
                .set("colspan", columns.len().to_string())
                .with(as_on_paper(&|| year.to_string()))
        });
        of_years = of_years.with(year);
        of_columns = of_columns.each(columns.iter().map(|&column| {
            tag("th[scope=col]").is("data-first", is_first(at, column)).with(name(typed, column))
        }));
    }
    tag("thead").with(of_years).with(of_columns)
}

/// An item, and under it in words what is to be seen to.
fn row(typed: &Typed, item: Item, columns: &[Column], faults: &[(Spot, String)]) -> Tag {
    let years = typed.years();
    let several = years.len() > 1;
    let faults: Vec<&(Spot, String)> = faults.iter().filter(|(spot, _)| spot.item == item).collect();
    let heading = tag("th[scope=row]")
        .with(label(item))
        .with(on_paper(|| item.label()))
        .with(tag("span.hint").with(aid(typed, item)));
    let mut fields = tag("tr").with(heading.key("name"));
    for (year, said) in years.iter().enumerate() {
        let of_year = said.filter(|_| several).map(|year| year.to_string());
        fields = fields
            .with(tag("td.typed__year[aria-hidden=true]").key(format!("year{year}")).with(of_year))
            .each(columns.iter().map(|&column| {
                let spot = Spot { item, year, column };
                field(typed, spot, faults.iter().any(|(at, _)| *at == spot))
            }));
    }
    let sentences = faults.iter().map(|(spot, words)| {
        let place = if several { whole_name(typed, *spot) } else { name(typed, spot.column) };
        let sentence = tag("p").key(spot.id()).set("id", fault_id(*spot));
        sentence.with(tag("b").with(place)).with(typed_form::colon()).with(words.clone())
    });
    let width = 1 + columns.len() * years.len();
    let sentences = tag("td").set("colspan", width.to_string()).each(sentences);
    tag("tbody")
        .key(item.id())
        .with(fields)
        .with(tag("tr.typed__faults").is("hidden", faults.is_empty()).with(sentences))
}

fn field(typed: &Typed, spot: Spot, faulty: bool) -> Tag {
    let Spot { item, year, column } = spot;
    let cell = tag("td").key(spot.id()).is("data-first", is_first(year, column));
    if !typed.has(item, column) {
        // The people examined stand for the people measured here.
        let stands = typed.denominator(spot);
        return cell.tells("data-empty", stands.is_empty()).with(stands.to_owned());
    }
    let people = item == Item::Examined || column == Column::Of;
    let keys = if people || (column == Column::Own && typed.counted == Counted::People) {
        "numeric"
    } else {
        "decimal"
    };
    let shown =
        if item == Item::Examined { typed_form::people_examined().to_owned() } else { name(typed, column) };
    let input = tag("input.input[type=text][autocomplete=off][enterkeyhint=next]")
        .set("id", spot.id())
        .set("inputmode", keys)
        .set("aria-label", format!("{} {}", label(item), whole_name(typed, spot)))
        .is("aria-invalid", faulty)
        .may("aria-describedby", faulty.then(|| fault_id(spot)))
        .begins_with(typed.cell(spot));
    cell.set("data-name", shown).with(input)
}

fn is_shown(typed: &Typed, column: Column) -> bool {
    column != Column::Of || typed.counted == Counted::People
}

fn is_first(year: usize, column: Column) -> bool {
    year > 0 && column == Column::Own
}

fn fault_id(spot: Spot) -> String {
    format!("{}-fault", spot.id())
}

fn label(item: Item) -> &'static str {
    if item == Item::Examined { typed_form::examined() } else { item.label() }
}

/// Of whom to whom, where the head of the column does not say it.
fn aid(typed: &Typed, item: Item) -> &'static str {
    match (item.family(), typed.counted) {
        (Family::Participation, Counted::People) => item.definition(),
        _ => "",
    }
}

/// 自社（％）.
fn name(typed: &Typed, column: Column) -> String {
    match (column, typed.counted) {
        (Column::Own, Counted::People) => as_on_paper(&|| typed_form::affected().into()),
        (Column::Of, _) => as_on_paper(&|| typed_form::measured().into()),
        _ => typed_form::share_of(as_on_paper(&|| column.group().label().into())),
    }
}

/// 令和5（2023）年度 自社（％）.
fn whole_name(typed: &Typed, spot: Spot) -> String {
    let name =
        if spot.item == Item::Examined { typed_form::people().to_owned() } else { name(typed, spot.column) };
    match typed.years().get(spot.year).copied().flatten() {
        Some(year) => format!("{year} {name}"),
        None => name,
    }
}

/// Leads from field to field. Keys that belong to a word being composed are left to it, and arrows to the text unless
/// the caret stands at its edge.
fn move_on(event: &KeyboardEvent, typed: &Typed) {
    const COMPOSING: u32 = 229;
    let held = event.shift_key() || event.ctrl_key() || event.alt_key() || event.meta_key();
    if event.is_composing() || event.key_code() == COMPOSING || held {
        return;
    }
    let field: HtmlInputElement = event.target_unchecked_into();
    let ends = field.selection_start().ok().flatten().zip(field.selection_end().ok().flatten());
    let length = u32::try_from(field.value().encode_utf16().count()).unwrap_or(u32::MAX);
    // A field that was just reached is selected as a whole: the caret is at both edges.
    let at = |edge: u32| ends == Some((edge, edge)) || ends == Some((0, length));
    let key = match event.key().as_str() {
        "Enter" => Key::Enter,
        "ArrowDown" => Key::Down,
        "ArrowUp" => Key::Up,
        "ArrowLeft" if at(0) => Key::Left,
        "ArrowRight" if at(length) => Key::Right,
        _ => return,
    };
    let next = typed.spot(&field.id()).and_then(|spot| typed.beside(spot, key));
    if let Some(next) = next.and_then(|next| shell::by_id::<HtmlInputElement>(&next.id())) {
        event.prevent_default();
        // A field that cannot be focused leaves the caret where it is.
        let _ = next.focus();
        next.select();
    }
}
