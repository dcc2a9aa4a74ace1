//! The box that takes the paste.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument, HtmlTextAreaElement};
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
    let onpaste = Callback::from(|event: Event| {
        if let Some(event) = event.dyn_ref::<ClipboardEvent>()
            && put_in_columns(event).is_some()
        {
            event.prevent_default();
        }
    });
    html! {
        <section class="card paste-card">
            <label class="card__title" for="papers">{ "貼り付ける場所" }</label>
            <textarea id="papers" class="paste" ref={node} spellcheck="false" autocomplete="off"
                aria-describedby="papers-hint" {oninput} {onpaste} />
            <p id="papers-hint" class="hint">
                { "表をコピー（Ctrl＋C）して、この欄をクリックし、貼り付け（Ctrl＋V）てください。" }
            </p>
        </section>
    }
}

/// Types the columns that only the clipboard's HTML holds, as the person would: the browser can undo it. `None` where
/// the browser is to paste by itself.
fn put_in_columns(event: &ClipboardEvent) -> Option<()> {
    let clipboard = event.clipboard_data()?;
    let held = |format| clipboard.get_data(format).unwrap_or_default();
    let columns = paste::columns_of_html(&held("text/plain"), &held("text/html"))?;
    let page: HtmlDocument = web_sys::window()?.document()?.dyn_into().ok()?;
    let typed = page.exec_command_with_show_ui_and_value("insertText", false, &columns);
    typed.ok()?.then_some(())
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
