//! The pasted table with what was understood on it: each heading can be chosen, each flagged cell written anew.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::desk::{Act, Decided, Face, Repair, Square};
use crate::paste::{Choice, Place};

/// Where a cell is in the page, for a link to lead to.
pub(super) fn anchor(place: Place) -> String {
    format!("r{}c{}", place.row, place.column.unwrap_or_default())
}

/// The table under a line that opens it; open where there is something to see to.
pub(super) fn repair_table(repair: &Repair, open: bool, decided: &Decided, act: &Callback<Act>) -> Html {
    let left_out = match (repair.rows_left_out, repair.columns_left_out) {
        (0, 0) => String::new(),
        (rows, columns) => format!("ここに出していないところ: {rows}行、{columns}列"),
    };
    let done = match decided.now().len() {
        0 => String::new(),
        places => format!("{places}か所を直して読みました。"),
    };
    let undo = decided.can_undo().then(|| act.reform(|_: MouseEvent| Act::Undo));
    html! {
        <details class="more repair" {open}>
            <summary>{ "貼り付けた表で、見出しの意味や値を直す" }</summary>
            <p class="hint">
                { "見出しは▼から意味を選べます。値は、欄を書き直すとすぐ読み直します。元の表は変わりません。" }
            </p>
            <div class="readings" role="region" aria-label="貼り付けた表" tabindex="0">
                <table key={decided.turn()} class="readings__table repair__table">
                    <thead>
                        <tr>
                            <th scope="col">{ "行" }</th>
                            for column in 1..=repair.width {
                                <th scope="col" key={column}>{ format!("{column}列") }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for row in &repair.rows {
                            <tr key={row.number}>
                                <th scope="row">{ row.number }</th>
                                { for row.cells.iter().map(|square| cell(square, act)) }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            <p class="hint">{ left_out }</p>
            <p class="hint" role="status">{ done }</p>
            <button type="button" class="button" aria-disabled={(!decided.can_undo()).then_some("true")} onclick={undo}>
                { "直したことを、ひとつ取り消す" }
            </button>
        </details>
    }
}

fn cell(square: &Square, act: &Callback<Act>) -> Html {
    let Square { place, text, flagged, decided, face } = square;
    let mark = match (flagged, decided) {
        (true, _) => "要確認",
        (false, true) => "直しました",
        (false, false) => "",
    };
    let shown = match face {
        Face::Words => html! { text },
        Face::Box => written(*place, text, *flagged, act),
        Face::Chip { .. } => html! { <Chip square={square.clone()} {act} /> },
    };
    html! {
        <td key={place.column.unwrap_or_default()} data-mark={(!mark.is_empty()).then_some(mark)}>{ shown }</td>
    }
}

/// The browser keeps the text while somebody types or composes; the desk hears of it when it is done.
fn written(place: Place, text: &str, flagged: bool, act: &Callback<Act>) -> Html {
    let onchange = act.reform(move |event: Event| {
        Act::Correct(place, event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <input id={anchor(place)} class="input" type="text" autocomplete="off" ~defaultValue={text} {onchange}
            aria-label={format!("{place}の値")} aria-invalid={flagged.then_some("true")} />
    }
}

#[derive(PartialEq, Properties)]
struct ChipProps {
    square: Square,
    act: Callback<Act>,
}

/// What a heading means, to be chosen from a list. The first line of it leaves the heading as it was read.
///
/// The list is filled when somebody comes to it, by pointer or key: in a table of forty rows some hundred lists of a
/// hundred lines would be laid out, and hold the page up, for the one that is opened.
#[component]
fn Chip(ChipProps { square, act }: &ChipProps) -> Html {
    let visited = use_state_eq(|| false);
    let Square { place, text, flagged, face, .. } = square;
    let Face::Chip { heard, offers, chosen } = face else { return Html::default() };
    let place = *place;
    let as_read = match (heard, chosen) {
        (Some(heard), _) => name(*heard),
        (None, Some(_)) => "はじめの読み方にもどす".to_owned(),
        (None, None) => "選んでください".to_owned(),
    };
    let choices: Vec<Choice> = offers.iter().flat_map(|(_, offered)| offered).copied().collect();
    let option = |at: usize| {
        choices
            .get(at)
            .map(|choice| html! { <option selected={*chosen == Some(at)}>{ name(*choice) }</option> })
    };
    let mut lists: Vec<Html> = Vec::new();
    if *visited {
        let mut at = 0;
        for (label, offered) in offers {
            let options = (at..at + offered.len()).filter_map(option);
            lists.push(html! { <optgroup label={*label}>{ for options }</optgroup> });
            at += offered.len();
        }
    } else {
        lists.extend(chosen.and_then(option));
    }
    // A heading that says its own meaning need not say it twice.
    let words = if *text == as_read { String::new() } else { text.clone() };
    let onchange = act.reform(move |event: Event| {
        let at = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let choice = usize::try_from(at - 1).ok().and_then(|at| choices.get(at));
        Act::Decide(place, choice.copied())
    });
    let visit = move || visited.set(true);
    let (onpointerover, onfocusin) = (visit.clone(), visit);
    html! {
        <>
            <span class="repair__words">{ words }</span>
            <select id={anchor(place)} class="chip" {onchange} aria-label={format!("{place}「{text}」の意味")}
                aria-invalid={flagged.then_some("true")} onpointerover={move |_| onpointerover()}
                onfocusin={move |_| onfocusin()}>
                <option selected={chosen.is_none()}>{ as_read }</option>
                { lists }
            </select>
        </>
    }
}

fn name(choice: Choice) -> String {
    let label = match choice {
        Choice::Item(item) => item.label(),
        Choice::Group(group) => group.label(),
        Choice::Sex(sex) => sex.label(),
        Choice::Tells(tells) => tells.label(),
        Choice::Year(year) => return year.to_string(),
    };
    label.to_owned()
}
