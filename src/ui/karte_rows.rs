//! Item rows: share, people, drawing, reference, verdict, people to the reference. The rows are the drawing's table.

use yew::prelude::*;

use super::drawing::Drawing;
use super::look::Subject;
use super::shown::Shown;
use crate::chart::Picture;
use crate::karte::{Line, Place, Section, Standing, percent_in_sentences, percent_in_tables};

/// One row an item, under the headings of the sheet; participation has its own place.
///
/// The roles say again what the elements are: on a phone the style sheet lays the rows out as blocks, and browsers
/// then forget that they are a table.
pub(super) fn karte_rows(shown: &Shown<'_>) -> Html {
    let sections = shown.karte.shown().into_iter().filter(|(section, _)| *section != Section::Participation);
    let sections: Vec<_> = sections.collect();
    if sections.is_empty() {
        return html! { <div /> };
    }
    let usual = shown.karte.usual_region().unwrap_or_default();
    html! {
        <section id="karte-rows">
            <h3 class="sheet__part">{ Subject::Rows.name() }</h3>
            <table class="rows" role="table">
                { headings(usual) }
                { for sections.into_iter().map(|(section, lines)| rows_of(shown, usual, section, &lines)) }
            </table>
            <p class="key">
                { KEY.0 }<strong>{ KEY.1 }</strong>{ KEY.2 }
                <span class="on-paper">{ "出典と定義は裏面。" }</span>
                <span class="in-short in-short--rows">{ "全体のかたち（レーダー図）は画面にあります。" }</span>
            </p>
        </section>
    }
}

/// How to read the drawings, the middle of it the most important.
pub(super) const KEY: (&str, &str, &str) = (
    "◆ ● ○ は自社、横線は「このあたりにある」と言える幅（95％）、たての太線は比べた値です。横線が太線をまたぐときは、",
    "違うとは言えません",
    "。人数が少ないほど、横線は長くなります。",
);

/// `usual` is whose value most rows are compared with; the other rows say whose it is.
fn headings(usual: &str) -> Html {
    let heading = |class, name| html! { <th {class} scope="col" role="columnheader">{ name }</th> };
    html! {
        <thead role="rowgroup">
            <tr class="rows__unit" role="row">
                { heading("rows__item", "項目") }
                { heading("rows__share", "割合") }
                { heading("rows__n", "人数") }
                <th class="rows__drawing" scope="col" role="columnheader">
                    <span class="rows__axis">
                        { for ["0", "25", "50", "75", "100"].map(|mark| html! { <span>{ mark }</span> }) }
                    </span>
                </th>
                <th class="rows__reference" scope="col" role="columnheader">
                    { "比べた値" }<span class="rows__region">{ usual }</span>
                </th>
                { heading("rows__verdict", "判定") }
                { heading("rows__people", "並ぶまで") }
            </tr>
        </thead>
    }
}

fn rows_of(shown: &Shown<'_>, usual: &str, section: Section, lines: &[&Line]) -> Html {
    html! {
        <tbody role="rowgroup">
            <tr class="rows__section" role="row">
                <th colspan="7" scope="rowgroup" role="rowheader">{ section.label() }</th>
            </tr>
            { for lines.iter().map(|line| row(shown, usual, line)) }
        </tbody>
    }
}

/// Colour is a hint; shape and words carry the meaning.
fn row(shown: &Shown<'_>, usual: &str, line: &Line) -> Html {
    let kept = shown.kept(line);
    let open = shown.is_open(line);
    let standing = kept.map_or(Some(line.standing), |kept| kept.standing);
    let missing =
        if standing == Some(Standing::Worse) { line.people_to_reference.filter(|_| open) } else { None };
    let id = format!("karte-{}", Place::Row(line.item, line.sex).id());
    html! {
        <tr {id} class="rows__line" role="row">
            <th class="rows__item" scope="row" role="rowheader">{ line.label() }</th>
            <td class="rows__share" role="cell">{ share(line, open) }</td>
            <td class="rows__n" role="cell">{ people(line, open) }</td>
            <td class="rows__drawing" role="cell">{ drawing(shown, line) }</td>
            <td class="rows__reference" role="cell">{ reference(line, usual) }</td>
            <td class="rows__verdict" role="cell">
                if let Some(standing) = standing {
                    <span class="verdict" data-standing={standing.id()}>{ line.verdict() }</span>
                }
            </td>
            <td class="rows__people" role="cell">
                { missing.map(|people| format!("あと{people}人")).unwrap_or_default() }
            </td>
        </tr>
    }
}

/// Whose value, and the value.
fn reference(line: &Line, usual: &str) -> Html {
    let Some(found) = &line.reference else { return html! { "－" } };
    let is_usual = (found.region == usual).then_some("true");
    html! {
        <>
            <span class="rows__region" data-usual={is_usual}>{ &found.region }</span>
            { percent_in_sentences(found.percent) }
        </>
    }
}

pub(super) fn share(line: &Line, open: bool) -> String {
    let percent = line.amount.percent().filter(|_| open);
    percent.map_or_else(|| "×".to_owned(), percent_in_tables)
}

pub(super) fn people(line: &Line, open: bool) -> String {
    match (line.amount.count().filter(|_| open), line.amount.of().filter(|_| open)) {
        (Some(count), Some(of)) => format!("{count}/{of}"),
        (Some(count), None) => format!("{count}人"),
        (None, Some(of)) => format!("{of}人中"),
        (None, None) => String::new(),
    }
}

fn drawing(shown: &Shown<'_>, line: &Line) -> Html {
    match strip(shown, line) {
        Ok(picture) => html! { <Drawing {picture} label={line.sentence()} /> },
        Err(why) => html! { <span class="rows__why">{ why }</span> },
    }
}

/// The strip, or why there is none.
pub(super) fn strip(shown: &Shown<'_>, line: &Line) -> Result<Picture, String> {
    match shown.kept(line) {
        Some(kept) if !shown.is_open(line) => Err(line.figure_for_others(kept.figure)),
        _ if line.standing == Standing::TooFew => Err("10人未満のため判定しません".to_owned()),
        _ if line.amount.percent().is_none() => Err("割合がありません".to_owned()),
        _ => Ok(Picture::Strip(line.clone())),
    }
}
