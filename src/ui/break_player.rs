//! The break player: movements with a countdown, large enough for everybody at the morning meeting.

use gloo::timers::callback::Timeout;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::movement_figure::movement_figure;
use super::surroundings::fill_the_screen;
use super::tag::{Tag, tag};
use super::{shell, surroundings};
use crate::desk::Act;
use crate::moves::{Break, Moment, Phase, Posture, Press, Set};
use crate::words::breaks;

const SECOND: u32 = 1000;

/// The names of their elements.
const PLAYER: &str = "player";
const CARD: &str = "break";

/// Where a break is begun.
pub(super) fn break_card(act: &Callback<Act>) -> Tag {
    let begin = |set: Set| {
        tag("button.button[type=button]")
            .acts(act, Act::Rest(Some(Break::of(set, Posture::Standing))))
            .with(breaks::begin(set.label()))
    };
    tag("section#break.card break[tabindex=-1]")
        .with(tag("h2.card__title").with(breaks::title()))
        .with(tag("p").with(breaks::before()))
        .with(tag("p.break__begin").each(Set::ALL.map(begin)))
        .with(tag("p.hint").with(breaks::not_sumatore()))
}

/// The clock of a break, and the focus that follows it: into the player, and back to where it was begun.
#[hook]
pub(super) fn use_break(now: Option<Break>, act: &Callback<Act>) {
    use_effect_with(now, {
        let act = act.clone();
        move |now| {
            // Only what moves on needs a clock; the next second is asked for when this one is seen.
            let moving = now.filter(|now| now.running && now.moment().is_some());
            let next = moving.map(|now| Act::Rest(Some(now.after(Press::Tick))));
            let clock = next.map(|next| Timeout::new(SECOND, move || act.emit(next)));
            move || drop(clock)
        }
    });
    use_effect_with(now.is_some(), |taken| {
        if let Some(home) = shell::by_id::<HtmlElement>(if *taken { PLAYER } else { CARD }) {
            surroundings::keep_the_focus(&home);
        }
    });
}

/// Over everything else, while a break lasts.
pub(super) fn break_player(now: Break, act: &Callback<Act>) -> Tag {
    let press = |name: &'static str, press: Press| button(name).acts(act, Act::Rest(Some(now.after(press))));
    let posture = |posture: Posture| {
        tag("button.button[type=button]")
            .tells("aria-pressed", posture == now.posture)
            .acts(act, Act::Rest(Some(now.after(Press::To(posture)))))
            .with(posture.label())
    };
    let moment = now.moment();
    let pause = match (moment, now.running) {
        (None, _) => breaks::again(),
        (_, true) => breaks::stop(),
        (_, false) => breaks::go_on(),
    };
    let keys = {
        let act = act.clone();
        move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowRight" | "PageDown" => Some(now.after(Press::Next)),
                "ArrowLeft" | "PageUp" => Some(now.after(Press::Back)),
                "p" => Some(now.after(Press::Pause)),
                "Escape" => None,
                _ => return,
            };
            event.prevent_default();
            act.emit(Act::Rest(next));
        }
    };
    tag("div#player.player[role=dialog][aria-modal=true][tabindex=-1]")
        .set("aria-label", breaks::player())
        .on_key_down(keys)
        .with(
            tag("div.player__head")
                .each(Posture::ALL.map(posture))
                .with(button(breaks::full_screen()).on_click(|_| fill_the_screen(PLAYER)))
                .with(button(breaks::close()).acts(act, Act::Rest(None))),
        )
        .with(moment.map_or_else(over, |moment| seen(now, &moment)))
        .with(
            tag("div.player__tools")
                .with(press(breaks::back(), Press::Back))
                .with(
                    tag("button.button[type=button][data-kind=primary]")
                        .acts(act, Act::Rest(Some(now.after(Press::Pause))))
                        .with(pause),
                )
                .with(moment.map(|_| press(breaks::next(), Press::Next))),
        )
}

fn button(name: &'static str) -> Tag {
    tag("button.button[type=button][data-kind=quiet]").with(name)
}

/// A movement: its figures, its words, its seconds. The name alone is read aloud, and once.
fn seen(now: Break, moment: &Moment) -> Tag {
    let way = moment.movement.way(now.posture);
    let figures =
        way.figures.iter().enumerate().map(|(at, figure)| movement_figure(figure, at == now.shown()));
    let phase = match moment.phase {
        Phase::Ready => breaks::getting_ready(moment.number, now.set.number()),
        Phase::Moving => breaks::moving(moment.number, now.set.number()),
    };
    let after = moment.next.map(|next| breaks::then(next.way(now.posture).name));
    let words = tag("div.player__words")
        .with(tag("p.player__phase").with(phase))
        .with(tag("h2.player__name[aria-live=polite]").with(way.name))
        .with(tag("p.player__how").with(way.how))
        .with(tag("p.player__mind").with(moment.movement.mind()))
        .with(
            tag("p.player__left[role=timer]")
                .tells("data-ready", moment.phase == Phase::Ready)
                .with(tag("b").with(moment.left.to_string()))
                .with(breaks::seconds(moment.left)),
        )
        .with(tag("p.player__next").with(after));
    tag("div.player__stage").with(tag("div.player__figures").each(figures)).with(words)
}

fn over() -> Tag {
    let words = tag("div.player__words")
        .with(tag("h2.player__name").with(breaks::over()))
        .with(tag("p.player__how").with(breaks::tomorrow()));
    tag("div.player__stage").with(words)
}
