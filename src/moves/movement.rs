//! A movement: what it is called, what to do, what to mind; for those who stand and for those who sit.

use super::Figure;

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
            Self::Standing => "立って",
            Self::Sitting => "座って",
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
    pub(super) standing: Way,
    pub(super) sitting: Way,
    /// What to mind.
    pub mind: &'static str,
}

impl Movement {
    /// The movement for those who stand or for those who sit.
    pub fn way(&self, posture: Posture) -> &Way {
        match posture {
            Posture::Standing => &self.standing,
            Posture::Sitting => &self.sitting,
        }
    }
}
