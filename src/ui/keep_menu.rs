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
    let hint = tag("p.hint")
        .with("ファイルはこの端末の中で作られます。表にはカルテの全項目が入ります。")
        .with(if look.readers == Readers::Own { FOR_US } else { FOR_OTHERS });
    let parts = tag("details")
        .with(tag("summary").with("図や表だけを保存"))
        .with(menu_of_parts(kept, look, choose))
        .with(hint);
    tag("div.keep")
        .with(paper_file("カルテ"))
        .with(tag("div.keep__menu").with(keep_button(keep_all)))
        .with(tag("p.hint").with(WHOLE))
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
    let buttons =
        [(Kind::Png, "画像で保存（PNG）"), (Kind::Svg, "図で保存（SVG）"), (Kind::Csv, "表で保存（CSV）")];
    let list = tag("label.field")
        .with(tag("span.field__name").with("保存する図"))
        .with(tag("select.input").on_change(choose).each(options));
    tag("div.keep__menu").with(list).each(buttons.map(button))
}

const WHOLE: &str = "あとで続けられるように、入力したものをまるごと保存します。次は「数値を入れる」の「ファイルを開く」で開けます。\
     少人数の数値も、会社名やお名前も、そのまま入る社内用のファイルです。";
const FOR_US: &str = "社外に渡すものは、「社外にも見せる」を選んでから保存してください。";
const FOR_OTHERS: &str = "少人数の数値は伏せて保存します。";

fn keep(kept: &Kept, look: Look, kind: Kind) {
    let shown = Shown::to(look.readers, &kept.karte);
    let name = |part: &str, ending: &str| format!("健活カルテ_{}_{part}.{ending}", kept.heading.company);
    let part = look.subject.name();
    let plate = || plate(look.subject, &shown, look.why, &kept.heading);
    match kind {
        Kind::Csv => {
            let rows = table(shown.lines().into_iter().map(|line| (line, shown.kept(line))));
            keep_text(&name("表", "csv"), &csv::file(rows));
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
    tag("button.button[type=button]").on_click(keep_all.reform(|_| ())).with("ファイルに保存")
}

/// Keeps all that lies on the desk.
pub(super) fn keep_desk(desk: &Desk) {
    let year = desk.papers.work().and_then(|work| work.karte.year);
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    keep_text(
        &format!("健活カルテ_{}_{year}.json", desk.form.entry(Entry::CompanyName)),
        &save::written(&desk.saved()),
    );
}
