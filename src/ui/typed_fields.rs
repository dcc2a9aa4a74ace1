//! The fields of 紙を見て入力: items down, years and whose value across; on a phone, an item a card.

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::shell;
use crate::desk::{Change, Column, Counted, Key, Spot, Typed};
use crate::figures::{Family, Item};

/// The table. Each field is the browser's own while somebody types or composes; the desk hears of it when it is left.
pub(super) fn typed_fields(typed: &Typed, faults: &[(Spot, String)], change: &Callback<Change>) -> Html {
    let years = typed.years();
    let columns: Vec<Column> = Column::ALL.into_iter().filter(|column| is_shown(typed, *column)).collect();
    let onchange = {
        let (typed, change) = (typed.clone(), change.clone());
        move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            if let Some(spot) = typed.spot(&field.id()) {
                change.emit(Change::Cell(spot, field.value()));
            }
        }
    };
    let onkeydown = {
        let typed = typed.clone();
        move |event: KeyboardEvent| move_on(&event, &typed)
    };
    html! {
        <div class="typed__frame" data-fields={columns.len().to_string()} {onchange} {onkeydown}>
            <table class="typed__table">
                <thead>
                    <tr key="years">
                        <td />
                        { for years.iter().enumerate().filter_map(|(at, year)| Some(html! {
                            <th key={at} scope="colgroup" data-first={is_first(at, Column::Own)} colspan={columns.len().to_string()}>
                                { (*year)?.to_string() }
                            </th>
                        })) }
                    </tr>
                    <tr key="columns">
                        <th scope="col">{ "項目" }</th>
                        { for (0..years.len()).flat_map(|at| columns.iter().map(move |column| (at, *column))).map(|(at, column)| html! {
                            <th key={format!("{at}{}", name(typed, column))} scope="col"
                                data-first={is_first(at, column)}>{ name(typed, column) }</th>
                        }) }
                    </tr>
                </thead>
                { for typed.rows().map(|item| row(typed, item, &columns, faults)) }
            </table>
        </div>
    }
}

/// An item, and under it in words what is to be seen to.
fn row(typed: &Typed, item: Item, columns: &[Column], faults: &[(Spot, String)]) -> Html {
    let years = typed.years();
    let faults: Vec<&(Spot, String)> = faults.iter().filter(|(spot, _)| spot.item == item).collect();
    let mut cells: Vec<Html> = Vec::new();
    for (year, said) in years.iter().enumerate() {
        let of_year = said.filter(|_| years.len() > 1).map(|year| year.to_string());
        cells.push(
            html! { <td key={format!("year{year}")} class="typed__year" aria-hidden="true">{ of_year }</td> },
        );
        for column in columns {
            let spot = Spot { item, year, column: *column };
            let is_faulty = faults.iter().any(|(at, _)| *at == spot);
            cells.push(field(typed, spot, is_faulty));
        }
    }
    let sentences = faults.iter().map(|(spot, words)| {
        let place = if years.len() > 1 { whole_name(typed, *spot) } else { name(typed, spot.column) };
        html! { <p key={spot.id()} id={fault_id(*spot)}><b>{ place }</b>{ "：" }{ words }</p> }
    });
    let sentences: Vec<Html> = sentences.collect();
    let width = 1 + columns.len() * years.len();
    html! {
        <tbody key={item.id()}>
            <tr key="fields">
                <th scope="row" key="name">{ label(item) }<span class="hint">{ aid(typed, item) }</span></th>
                { cells }
            </tr>
            <tr key="faults" class="typed__faults" hidden={sentences.is_empty()}>
                <td colspan={width.to_string()}>{ sentences }</td>
            </tr>
        </tbody>
    }
}

fn field(typed: &Typed, spot: Spot, faulty: bool) -> Html {
    let Spot { item, year, column } = spot;
    let first = is_first(year, column);
    if !typed.has(item, column) {
        // The people examined stand for the people measured here.
        let stands = typed.denominator(spot).to_owned();
        return html! { <td key={spot.id()} data-first={first} data-empty={stands.is_empty().to_string()}>{ stands }</td> };
    }
    let people = item == Item::Examined || column == Column::Of;
    let keys = if people || (column == Column::Own && typed.counted == Counted::People) {
        "numeric"
    } else {
        "decimal"
    };
    let shown = if item == Item::Examined { "人数（人）".to_owned() } else { name(typed, column) };
    html! {
        <td key={spot.id()} data-first={first} data-name={shown}>
            <input id={spot.id()} class="input" type="text" inputmode={keys} autocomplete="off" enterkeyhint="next"
                ~defaultValue={typed.cell(spot)} aria-label={format!("{} {}", label(item), whole_name(typed, spot))}
                aria-invalid={faulty.then_some("true")} aria-describedby={faulty.then(|| fault_id(spot))} />
        </td>
    }
}

fn is_shown(typed: &Typed, column: Column) -> bool {
    column != Column::Of || typed.counted == Counted::People
}

fn is_first(year: usize, column: Column) -> Option<&'static str> {
    (year > 0 && column == Column::Own).then_some("true")
}

fn fault_id(spot: Spot) -> String {
    format!("{}-fault", spot.id())
}

fn label(item: Item) -> &'static str {
    if item == Item::Examined { "健診を受けた人数" } else { item.label() }
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
        (Column::Own, Counted::People) => "該当者数".to_owned(),
        (Column::Of, _) => "対象者数".to_owned(),
        _ => format!("{}（％）", column.group().label()),
    }
}

/// 令和5（2023）年度 自社（％）.
fn whole_name(typed: &Typed, spot: Spot) -> String {
    let name = if spot.item == Item::Examined { "（人）".to_owned() } else { name(typed, spot.column) };
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
