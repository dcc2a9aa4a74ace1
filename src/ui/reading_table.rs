//! What was understood: the figures, each with the cell it came from.

use super::tag::{Tag, tag};
use crate::figures::{Amount, Group, Sex};
use crate::karte::percent_in_tables;
use crate::paste::Reading;
use crate::words::told;

/// Of more figures than this the first are shown: a browser lays out some thousand rows for a second.
const SHOWN: usize = 200;

/// One row a figure, at the end of `place`. Columns that would say the same in every row are left out.
pub(super) fn reading_table(place: Tag, readings: &[Reading]) -> Tag {
    let varied = Varied::among(readings);
    let (shown, rest) = readings.split_at(readings.len().min(SHOWN));
    let more = match rest.len() {
        0 => String::new(),
        more => format!("はじめの{SHOWN}件です。ほかに{more}件を読み取りました。"),
    };
    let table = tag("table.readings__table")
        .with(tag("thead").with(headings(varied)))
        .with(tag("tbody").each(shown.iter().map(|reading| row(reading, varied))));
    place
        .with(tag("div.readings[role=region][aria-label=読み取った数値の表][tabindex=0]").with(table))
        .with(tag("p.hint").with(more))
}

/// How much was read, and how much of it is to be seen to.
pub(super) fn how_much(readings: usize, problems: usize) -> String {
    if problems == 0 { told::read(readings) } else { told::read_but(readings, problems) }
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
        .with(heading("項目"))
        .with(varied.group.then(|| heading("どこの値")))
        .with(varied.sex.then(|| heading("男女")))
        .with(varied.year.then(|| heading("年度")))
        .with(figure("測った人"))
        .with(figure("あてはまる人"))
        .with(figure("割合"))
        .with(tag("th[scope=col][data-kind=place]").with("表の場所"))
}

fn row(Reading { figure, place }: &Reading, varied: Varied) -> Tag {
    let people = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let year = || figure.year.map_or_else(|| "記載なし".to_owned(), |year| year.to_string());
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
        (None, Some(yen)) => format!("{yen}円"),
        (None, None) => String::new(),
    }
}
