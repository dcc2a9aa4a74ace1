//! The menu by which pictures and the table are kept as files.

use std::rc::Rc;

use yew::prelude::*;

use super::karte_sheet::Heading;
use super::keeping::{keep_png, keep_svg, keep_text};
use super::look::{Look, Readers, Subject, chosen};
use super::plates::{offered, plate};
use super::shown::Shown;
use crate::csv;
use crate::karte::{Karte, table};

/// What the menu keeps of.
pub(super) struct Kept {
    pub(super) karte: Rc<Karte>,
    pub(super) heading: Heading,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Png,
    Svg,
    Csv,
}

/// Which part, and as what. What others may not see is in no file that is made for them.
pub(super) fn keep_menu(kept: &Rc<Kept>, look: Look, choose: &Callback<Look>) -> Html {
    let shown = Shown::to(look.readers, &kept.karte);
    let offered = offered(&shown);
    let now = if offered.contains(&look.subject) { look.subject } else { Subject::Rows };
    let option = |one: &Subject| html! { <option selected={*one == now}>{ one.name() }</option> };
    let options: Html = offered.iter().map(option).collect();
    let onchange = choose.reform(move |event: Event| {
        let subject = chosen(&event).and_then(|index| offered.get(index).copied());
        Look { subject: subject.unwrap_or(Subject::Rows), ..look }
    });
    let button = |kind: Kind, name: &'static str| {
        let kept = Rc::clone(kept);
        let look = Look { subject: now, ..look };
        html! {
            <button type="button" class="button" onclick={move |_| keep(&kept, look, kind)}>{ name }</button>
        }
    };
    html! {
        <details class="keep">
            <summary>{ "図や表をファイルに保存" }</summary>
            <div class="keep__menu">
                <label class="field">
                    <span class="field__name">{ "保存する図" }</span>
                    <select class="input" {onchange}>{ options }</select>
                </label>
                { button(Kind::Png, "画像で保存（PNG）") }
                { button(Kind::Svg, "図で保存（SVG）") }
                { button(Kind::Csv, "表で保存（CSV）") }
            </div>
            <p class="hint">
                { "ファイルはこの端末の中で作られます。表にはカルテの全項目が入ります。" }
                { if look.readers == Readers::Own { FOR_US } else { FOR_OTHERS } }
            </p>
        </details>
    }
}

const FOR_US: &str = "社外に渡すものは、「社外にも見せる」を選んでから保存してください。";
const FOR_OTHERS: &str = "少人数の数値は伏せて保存します。";

fn keep(kept: &Kept, look: Look, kind: Kind) {
    let shown = Shown::to(look.readers, &kept.karte);
    let name = |part: &str, ending: &str| {
        let name = format!("健活カルテ_{}_{part}.{ending}", kept.heading.company);
        // What some system does not take in a file's name.
        name.replace(|letter: char| letter.is_control() || "\\/:*?\"<>|".contains(letter), "_")
    };
    if kind == Kind::Csv {
        let lines = kept.karte.shown().into_iter().flat_map(|(_, lines)| lines);
        let rows = table(lines.map(|line| (line, shown.kept(line))));
        return keep_text(&name("表", "csv"), &csv::file(rows));
    }
    if let Some(plate) = plate(look.subject, &shown, look.why, &kept.heading) {
        match kind {
            Kind::Png => keep_png(&name(look.subject.name(), "png"), &plate),
            Kind::Svg | Kind::Csv => keep_svg(&name(look.subject.name(), "svg"), &plate),
        }
    }
}
