//! 年ごとの動き: the items with two or more years, in figures and in sentences.

use yew::prelude::*;

use super::labelled::Labelled;
use super::look::Readers;
use super::shown::Shown;
use crate::calendar::{Era, FiscalYear};
use crate::chart::{Picture, YearPoint, year_names, year_shares};
use crate::figures::decimal::units;
use crate::karte::{Point, Standing, Trend, in_order, percent_in_tables};

/// A column a year. Left out where no item has two years.
pub(super) fn years(shown: &Shown<'_>) -> Html {
    let trends = match shown.readers() {
        Readers::Own => shown.karte.trends(),
        Readers::Others => shown.karte.trends_for_others(),
    };
    if trends.is_empty() {
        return html! { <div /> };
    }
    let mut years: Vec<FiscalYear> = Vec::new();
    for year in trends.iter().flat_map(|trend| &trend.points).map(|point| point.year) {
        if !years.contains(&year) {
            years.push(year);
        }
    }
    let years = in_order(years, Ord::cmp);
    html! {
        <section>
            <h3 class="sheet__part">{ "年ごとの動き" }</h3>
            <div class="multiples">{ for trends.iter().map(multiple) }</div>
            <table class="trends">
                <thead>
                    <tr>{ for years.iter().map(|year| html! { <th scope="col">{ year.to_string() }</th> }) }</tr>
                </thead>
                { for trends.iter().map(|trend| rows_of(trend, &years)) }
            </table>
            <p class="key">
                { "割合、人数、「このあたりにある」と言える幅（95％）です。図の横の太線は比べた値。二重線の左と右は比べません。×は、人数が少ないため載せていません。" }
                <span class="in-short in-short--years">{ IN_SHORT }</span>
            </p>
        </section>
    }
}

/// On a full sheet of paper: which sentences are printed.
const IN_SHORT: &str =
    "文を載せたのは、年度のあいだに違いがある項目です（多いときは初めの数項目）。ほかの文は画面にあります。";

/// One item in a small drawing; all have the same axis.
fn multiple(trend: &Trend) -> Html {
    let points: Vec<_> = trend.points.iter().map(drawn).collect();
    let names = trend.points.iter().map(|point| short(point.year));
    let shares = year_shares().map(|(share, place)| (place, units(share)));
    let labelled = Labelled {
        label: format!("{}の年ごとの図。{}", trend.label(), trend.sentences().concat()),
        words: year_names(&points).into_iter().zip(names).chain(shares).collect(),
        picture: Picture::Years(points),
    };
    html! { <div><p>{ trend.label() }</p>{ labelled.view() }</div> }
}

fn drawn(point: &Point) -> YearPoint {
    YearPoint {
        year: point.year.western(),
        share: point.share,
        interval: point.interval,
        reference: point.reference,
        standing: point.standing.unwrap_or(Standing::NoReference),
        breaks: point.broken.is_some(),
    }
}

/// R5: as narrow as a drawing needs it.
fn short(year: FiscalYear) -> String {
    let era = Era::of_fiscal_year(year.western());
    era.map_or_else(|| year.western().to_string(), |(era, year)| format!("{}{year}", era.letter()))
}

/// The name, the years, and what can be said of them.
fn rows_of(trend: &Trend, years: &[FiscalYear]) -> Html {
    let all = years.len().to_string();
    let cell = |year: &FiscalYear| match trend.points.iter().find(|point| point.year == *year) {
        Some(point) => figures(point),
        None => html! { <td /> },
    };
    html! {
        <tbody data-apart={trend.is_told_apart().to_string()}>
            <tr><th colspan={all.clone()} scope="rowgroup">{ trend.label() }</th></tr>
            <tr>{ for years.iter().map(cell) }</tr>
            <tr><td class="trends__said" colspan={all}>{ trend.sentences().concat() }</td></tr>
        </tbody>
    }
}

/// The twin of one point of the drawing; a line parts it from the year that it cannot be compared with.
fn figures(point: &Point) -> Html {
    let share = point.share.map_or_else(|| point.written.clone(), percent_in_tables);
    let people = point.people.map(|(part, whole)| format!("{part}/{whole}人"));
    let range =
        point.interval.map(|(low, high)| format!("{}〜{}", percent_in_tables(low), percent_in_tables(high)));
    html! {
        <td data-broken={point.broken.is_some().to_string()}>
            <strong>{ share }</strong>
            <span>{ people }</span>
            <span>{ range }</span>
        </td>
    }
}
