//! The button by which the table is kept as a file.

use std::rc::Rc;

use super::karte_sheet::Heading;
use super::keeping::keep_text;
use super::look::{Look, Readers};
use super::shown::Shown;
use super::tag::{Tag, tag};
use crate::csv;
use crate::karte::{Karte, table};

/// What the menu keeps of.
pub(super) struct Kept {
    pub(super) karte: Rc<Karte>,
    pub(super) heading: Heading,
}

/// What others may not see is in no file that is made for them.
pub(super) fn keep_menu(kept: &Rc<Kept>, look: Look) -> Tag {
    let button = {
        let kept = Rc::clone(kept);
        tag("button.button[type=button]").on_click(move |_| keep(&kept, look.readers))
    };
    let hint = tag("p.hint")
        .with("ファイルはこの端末の中で作られます。表にはカルテの全項目が入ります。")
        .with(if look.readers == Readers::Own { FOR_US } else { FOR_OTHERS });
    tag("details.keep")
        .with(tag("summary").with("表をファイルに保存"))
        .with(tag("div.keep__menu").with(button.with("表で保存（CSV）")))
        .with(hint)
}

const FOR_US: &str = "社外に渡すものは、「社外にも見せる」を選んでから保存してください。";
const FOR_OTHERS: &str = "少人数の数値は伏せて保存します。";

fn keep(kept: &Kept, readers: Readers) {
    let shown = Shown::to(readers, &kept.karte);
    let rows = table(shown.lines().into_iter().map(|line| (line, shown.kept(line))));
    let name = format!("健活カルテ_{}_表.csv", kept.heading.company);
    // What some system does not take in a file's name.
    let name = name.replace(|letter: char| letter.is_control() || "\\/:*?\"<>|".contains(letter), "_");
    keep_text(&name, &csv::file(rows));
}
