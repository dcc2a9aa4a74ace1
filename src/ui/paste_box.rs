//! The box that takes the paste.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument, HtmlTextAreaElement};
use yew::prelude::*;

use super::file_opener::{Take, file_opener, let_drop, open_held};
use super::shell::TakenOver;
use super::tag::{Tag, tag};
use crate::desk::{Act, Way};
use crate::paste::{self, Opened};
use crate::save;
use crate::words::{Language, paste_room};

#[derive(PartialEq, Properties)]
pub(super) struct PasteBoxProps {
    /// What the box must show: the text on the desk.
    pub(super) text: AttrValue,
    /// Where the person was in the shell's box.
    #[prop_or_default]
    pub(super) taken_over: TakenOver,
    /// How many texts were not let in: the box must show again what it showed before.
    pub(super) turned_away: usize,
    /// How many fields of 紙を見て入力 say something.
    pub(super) typed: usize,
    /// What its words are in.
    pub(super) language: Language,
    pub(super) act: Callback<Act>,
}

/// A plain text box that the browser owns: nothing rewrites it while somebody types or composes.
///
/// Its text is set from outside only where the desk holds another one, as when a sample is tried. A long text stays on
/// the desk and out of the box, and one over the reader's limit is not let in: a browser lays out 10,000 lines for a
/// second, 300,000 for ten.
#[component]
pub(super) fn PasteBox(props: &PasteBoxProps) -> Html {
    let node = use_node_ref();
    let opened = use_state(|| None::<(Opened, AttrValue)>);
    use_effect_with((props.text.clone(), props.turned_away), {
        let (node, opened) = (node.clone(), opened.clone());
        move |(text, turned_away)| {
            if *turned_away > 0 && opened.as_ref().is_some_and(|(_, held)| held != text) {
                opened.set(None);
            }
            let shown = if is_long(text) { "" } else { text };
            if let Some(typed) = node.cast::<HtmlTextAreaElement>().filter(|typed| typed.value() != shown) {
                typed.set_value(shown);
            }
        }
    });
    use_effect_with((), {
        let (node, act, caret) = (node.clone(), props.act.clone(), props.taken_over.caret);
        move |()| {
            let typed = node.cast::<HtmlTextAreaElement>();
            if let Some((typed, (start, end))) = typed.as_ref().zip(caret) {
                // A box that cannot be focused loses the caret, not the text.
                let _ = typed.focus();
                let _ = typed.set_selection_range(start, end);
            }
            let guard = typed.map(|typed| turn_away_too_much(&typed, act));
            move || drop(guard)
        }
    });
    let (reading, lay_down) = use_reading(props);
    let hear = {
        let lay_down = lay_down.clone();
        move |event: InputEvent| lay_down.emit(event.target_unchecked_into::<HtmlTextAreaElement>().value())
    };
    let take = taking(&opened, props, lay_down.clone());
    let take_paste = {
        let (take, lay_down, act) = (take.clone(), lay_down.clone(), props.act.clone());
        move |event: Event| {
            let Some(clipboard) = event.unchecked_ref::<ClipboardEvent>().clipboard_data() else {
                return;
            };
            let held = |format| clipboard.get_data(format).unwrap_or_default();
            let (text, html) = (held("text/plain"), held("text/html"));
            let typed: HtmlTextAreaElement = event.target_unchecked_into();
            let joined = paste::clipboard_text(&text, &html);
            let taken = joined.as_ref().unwrap_or(&text);
            if is_long(taken) && typed.value().is_empty() {
                event.prevent_default();
                if paste::is_too_much(taken) {
                    return act.emit(Act::PasteTooMuch);
                }
                lay_down.emit(taken.clone());
            } else if let Some(taken) = joined {
                lay_in(&typed, &taken, &lay_down);
                event.prevent_default();
            } else if text.is_empty() {
                open_held(&event, Some(clipboard), &take);
            }
        }
    };
    let drop_in = {
        let take = take.clone();
        move |event: DragEvent| open_held(&event, event.data_transfer(), &take)
    };
    // What was said of a file goes when the box holds another text.
    let said = opened.as_ref().filter(|(_, text)| *text == props.text).map(|(opened, _)| opened);
    let papers =
        tag("textarea#papers.paste[spellcheck=false][autocomplete=off][aria-describedby=papers-hint]")
            .node(&node)
            .is("hidden", is_long(&props.text))
            .on_input(hear)
            .on_paste(take_paste);
    let hint = tag("p#papers-hint.hint[aria-live=polite]");
    let hint = if reading {
        hint.with(paste_room::reading())
    } else {
        hint.with(tag("span.by-keys").with(paste_room::how()))
            .with(tag("span.by-touch").with(paste_room::how_by_touch()))
    };
    let typing = tag("div.file-opener")
        .with(
            tag("button.button[type=button][aria-describedby=typed-hint]")
                .acts(&props.act, Act::Turn(Way::Form))
                .with(paste_room::from_paper()),
        )
        .with(tag("p#typed-hint.hint").with(typed_hint(props.typed)));
    tag("section.card paste-card")
        .on_drag_over(|event: DragEvent| let_drop(&event))
        .on_drop(drop_in)
        .with(tag("label.card__title[for=papers]").with(paste_room::papers()))
        .with(papers)
        .with(tag("div").with(is_long(&props.text).then(|| instead(&props.text, &props.act))))
        .with(hint)
        .with(file_opener(said, &take))
        .with(typing)
        .html()
}

/// A text longer than this, in bytes, is read after the page has said so.
const LONG: usize = 16 << 10;

/// A text longer than this, in bytes, is not shown in the box: some 500 lines.
const TOO_LONG_TO_SHOW: usize = 32 << 10;

fn is_long(text: &str) -> bool {
    text.len() > TOO_LONG_TO_SHOW
}

/// What stands in the place of a long text, and the way back to an empty box.
fn instead(text: &str, act: &Callback<Act>) -> Tag {
    let lines = text.lines().count();
    tag("div.paste paste--held").with(tag("p").with(paste_room::held(lines))).with(
        tag("button.button[type=button]").acts(act, Act::Paste(String::new())).with(paste_room::paste_anew()),
    )
}

/// Long enough for the browser to show the box with its text, in milliseconds.
const ONE_FRAME: u32 = 30;

/// Whether a long text waits to be read, and what lays a text on the desk: a short one at once, a long one when the box
/// stands with it, so that its laying out and its reading do not hold the page up in one piece. The last text wins.
#[hook]
fn use_reading(props: &PasteBoxProps) -> (bool, Callback<String>) {
    let reading = use_state_eq(|| false);
    let waiting = use_mut_ref(|| None::<Timeout>);
    let wait_for = {
        let (reading, waiting) = (reading.setter(), waiting);
        // What waited before is called off.
        move |timeout: Option<Timeout>| {
            reading.set(timeout.is_some());
            waiting.replace(timeout);
        }
    };
    // What is laid down otherwise, as a sample is, is not to be overtaken by a text that came before it.
    use_effect_with(props.text.clone(), {
        let wait_for = wait_for.clone();
        move |_| wait_for(None)
    });
    let (done, act) = (reading.setter(), props.act.clone());
    let lay_down = Callback::from(move |text: String| {
        if text.len() <= LONG {
            wait_for(None);
            return act.emit(Act::Paste(text));
        }
        let (done, act) = (done.clone(), act.clone());
        wait_for(Some(Timeout::new(ONE_FRAME, move || {
            done.set(false);
            act.emit(Act::Paste(text));
        })));
    });
    (*reading, lay_down)
}

fn typed_hint(typed: usize) -> String {
    match typed {
        0 => paste_room::nothing_typed().to_owned(),
        typed => paste_room::typed(typed),
    }
}

/// Lays a file's text on the desk, and keeps what is to be said of the file while that text stands.
fn taking(
    opened: &UseStateHandle<Option<(Opened, AttrValue)>>,
    props: &PasteBoxProps,
    lay_down: Callback<String>,
) -> Take {
    let (set, act, now) = (opened.setter(), props.act.clone(), props.text.clone());
    Callback::from(move |(opened, text): (Opened, Option<String>)| match text {
        Some(text) if save::is_saved(&text) => act.emit(Act::Open(opened.name, text)),
        Some(text) if paste::is_too_much(&text) => act.emit(Act::PasteTooMuch),
        Some(text) => {
            set.set(Some((opened, text.clone().into())));
            lay_down.emit(text);
        }
        None => set.set(Some((opened, now.clone()))),
    })
}

/// The most lines that are typed in: the browser takes each for an edit of its own, and a thousand for seconds.
const MOST_TYPED: usize = 100;

/// Puts in the box what the clipboard's text and HTML say together: typed as the person would where that is short, so that
/// the browser can undo it.
fn lay_in(typed: &HtmlTextAreaElement, taken: &str, lay_down: &Callback<String>) {
    if taken.lines().nth(MOST_TYPED).is_none() && type_in(taken) == Some(true) {
        return;
    }
    let caret = |end: Result<Option<u32>, _>| end.ok().flatten().unwrap_or(0);
    let (start, end) = (caret(typed.selection_start()), caret(typed.selection_end()));
    // Only a range that ends before it begins is refused.
    let _ = typed.set_range_text_with_start_and_end_and_mode(taken, start, end, "end");
    lay_down.emit(typed.value());
}

/// Whether the browser typed the text where the caret is.
fn type_in(text: &str) -> Option<bool> {
    let page: HtmlDocument = web_sys::window()?.document()?.unchecked_into();
    page.exec_command_with_show_ui_and_value("insertText", false, text).ok()
}

/// Keeps a text over the reader's limit out of the box, pasted or dropped.
fn turn_away_too_much(typed: &HtmlTextAreaElement, act: Callback<Act>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(typed, "beforeinput", options, move |event| {
        let text = event.dyn_ref::<InputEvent>().and_then(InputEvent::data);
        if text.is_some_and(|text| paste::is_too_much(&text)) {
            event.prevent_default();
            act.emit(Act::PasteTooMuch);
        }
    })
}
