//! 説明会: the bar at the foot of the window, its keys, and what it brings before the eyes.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::surroundings::{fill_the_screen, first, keep_the_focus, light, set_view};
use super::tag::{Tag, tag};
use crate::desk::{Act, Turn};
use crate::seminar::Scene;
use crate::words::seminar;

/// What fills the screen: the element that the window stands in.
const WHOLE: &str = "app";

/// Where somebody types, or what lies over everything else: its keys are its own.
const OWN_KEYS: &str = "textarea:focus, select:focus, input:not([type=radio],[type=checkbox]):focus, [role=dialog], dialog[open]";

/// What a blank presses.
const PRESSED: &str = ":is(button, summary, a, input):focus";

/// Where a seminar is begun. `web/shell.js` presses it where the address asks for that.
pub(super) fn begin(act: &Callback<Act>) -> Tag {
    tag("button#begin-seminar.button[type=button][data-kind=quiet]")
        .acts(act, Act::Show(Turn::Begin))
        .with(seminar::begin())
}

#[derive(PartialEq, Properties)]
pub(super) struct SeminarProps {
    /// The slide, from 0.
    pub(super) at: usize,
    /// For the room.
    pub(super) words: AttrValue,
    /// The place of the karte that is lit.
    pub(super) place: Option<String>,
    /// Whether a fictional company is seen.
    pub(super) sample: bool,
    pub(super) act: Callback<Act>,
}

/// What is said of what stands above, the way on and back, and for the presenter alone the notes.
#[component]
pub(super) fn Seminar(props: &SeminarProps) -> Html {
    let SeminarProps { at, words, place, sample, act } = props;
    let (at, noted) = (*at, use_state_eq(|| false));
    let turn_notes = {
        let noted = noted.clone();
        Callback::from(move |()| noted.set(!*noted))
    };
    let bar = use_node_ref();
    use_effect_with((), |()| {
        set_view(Some("seminar"));
        || {
            set_view(None);
            light(None);
        }
    });
    use_keys(*noted, turn_notes.clone(), act.clone());
    use_effect_with((at, place.clone()), {
        let bar = bar.clone();
        move |(at, place)| {
            if let Some(bar) = bar.cast::<HtmlElement>() {
                keep_the_focus(&bar);
            }
            light(place.as_deref());
            let seen = Scene::ALL.get(*at).filter(|_| place.is_none()).and_then(|scene| first(seen(*scene)));
            if let Some(seen) = seen {
                seen.scroll_into_view();
            }
        }
    });
    let Some(scene) = Scene::ALL.get(at) else { return Html::default() };
    let button = || tag("button.button[type=button]");
    let turn = |name: &'static str, turn: Turn| button().acts(act, Act::Show(turn)).with(name);
    let said = tag("div.seminar__said[aria-live=polite]")
        .with(
            tag("h2.seminar__title")
                .with(scene.title())
                .with(sample.then(|| tag("span.seminar__stamp").with(seminar::sample()))),
        )
        .with(tag("p.seminar__words").with(words.clone()));
    let notes = noted.then(|| tag("p.seminar__notes").with(scene.notes()));
    let tools = tag("div.seminar__tools")
        .with(jump(at, act))
        .with(
            button().tells("aria-pressed", *noted).on_click(turn_notes.reform(|_| ())).with(seminar::notes()),
        )
        .with(button().on_click(|_| fill_the_screen(WHOLE)).with(seminar::full()))
        .with(turn(seminar::live(), Turn::Live))
        .with(turn(seminar::end(), Turn::End).set("id", "end-seminar"))
        .with(turn(seminar::back(), Turn::Back))
        .with(turn(seminar::on(), Turn::On).set("data-kind", "primary"));
    tag("section.seminar[tabindex=-1]")
        .set("aria-label", seminar::seminar())
        .node(&bar)
        .with(said)
        .with(tag("div").with(notes))
        .with(tools)
        .html()
}

/// The number of the slide, and behind it all of them to jump to. Another slide shuts it.
fn jump(at: usize, act: &Callback<Act>) -> Tag {
    let slide = |(number, scene): (usize, Scene)| {
        let face = tag("button.button[type=button][data-kind=quiet]").acts(act, Act::Show(Turn::To(number)));
        tag("li").may("aria-current", (number == at).then_some("step")).with(face.with(format!(
            "{}　{}",
            number + 1,
            scene.title()
        )))
    };
    let number = tag("summary.button").with(seminar::at(at + 1, Scene::ALL.len()));
    tag("details.seminar__jump")
        .key(at)
        .with(number)
        .with(tag("ol").each(Scene::ALL.into_iter().enumerate().map(slide)))
}

/// What must be seen of a scene without a lit place.
const fn seen(scene: Scene) -> &'static str {
    match scene {
        Scene::Pasted => ".desk-pair",
        Scene::Tools => ".suggestions",
        Scene::Chosen => ".suggestion[data-chosen=true]:last-child",
        Scene::Paper => ".pledges",
        _ => ".room",
    }
}

/// The keys of a keyboard and of a clicker, wherever on the page the focus is.
#[hook]
fn use_keys(noted: bool, turn_notes: Callback<()>, act: Callback<Act>) {
    use_effect_with(noted, move |_| {
        let heard = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let key: &KeyboardEvent = event.unchecked_ref();
                let meant = key.ctrl_key() || key.alt_key() || key.meta_key() || key.default_prevented();
                if meant || first(OWN_KEYS).is_some() {
                    return;
                }
                let turn = match key.key().as_str() {
                    " " if first(PRESSED).is_some() => return,
                    " " if key.shift_key() => Turn::Back,
                    "PageDown" | "ArrowRight" | "ArrowDown" | " " => Turn::On,
                    "PageUp" | "ArrowLeft" | "ArrowUp" => Turn::Back,
                    "Escape" => Turn::Live,
                    other => {
                        // A clicker's key for the beginning of a talk would load the page anew.
                        match other {
                            "F5" => fill_the_screen(WHOLE),
                            "n" | "N" => turn_notes.emit(()),
                            _ => return,
                        }
                        return key.prevent_default();
                    }
                };
                key.prevent_default();
                act.emit(Act::Show(turn));
            })
        });
        move || drop(heard)
    });
}
