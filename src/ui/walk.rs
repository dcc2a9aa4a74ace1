//! 「説明を聞く」: stop by stop through the sheet, in words and, where this device has a voice of its own, aloud.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::onward::primary;
use super::surroundings::{keep_the_focus, light};
use super::tag::tag;
use super::voice;
use crate::desk::{Act, Step};
use crate::karte::Stop;
use crate::words::{karte_room, walk_panel};

#[derive(PartialEq, Properties)]
pub(super) struct WalkProps {
    pub(super) stops: Rc<[Stop]>,
    pub(super) end: Callback<()>,
    pub(super) act: Callback<Act>,
}

/// The panel at the foot of the window; the sheet above it shows what is spoken of.
#[component]
pub(super) fn Walk(props: &WalkProps) -> Html {
    let at = use_state(|| 0);
    let aloud = use_state(|| false);
    let panel = use_node_ref();
    let voices = use_voices();
    use_dark_at_the_end();
    let last = props.stops.len().saturating_sub(1);
    let stop = props.stops.get(*at).cloned();
    use_stop(stop.clone(), *aloud, panel.clone());
    let Some(stop) = stop else { return Html::default() };

    let to = |next: usize| {
        let at = at.clone();
        move || at.set(next.min(last))
    };
    let (back, on, end) = (to(at.saturating_sub(1)), to(*at + 1), props.end.clone());
    let keys = {
        let (back, on, end) = (back.clone(), on.clone(), end.clone());
        move |event: KeyboardEvent| {
            match event.key().as_str() {
                "ArrowRight" | "PageDown" => on(),
                "ArrowLeft" | "PageUp" => back(),
                "Escape" => end.emit(()),
                _ => return,
            }
            event.prevent_default();
        }
    };
    let button = || tag("button.button[type=button]");
    let hear = voices.then(|| {
        let (now, switch) = (*aloud, aloud.setter());
        button().tells("aria-pressed", now).on_click(move |_| switch.set(!now)).with(if now {
            walk_panel::mute()
        } else {
            walk_panel::aloud()
        })
    });
    let no_voice = (!voices && *at == 0).then(|| tag("p.walk__aid").with(walk_panel::no_voice()));
    let said = tag("div.walk__said[aria-live=polite]")
        .with(tag("p.walk__number").with(walk_panel::number(*at + 1, last + 1)))
        .with(tag("h2.walk__title").with(stop.title))
        .with(tag("p.walk__words").with(stop.words))
        .with(no_voice);
    let tools = tag("div.walk__tools")
        .with(button().set("data-kind", "quiet").on_click(move |_| end.emit(())).with(walk_panel::end()))
        .with(hear)
        .with((*at > 0).then(|| button().on_click(move |_| back()).with(walk_panel::back())))
        .with(if *at == last {
            primary(karte_room::choose(), Step::Advice, &props.act)
        } else {
            button().set("data-kind", "primary").on_click(move |_| on()).with(walk_panel::on()).html()
        });
    tag("section.walk[tabindex=-1]")
        .set("aria-label", walk_panel::name())
        .node(&panel)
        .on_key_down(keys)
        .with(said)
        .with(tools)
        .html()
}

/// When the panel goes, the sheet is as it was and nothing is read any more.
#[hook]
fn use_dark_at_the_end() {
    use_effect_with((), move |()| {
        || {
            light(None);
            voice::be_quiet();
        }
    });
}

/// Lights the place that is spoken of, and says the words where they are wanted aloud.
///
/// The keys work from the first moment on, also when the button that had the focus is no longer there.
#[hook]
fn use_stop(stop: Option<Stop>, aloud: bool, panel: NodeRef) {
    use_effect_with((stop, aloud), move |(stop, aloud)| {
        let Some(stop) = stop else { return };
        if let Some(panel) = panel.cast::<HtmlElement>() {
            keep_the_focus(&panel);
        }
        light(Some(&stop.place.id()));
        if *aloud {
            voice::say(&walk_panel::spoken(&stop.title, &stop.words));
        } else {
            voice::be_quiet();
        }
    });
}

/// Whether there is a voice that keeps what it reads on this device. Browsers learn of their voices late.
#[hook]
fn use_voices() -> bool {
    let late = use_force_update();
    use_effect_with((), move |()| voice::when_voices_come(move || late.force_update()));
    voice::is_here()
}
