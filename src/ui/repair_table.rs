//! The pasted table with what was understood on it: each heading can be chosen, each flagged cell written anew.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::chip::Chip;
use super::tag::{Tag, tag};
use crate::desk::{Act, Decided, Face, Repair, Row, Square};
use crate::paste::Place;
use crate::words::repair;

/// Where a cell is in the page, for a link to lead to.
pub(super) fn anchor(place: Place) -> String {
    format!("r{}c{}", place.row, place.column.unwrap_or_default())
}

/// The table under a line that opens it; open where there is something to see to.
pub(super) fn repair_table(repair: &Repair, open: bool, decided: &Decided, act: &Callback<Act>) -> Tag {
    let left_out = match (repair.rows_left_out, repair.columns_left_out) {
        (0, 0) => String::new(),
        (rows, columns) => repair::left_out(rows, columns),
    };
    let done = match decided.now().len() {
        0 => String::new(),
        places => repair::corrected_places(places),
    };
    let undo = tag("button.button[type=button]").is("aria-disabled", !decided.can_undo());
    let undo = if decided.can_undo() { undo.acts(act, Act::Undo) } else { undo };
    let headings = (1..=repair.width).map(|column| tag("th[scope=col]").with(repair::column(column)));
    let headings = tag("tr").with(tag("th[scope=col]").with(repair::row())).each(headings);
    let table = tag("table.readings__table repair__table")
        .key(decided.turn())
        .with(tag("thead").with(headings))
        .with(tag("tbody").each(repair.rows.iter().map(|row| line(row, act))));
    tag("details.more repair")
        .is("open", open)
        .with(tag("summary").with(repair::open()))
        .with(tag("p.hint").with(repair::how()))
        .with(tag("div.readings[role=region][tabindex=0]").set("aria-label", repair::table()).with(table))
        .with(tag("p.hint").with(left_out))
        .with(tag("p.hint[role=status]").with(done))
        .with(undo.with(repair::undo()))
}

fn line(row: &Row, act: &Callback<Act>) -> Tag {
    tag("tr")
        .key(row.number)
        .with(tag("th[scope=row]").key("number").with(row.number.to_string()))
        .each(row.cells.iter().map(|square| cell(square, act)))
}

fn cell(square: &Square, act: &Callback<Act>) -> Tag {
    let Square { place, text, flagged, decided, face } = square;
    let mark = match (flagged, decided) {
        (true, _) => Some(repair::to_check()),
        (false, true) => Some(repair::corrected()),
        (false, false) => None,
    };
    let cell =
        tag("td").key(place.column.unwrap_or_default()).is("data-flagged", *flagged).may("data-mark", mark);
    match face {
        Face::Words => cell.with(text.clone()),
        Face::Box => cell.with(written(*place, text, *flagged, act)),
        Face::Chip { .. } => cell.with(html! { <Chip square={square.clone()} {act} /> }),
    }
}

/// The browser keeps the text while somebody types or composes; the desk hears of it when it is done.
fn written(place: Place, text: &str, flagged: bool, act: &Callback<Act>) -> Tag {
    let hear = act.reform(move |event: Event| {
        Act::Correct(place, event.target_unchecked_into::<HtmlInputElement>().value())
    });
    tag("input.input[type=text][autocomplete=off]")
        .set("id", anchor(place))
        .set("aria-label", repair::value(place))
        .is("aria-invalid", flagged)
        .begins_with(text)
        .on_change(hear)
}
