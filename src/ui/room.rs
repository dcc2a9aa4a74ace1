//! The room of the step that the desk is at.

use yew::prelude::*;

use super::advice_room::advice_room;
use super::declaration_room::declaration_room;
use super::karte_room::KarteRoom;
use super::paste_room::paste_room;
use super::shell::TakenOver;
use super::tag::{Tag, tag};
use super::typed_room::typed_room;
use crate::declaration::Entry;
use crate::desk::{Act, Desk, Step, Way, Work};
use crate::words::Language;

/// Rooms share no element: each way in is a room of its own, each while a seminar lasts, and each in its language.
pub(super) fn room_of(desk: &Desk, begun: &TakenOver, act: &Callback<Act>, keep: &Callback<()>) -> Tag {
    let apart = [desk.way == Way::Form, desk.showing.is_some(), desk.language == Language::English];
    let key = apart.into_iter().fold(desk.step.number(), |key, other| key * 2 + u8::from(other));
    let place = tag("div.room").key(key).set("data-step", desk.step.number().to_string());
    match (desk.step, desk.papers.work()) {
        (Step::Karte, Some(work)) => place.with(karte_room(desk, work, act, keep)),
        (Step::Advice, Some(work)) => place.with(advice_room(desk, work, act)),
        (Step::Declaration, Some(work)) => {
            let room = |declaration| declaration_room(desk, &declaration, work.sample.is_some(), act, keep);
            place.with(desk.declaration().map(room))
        }
        _ if desk.way == Way::Form => typed_room(place, desk, act),
        // In a seminar the keys are the presenter's: no box is focused.
        _ if desk.showing.is_some() => paste_room(place, desk, &TakenOver::default(), act),
        _ => paste_room(place, desk, begun, act),
    }
}

fn karte_room(desk: &Desk, work: &Work, act: &Callback<Act>, keep: &Callback<()>) -> Html {
    let company = desk.form.entries.get(&Entry::CompanyName).cloned().unwrap_or_default();
    let (work, people, comparison) = (work.clone(), desk.people.clone(), desk.comparison.clone());
    let (regions, today, later) = (desk.regions(), desk.today(), desk.year_later());
    html! { <KarteRoom {work} {people} {comparison} {regions} {company} {today} {later} {act} {keep} /> }
}
