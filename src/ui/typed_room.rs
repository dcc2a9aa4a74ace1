//! ① 数値を入れる, from a paper beside the keyboard.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::opened_files::opened_files;
use super::reading_table::{how_much, reading_table};
use super::shell;
use super::tag::{Tag, tag};
use super::typed_fields::{typed_fields, ways_to};
use super::typed_settings::typed_settings;
use super::way_in::{way_in, way_on};
use crate::desk::{Act, Change, Desk, Typed, Way};
use crate::figures::Item;

/// The form, then what was understood.
pub(super) fn typed_room(room: Tag, desk: &Desk, act: &Callback<Act>) -> Tag {
    let typed = &desk.typed;
    let read = desk.papers.read();
    let faults = read.map(|read| typed.faults(read)).unwrap_or_default();
    let readings = read.map_or(&[][..], |read| &read.readings);
    let outcome = outcome(typed, faults.len(), readings.len(), desk.papers.work().is_some());
    let back =
        if desk.lies_aside() { "← 貼り付けた表にもどる" } else { "← 貼り付けにもどる" };
    let back = tag("button.button typed__back[type=button][data-kind=quiet]")
        .acts(act, Act::Turn(Way::Paste))
        .with(back);
    let hint = tag("p#typed-hint.hint")
        .with("全角でも半角でも入力できます。")
        .with(tag("span.typed__keys").with("Enterか↓で下の欄、↑で上の欄、Tabか→で右の欄へ進みます。"));
    let understood = (!readings.is_empty()).then(|| {
        reading_table(tag("details.more").with(tag("summary").with("読み取った内容を見る")), readings)
    });
    let form = tag("section.card typed[aria-label=紙を見て入力]")
        .with(typed_settings(typed, desk.today(), act))
        .with(hint)
        .with(typed_fields(typed, &faults, act))
        .with(more_items(typed, act))
        .with(tag("p.typed__outcome[role=status]").with(outcome))
        .with(ways_to(typed, &faults))
        .with(tag("div").with(understood));
    way_in(
        room,
        "紙を見て、数値を入力してください",
        "お手元のカルテや集計表に書いてあるところだけ入力します。空いたところがあっても構いません。",
    )
    .with(tag("div").with(back))
    .with(opened_files(desk, act))
    .with(form)
    .with(way_on(desk, act))
}

fn outcome(typed: &Typed, faults: usize, readings: usize, work: bool) -> String {
    match (faults, work) {
        _ if typed.is_blank() => String::new(),
        (0, true) => how_much(readings, 0),
        (0, false) => "自社の割合か、該当者数と対象者数の両方を入力すると、カルテができます。".to_owned(),
        _ => format!("{faults}か所、ご確認ください。読み取れなかったところは、カルテに載りません。"),
    }
}

/// A list and its button: a list alone would take each item in that the arrow keys pass.
fn more_items(typed: &Typed, act: &Callback<Act>) -> Tag {
    let items: Vec<Item> = typed.items_to_add().collect();
    let options = items.iter().map(|item| tag("option").key(item.id()).with(item.label()));
    let list = tag("select#typed-item.input")
        .with(tag("option[selected]").key("").with("選んでください"))
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
        .with(tag("label.field[for=typed-item]").with(tag("span.field__name").with("ほかの項目")).with(list))
        .with(tag("button.button[type=button]").on_click(add).with("項目を追加"))
}
