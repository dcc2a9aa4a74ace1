//! ① 数値を入れる.

use yew::prelude::*;

use super::how_to_begin::how_to_begin;
use super::opened_files::opened_files;
use super::paste_box::PasteBox;
use super::problem_list::problem_list;
use super::reading_table::reading_table;
use super::repair_table::repair_table;
use super::shell::TakenOver;
use super::tag::{Tag, tag};
use super::way_in::{way_in, way_on};
use crate::desk::{Act, Desk, Papers, Repair};
use crate::paste::{Nothing, Problem, Read};
use crate::words::paste_room;

/// The box on one side; on the other what was understood, or how to begin.
pub(super) fn paste_room(room: Tag, desk: &Desk, taken_over: &TakenOver, act: &Callback<Act>) -> Tag {
    let papers = &desk.papers;
    let text = papers.text().to_owned();
    let narrow = if matches!(papers, Papers::Blank) { "second" } else { "first" };
    let paste_box = html! {
        <PasteBox {text} taken_over={taken_over.clone()} turned_away={desk.turned_away}
            typed={desk.typed.filled()} language={desk.language} {act} />
    };
    let beside = tag("div.understood")
        .with(tag("div").with(refused(desk)))
        .with(opened_files(desk, act))
        .with(tag("div[role=status]").with(dropped(desk, act)))
        .with(tag("div").with(papers.read().map(|read| understood(read, desk, act))))
        .with(tag("div").with(papers.work().is_none().then(|| how_to_begin(act))));
    way_in(room, paste_room::title(), paste_room::lead())
        .with(tag("div.desk-pair").set("data-narrow", narrow).with(paste_box).with(beside))
        .with(way_on(desk, act))
}

/// What was not let in.
fn refused(desk: &Desk) -> Option<Tag> {
    desk.refused.as_ref().map(|refused| alert(refused.to_string()))
}

fn alert(words: String) -> Tag {
    tag("p.notice[data-kind=check][role=alert]").with(words)
}

/// What an edit of the text did to the person's decisions.
fn dropped(desk: &Desk, act: &Callback<Act>) -> Option<Tag> {
    let back = tag("button.button[type=button]").acts(act, Act::BringBack).with(paste_room::bring_back());
    desk.dropped().map(|places| tag("p.notice[data-kind=check]").with(paste_room::dropped(places)).with(back))
}

/// What to look at again, the table to repair, then the figures with their cells; where there are none, why, and what
/// was pasted stays in its box. One form for both: a person who repairs the table stays at the cell.
fn understood(read: &Read, desk: &Desk, act: &Callback<Act>) -> Tag {
    let work = desk.papers.work();
    let (title, why) = match work {
        Some(_) => (paste_room::understood(), None),
        None => (paste_room::not_understood(), desk.refused.is_none().then(|| why_not(read))),
    };
    // What refuses the whole table is said in the sentence; a list would only say it twice.
    let refused = read.nothing() == Some(Nothing::TooLarge);
    let problems: &[Problem] = if refused { &[] } else { &read.problems };
    let repair = Repair::of(read, desk.decided.now(), desk.today());
    let open = !problems.is_empty() || !desk.decided.now().is_empty();
    let sample = work.is_some_and(|work| work.sample.is_some());
    let stamp = sample.then(|| tag("span.sheet__stamp").with(paste_room::sample()));
    let list = (!problems.is_empty()).then(|| problem_list(problems, repair.as_ref()));
    let table = repair.as_ref().map(|repair| repair_table(repair, open, &desk.decided, act));
    let readings = if work.is_some() { reading_table(tag("div"), &read.readings) } else { tag("div") };
    tag("section.card")
        .set("aria-label", paste_room::understood())
        .with(tag("h2.card__title").with(title).with(stamp))
        .with(tag("div").with(why.map(alert)))
        .with(tag("div.understood__problems").with(list))
        .with(tag("div").with(table))
        .with(readings)
}

/// Why nothing could be taken from the text, and the way out.
fn why_not(read: &Read) -> String {
    read.nothing().map_or_else(|| paste_room::no_shares().to_owned(), |nothing| nothing.to_string())
}
