//! A word of the window with what stands for it on a Japanese paper.

use super::tag::{Tag, tag};
use crate::words::Language;

/// What the paper says, beside its name in another language; nothing in Japanese.
pub(super) fn on_paper(label: impl FnOnce() -> &'static str) -> Option<Tag> {
    let foreign = Language::spoken() != Language::Japanese;
    foreign.then(|| tag("span.hint[lang=ja]").with(format!("（{}）", Language::Japanese.speaking(label))))
}

/// The two in one text: Waist （腹囲リスク）.
pub(super) fn as_on_paper(label: &dyn Fn() -> String) -> String {
    let (said, paper) = (label(), Language::Japanese.speaking(label));
    if said == paper { said } else { format!("{said} （{paper}）") }
}
