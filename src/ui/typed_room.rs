//! ① 数値を入れる, from a paper beside the keyboard.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::on_paper::as_on_paper;
use super::opened_files::opened_files;
use super::reading_table::reading_table;
use super::shell;
use super::tag::{Tag, tag};
use super::typed_fields::typed_fields;
use super::typed_settings::typed_settings;
use super::way_in::{way_in, way_on};
use crate::desk::{Act, Change, Desk, Typed, Way};
use crate::figures::Item;
use crate::words::typed_form;

/// The form, then what was understood.
pub(super) fn typed_room(room: Tag, desk: &Desk, act: &Callback<Act>) -> Tag {
    let typed = &desk.typed;
    let read = desk.papers.read();
    let faults = read.map(|read| typed.faults(read)).unwrap_or_default();
    let readings = read.map_or(&[][..], |read| &read.readings);
    let outcome = outcome(typed, faults.len(), readings.len(), desk.papers.work().is_some());
    let back = if desk.lies_aside() { typed_form::back_to_table() } else { typed_form::back_to_paste() };
    let back = tag("button.button typed__back[type=button][data-kind=quiet]")
        .acts(act, Act::Turn(Way::Paste))
        .with(back);
    let hint = tag("p#typed-hint.hint")
        .with(typed_form::widths())
        .with(tag("span.typed__keys").with(typed_form::keys()));
    let understood = (!readings.is_empty()).then(|| {
        reading_table(tag("details.more").with(tag("summary").with(typed_form::readings())), readings)
    });
    let form = tag("section.card typed")
        .set("aria-label", typed_form::name())
        .with(typed_settings(typed, desk.today(), act))
        .with(hint)
        .with(typed_fields(typed, &faults, act))
        .with(more_items(typed, act))
        .with(tag("p.typed__outcome[role=status]").with(outcome))
        .with(tag("div").with(understood));
    way_in(room, typed_form::title(), typed_form::lead())
        .with(tag("div").with(back))
        .with(opened_files(desk, act))
        .with(form)
        .with(way_on(desk, act))
}

fn outcome(typed: &Typed, faults: usize, readings: usize, work: bool) -> String {
    match (faults, work) {
        _ if typed.is_blank() => String::new(),
        (0, true) => typed_form::read(readings),
        (0, false) => typed_form::needs().to_owned(),
        _ => typed_form::check(faults),
    }
}

/// A list and its button: a list alone would take each item in that the arrow keys pass.
fn more_items(typed: &Typed, act: &Callback<Act>) -> Tag {
    let items: Vec<Item> = typed.items_to_add().collect();
    let options =
        items.iter().map(|item| tag("option").key(item.id()).with(as_on_paper(&|| item.label().into())));
    let list = tag("select#typed-item.input")
        .with(tag("option[selected]").key("").with(typed_form::choose()))
        .each(options);
    let act = act.clone();
    let add = move |_| {
        let chosen = shell::by_id::<HtmlSelectElement>("typed-item").map(|list| list.selected_index());
        let item = chosen.and_then(|at| usize::try_from(at - 1).ok()).and_then(|at| items.get(at));
        if let Some(item) = item {
            act.emit(Act::Type(Change::Item(*item)));
        }
    };
    tag("div.typed__more")
        .with(
            tag("label.field[for=typed-item]")
                .with(tag("span.field__name").with(typed_form::other_items()))
                .with(list),
        )
        .with(tag("button.button[type=button]").on_click(add).with(typed_form::add_item()))
}
