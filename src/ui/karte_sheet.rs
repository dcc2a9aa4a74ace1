//! The karte on its sheet: who and when, one sentence, participation, item rows, priorities, sources.

use yew::prelude::*;

use super::karte_rows::karte_rows;
use super::participation::participation;
use super::points::points;
use super::sources::sources;
use crate::calendar::Date;
use crate::desk::Sample;
use crate::karte::{Disclosure, ForOthers, Karte, Line};

/// For whose eyes the sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readers {
    /// The company's own: every figure.
    Own,
    /// Others: counts under ten are withheld.
    Others,
}

/// A karte and for whose eyes it is shown.
pub(super) struct Shown<'a> {
    pub(super) karte: &'a Karte,
    others: Option<Vec<(&'a Line, ForOthers)>>,
}

impl<'a> Shown<'a> {
    fn to(readers: Readers, karte: &'a Karte) -> Self {
        Self { karte, others: (readers == Readers::Others).then(|| karte.for_others()) }
    }

    /// What may be seen of a line; `None` where nothing is withheld from anybody.
    pub(super) fn kept(&self, line: &Line) -> Option<ForOthers> {
        let hidden = ForOthers { figure: Disclosure::Hidden, standing: None };
        let others = self.others.as_ref()?;
        Some(others.iter().find(|(other, _)| *other == line).map_or(hidden, |(_, kept)| *kept))
    }

    /// Whether all of a line may be seen.
    pub(super) fn is_open(&self, line: &Line) -> bool {
        self.kept(line).is_none_or(|kept| kept.figure == Disclosure::Open)
    }

    fn headline(&self) -> String {
        if self.others.is_some() { self.karte.headline_for_others() } else { self.karte.headline() }
    }
}

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
            <p class="finding">{ shown.headline() }</p>
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
        <header class="sheet__head">
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
