//! The karte on its sheet: who and when, one sentence, participation, item rows, priorities, sources.

use yew::prelude::*;

use super::karte_rows::karte_rows;
use super::participation::participation;
use super::points::points;
use super::shown::{Readers, Shown};
use super::sources::sources;
use crate::calendar::Date;
use crate::desk::Sample;
use crate::karte::Karte;

/// The whole sheet.
pub(super) fn karte_sheet(
    karte: &Karte,
    readers: Readers,
    company: &str,
    sample: Option<Sample>,
    today: Date,
) -> Html {
    let shown = Shown::to(readers, karte);
    html! {
        <article class="sheet karte">
            { head(karte, company, sample, today) }
            <p id="karte-finding" class="finding">{ shown.headline() }</p>
            { participation(&shown) }
            { karte_rows(&shown) }
            { points(&shown) }
            <p class="overleaf">{ "比べた値の出典と、項目の定義は裏面にあります。" }</p>
            { sources(karte) }
        </article>
    }
}

fn head(karte: &Karte, company: &str, sample: Option<Sample>, today: Date) -> Html {
    let blank = company.trim().is_empty();
    let year = karte.year.map_or_else(|| "年度の記載なし".to_owned(), |year| format!("{year}の健診結果"));
    let people = [(karte.examined, "受診"), (karte.employees, "在籍")];
    let people: Vec<_> = people.iter().filter_map(|(n, word)| n.map(|n| format!("{word}{n}人"))).collect();
    html! {
        <header id="karte-head" class="sheet__head">
            <div>
                <p class="sheet__kind">{ "健活カルテ" }</p>
                <h2 class="sheet__name" data-blank={blank.to_string()}>
                    { if blank { "自社のカルテ" } else { company } }
                    <span class="sheet__stamp">{ if sample.is_some() { "（見本）" } else { "" } }</span>
                </h2>
            </div>
            <div class="sheet__facts">
                <p>{ year }{ "　" }{ people.join("／") }</p>
                <p>{ "作成 " }{ today.to_string() }{ "　この端末の中で作成・外部送信なし" }</p>
            </div>
        </header>
    }
}
