//! What both ways in have: how they begin, and the way on.

use yew::prelude::*;

use super::onward::{onward, primary};
use super::promise::promise;
use super::tag::{Tag, tag};
use crate::desk::{Act, Desk, Step};
use crate::words::paste_room;

/// The title, what may be brought here, and the promise.
pub(super) fn way_in(room: Tag, title: &'static str, lead: &'static str) -> Tag {
    room.with(tag("h1.room__title").with(title)).with(tag("p.room__lead").with(lead)).with(promise())
}

/// The bar that leads on, once there is a karte.
pub(super) fn way_on(desk: &Desk, act: &Callback<Act>) -> Tag {
    let bar = |_| onward("", None, act, primary(paste_room::on(), Step::Karte, act));
    tag("div.onward-place").with(desk.papers.work().map(bar))
}
