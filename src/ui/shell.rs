//! The static shell of `index.html`, which is readable and takes a paste before the module runs.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

use super::surroundings::page;
use crate::desk::Step;

/// What stood in the shell's text box when the window took over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenOver {
    /// The text, as typed or pasted.
    pub text: String,
    /// Whether the person was in the box, and where: start and end of the selection.
    pub caret: Option<(u32, u32)>,
    /// What else the window begins with.
    pub begins: Begins,
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
        let caret = if inside { ends() } else { None };
        Some(TakenOver { text: typed.value(), caret, begins: begins() })
    };
    read().unwrap_or_default()
}

/// What the window begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Begins {
    /// Nothing but what stood in the shell's box.
    #[default]
    First,
    /// What a window before it had handed over, which then broke: the step, and the desk as a saved file.
    Again(Step, String),
    /// Nothing at all: the window broke over whatever it began with.
    Bare,
}

/// Whether the window begins anew in the place of one that broke; `web/stopped.js` says with what.
fn begins() -> Begins {
    let at = |step: u8| page()?.query_selector(&format!("#kept[data-step='{step}']")).ok()?;
    if at(0).is_some() {
        return Begins::Bare;
    }
    let step = Step::ALL.into_iter().find(|step| at(step.number()).is_some());
    let again = step.zip(by_id::<HtmlTextAreaElement>("kept"));
    again.map_or(Begins::First, |(step, kept)| Begins::Again(step, kept.value()))
}

/// Hands over what stands on the desk, so that it is still there if the window breaks: its step, its text, and the whole
/// desk as a saved file.
pub(super) fn hand_over(step: Step, text: &str, form: &str) {
    for (id, value) in [("paste", text), ("kept", form)] {
        if let Some(held) = by_id::<HtmlTextAreaElement>(id) {
            held.set_value(value);
            // An attribute of this name is never refused.
            let _ = held.set_attribute("data-step", &step.number().to_string());
        }
    }
}

/// The element with this name in the page.
pub(super) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    page()?.get_element_by_id(id)?.dyn_into().ok()
}
