//! The whole window: the desk, and the room of its step.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::advice_room::advice_room;
use super::break_player::{break_player, use_break};
use super::declaration_room::declaration_room;
use super::desk_state::DeskState;
use super::device::{self, left_here};
use super::karte_room::KarteRoom;
use super::keep_menu::keep_desk;
use super::office::office;
use super::paste_room::paste_room;
use super::seminar::{Seminar, begin};
use super::seminar_panels::panel;
use super::shell::{self, Begins, TakenOver};
use super::surroundings;
use super::tag::{parts, tag};
use super::top_bar::top_bar;
use super::typed_room::typed_room;
use crate::calendar::Date;
use crate::declaration::Entry;
use crate::desk::{Act, Desk, Step, Way};
use crate::karte::Place;
use crate::pack::Pack;
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
    let company = desk.form.entries.get(&Entry::CompanyName).cloned().unwrap_or_default();
    let panel = desk.slide().and_then(|slide| panel(slide.scene, desk));
    let windowed = panel.is_none();
    // Rooms share no element: each way in is a room of its own, and so is each while a seminar lasts.
    let apart = [desk.way == Way::Form, desk.showing.is_some(), windowed].map(u8::from);
    let key = apart.into_iter().fold(desk.step.number(), |key, other| key * 2 + other);
    let place = tag("div.room").key(key).set("data-step", desk.step.number().to_string());
    let shown = match (desk.step, desk.papers.work(), desk.declaration()) {
        _ if panel.is_some() => place.with(panel),
        (Step::Karte, Some(work), _) => {
            let (comparison, regions) = (desk.comparison.clone(), desk.regions());
            let today = desk.today();
            let people = desk.people.clone();
            let later = desk.year_later();
            place.with(
                html! { <KarteRoom work={work.clone()} {people} {comparison} {regions} {company} {today} {later} act={&act} {keep} /> },
            )
        }
        (Step::Advice, Some(work), _) => place.with(advice_room(desk, work, &act)),
        (Step::Declaration, Some(work), Some(declaration)) => {
            let sample = work.sample.is_some();
            place.with(declaration_room(desk, &declaration, sample, &act, &keep))
        }
        _ if desk.way == Way::Form => typed_room(place, desk, &act),
        // In a seminar the keys are the presenter's: no box is focused.
        _ if desk.showing.is_some() => paste_room(place, desk, &TakenOver::default(), &act),
        _ => paste_room(place, desk, &props.taken_over, &act),
    };
    let top =
        windowed.then(|| top_bar(desk.step, desk.papers.work().is_some(), desk.pack().mascot.as_ref(), &act));
    let main = tag("main#main.place[tabindex=-1]").node(&room).with(shown);
    let seminar = desk.showing.as_ref().zip(desk.slide()).map(|(showing, slide)| {
        let karte = desk.papers.work().map(|work| &*work.karte);
        let (words, place) = (slide.words(karte), slide.place(karte).map(Place::id));
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
        .with(tag("p").with(desk.pack().trademark.clone()));
    let rest = tag("div.rest").with(desk.rest.map(|now| break_player(now, &act)));
    let seminar = tag("div.seminar-place").with(seminar);
    parts().with(top).with(main).with(rest).with(seminar).with(foot).html()
}

/// The desk that the window begins with: what stood in the shell's box, with what was left on this device; or what lay on
/// the desk of a window that broke, with what was typed over it.
fn begun(props: &WindowProps, left: Option<&str>) -> Desk {
    let pack = Pack::parse(&props.pack).unwrap_or_else(|_| Pack::builtin().clone());
    let (desk, text) = (Desk::on(props.today, pack), &props.taken_over.text);
    match (&props.taken_over.begins, left) {
        (Begins::Again(step, form), _) => {
            let desk = desk.after(Act::Open("止まる前の内容".to_owned(), form.clone()));
            let newer = !text.is_empty() && !text.lines().eq(desk.papers.text().lines());
            let desk = if newer { desk.after(Act::Paste(text.clone())) } else { desk };
            desk.after(Act::Go(*step))
        }
        (Begins::First, Some(form)) => {
            // If the window breaks over it, it can begin without it.
            shell::hand_over(Step::Paste, text, form);
            let desk = desk.after(Act::Paste(text.clone()));
            desk.after(Act::Open("この端末に残した内容".to_owned(), form.to_owned()))
        }
        _ => desk.after(Act::Paste(text.clone())),
    }
}

/// What is wrong with the pack in the page, for the office that edited it; the built-in one stands in for the whole,
/// nothing for a programme.
fn pack_problem(pack: &str, today: Date) -> String {
    match Pack::parse(pack) {
        Err(problem) => {
            format!("このページの設定（pack）を読めないため、初めの設定で動いています。{problem}")
        }
        Ok(pack) => {
            let told = |problem| format!("設定（pack）の次の項目は出していません。{problem}。");
            pack.to_mend(today).map(told).collect::<Vec<_>>().concat()
        }
    }
}

/// A new step, or another way in, begins at its top, for the eye and for the screen reader. The first one is there already,
/// and in a seminar the slide says what to look at.
#[hook]
fn use_top_of(shown: (Step, Way, bool), room: NodeRef) {
    let first = use_mut_ref(|| true);
    use_effect_with(shown, move |(step, _, seminar)| {
        surroundings::set_title(step.name());
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
