//! A movement: what it is called, what to do, what to mind; for those who stand and for those who sit.

use super::Figure;
use crate::words::{breaks, movements};

/// How the company takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posture {
    /// On one's feet.
    Standing,
    /// On a chair.
    Sitting,
}

impl Posture {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Standing, Self::Sitting];

    /// As a button says it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Standing => breaks::standing(),
            Self::Sitting => breaks::sitting(),
        }
    }
}

/// A movement in one posture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// As it is called out.
    pub name: &'static str,
    /// What to do, in a sentence or two.
    pub how: &'static str,
    /// From one to the other and back.
    pub figures: [Figure; 2],
}

/// A movement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Movement {
    /// Its place among the movements.
    pub(super) place: usize,
    pub(super) standing: [Figure; 2],
    pub(super) sitting: [Figure; 2],
}

/// The words that a movement has: a name and how it is done in each posture, and what to mind.
const WORDS: usize = 5;

impl Movement {
    /// The movement for those who stand or for those who sit.
    pub fn way(&self, posture: Posture) -> Way {
        let (first, figures) = match posture {
            Posture::Standing => (0, self.standing),
            Posture::Sitting => (2, self.sitting),
        };
        Way { name: self.word(first), how: self.word(first + 1), figures }
    }

    /// What to mind.
    pub fn mind(&self) -> &'static str {
        self.word(WORDS - 1)
    }

    fn word(&self, at: usize) -> &'static str {
        movements::nth(self.place * WORDS + at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::movements::*;
    use super::*;

    #[test]
    fn the_words_stand_in_their_order() {
        let order = [
            (&SHOULDERS, "shoulders"),
            (&ELBOWS, "elbows"),
            (&BACK, "back"),
            (&SIDES, "sides"),
            (&MARCH, "march"),
            (&HEELS, "heels"),
            (&KNEES, "knees"),
            (&BALANCE, "balance"),
            (&BREATH, "breath"),
        ];
        let words = ["standing", "standing_how", "sitting", "sitting_how", "mind"];
        let names = order.iter().flat_map(|(_, name)| words.map(|word| format!("{name}_{word}")));
        assert_eq!(movements::NAMES, names.collect::<Vec<_>>());
        assert!(order.iter().enumerate().all(|(place, (movement, _))| movement.place == place));
    }
}
