//! The buttons by which all that was put in, or the table alone, is kept as a file.

use std::rc::Rc;

use yew::prelude::*;

use super::karte_sheet::Heading;
use super::keeping::keep_text;
use super::look::{Look, Readers};
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

/// What others may not see is in no file that is made for them.
pub(super) fn keep_menu(kept: &Rc<Kept>, look: Look, keep_all: &Callback<()>) -> Tag {
    let button = {
        let kept = Rc::clone(kept);
        tag("button.button[type=button]").on_click(move |_| keep(&kept, look.readers))
    };
    let hint = tag("p.hint")
        .with("ファイルはこの端末の中で作られます。表にはカルテの全項目が入ります。")
        .with(if look.readers == Readers::Own { FOR_US } else { FOR_OTHERS });
    let table = tag("details")
        .with(tag("summary").with("表だけを保存"))
        .with(tag("div.keep__menu").with(button.with("表で保存（CSV）")))
        .with(hint);
    tag("div.keep")
        .with(tag("div.keep__menu").with(keep_button(keep_all)))
        .with(tag("p.hint").with(WHOLE))
        .with(table)
}

const WHOLE: &str = "あとで続けられるように、入力したものをまるごと保存します。次は「数値を入れる」の「ファイルを開く」で開けます。\
     少人数の数値も、会社名やお名前も、そのまま入る社内用のファイルです。";
const FOR_US: &str = "社外に渡すものは、「社外にも見せる」を選んでから保存してください。";
const FOR_OTHERS: &str = "少人数の数値は伏せて保存します。";

fn keep(kept: &Kept, readers: Readers) {
    let shown = Shown::to(readers, &kept.karte);
    let rows = table(shown.lines().into_iter().map(|line| (line, shown.kept(line))));
    keep_text(&format!("健活カルテ_{}_表.csv", kept.heading.company), &csv::file(rows));
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
