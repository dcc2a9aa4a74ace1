//! A drawing with its words round it, and the table that says the same.

use super::drawing::drawing;
use super::table::columns;
use super::tag::{Tag, tag};
use crate::chart::{Picture, Place};
use crate::figures::decimal::tenths;
use crate::words::twin;

/// A drawing and the words that stand in it: on the sheet, and in a file that is kept.
pub(super) struct Labelled {
    pub(super) picture: Picture,
    /// The whole in words, for who cannot see it.
    pub(super) label: String,
    pub(super) words: Vec<(Place, String)>,
}

impl Labelled {
    /// The words are text of the page, so they can be enlarged and copied; the table twin is what is read aloud.
    pub(super) fn view(self) -> Tag {
        let word = |(Place { x, y, side }, words): (Place, String)| {
            tag("text[dominant-baseline=middle]")
                .set("x", percent(x))
                .set("y", percent(y))
                .set("text-anchor", side.anchor())
                .with(words)
        };
        tag("div.labelled")
            .with(drawing(self.picture, self.label))
            .with(tag("svg.labelled__words[aria-hidden=true]").each(self.words.into_iter().map(word)))
    }
}

/// As SVG writes a share of its width or height.
fn percent(share: f64) -> String {
    format!("{}%", tenths(share))
}

/// The same as a drawing in figures; the first cell of a row names it.
pub(super) fn twin(name: &'static str, headings: &[&'static str], rows: Vec<Vec<String>>) -> Tag {
    let cell =
        |(number, words): (usize, String)| tag(if number == 0 { "th[scope=row]" } else { "td" }).with(words);
    let row = |cells: Vec<String>| tag("tr").each(cells.into_iter().enumerate().map(cell));
    let table = tag("table")
        .with(columns(headings.iter().copied()))
        .with(tag("tbody").each(rows.into_iter().map(row)));
    tag("details.twin").with(tag("summary").with(twin::open(name))).with(
        tag("div.twin__table[tabindex=0][role=region]").set("aria-label", twin::table(name)).with(table),
    )
}
