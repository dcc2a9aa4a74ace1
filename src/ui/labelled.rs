//! A drawing with its words round it, and the table that says the same.

use yew::prelude::*;

use super::drawing::Drawing;
use crate::chart::{Picture, Place};
use crate::figures::decimal::tenths;

/// A drawing and the words that stand in it: on the sheet, and in a file that is kept.
pub(super) struct Labelled {
    pub(super) picture: Picture,
    /// The whole in words, for who cannot see it.
    pub(super) label: String,
    pub(super) words: Vec<(Place, String)>,
}

impl Labelled {
    /// The words are text of the page, so they can be enlarged and copied; the table twin is what is read aloud.
    pub(super) fn view(self) -> Html {
        let word = |(Place { x, y, side }, words): (Place, String)| {
            html! {
                <text x={percent(x)} y={percent(y)} text-anchor={side.anchor()}
                    dominant-baseline="middle">{ words }</text>
            }
        };
        html! {
            <div class="labelled">
                <Drawing picture={self.picture} label={self.label} />
                <svg class="labelled__words" aria-hidden="true">{ for self.words.into_iter().map(word) }</svg>
            </div>
        }
    }
}

/// As SVG writes a share of its width or height.
fn percent(share: f64) -> String {
    format!("{}%", tenths(share))
}

/// The same as a drawing in figures; the first cell of a row names it.
pub(super) fn twin(name: &'static str, headings: &[&'static str], rows: Vec<Vec<String>>) -> Html {
    let cell = |(number, words): (usize, String)| {
        if number == 0 {
            html! { <th scope="row">{ words }</th> }
        } else {
            html! { <td>{ words }</td> }
        }
    };
    let row = |cells: Vec<String>| html! { <tr>{ for cells.into_iter().enumerate().map(cell) }</tr> };
    html! {
        <details class="twin">
            <summary>{ name }{ "を表で見る" }</summary>
            <div class="twin__table" tabindex="0" role="region" aria-label={format!("{name}の表")}>
                <table>
                    <thead><tr>{ for headings.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr></thead>
                    <tbody>{ for rows.into_iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}
