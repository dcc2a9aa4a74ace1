//! The declaration on its sheet: one A4, black and white, with lines for a pen where it is blank.

use yew::prelude::*;

use crate::declaration::{Declaration, Entry, Pledge};

/// Who is named on the sheet, in its order. The representative's title and name share a line.
const NAMES: [Entry; 8] = [
    Entry::CompanyName,
    Entry::OfficeNumber,
    Entry::Address,
    Entry::Industry,
    Entry::Employees,
    Entry::RepresentativeTitle,
    Entry::HealthPromoter,
    Entry::Contact,
];

/// The sheet as it will be printed: on one page however many pledges, in smaller type where they are many.
pub(super) fn declaration_sheet(declaration: &Declaration, sample: bool) -> Html {
    let length = match declaration.pledges.len() {
        0..=4 => "usual",
        5 | 6 => "long",
        _ => "longest",
    };
    html! {
        <article class="sheet declaration" data-length={length}>
            <p class="declaration__date">{ declaration.date.to_string() }</p>
            <p class="declaration__recipient">{ &declaration.recipient }</p>
            <h2 class="declaration__title">{ &declaration.title }</h2>
            <p class="declaration__sample">{ if sample { "（見本の数値です。提出には使えません）" } else { "" } }</p>
            <p class="declaration__lead">{ &declaration.opening }</p>
            { pledges(&declaration.pledges) }
            <dl class="names">{ for NAMES.map(|entry| name(declaration, entry)) }</dl>
            <p class="declaration__note">{ &declaration.form_note }</p>
        </article>
    }
}

/// 課題 → 目標値 → 期限 → 担当, a line a pledge.
fn pledges(pledges: &[Pledge]) -> Html {
    html! {
        <table class="pledges">
            <thead>
                <tr>{ for ["取り組むこと", "いま", "目標", "期限", "担当"].map(|name| html! { <th scope="col">{ name }</th> }) }</tr>
            </thead>
            <tbody>{ for pledges.iter().map(pledge_row) }</tbody>
        </table>
    }
}

fn pledge_row(pledge: &Pledge) -> Html {
    let measured = pledge.now.is_some() || pledge.withheld || pledge.target.is_some();
    let figure = |words: String| html! { <td data-kind="figure">{ if measured { words } else { "－".to_owned() } }</td> };
    html! {
        <tr>
            <td>
                <p class="pledge__name">{ pledge.name }<span class="pledge__field">{ pledge.field.label() }</span></p>
                <p>{ &pledge.what }</p>
                <p class="pledge__how">{ "確かめ方　" }{ &pledge.how }</p>
            </td>
            { figure(pledge.now_in_words()) }
            { figure(pledge.target_in_words()) }
            <td>{ &pledge.by }</td>
            <td>{ &pledge.who }</td>
        </tr>
    }
}

/// One blank of the sheet; the reading of the company's name stands over the name.
fn name(declaration: &Declaration, entry: Entry) -> Html {
    let written = declaration.entry(entry);
    let (label, above, text) = match entry {
        Entry::CompanyName => (entry.label(), declaration.entry(Entry::CompanyKana), written.to_owned()),
        Entry::RepresentativeTitle => {
            let both = format!("{written}　{}", declaration.entry(Entry::RepresentativeName));
            ("代表者", "", both.trim().to_owned())
        }
        _ => (entry.label(), "", written.to_owned()),
    };
    html! {
        <>
            <dt>{ label }</dt>
            <dd><span class="names__reading">{ above }</span>{ text }</dd>
        </>
    }
}
