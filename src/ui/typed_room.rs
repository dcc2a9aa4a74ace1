//! ① 数値を入れる, from a paper beside the keyboard.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::onward::{onward, primary};
use super::promise::promise;
use super::reading_table::reading_table;
use super::shell;
use super::typed_fields::typed_fields;
use crate::desk::{Act, Change, Counted, Desk, Step, Typed, Way};
use crate::figures::Item;

/// The form, then what was understood.
pub(super) fn typed_room(desk: &Desk, act: &Callback<Act>) -> Html {
    let typed = &desk.typed;
    let change = act.reform(Act::Type);
    let read = desk.papers.read();
    let faults = read.map(|read| typed.faults(read)).unwrap_or_default();
    let readings = read.map_or(&[][..], |read| &read.readings);
    html! {
        <>
            <h1 class="room__title">{ "紙を見て、数値を入力してください" }</h1>
            <p class="room__lead">
                { "お手元のカルテや集計表に書いてあるところだけ入力します。空いたところがあっても構いません。" }
            </p>
            { promise() }
            <div>
                <button type="button" class="button typed__back" data-kind="quiet" onclick={act.reform(|_| Act::Turn(Way::Paste))}>
                    { if desk.lies_aside() { "← 貼り付けた表にもどる" } else { "← 貼り付けにもどる" } }
                </button>
            </div>
            <section class="card typed" aria-label="紙を見て入力">
                { settings(typed, desk, &change) }
                <p id="typed-hint" class="hint">
                    { "全角でも半角でも入力できます。" }
                    <span class="typed__keys">
                        { "Enterか↓で下の欄、↑で上の欄、Tabか→で右の欄へ進みます。" }
                    </span>
                </p>
                { typed_fields(typed, &faults, &change) }
                { more_items(typed, &change) }
                <p class="typed__outcome" role="status">
                    { outcome(typed, faults.len(), readings.len(), desk.papers.work().is_some()) }
                </p>
                <div>
                    if !readings.is_empty() {
                        <details class="more">
                            <summary>{ "読み取った内容を見る" }</summary>
                            { reading_table(readings) }
                        </details>
                    }
                </div>
            </section>
            <div class="onward-place">
                if desk.papers.work().is_some() {
                    { onward("", None, act, primary("カルテを見る →", Step::Karte, act)) }
                }
            </div>
        </>
    }
}

fn outcome(typed: &Typed, faults: usize, readings: usize, work: bool) -> String {
    match (faults, work) {
        _ if typed.is_blank() => String::new(),
        (0, true) => format!("{readings}個の数値を読み取りました。"),
        (0, false) => "自社の割合か、該当者数と対象者数の両方を入力すると、カルテができます。".to_owned(),
        _ => format!("{faults}か所、ご確認ください。読み取れなかったところは、カルテに載りません。"),
    }
}

/// What stands on the paper, and of which years.
fn settings(typed: &Typed, desk: &Desk, change: &Callback<Change>) -> Html {
    let counted = |counted: Counted, name: &'static str| {
        html! {
            <label class="choice">
                <input type="radio" name="counted" checked={typed.counted == counted}
                    onchange={change.reform(move |_: Event| Change::Counted(counted))} />
                { name }
            </label>
        }
    };
    let of_examined = match typed.counted {
        Counted::Shares => "割合の分母は、健診を受けた人数",
        Counted::People => "どの項目も、対象者数は健診を受けた人数",
    };
    let said = change.reform(|event: Event| {
        Change::OfExamined(event.target_unchecked_into::<HtmlInputElement>().checked())
    });
    html! {
        <div class="typed__settings">
            <fieldset class="readers">
                <legend class="field__name">{ "自社の値は、紙にどう書いてありますか" }</legend>
                { counted(Counted::Shares, "割合（％）") }
                { counted(Counted::People, "人数") }
            </fieldset>
            { years(typed, desk, change) }
            <label class="choice">
                <input type="checkbox" checked={typed.of_examined} onchange={said} />
                { of_examined }
            </label>
        </div>
    }
}

fn years(typed: &Typed, desk: &Desk, change: &Callback<Change>) -> Html {
    let years = typed.years();
    let several = years.len() > 1;
    let choice = |at: usize| {
        let offered = typed.years_to_choose(at, desk.today());
        let now = years.get(at).copied().flatten();
        let options: Vec<Html> = offered
            .iter()
            .map(|year| html! { <option key={year.western()} selected={now == Some(*year)}>{ year.to_string() }</option> })
            .collect();
        let unsaid = now.is_none();
        let onchange = change.reform(move |event: Event| {
            let at_option =
                event.target_unchecked_into::<HtmlSelectElement>().selected_index() - i32::from(unsaid);
            let year = usize::try_from(at_option).ok().and_then(|at| offered.get(at).copied());
            year.map_or(Change::FewerYears, |year| Change::Year(at, year))
        });
        let name = if several { format!("{}つめの年度", at + 1) } else { "年度".to_owned() };
        html! {
            <label key={at} class="field">
                <span class="field__name">{ name }</span>
                <select class="input" {onchange}>
                    if unsaid { <option key="unsaid" selected=true>{ "選んでください" }</option> }
                    { options }
                </select>
            </label>
        }
    };
    let more = typed.takes_more_years();
    html! {
        <div class="typed__years">
            <div class="typed__years-said">{ for (0..years.len()).map(choice) }</div>
            <button type="button" class="button" aria-disabled={(!more).then_some("true")}
                onclick={change.reform(|_: MouseEvent| Change::MoreYears)}>{ "年度を追加" }</button>
            <div>
                if typed.takes_fewer_years() {
                    <button type="button" class="button" data-kind="quiet"
                        onclick={change.reform(|_: MouseEvent| Change::FewerYears)}>{ "追加した年度を消す" }</button>
                }
            </div>
        </div>
    }
}

/// A list and its button: a list alone would take each item in that the arrow keys pass.
fn more_items(typed: &Typed, change: &Callback<Change>) -> Html {
    let items: Vec<Item> = typed.items_to_add().collect();
    let options = items.iter().map(|item| html! { <option key={item.id()}>{ item.label() }</option> });
    let options: Vec<Html> = options.collect();
    let add = change.clone();
    let onclick = move |_: MouseEvent| {
        let chosen = shell::by_id::<HtmlSelectElement>("typed-item").map(|list| list.selected_index());
        let item = chosen.and_then(|at| usize::try_from(at - 1).ok());
        let item = item.and_then(|at| items.get(at));
        if let Some(item) = item {
            add.emit(Change::Item(*item));
        }
    };
    html! {
        <div class="typed__more">
            <label class="field" for="typed-item">
                <span class="field__name">{ "ほかの項目" }</span>
                <select id="typed-item" class="input"><option key="" selected=true>{ "選んでください" }</option>{ options }</select>
            </label>
            <button type="button" class="button" {onclick}>{ "項目を追加" }</button>
        </div>
    }
}
