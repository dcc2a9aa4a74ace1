//! The promise, at the paste box, with a way to see the proof.

use super::tag::{Tag, tag};
use crate::words::promise;

/// 「この端末の外へ送信されません」, and how anyone can check it.
pub(super) fn promise() -> Tag {
    let ways = [promise::one_file(), promise::without_network(), promise::policy()];
    tag("details.room__promise promise-box")
        .with(
            tag("summary.promise")
                .with(promise::promise())
                .with(tag("span.promise__more").with(promise::check())),
        )
        .with(tag("ul.promise__ways").each(ways.map(|way| tag("li").with(way))))
        // The panel stands outside the window, and so does what hears this (web/network-check.js).
        .with(tag("button.button[type=button][data-opens-network-check]").with(promise::open()))
}
