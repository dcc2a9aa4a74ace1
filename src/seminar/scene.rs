//! The scenes of a seminar in their order: what is on the screen, what is said of it.

use crate::karte::{Karte, Place, Stop};
use crate::words::{seminar_notes, seminar_titles, seminar_words};

/// What is seen above the words: one slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// A panel: the problem in published figures.
    Opening,
    /// ①, with nothing in it.
    Empty,
    /// ①, with the sample's table read.
    Pasted,
    /// ②, at its one sentence.
    Finding,
    /// ②, at 健診と保健指導.
    Participation,
    /// ②, at the row of the first difference.
    Row,
    /// ③, as it opens.
    Tools,
    /// ③, with one tool more taken in.
    Chosen,
    /// ④.
    Paper,
    /// A panel: what to do on Monday, and where the tool stands.
    Closing,
}

impl Scene {
    /// All scenes, first to last.
    pub const ALL: [Self; 10] = [
        Self::Opening,
        Self::Empty,
        Self::Pasted,
        Self::Finding,
        Self::Participation,
        Self::Row,
        Self::Tools,
        Self::Chosen,
        Self::Paper,
        Self::Closing,
    ];

    /// What it is about.
    pub fn title(self) -> &'static str {
        seminar_titles::nth(self as usize)
    }

    /// For the presenter: what to say, and what people ask.
    pub fn notes(self) -> &'static str {
        seminar_notes::nth(self as usize)
    }

    /// For the room: two sentences at most. Of the karte's scenes they are the karte's own.
    pub fn words(self, karte: Option<&Karte>) -> String {
        match self {
            Self::Opening => seminar_words::opening(),
            Self::Empty => seminar_words::empty(),
            Self::Pasted => seminar_words::pasted(),
            Self::Tools => seminar_words::tools(),
            Self::Chosen => seminar_words::chosen(),
            Self::Paper => seminar_words::paper(),
            Self::Closing => seminar_words::closing(),
            Self::Finding | Self::Participation | Self::Row => {
                return self.stop(karte).map(|stop| stop.words).unwrap_or_default();
            }
        }
        .to_owned()
    }

    /// The place of the karte that is lit.
    pub fn place(self, karte: Option<&Karte>) -> Option<Place> {
        Some(self.stop(karte)?.place)
    }

    fn stop(self, karte: Option<&Karte>) -> Option<Stop> {
        let is_here = |stop: &Stop| match self {
            Self::Finding => stop.place == Place::Finding,
            Self::Participation => stop.place == Place::Participation,
            Self::Row => matches!(stop.place, Place::Row(..)),
            _ => false,
        };
        karte?.walk().into_iter().find(is_here)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn every_scene_has_its_own_title_and_notes() {
        let names = Scene::ALL.map(|scene| format!("{scene:?}").to_lowercase());
        assert_eq!(seminar_titles::NAMES, names);
        assert_eq!(seminar_notes::NAMES, names);
    }

    #[test]
    fn a_scene_has_two_sentences_at_most_and_the_presenter_four() {
        for (language, stop) in [(Language::Japanese, "。"), (Language::English, ". ")] {
            language.speak();
            for scene in Scene::ALL {
                let sentences = |text: &str| format!("{text} ").matches(stop).count();
                let of_the_karte = matches!(scene, Scene::Finding | Scene::Participation | Scene::Row);
                let words = scene.words(None);
                assert_eq!(words.is_empty(), of_the_karte, "{scene:?}");
                assert!(sentences(&words) <= 2, "{scene:?}");
                assert!((1..=4).contains(&sentences(scene.notes())), "{scene:?}");
                // What counts people or shares comes from data, never from the words.
                assert!(!words.contains(['％', '%']), "{scene:?}");
            }
        }
    }
}
