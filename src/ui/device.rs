//! 「この端末に残す」: the one place where the browser's storage is touched.
//!
//! gloo-storage is not used: it panics where a browser refuses its storage, as it does in a frame without an origin of
//! its own, and a panic is the end of the window. It would also bring a second reader and writer of JSON.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Storage;
use yew::prelude::*;

use super::keeping::keep_text;
use super::shell::Begins;
use super::tag::{Tag, tag};
use crate::save::{Left, Refused, Shelf, Standing};
use crate::words::left_here;

/// The browser's storage for this page, asked for anew each time: it may be switched off meanwhile.
#[derive(Debug)]
pub(super) struct ThisDevice;

/// What a button does with it.
type Press = Rc<dyn Fn(&mut Left<ThisDevice>)>;

/// What this window leaves on this device.
pub(super) type LeftHere = Rc<RefCell<Left<ThisDevice>>>;

#[expect(clippy::disallowed_methods, reason = "the one place where it is touched")]
fn storage() -> Result<Storage, Refused> {
    web_sys::window().ok_or(Refused)?.local_storage().ok().flatten().ok_or(Refused)
}

impl Shelf for ThisDevice {
    fn get(&self, name: &str) -> Result<Option<String>, Refused> {
        storage()?.get_item(name).map_err(|_| Refused)
    }

    fn set(&self, name: &str, text: &str) -> Result<(), Refused> {
        storage()?.set_item(name, text).map_err(|_| Refused)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        storage()?.remove_item(name).map_err(|_| Refused)
    }
}

/// What was left here, as far as the window may begin with it.
pub(super) fn find(begins: &Begins) -> Left<ThisDevice> {
    match begins {
        Begins::First => Left::find(ThisDevice),
        Begins::Again(_, form) => Left::find_again(ThisDevice, form),
        Begins::Bare => Left::nothing(ThisDevice),
    }
}

/// How it stands with what is left here, and the buttons that change it.
pub(super) fn left_here(
    left: &LeftHere,
    now: &UseStateHandle<Standing>,
    form: impl Fn() -> String + 'static,
) -> Tag {
    let pressed = |does: Press| {
        let (left, set) = (Rc::clone(left), now.setter());
        tag("button.button[type=button]").on_click(move |_| {
            let mut left = left.borrow_mut();
            does(&mut left);
            set.set(left.standing());
        })
    };
    let on = **now == Standing::All;
    let begin = (!on && **now != Standing::Newer)
        .then(|| pressed(Rc::new(move |left| left.begin(&form()))).with(left_here::leave()));
    let wipe = !matches!(**now, Standing::Nothing | Standing::Wiped | Standing::Absent);
    let wipe = wipe.then(|| pressed(Rc::new(Left::wipe)).with(left_here::wipe()));
    let aside = left.borrow().aside().map(|aside| {
        let keep = move |_| keep_text(left_here::aside(), &aside);
        tag("button.button[type=button]").on_click(keep).with(left_here::keep_aside())
    });
    tag("section.left-here")
        .set("aria-label", left_here::leave())
        .with(tag("p[role=status]").with(now.to_string()))
        .with(tag("div.keep__menu").with(begin).with(wipe).with(aside))
}
