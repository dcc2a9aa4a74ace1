//! What a company answers about its own days: four taps, each of which may be left out.

use crate::words::{own_days, own_days_answers};

/// What was answered, in the words of the catalogue, whatever language is spoken; empty where nothing was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The kind of work.
    pub work: &'static str,
    /// Minutes a day.
    pub minutes: &'static str,
    /// Where.
    pub place: &'static str,
    /// How many can join.
    pub joining: &'static str,
}

/// One of the four questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The kind of work.
    Work,
    /// Minutes a day.
    Minutes,
    /// Where.
    Place,
    /// How many can join.
    Joining,
}

impl About {
    /// All four, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Work, Self::Minutes, Self::Place, Self::Joining];

    /// The question on the page.
    pub fn asked(self) -> &'static str {
        match self {
            Self::Work => own_days::work(),
            Self::Minutes => own_days::minutes(),
            Self::Place => own_days::place(),
            Self::Joining => own_days::joining(),
        }
    }

    /// What can be answered, in the words of the catalogue.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Work => &["机", "立ち", "運転", "屋外", "交替"],
            Self::Minutes => &["3", "5", "10", "15"],
            Self::Place => &["席", "室内", "屋外", "車"],
            Self::Joining => &["全員", "交代", "各自"],
        }
    }

    /// What can be answered: the word for [`Answers`], and the words on the button.
    pub fn choices(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let before: usize =
            Self::ALL.iter().take_while(|about| **about != self).map(|about| about.words().len()).sum();
        self.words().iter().copied().zip((before..).map(own_days_answers::nth))
    }
}

impl Answers {
    /// What was answered to this question; empty where nothing was.
    pub const fn to(mut self, about: About) -> &'static str {
        self.of(about)
    }

    /// The answers after a tap: on an answer that is given already it takes the answer back.
    #[must_use]
    pub fn tapped(mut self, about: About, word: &'static str) -> Self {
        let given = self.of(about);
        *given = if *given == word { "" } else { word };
        self
    }

    const fn of(&mut self, about: About) -> &mut &'static str {
        match about {
            About::Work => &mut self.work,
            About::Minutes => &mut self.minutes,
            About::Place => &mut self.place,
            About::Joining => &mut self.joining,
        }
    }

    /// Every way to answer, and not to.
    #[cfg(test)]
    pub(super) fn every() -> Vec<Self> {
        let mut every = vec![Self::default()];
        for about in About::ALL {
            let answered = every
                .iter()
                .flat_map(|answers| about.words().iter().map(move |word| answers.tapped(about, word)));
            let answered: Vec<_> = answered.collect();
            every.extend(answered);
        }
        every
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tap_answers_and_a_second_takes_it_back() {
        let tapped = Answers::default().tapped(About::Work, "机");
        assert_eq!((tapped.work, tapped.to(About::Work), tapped.to(About::Place)), ("机", "机", ""));
        assert_eq!(tapped.tapped(About::Work, "運転").work, "運転");
        assert_eq!(tapped.tapped(About::Work, "机"), Answers::default());
    }

    #[test]
    fn every_answer_has_its_words() {
        let choices = About::ALL.into_iter().flat_map(About::choices).collect::<Vec<_>>();
        assert_eq!(own_days_answers::NAMES.len(), choices.len());
        for (word, name) in [
            ("机", "机の仕事"),
            ("3", "3分まで"),
            ("屋外", "屋外の仕事"),
            ("屋外", "屋外で"),
            ("各自", "一人ずつ、できる時に"),
        ] {
            assert!(choices.contains(&(word, name)), "{word}");
        }
    }

    #[test]
    fn every_way_to_answer() {
        assert_eq!(Answers::every().len(), 6 * 5 * 5 * 4);
    }
}
