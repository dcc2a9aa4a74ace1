//! The static shell of `index.html`, which is readable and takes a paste before the module runs.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

use super::surroundings::page;

/// What stood in the shell's text box when the window took over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenOver {
    /// The text, as typed or pasted.
    pub text: String,
    /// Whether the person was in the box, and where: start and end of the selection.
    pub caret: Option<(u32, u32)>,
}

/// The element the window is put into. `web/shell.js` watches it: with its first element the window stands.
pub(super) fn root() -> Option<Element> {
    by_id("app")
}

/// The pack that stands in the page, as text; empty where an office cut it out.
pub(super) fn pack() -> String {
    by_id::<Element>("pack").and_then(|block| block.text_content()).unwrap_or_default()
}

/// Reads the shell's text box before the window stands in its place.
pub(super) fn take_over() -> TakenOver {
    let read = || {
        let typed: HtmlTextAreaElement = by_id("paste")?;
        let inside = page()?.active_element().is_some_and(|active| active.id() == "paste");
        let ends = || Some((typed.selection_start().ok()??, typed.selection_end().ok()??));
        Some(TakenOver { text: typed.value(), caret: if inside { ends() } else { None } })
    };
    read().unwrap_or_default()
}

/// Keeps what stands on the desk in the shell's box too, so that it is still there if the window breaks.
pub(super) fn keep(text: &str) {
    if let Some(kept) = by_id::<HtmlTextAreaElement>("paste").filter(|kept| kept.value() != text) {
        kept.set_value(text);
    }
}

/// The element with this name in the page.
pub(super) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    page()?.get_element_by_id(id)?.dyn_into().ok()
}
