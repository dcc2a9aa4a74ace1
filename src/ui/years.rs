//! 年ごとの動き: the items with two or more years, in figures and in sentences.

use super::labelled::Labelled;
use super::look::Readers;
use super::shown::Shown;
use super::table::columns;
use super::tag::{Tag, tag};
use crate::calendar::{Era, FiscalYear};
use crate::chart::{Picture, YearPoint, year_names, year_shares};
use crate::figures::decimal::units;
use crate::karte::{Point, Standing, Trend, in_order, percent_in_tables};

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
        .with(tag("h3#years-name.sheet__part").with("年ごとの動き"))
        .with(tag("div.multiples").each(trends.iter().map(multiple)))
        .with(
            tag("table.trends[aria-labelledby=years-name]")
                .with(columns(years.iter().map(ToString::to_string)))
                .each(trends.iter().map(|trend| rows_of(trend, &years))),
        )
        .with(tag("p.key").with(KEY).with(tag("span.in-short in-short--years").with(IN_SHORT)))
}

/// How to read the figures and the drawings.
const KEY: &str = "割合、人数、「このあたりにある」と言える幅（95％）です。図の横の太線は比べた値。\
    二重線の左と右は比べません。×は、人数が少ないため載せていません。";

/// On a full sheet of paper: which sentences are printed.
const IN_SHORT: &str =
    "文を載せたのは、年度のあいだに違いがある項目です（多いときは初めの数項目）。ほかの文は画面にあります。";

/// One item in a small drawing; all have the same axis.
fn multiple(trend: &Trend) -> Tag {
    let points: Vec<_> = trend.points.iter().map(drawn).collect();
    let names = trend.points.iter().map(|point| short(point.year));
    let shares = year_shares().map(|(share, place)| (place, units(share)));
    let labelled = Labelled {
        label: format!("{}の年ごとの図。{}", trend.label(), trend.sentences().concat()),
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

/// R5: as narrow as a drawing needs it.
fn short(year: FiscalYear) -> String {
    let era = Era::of_fiscal_year(year.western());
    era.map_or_else(|| year.western().to_string(), |(era, year)| format!("{}{year}", era.letter()))
}

/// The name, the years, and what can be said of them.
fn rows_of(trend: &Trend, years: &[FiscalYear]) -> Tag {
    let all = years.len().to_string();
    let cell = |year: &FiscalYear| {
        trend.points.iter().find(|point| point.year == *year).map_or_else(|| tag("td"), figures)
    };
    let name = tag("th[scope=rowgroup]").set("colspan", all.clone()).with(trend.label());
    let said = tag("td.trends__said").set("colspan", all).with(trend.sentences().concat());
    tag("tbody")
        .tells("data-apart", trend.is_told_apart())
        .with(tag("tr").with(name))
        .with(tag("tr").each(years.iter().map(cell)))
        .with(tag("tr").with(said))
}

/// The twin of one point of the drawing; a line parts it from the year that it cannot be compared with.
fn figures(point: &Point) -> Tag {
    let share = point.share.map_or_else(|| point.written.clone(), percent_in_tables);
    let people = point.people.map(|(part, whole)| format!("{part}/{whole}人"));
    let range =
        point.interval.map(|(low, high)| format!("{}〜{}", percent_in_tables(low), percent_in_tables(high)));
    tag("td")
        .tells("data-broken", point.broken.is_some())
        .with(tag("strong").with(share))
        .with(tag("span").with(people))
        .with(tag("span").with(range))
}
