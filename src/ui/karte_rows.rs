//! Item rows: share, people, drawing, reference, verdict, people to the reference. The rows are the drawing's table.

use yew::Html;

use super::drawing::drawing;
use super::look::Subject;
use super::shown::Shown;
use super::tag::{Tag, tag};
use crate::chart::Picture;
use crate::karte::{Line, Place, Section, Standing, percent_in_sentences, percent_in_tables};
use crate::words::{columns, karte_rows};

/// One row an item, under the headings of the sheet; participation has its own place.
///
/// The roles say again what the elements are: on a phone the style sheet lays the rows out as blocks, and browsers
/// then forget that they are a table.
pub(super) fn karte_rows(shown: &Shown<'_>) -> Tag {
    let sections = shown.karte.shown().into_iter().filter(|(section, _)| *section != Section::Participation);
    let sections: Vec<_> = sections.collect();
    if sections.is_empty() {
        return tag("div");
    }
    let usual = shown.karte.usual_region().unwrap_or_default();
    let [before, most, after] = key();
    let rows = sections.into_iter().map(|(section, lines)| rows_of(shown, usual, section, &lines));
    tag("section#karte-rows")
        .with(tag("h3#rows-name.sheet__part").with(Subject::Rows.name()))
        .with(tag("table.rows[role=table][aria-labelledby=rows-name]").with(headings(usual)).each(rows))
        .with(
            tag("p.key")
                .with(before)
                .with(tag("strong").with(most))
                .with(after)
                .with(tag("span.on-paper").with(karte_rows::overleaf()))
                .with(tag("span.in-short in-short--rows").with(karte_rows::radar_on_screen())),
        )
}

/// How to read the drawings, the middle of it the most important.
pub(super) fn key() -> [&'static str; 3] {
    [karte_rows::key(), karte_rows::key_to_most(), karte_rows::key_to_end()]
}

/// `usual` is whose value most rows are compared with; the other rows say whose it is.
fn headings(usual: &str) -> Tag {
    let axis = ["0", "25", "50", "75", "100"].map(|mark| tag("span").with(mark));
    let row = tag("tr.rows__unit[role=row]")
        .with(tag("th.rows__item[scope=col][role=columnheader]").with(columns::item()))
        .with(tag("th.rows__share[scope=col][role=columnheader]").with(columns::share()))
        .with(tag("th.rows__n[scope=col][role=columnheader]").with(columns::people()))
        .with(tag("th.rows__drawing[scope=col][role=columnheader]").with(tag("span.rows__axis").each(axis)))
        .with(
            tag("th.rows__reference[scope=col][role=columnheader]")
                .with(columns::reference())
                .with(tag("span.rows__region").with(usual.to_owned())),
        )
        .with(tag("th.rows__verdict[scope=col][role=columnheader]").with(columns::verdict()))
        .with(tag("th.rows__people[scope=col][role=columnheader]").with(columns::people_to_reference()));
    tag("thead[role=rowgroup]").with(row)
}

fn rows_of(shown: &Shown<'_>, usual: &str, section: Section, lines: &[&Line]) -> Tag {
    let name = tag("th[colspan=7][scope=rowgroup][role=rowheader]").with(section.label());
    tag("tbody[role=rowgroup]")
        .with(tag("tr.rows__section[role=row]").with(name))
        .each(lines.iter().map(|line| row(shown, usual, line)))
}

/// Colour is a hint; shape and words carry the meaning.
fn row(shown: &Shown<'_>, usual: &str, line: &Line) -> Tag {
    let kept = shown.kept(line);
    let open = shown.is_open(line);
    let standing = kept.map_or(Some(line.standing), |kept| kept.standing);
    let missing =
        if standing == Some(Standing::Worse) { line.people_to_reference.filter(|_| open) } else { None };
    let verdict = |standing: Standing| {
        tag("span.verdict").set("data-standing", standing.id()).with(line.verdict().to_owned())
    };
    tag("tr.rows__line[role=row]")
        .set("id", format!("karte-{}", Place::Row(line.item, line.sex).id()))
        .with(tag("th.rows__item[scope=row][role=rowheader]").with(line.label()))
        .with(tag("td.rows__share[role=cell]").with(share(line, open)))
        .with(tag("td.rows__n[role=cell]").with(people(line, open)))
        .with(tag("td.rows__drawing[role=cell]").with(drawn(shown, line)))
        .with(reference(tag("td.rows__reference[role=cell]"), line, usual))
        .with(tag("td.rows__verdict[role=cell]").with(standing.map(verdict)))
        .with(tag("td.rows__people[role=cell]").with(missing.map(karte_rows::people_to_reference)))
}

/// Whose value, and the value.
fn reference(cell: Tag, line: &Line, usual: &str) -> Tag {
    let Some(found) = &line.reference else { return cell.with("－") };
    cell.with(tag("span.rows__region").is("data-usual", found.region == usual).with(found.region.clone()))
        .with(percent_in_sentences(found.percent))
}

pub(super) fn share(line: &Line, open: bool) -> String {
    let percent = line.amount.percent().filter(|_| open);
    percent.map_or_else(|| "×".to_owned(), percent_in_tables)
}

pub(super) fn people(line: &Line, open: bool) -> String {
    match (line.amount.count().filter(|_| open), line.amount.of().filter(|_| open)) {
        (Some(count), Some(of)) => format!("{count}/{of}"),
        (Some(count), None) => karte_rows::counted(count),
        (None, Some(of)) => karte_rows::of(of),
        (None, None) => String::new(),
    }
}

/// The strip with what it says, or why there is none.
fn drawn(shown: &Shown<'_>, line: &Line) -> Html {
    match strip(shown, line) {
        Ok(picture) => drawing(picture, line.sentence()),
        Err(why) => tag("span.rows__why").with(why).html(),
    }
}

/// The strip, or why there is none.
pub(super) fn strip(shown: &Shown<'_>, line: &Line) -> Result<Picture, String> {
    Err(match shown.kept(line) {
        Some(kept) if !shown.is_open(line) => line.figure_for_others(kept.figure),
        _ if line.standing == Standing::TooFew => karte_rows::too_few().to_owned(),
        _ if line.amount.percent().is_none() => karte_rows::no_share().to_owned(),
        _ => return Ok(Picture::Strip(line.clone())),
    })
}
