//! 年ごとの動き: the items with two or more years, in figures and in sentences.

use yew::prelude::*;

use super::shown::{Readers, Shown};
use crate::karte::{Point, Trend, percent_in_tables};

/// Left out where no item has two years.
pub(super) fn years(shown: &Shown<'_>) -> Html {
    let trends = match shown.readers() {
        Readers::Own => shown.karte.trends(),
        Readers::Others => shown.karte.trends_for_others(),
    };
    if trends.is_empty() {
        return html! { <div /> };
    }
    html! {
        <section class="said">
            <h3 class="sheet__part">{ "年ごとの動き" }</h3>
            { for trends.iter().map(trend) }
        </section>
    }
}

fn trend(trend: &Trend) -> Html {
    html! {
        <div class="trend">
            <h4 class="trend__name">{ trend.label() }</h4>
            <table class="trend__table">
                <thead>
                    <tr>
                        { for ["年度", "割合", "人数", "幅（95％）"].map(|name| html! { <th scope="col">{ name }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for trend.points.iter().map(point) }</tbody>
            </table>
            <p class="trend__said">{ trend.sentences().concat() }</p>
        </div>
    }
}

/// The twin of one point of the drawing; where the years are parted, a line parts the rows.
fn point(point: &Point) -> Html {
    let share = point.share.map_or_else(|| point.written.clone(), percent_in_tables);
    let people = point.people.map(|(part, whole)| format!("{part}/{whole}"));
    let range =
        point.interval.map(|(low, high)| format!("{}〜{}", percent_in_tables(low), percent_in_tables(high)));
    html! {
        <tr data-broken={point.broken.is_some().to_string()}>
            <th scope="row">{ point.year.to_string() }</th>
            <td>{ share }</td>
            <td>{ people }</td>
            <td>{ range }</td>
        </tr>
    }
}
