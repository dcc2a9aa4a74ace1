//! What a company answers about its own days: four taps, each of which may be left out.

/// What was answered, in the words of the catalogue; empty where nothing was.
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

/// Question, and its answers: the word in the catalogue and the words on the page.
type Question = (&'static str, &'static [(&'static str, &'static str)]);

impl About {
    /// All four, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Work, Self::Minutes, Self::Place, Self::Joining];

    const fn question(self) -> Question {
        match self {
            Self::Work => (
                "どんな仕事が中心ですか",
                &[
                    ("机", "机の仕事"),
                    ("立ち", "立ち仕事"),
                    ("運転", "運転"),
                    ("屋外", "屋外の仕事"),
                    ("交替", "交替勤務"),
                ],
            ),
            Self::Minutes => (
                "1日に何分とれそうですか",
                &[("3", "3分まで"), ("5", "5分まで"), ("10", "10分まで"), ("15", "15分以上")],
            ),
            Self::Place => (
                "どこでできそうですか",
                &[
                    ("席", "席・持ち場で"),
                    ("室内", "室内の集まれる所で"),
                    ("屋外", "屋外で"),
                    ("車", "車や出先で"),
                ],
            ),
            Self::Joining => (
                "何人でできそうですか",
                &[
                    ("全員", "ほぼ全員で一緒に"),
                    ("交代", "何人かずつ交代で"),
                    ("各自", "一人ずつ、できる時に"),
                ],
            ),
        }
    }

    /// The question on the page.
    pub const fn asked(self) -> &'static str {
        self.question().0
    }

    /// What can be answered: the word for [`Answers`], and the words on the button.
    pub const fn choices(self) -> &'static [(&'static str, &'static str)] {
        self.question().1
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
                .flat_map(|answers| about.choices().iter().map(move |(word, _)| answers.tapped(about, word)));
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
    fn every_way_to_answer() {
        assert_eq!(Answers::every().len(), 6 * 5 * 5 * 4);
    }
}
