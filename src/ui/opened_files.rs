//! The saved files that lie beside the table: what each gives, and the way to take it away.

use yew::prelude::*;

use super::tag::{Tag, tag};
use crate::desk::{Act, Desk};
use crate::words::opened_files;

/// A line a file, and the way back where one took the place of what lay here.
pub(super) fn opened_files(desk: &Desk, act: &Callback<Act>) -> Tag {
    let button = |does, words: &'static str| tag("button.button[type=button]").acts(act, does).with(words);
    let mut files = tag("div.opened[role=status]");
    for (number, given) in desk.files().into_iter().enumerate() {
        // What gives no year may be meant to take the table's place.
        let instead = (given.years.is_empty() && !given.on_the_desk)
            .then(|| button(Act::LayOut(number), opened_files::instead()));
        let away = button(Act::TakeAway(number), opened_files::take_away());
        let away = away.set("aria-label", opened_files::take_away_this(&given.name));
        files = files.with(notice(given.to_string(), away, instead).key(number));
    }
    let back = desk.can_step_back().then(|| {
        let back = button(Act::StepBack, opened_files::back());
        notice(opened_files::before().to_owned(), back, None).key("back")
    });
    files.each(back)
}

fn notice(words: String, button: Tag, other: Option<Tag>) -> Tag {
    tag("div.notice").with(tag("p").with(words)).with(tag("div.keep__menu").with(button).with(other))
}
