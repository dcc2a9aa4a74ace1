//! ① 数値を入れる.

use yew::prelude::*;

use super::onward::{onward, primary};
use super::paste_box::PasteBox;
use super::problem_list::problem_list;
use super::promise::promise;
use super::reading_table::reading_table;
use super::shell::TakenOver;
use crate::desk::{Act, Papers, Sample, Step, Work};
use crate::paste::{Nothing, Read};

/// The box on one side; on the other what was understood, or how to begin.
pub(super) fn paste_room(papers: &Papers, taken_over: &TakenOver, act: &Callback<Act>) -> Html {
    let text = papers.text().to_owned();
    let understood = match papers {
        Papers::Blank => how_to_begin(act),
        Papers::Unread { read, .. } => unread(read, act),
        Papers::Read(work) => understood_of(work),
    };
    html! {
        <>
            <h1 class="room__title">{ "健診の集計を、ここに貼り付けてください" }</h1>
            <p class="room__lead">
                { "Excelの表、健診機関の集計表、お手元のカルテ、様式第6号。人数や割合の表を、そのまま貼れます。" }
            </p>
            { promise() }
            <div class="desk-pair" data-narrow={if matches!(papers, Papers::Blank) { "second" } else { "first" }}>
                <PasteBox {text} taken_over={taken_over.clone()} {act} />
                <div class="understood">{ understood }</div>
            </div>
            <div class="onward-place">
                if papers.work().is_some() {
                    { onward("", None, act, primary("カルテを見る →", Step::Karte, act)) }
                }
            </div>
        </>
    }
}

/// What to look at again, then the figures with their cells.
fn understood_of(Work { read, sample, .. }: &Work) -> Html {
    html! {
        <section class="card" aria-label="読み取った内容">
            <h2 class="card__title">
                { "読み取った内容" }
                if sample.is_some() {
                    <span class="sheet__stamp">{ "（見本）" }</span>
                }
            </h2>
            <div class="understood__problems">
                if !read.problems.is_empty() {
                    { problem_list(&read.problems) }
                }
            </div>
            { reading_table(&read.readings) }
        </section>
    }
}

/// Why nothing could be taken from the text, and the way out. What was pasted stays in its box.
fn unread(read: &Read, act: &Callback<Act>) -> Html {
    // What refuses the whole table is said in the sentence; a list would only say it twice.
    let (why, problems) = match read.nothing() {
        Some(nothing @ (Nothing::People | Nothing::TooLarge)) => (nothing.to_string(), [].as_slice()),
        Some(nothing) => (nothing.to_string(), read.problems.as_slice()),
        None => ("割合で比べられる項目がありませんでした。".to_owned(), read.problems.as_slice()),
    };
    html! {
        <>
            <section class="card">
                <h2 class="card__title">{ "数値を読み取れませんでした" }</h2>
                <p class="notice" data-kind="check" role="alert">{ why }</p>
                <div>
                    if !problems.is_empty() {
                        { problem_list(problems) }
                    }
                </div>
            </section>
            { how_to_begin(act) }
        </>
    }
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
