//! The buttons by which all that was put in, a picture, or the table alone, is kept as a file.

use std::rc::Rc;

use yew::prelude::*;

use super::choice::{chosen, option};
use super::karte_sheet::Heading;
use super::keeping::keep_text;
use super::keeping_pictures::{keep_png, keep_svg};
use super::look::{Look, Readers, Subject};
use super::onward::paper_file;
use super::plates::{offered, plate};
use super::shown::Shown;
use super::tag::{Tag, tag};
use crate::csv;
use crate::declaration::Entry;
use crate::desk::Desk;
use crate::karte::{Karte, table};
use crate::save;
use crate::words::{keep, lists};

/// What the menu keeps of.
pub(super) struct Kept {
    pub(super) karte: Rc<Karte>,
    pub(super) heading: Heading,
}

/// A part as what.
#[derive(Clone, Copy)]
enum Kind {
    Png,
    Svg,
    Csv,
}

/// What others may not see is in no file that is made for them.
pub(super) fn keep_menu(
    kept: &Rc<Kept>,
    look: Look,
    choose: &Callback<Look>,
    keep_all: &Callback<()>,
) -> Tag {
    let for_whom = if look.readers == Readers::Own { keep::for_us() } else { keep::for_others() };
    let hint = tag("p.hint").with(keep::about_parts()).with(lists::sentence("", for_whom));
    let parts = tag("details")
        .with(tag("summary").with(keep::parts()))
        .with(menu_of_parts(kept, look, choose))
        .with(hint);
    tag("div.keep")
        .with(paper_file(keep::karte()))
        .with(tag("div.keep__menu").with(keep_button(keep_all)))
        .with(tag("p.hint").with(keep::about_whole()))
        .with(parts)
}

/// Which part, and as what.
fn menu_of_parts(kept: &Rc<Kept>, look: Look, choose: &Callback<Look>) -> Tag {
    let offered = offered(&Shown::to(look.readers, &kept.karte));
    let now = if offered.contains(&look.subject) { look.subject } else { Subject::Rows };
    let options: Vec<_> = offered.iter().map(|one| option(one.name(), *one == now)).collect();
    let choose = choose.reform(move |event: Event| {
        let subject = chosen(&event).and_then(|at| offered.get(at)).copied();
        Look { subject: subject.unwrap_or(Subject::Rows), ..look }
    });
    let button = |(kind, name): (Kind, &'static str)| {
        let (kept, look) = (Rc::clone(kept), Look { subject: now, ..look });
        tag("button.button[type=button]").on_click(move |_| keep(&kept, look, kind)).with(name)
    };
    let buttons = [(Kind::Png, keep::png()), (Kind::Svg, keep::svg()), (Kind::Csv, keep::csv())];
    let list = tag("label.field")
        .with(tag("span.field__name").with(keep::picture()))
        .with(tag("select.input").on_change(choose).each(options));
    tag("div.keep__menu").with(list).each(buttons.map(button))
}

fn keep(kept: &Kept, look: Look, kind: Kind) {
    let shown = Shown::to(look.readers, &kept.karte);
    let name = |part: &str, ending: &str| keep::file(&kept.heading.company, part, ending);
    let part = look.subject.name();
    let plate = || plate(look.subject, &shown, look.why, &kept.heading);
    match kind {
        Kind::Csv => {
            let rows = table(shown.lines().into_iter().map(|line| (line, shown.kept(line))));
            keep_text(&name(keep::table(), "csv"), &csv::file(rows));
        }
        Kind::Png => {
            if let Some(plate) = plate() {
                keep_png(name(part, "png"), &plate);
            }
        }
        Kind::Svg => {
            if let Some(plate) = plate() {
                keep_svg(&name(part, "svg"), &plate);
            }
        }
    }
}

/// The button by which all that lies on the desk is kept.
pub(super) fn keep_button(keep_all: &Callback<()>) -> Tag {
    tag("button.button[type=button]").on_click(keep_all.reform(|_| ())).with(keep::whole())
}

/// Keeps all that lies on the desk.
pub(super) fn keep_desk(desk: &Desk) {
    let year = desk.papers.work().and_then(|work| work.karte.year);
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    keep_text(&keep::file(desk.form.entry(Entry::CompanyName), year, "json"), &save::written(&desk.saved()));
}
