//! What was understood: the figures, each with the cell it came from.

use super::tag::{Tag, tag};
use crate::figures::{Amount, Group, Sex};
use crate::karte::percent_in_tables;
use crate::paste::Reading;
use crate::words::readings;

/// Of more figures than this the first are shown: a browser lays out some thousand rows for a second.
const SHOWN: usize = 200;

/// One row a figure, at the end of `place`. Columns that would say the same in every row are left out.
pub(super) fn reading_table(place: Tag, readings: &[Reading]) -> Tag {
    let varied = Varied::among(readings);
    let (shown, rest) = readings.split_at(readings.len().min(SHOWN));
    let more = match rest.len() {
        0 => String::new(),
        more => readings::more(SHOWN, more),
    };
    let table = tag("table.readings__table")
        .with(tag("thead").with(headings(varied)))
        .with(tag("tbody").each(shown.iter().map(|reading| row(reading, varied))));
    place
        .with(tag("div.readings[role=region][tabindex=0]").set("aria-label", readings::table()).with(table))
        .with(tag("p.hint").with(more))
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

fn headings(varied: Varied) -> Tag {
    let heading = |name: &'static str| tag("th[scope=col]").with(name);
    let figure = |name: &'static str| tag("th[scope=col][data-kind=figure]").with(name);
    tag("tr")
        .with(heading(readings::item()))
        .with(varied.group.then(|| heading(readings::group())))
        .with(varied.sex.then(|| heading(readings::sex())))
        .with(varied.year.then(|| heading(readings::year())))
        .with(figure(readings::measured()))
        .with(figure(readings::affected()))
        .with(figure(readings::share()))
        .with(tag("th[scope=col][data-kind=place]").with(readings::place()))
}

fn row(Reading { figure, place }: &Reading, varied: Varied) -> Tag {
    let people = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let year = || figure.year.map_or_else(|| readings::no_year().to_owned(), |year| year.to_string());
    let amount = figure.amount;
    let in_figures = |words: String| tag("td[data-kind=figure]").with(words);
    tag("tr")
        .with(tag("th[scope=row]").with(figure.item.label()))
        .with(varied.group.then(|| tag("td").with(figure.group.label())))
        .with(varied.sex.then(|| tag("td").with(figure.sex.label())))
        .with(varied.year.then(|| tag("td").with(year())))
        .with(in_figures(people(amount.of())))
        .with(in_figures(people(amount.count())))
        .with(in_figures(share(amount)))
        .with(tag("td[data-kind=place]").with(place.to_string()))
}

/// 33.3%, or yen where it is money.
fn share(amount: Amount) -> String {
    match (amount.percent(), amount.yen()) {
        (Some(percent), _) => percent_in_tables(percent),
        (None, Some(yen)) => readings::yen(yen),
        (None, None) => String::new(),
    }
}
