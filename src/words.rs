//! What the window says, in each language.
//!
//! The words stand in `data/words`, a folder a language; `build.rs` makes a function of each, and does not build while
//! a language lacks one. `keep::whole()` is ファイルに保存 or Save to a file; what is filled in is given:
//! `keep::rows(12)`.
//!
//! The language spoken is the one thing that every room may ask of its surroundings: the desk has it, and says it
//! before it draws anything up.

use std::cell::Cell;
use std::fmt::Display;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A language of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 日本語.
    #[default]
    Japanese,
    /// English.
    English,
}

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::Japanese) };
}

impl Language {
    /// Every language of the window.
    pub const ALL: [Self; 2] = [Self::Japanese, Self::English];

    /// The one that is spoken now.
    pub fn spoken() -> Self {
        SPOKEN.get()
    }

    /// Speaks it from here on.
    pub fn speak(self) {
        SPOKEN.set(self);
    }

    /// Speaks it while `told` runs: a declaration is Japanese in an English window.
    pub fn speaking<T>(self, told: impl FnOnce() -> T) -> T {
        let before = SPOKEN.replace(self);
        let told = told();
        before.speak();
        told
    }

    /// As pages are marked: ja, en.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }

    /// As its readers call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Japanese => "日本語",
            Self::English => "English",
        }
    }

    /// Its words, in the order of the catalogues.
    fn words(self) -> &'static [&'static str] {
        static WORDS: [OnceLock<Vec<&'static str>>; 2] = [const { OnceLock::new() }; 2];
        let (at, text) = match self {
            Self::Japanese => (0, JA),
            Self::English => (1, EN),
        };
        WORDS.get(at).map_or(&[], |words| words.get_or_init(|| text.lines().collect()))
    }
}

/// The word at this place of the catalogues, in the language spoken.
fn say(word: usize) -> &'static str {
    Language::spoken().words().get(word).copied().unwrap_or_default()
}

/// The same, filled in.
fn fill(word: usize, with: &[&dyn Display]) -> String {
    filled(say(word), with)
}

/// `build.rs` says what the control characters stand for.
fn filled(text: &str, with: &[&dyn Display]) -> String {
    let (mut said, mut silent) = (String::new(), false);
    for letter in text.chars() {
        let value =
            |less: usize| with.get(letter as usize - less).map(ToString::to_string).unwrap_or_default();
        match letter {
            '\u{1}'..='\u{8}' if !silent => said += &value(1),
            '\u{11}'..='\u{18}' => silent = value(17) != "1",
            '\u{f}' => silent = !silent,
            '\u{e}' => silent = false,
            _ if silent => {}
            _ => said.push(letter),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `build.rs` makes of `{n} {n|row|rows} of {whole}`.
    const ROWS: &str = "\u{1} \u{11}row\u{f}rows\u{e} of \u{2}";

    #[test]
    fn a_word_is_filled_in() {
        #[track_caller]
        fn case(with: [&dyn Display; 2], said: &str) {
            assert_eq!(filled(ROWS, &with), said);
        }

        case([&1, &"45"], "1 row of 45");
        case([&3, &"45"], "3 rows of 45");
        case([&0, &"\u{11}"], "0 rows of \u{11}");
    }

    #[test]
    fn a_language_is_spoken_for_a_while() {
        assert_eq!(Language::English.speaking(Language::spoken), Language::English);
        assert_eq!(Language::spoken(), Language::Japanese);
    }

    #[test]
    fn every_word_is_said_in_every_language() {
        let [japanese, english] = Language::ALL.map(Language::words);
        assert_eq!(japanese.len(), english.len());
        assert!(japanese.iter().chain(english).all(|word| !word.is_empty()));
    }
}
