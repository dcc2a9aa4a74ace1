//! What the person decided about the table on the desk, and the way back.

use crate::paste::{self, Decisions};

/// Decisions of this visit, the last one first to be undone.
#[derive(Clone, Debug, Default)]
pub struct Decided {
    now: Decisions,
    before: Vec<Decisions>,
    turn: usize,
}

impl Decided {
    /// What holds now.
    pub const fn now(&self) -> &Decisions {
        &self.now
    }

    /// Whether there is something to undo.
    pub const fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// Another number whenever decisions went that were not decided anew: lists that show them must be told.
    pub const fn turn(&self) -> usize {
        self.turn
    }

    pub(super) fn change(&mut self, how: impl FnOnce(&mut Decisions)) {
        self.before.push(self.now.clone());
        how(&mut self.now);
    }

    pub(super) fn undo(&mut self) {
        self.now = self.before.pop().unwrap_or_default();
        self.turn += 1;
    }

    /// These again, after others: what is shown must be told.
    pub(super) fn brought_back(self) -> Self {
        Self { turn: self.turn + 2, ..self }
    }

    /// Keeps what still holds when one text becomes another, and says how many places do not. Where something was
    /// dropped, the way back goes too.
    pub(super) fn follow(&mut self, before: &str, after: &str) -> usize {
        if self.now.is_empty() && self.before.is_empty() {
            return 0;
        }
        let held = self.now.len();
        let (read_before, read_after) = (paste::read(before), paste::read(after));
        let mut dropped = false;
        for decisions in self.before.iter_mut().chain([&mut self.now]) {
            let count = decisions.len();
            decisions.keep(&read_before, &read_after);
            dropped |= decisions.len() < count;
        }
        if dropped {
            self.before.clear();
            self.turn += 1;
        }
        held - self.now.len()
    }
}

/// Of one visit: each step there or back changes one of the two.
impl PartialEq for Decided {
    fn eq(&self, other: &Self) -> bool {
        (self.turn, self.before.len()) == (other.turn, other.before.len())
    }
}
