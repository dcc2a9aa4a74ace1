//! What the ages and sexes of the people examined let one expect, beside what is.

use super::look::Readers;
use super::shown::Shown;
use super::tag::{Tag, parts, tag};
use crate::desk::{People, Tally};
use crate::karte::Line;
use crate::reference::Region;
use crate::words::karte_years;

/// A sentence an item, or why there is none. Left out where nobody gave ages.
pub(super) fn by_age_and_sex(shown: &Shown<'_>, people: &People, region: Region) -> Tag {
    let Tally::Whole(composition) = people.counted(shown.karte.examined) else { return tag("div") };
    let found = shown.karte.by_age_and_sex(&composition, region);
    let lines = found.lines.iter().filter(|(line, _)| shown.is_open(line));
    // Why not is said of the ages themselves: that stays in the house.
    let why_not: &[String] = if shown.readers() == Readers::Own { &found.why_not } else { &[] };
    let said =
        |line: &Line, sentence| tag("div").with(tag("dt").with(line.label())).with(tag("dd").with(sentence));
    let said = lines.map(|(line, standardised)| said(line, standardised.sentence(line)));
    tag("section.said")
        .with(tag("h3.sheet__part").with(karte_years::by_age_and_sex()))
        .with(tag("p.in-short in-short--said").with(karte_years::more_on_screen()))
        .with(tag("dl.said__list").each(said))
        .with(parts().each(why_not.iter().map(|why| tag("p").with(why.clone()))).html())
}
