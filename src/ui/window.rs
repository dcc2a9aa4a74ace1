//! The whole window: the desk, and the room of its step.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::beginning::{begun, pack_problem};
use super::break_player::{break_player, use_break};
use super::desk_state::DeskState;
use super::device::{self, left_here};
use super::keep_menu::keep_desk;
use super::office::office;
use super::room::room_of;
use super::seminar::{Seminar, begin};
use super::seminar_panels::panel;
use super::shell::{self, TakenOver};
use super::surroundings;
use super::tag::{parts, tag};
use super::top_bar::top_bar;
use crate::calendar::Date;
use crate::desk::{Step, Way};
use crate::karte::Place;
use crate::save;

/// What the window starts with.
#[derive(PartialEq, Properties)]
pub struct WindowProps {
    /// What stood in the shell's text box.
    pub taken_over: TakenOver,
    /// The pack that stands in the page, as text.
    pub pack: AttrValue,
    /// The day on this device's clock.
    pub today: Date,
}

/// One step at a time on a quiet desk.
#[component]
pub fn Window(props: &WindowProps) -> Html {
    let left = use_mut_ref(|| device::find(&props.taken_over.begins));
    let desk = use_reducer(|| DeskState(begun(props, left.borrow().record())));
    let act = desk.dispatcher().to_callback();
    let room = use_node_ref();
    use_top_of((desk.0.step, desk.0.way, desk.0.showing.is_some()), room.clone());
    let (desk, whole) = (&desk.0, &desk);
    use_break(desk.rest, &act);
    use_effect_with(desk.language, |language| surroundings::set_language(*language));
    let standing = use_state_eq(|| left.borrow().standing());
    use_effect({
        let (whole, left, standing) = (whole.clone(), Rc::clone(&left), standing.setter());
        move || {
            let (desk, mut left) = (whole.0.at_work(), left.borrow_mut());
            let form = save::written(&desk.saved());
            shell::hand_over(desk.step, desk.papers.text(), &form);
            left.leave(&form);
            standing.set(left.standing());
        }
    });
    let keep = {
        let whole = whole.clone();
        Callback::from(move |()| keep_desk(&whole.0))
    };
    let panel = desk.scene().and_then(|scene| panel(scene, desk));
    let windowed = panel.is_none();
    let shown = panel.map_or_else(
        || room_of(desk, &props.taken_over, &act, &keep),
        |panel| tag("div.room").key("panel").with(panel),
    );
    let top =
        windowed.then(|| top_bar(desk.step, desk.papers.work().is_some(), desk.pack().mascot.as_ref(), &act));
    let main = tag("main.place[tabindex=-1]").node(&room).with(shown);
    let seminar = desk.showing.as_ref().zip(desk.scene()).map(|(showing, scene)| {
        let karte = desk.papers.work().map(|work| &*work.karte);
        let (words, place) = (scene.words(karte), scene.place(karte).map(Place::id));
        let sample = windowed && desk.papers.work().is_some_and(|work| work.sample.is_some());
        html! { <Seminar at={showing.slide} {words} {place} {sample} act={&act} /> }
    });
    let form = {
        let whole = whole.clone();
        move || save::written(&whole.0.saved())
    };
    let foot = tag("footer.foot")
        .with(tag("p").with(desk.showing.is_none().then(|| begin(&act))))
        .with(office(desk.pack()))
        .with(left_here(&left, &standing, form))
        .with(tag("p").with(pack_problem(&props.pack, props.today)))
        .with(tag("p[lang=ja]").with(desk.pack().trademark.clone()));
    let rest = tag("div.rest").with(desk.rest.map(|now| break_player(now, &act)));
    let seminar = tag("div.seminar-place").with(seminar);
    parts().with(top).with(main).with(rest).with(seminar).with(foot).html()
}

/// A new step, or another way in, begins at its top, for the eye and for the screen reader. The first one is there already,
/// and in a seminar the slide says what to look at.
#[hook]
fn use_top_of(shown: (Step, Way, bool), room: NodeRef) {
    let first = use_mut_ref(|| true);
    use_effect_with(shown, move |(.., seminar)| {
        if first.replace(false) || *seminar {
            return;
        }
        if let Some(room) = room.cast::<HtmlElement>() {
            // A room that cannot be focused is still shown.
            let _ = room.focus();
        }
        // Last, for the focus scrolls too.
        surroundings::scroll_to_top();
    });
}
