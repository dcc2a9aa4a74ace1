//! How to begin, where nothing is on the desk yet.

use yew::prelude::*;

use super::tag::{Tag, tag};
use crate::desk::{Act, Sample};
use crate::words::how_to_begin;

const HEADINGS: [&str; 3] = ["th[scope=col]"; 3];
const FIGURES: [&str; 3] = ["th[scope=row]", "td", "td"];

/// A table that could be pasted: of each row its cells, and what stands in them.
const EXAMPLE: [([&str; 3], [&str; 3]); 3] = [
    (HEADINGS, ["項目", "対象者数", "該当者数"]),
    (FIGURES, ["BMI25以上", "45", "14"]),
    (FIGURES, ["運動習慣あり", "43", "5"]),
];

/// Three steps, and fictional companies to try.
pub(super) fn how_to_begin(act: &Callback<Act>) -> Tag {
    let row = |(cells, words): &([&'static str; 3], [&'static str; 3])| {
        tag("tr").each(cells.iter().zip(words).map(|(cell, words)| tag(cell).with(*words)))
    };
    let sample = |sample: Sample| {
        let button = tag("button.button[type=button]").acts(act, Act::Try(sample)).with(sample.label());
        tag("li").with(button)
    };
    let steps = [how_to_begin::copy(), how_to_begin::paste(), how_to_begin::look()];
    tag("section.card begin")
        .with(tag("h2.card__title").with(how_to_begin::title()))
        .with(tag("ol.begin__steps").each(steps.map(|step| tag("li").with(step))))
        .with(tag("p.begin__example-name").with(how_to_begin::example()))
        .with(tag("table.begin__example[lang=ja]").with(tag("tbody").each(EXAMPLE.iter().map(row))))
        .with(tag("h3.begin__samples-name").with(how_to_begin::samples()))
        .with(tag("ul.begin__samples").each(Sample::ALL.map(sample)))
        .with(tag("p.hint").with(how_to_begin::fictional()))
}
