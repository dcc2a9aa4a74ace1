//! Reading aloud, with voices of this device alone.
//!
//! A browser may offer voices that send the text to a server. Only those whose `localService` is true read the text
//! where it is; no other is ever used.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use crate::words::Language;

/// Slower than ordinary speech, for whoever hears the words for the first time.
const RATE: f32 = 0.9;

/// Whether there is one.
pub(super) fn is_here() -> bool {
    voice().is_some()
}

/// Reads the words, in place of what was being read.
pub(super) fn say(words: &str) {
    let (Some(speech), Some(voice)) = (speech(), voice()) else { return };
    speech.cancel();
    let Ok(said) = SpeechSynthesisUtterance::new_with_text(words) else { return };
    said.set_lang(&voice.lang());
    said.set_voice(Some(&voice));
    said.set_rate(RATE);
    speech.speak(&said);
}

/// Stops reading.
pub(super) fn be_quiet() {
    if let Some(speech) = speech() {
        speech.cancel();
    }
}

/// Calls back whenever the browser has learned of its voices, as long as what is returned is not called.
pub(super) fn when_voices_come(then: impl Fn() + 'static) -> impl FnOnce() {
    let listening = speech().map(|speech| EventListener::new(&speech, "voiceschanged", move |_| then()));
    move || drop(listening)
}

fn speech() -> Option<SpeechSynthesis> {
    web_sys::window()?.speech_synthesis().ok()
}

fn voice() -> Option<SpeechSynthesisVoice> {
    let voices = speech()?.get_voices();
    let spoken = Language::spoken().code();
    let voices = voices.iter().filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok());
    voices.into_iter().find(|voice| voice.local_service() && voice.lang().starts_with(spoken))
}
