//! ① 数値を入れる.

use yew::prelude::*;

use super::onward::{onward, primary};
use super::paste_box::PasteBox;
use super::problem_list::problem_list;
use super::promise::promise;
use super::reading_table::reading_table;
use super::repair_table::repair_table;
use super::shell::TakenOver;
use crate::desk::{Act, Desk, Papers, Repair, Sample, Step};
use crate::paste::{Nothing, Problem, Read};

/// The box on one side; on the other what was understood, or how to begin.
pub(super) fn paste_room(desk: &Desk, taken_over: &TakenOver, act: &Callback<Act>) -> Html {
    let papers = &desk.papers;
    let text = papers.text().to_owned();
    html! {
        <>
            <h1 class="room__title">{ "健診の集計を、ここに貼り付けてください" }</h1>
            <p class="room__lead">
                { "Excelの表、健診機関の集計表、お手元のカルテ、様式第6号。人数や割合の表を、そのまま貼れます。" }
            </p>
            { promise() }
            <div class="desk-pair" data-narrow={if matches!(papers, Papers::Blank) { "second" } else { "first" }}>
                <PasteBox {text} taken_over={taken_over.clone()} turned_away={desk.turned_away}
                    typed={desk.typed.filled()} {act} />
                <div class="understood">
                    { told(desk, act) }
                    <div key="read">
                        if let Some(read) = papers.read() { { understood(read, desk, act) } }
                    </div>
                    <div key="begin">
                        if papers.work().is_none() { { how_to_begin(act) } }
                    </div>
                </div>
            </div>
            <div class="onward-place">
                if papers.work().is_some() {
                    { onward("", None, act, primary("カルテを見る →", Step::Karte, act)) }
                }
            </div>
        </>
    }
}

/// What was not let in, and what an edit of the text did to the person's decisions.
fn told(desk: &Desk, act: &Callback<Act>) -> Html {
    html! {
        <>
            <div key="refused">
                if let Some(refused) = desk.refused {
                    <p class="notice" data-kind="check" role="alert">{ refused.to_string() }</p>
                }
            </div>
            <div key="dropped" role="status">
                if let Some(places) = desk.dropped() {
                    <p class="notice" data-kind="check">
                        { format!("貼り付けた文が変わったため、直していた{places}か所を外して読みました。") }
                        <button type="button" class="button" onclick={act.reform(|_| Act::BringBack)}>
                            { "変える前にもどす" }
                        </button>
                    </p>
                }
            </div>
        </>
    }
}

/// What to look at again, the table to repair, then the figures with their cells; where there are none, why, and what
/// was pasted stays in its box. One form for both: a person who repairs the table stays at the cell.
fn understood(read: &Read, desk: &Desk, act: &Callback<Act>) -> Html {
    let work = desk.papers.work();
    let (title, why) = match work {
        Some(_) => ("読み取った内容", None),
        None => ("数値を読み取れませんでした", desk.refused.is_none().then(|| why_not(read))),
    };
    // What refuses the whole table is said in the sentence; a list would only say it twice.
    let refused = read.nothing() == Some(Nothing::TooLarge);
    let problems: &[Problem] = if refused { &[] } else { &read.problems };
    let repair = Repair::of(read, desk.decided.now(), desk.today());
    let open = !problems.is_empty() || !desk.decided.now().is_empty();
    html! {
        <section class="card" aria-label="読み取った内容">
            <h2 class="card__title">
                { title }
                if work.is_some_and(|work| work.sample.is_some()) {
                    <span class="sheet__stamp">{ "（見本）" }</span>
                }
            </h2>
            <div>
                if let Some(why) = why {
                    <p class="notice" data-kind="check" role="alert">{ why }</p>
                }
            </div>
            <div class="understood__problems">
                if !problems.is_empty() {
                    { problem_list(problems, repair.as_ref()) }
                }
            </div>
            <div>
                if let Some(repair) = &repair {
                    { repair_table(repair, open, &desk.decided, act) }
                }
            </div>
            <div>
                if work.is_some() {
                    { reading_table(&read.readings) }
                }
            </div>
        </section>
    }
}

/// Why nothing could be taken from the text, and the way out.
fn why_not(read: &Read) -> String {
    read.nothing()
        .map_or_else(|| "割合で比べられる項目がありませんでした。".to_owned(), |nothing| nothing.to_string())
}

/// Three steps, and fictional companies to try.
fn how_to_begin(act: &Callback<Act>) -> Html {
    html! {
        <section class="card begin">
            <h2 class="card__title">{ "はじめかた" }</h2>
            <ol class="begin__steps">
                <li>{ "健診機関の集計表やExcelの表で、項目と人数のところを選んで、コピーします。" }</li>
                <li>{ "貼り付ける場所をクリックして、貼り付けます。" }</li>
                <li>{ "読み取った内容を見て、「カルテを見る」を押します。" }</li>
            </ol>
            <p class="begin__example-name">{ "たとえば、こんな表です" }</p>
            <table class="begin__example">
                <tbody>
                    <tr><th scope="col">{ "項目" }</th><th scope="col">{ "対象者数" }</th><th scope="col">{ "該当者数" }</th></tr>
                    <tr><th scope="row">{ "BMI25以上" }</th><td>{ "45" }</td><td>{ "14" }</td></tr>
                    <tr><th scope="row">{ "運動習慣あり" }</th><td>{ "43" }</td><td>{ "5" }</td></tr>
                </tbody>
            </table>
            <h3 class="begin__samples-name">{ "手元に表がないときは、見本で試せます" }</h3>
            <ul class="begin__samples">
                for sample in Sample::ALL {
                    <li key={sample.label()}>
                        <button type="button" class="button" onclick={act.reform(move |_| Act::Try(sample))}>
                            { sample.label() }
                        </button>
                    </li>
                }
            </ul>
            <p class="hint">{ "見本は架空の会社です。" }</p>
        </section>
    }
}
