//! 「説明を聞く」: stop by stop through the sheet, in words and, where this device has a voice of its own, aloud.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::onward::primary;
use super::surroundings::{keep_the_focus, light};
use super::voice;
use crate::desk::{Act, Step};
use crate::karte::Stop;

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
    let switch = aloud.clone();
    html! {
        <section ref={panel} class="walk" aria-label="カルテの説明" tabindex="-1" onkeydown={keys}>
            <div class="walk__said" aria-live="polite">
                <p class="walk__number">{ "説明 " }{ *at + 1 }{ "／" }{ last + 1 }</p>
                <h2 class="walk__title">{ &stop.title }</h2>
                <p class="walk__words">{ &stop.words }</p>
                if !voices && *at == 0 {
                    <p class="walk__aid">{ "この端末の中だけで読み上げられる日本語の声がないため、文字で説明します。" }</p>
                }
            </div>
            <div class="walk__tools">
                <button type="button" class="button" data-kind="quiet" onclick={move |_| end.emit(())}>{ "説明を終わる" }</button>
                if voices {
                    <button type="button" class="button" aria-pressed={aloud.to_string()}
                        onclick={move |_| switch.set(!*switch)}>{ if *aloud { "声をとめる" } else { "声で聞く" } }</button>
                }
                if *at > 0 {
                    <button type="button" class="button" onclick={move |_| back()}>{ "← 前へ" }</button>
                }
                if *at == last {
                    { primary("取り組みを選ぶ →", Step::Advice, &props.act) }
                } else {
                    <button type="button" class="button" data-kind="primary" onclick={move |_| on()}>{ "次へ →" }</button>
                }
            </div>
        </section>
    }
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
            voice::say(&format!("{}。{}", stop.title, stop.words));
        } else {
            voice::be_quiet();
        }
    });
}

/// Whether there is a voice that keeps what it reads on this device. Browsers learn of their voices late.
#[hook]
fn use_voices() -> bool {
    let found = use_state(voice::is_here);
    let late = found.clone();
    use_effect_with((), move |()| voice::when_voices_come(move || late.set(voice::is_here())));
    *found
}
