//! What was understood: the figures, each with the cell it came from.

use yew::prelude::*;

use crate::figures::{Amount, Group, Sex};
use crate::karte::percent_in_tables;
use crate::paste::Reading;

/// Of more figures than this the first are shown: a browser lays out some thousand rows for a second.
const SHOWN: usize = 200;

/// One row a figure. Columns that would say the same in every row are left out.
pub(super) fn reading_table(readings: &[Reading]) -> Html {
    let varied = Varied::among(readings);
    let (shown, rest) = readings.split_at(readings.len().min(SHOWN));
    let more = match rest.len() {
        0 => String::new(),
        more => format!("はじめの{SHOWN}件です。ほかに{more}件を読み取りました。"),
    };
    html! {
        <>
        <div class="readings" role="region" aria-label="読み取った数値の表" tabindex="0">
            <table class="readings__table">
                <thead>
                    <tr>
                        <th scope="col">{ "項目" }</th>
                        if varied.group { <th scope="col">{ "どこの値" }</th> }
                        if varied.sex { <th scope="col">{ "男女" }</th> }
                        if varied.year { <th scope="col">{ "年度" }</th> }
                        <th scope="col" data-kind="figure">{ "測った人" }</th>
                        <th scope="col" data-kind="figure">{ "あてはまる人" }</th>
                        <th scope="col" data-kind="figure">{ "割合" }</th>
                        <th scope="col" data-kind="place">{ "表の場所" }</th>
                    </tr>
                </thead>
                <tbody>
                    { for shown.iter().map(|reading| row(reading, varied)) }
                </tbody>
            </table>
        </div>
        <p class="hint">{ more }</p>
        </>
    }
}

/// Which columns differ from row to row.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Varied {
    group: bool,
    sex: bool,
    year: bool,
}

impl Varied {
    fn among(readings: &[Reading]) -> Self {
        let first = readings.first().map(|reading| reading.figure.year);
        Self {
            group: readings.iter().any(|reading| reading.figure.group != Group::Company),
            sex: readings.iter().any(|reading| reading.figure.sex != Sex::All),
            year: readings.iter().any(|reading| Some(reading.figure.year) != first),
        }
    }
}

fn row(Reading { figure, place }: &Reading, varied: Varied) -> Html {
    let people = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let year = figure.year.map_or_else(|| "記載なし".to_owned(), |year| year.to_string());
    html! {
        <tr>
            <th scope="row">{ figure.item.label() }</th>
            if varied.group { <td>{ figure.group.label() }</td> }
            if varied.sex { <td>{ figure.sex.label() }</td> }
            if varied.year { <td>{ year }</td> }
            <td data-kind="figure">{ people(figure.amount.of()) }</td>
            <td data-kind="figure">{ people(figure.amount.count()) }</td>
            <td data-kind="figure">{ share(figure.amount) }</td>
            <td data-kind="place">{ place.to_string() }</td>
        </tr>
    }
}

/// 33.3%, or yen where it is money.
fn share(amount: Amount) -> String {
    match (amount.percent(), amount.yen()) {
        (Some(percent), _) => percent_in_tables(percent),
        (None, Some(yen)) => format!("{yen}円"),
        (None, None) => String::new(),
    }
}
