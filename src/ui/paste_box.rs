//! The box that takes the paste.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::shell::TakenOver;
use crate::desk::Act;
use crate::paste;

#[derive(PartialEq, Properties)]
pub(super) struct PasteBoxProps {
    /// What the box must show: the text on the desk.
    pub(super) text: AttrValue,
    /// Where the person was in the shell's box.
    #[prop_or_default]
    pub(super) taken_over: TakenOver,
    pub(super) act: Callback<Act>,
}

/// A plain text box that the browser owns: nothing rewrites it while somebody types or composes.
///
/// Its text is set from outside only where the desk holds another one, as when a sample is tried. A text over the
/// reader's limit is not let in: a browser lays out 300,000 lines for ten seconds.
#[component]
pub(super) fn PasteBox(props: &PasteBoxProps) -> Html {
    let node = use_node_ref();
    use_effect_with(props.text.clone(), {
        let node = node.clone();
        move |text| {
            if let Some(typed) =
                node.cast::<HtmlTextAreaElement>().filter(|typed| typed.value() != text.as_str())
            {
                typed.set_value(text);
            }
        }
    });
    use_effect_with((), {
        let (node, act) = (node.clone(), props.act.clone());
        move |()| {
            let guard = node.cast::<HtmlTextAreaElement>().map(|typed| turn_away_too_much(&typed, act));
            move || drop(guard)
        }
    });
    use_effect_with((), {
        let (node, caret) = (node.clone(), props.taken_over.caret);
        move |()| {
            if let (Some(typed), Some((start, end))) = (node.cast::<HtmlTextAreaElement>(), caret) {
                // A box that cannot be focused loses the caret, not the text.
                let _ = typed.focus();
                let _ = typed.set_selection_range(start, end);
            }
        }
    });
    let oninput = props
        .act
        .reform(|event: InputEvent| Act::Paste(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
    html! {
        <section class="card paste-card">
            <label class="card__title" for="papers">{ "貼り付ける場所" }</label>
            <textarea id="papers" class="paste" ref={node} spellcheck="false" autocomplete="off"
                aria-describedby="papers-hint" {oninput} />
            <p id="papers-hint" class="hint">
                { "表をコピー（Ctrl＋C）して、この欄をクリックし、貼り付け（Ctrl＋V）てください。" }
            </p>
        </section>
    }
}

/// Keeps a text over the reader's limit out of the box, pasted or dropped.
fn turn_away_too_much(typed: &HtmlTextAreaElement, act: Callback<Act>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(typed, "beforeinput", options, move |event| {
        let text = event.dyn_ref::<InputEvent>().and_then(InputEvent::data);
        if let Some(text) = text.filter(|text| paste::is_too_much(text)) {
            event.prevent_default();
            act.emit(Act::PasteTooMuch(text));
        }
    })
}
