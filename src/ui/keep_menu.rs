//! The button by which the table is kept as a file.

use std::rc::Rc;

use yew::prelude::*;

use super::karte_sheet::Heading;
use super::keeping::keep_text;
use super::look::{Look, Readers};
use super::shown::Shown;
use crate::csv;
use crate::karte::{Karte, table};

/// What the menu keeps of.
pub(super) struct Kept {
    pub(super) karte: Rc<Karte>,
    pub(super) heading: Heading,
}

/// What others may not see is in no file that is made for them.
pub(super) fn keep_menu(kept: &Rc<Kept>, look: Look) -> Html {
    let button = {
        let kept = Rc::clone(kept);
        let press = move |_| keep(&kept, look.readers);
        html! { <button type="button" class="button" onclick={press}>{ "表で保存（CSV）" }</button> }
    };
    html! {
        <details class="keep">
            <summary>{ "表をファイルに保存" }</summary>
            <div class="keep__menu">{ button }</div>
            <p class="hint">
                { "ファイルはこの端末の中で作られます。表にはカルテの全項目が入ります。" }
                { if look.readers == Readers::Own { FOR_US } else { FOR_OTHERS } }
            </p>
        </details>
    }
}

const FOR_US: &str = "社外に渡すものは、「社外にも見せる」を選んでから保存してください。";
const FOR_OTHERS: &str = "少人数の数値は伏せて保存します。";

fn keep(kept: &Kept, readers: Readers) {
    let shown = Shown::to(readers, &kept.karte);
    let lines = kept.karte.shown().into_iter().flat_map(|(_, lines)| lines);
    let rows = table(lines.map(|line| (line, shown.kept(line))));
    let name = format!("健活カルテ_{}_表.csv", kept.heading.company);
    // What some system does not take in a file's name.
    let name = name.replace(|letter: char| letter.is_control() || "\\/:*?\"<>|".contains(letter), "_");
    keep_text(&name, &csv::file(rows));
}
