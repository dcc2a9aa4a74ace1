//! 年ごとの動き: the items with two or more years, in figures and in sentences.

use super::labelled::Labelled;
use super::look::Readers;
use super::shown::Shown;
use super::table::columns;
use super::tag::{Tag, tag};
use crate::calendar::FiscalYear;
use crate::chart::{Picture, YearPoint, year_names, year_shares};
use crate::figures::decimal::units;
use crate::karte::{Point, Standing, Trend, in_order, percent_in_tables, percent_span};
use crate::words::{joined, karte_years, lists, participation};

/// A column a year. Left out where no item has two years.
pub(super) fn years(shown: &Shown<'_>) -> Tag {
    let trends = match shown.readers() {
        Readers::Own => shown.karte.trends(),
        Readers::Others => shown.karte.trends_for_others(),
    };
    if trends.is_empty() {
        return tag("div");
    }
    let mut years: Vec<FiscalYear> = Vec::new();
    for year in trends.iter().flat_map(|trend| &trend.points).map(|point| point.year) {
        if !years.contains(&year) {
            years.push(year);
        }
    }
    let years = in_order(years, Ord::cmp);
    tag("section")
        .with(tag("h3#years-name.sheet__part").with(karte_years::name()))
        .with(tag("div.multiples").each(trends.iter().map(multiple)))
        .with(
            tag("table.trends[aria-labelledby=years-name]")
                .with(columns(years.iter().map(ToString::to_string)))
                .each(trends.iter().map(|trend| rows_of(trend, &years))),
        )
        .with(
            tag("p.key")
                .with(karte_years::key())
                .with(tag("span.in-short in-short--years").with(karte_years::in_short())),
        )
}

/// One item in a small drawing; all have the same axis.
fn multiple(trend: &Trend) -> Tag {
    let points: Vec<_> = trend.points.iter().map(drawn).collect();
    let names = trend.points.iter().map(|point| point.year.short());
    let shares = year_shares().map(|(share, place)| (place, units(share)));
    let labelled = Labelled {
        label: karte_years::label(trend.label(), said(trend)),
        words: year_names(&points).into_iter().zip(names).chain(shares).collect(),
        picture: Picture::Years(points),
    };
    tag("div").with(tag("p").with(trend.label())).with(labelled.view())
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

fn said(trend: &Trend) -> String {
    joined(trend.sentences(), lists::sentence)
}

/// The name, the years, and what can be said of them.
fn rows_of(trend: &Trend, years: &[FiscalYear]) -> Tag {
    let all = years.len().to_string();
    let cell = |year: &FiscalYear| {
        trend.points.iter().find(|point| point.year == *year).map_or_else(|| tag("td"), figures)
    };
    let name = tag("th[scope=rowgroup]").set("colspan", all.clone()).with(trend.label());
    let said = tag("td.trends__said").set("colspan", all).with(said(trend));
    tag("tbody")
        .tells("data-apart", trend.is_told_apart())
        .with(tag("tr").with(name))
        .with(tag("tr").each(years.iter().map(cell)))
        .with(tag("tr").with(said))
}

/// The twin of one point of the drawing; a line parts it from the year that it cannot be compared with.
fn figures(point: &Point) -> Tag {
    let share = point.share.map_or_else(|| point.written.clone(), percent_in_tables);
    let people = point.people.map(|(part, whole)| participation::people(part, whole));
    let range = point.interval.map(percent_span);
    tag("td")
        .tells("data-broken", point.broken.is_some())
        .with(tag("strong").with(share))
        .with(tag("span").with(people))
        .with(tag("span").with(range))
}
