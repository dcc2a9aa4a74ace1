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

    /// Decisions of another visit, with no way back behind them.
    pub(super) fn of(now: Decisions) -> Self {
        Self { now, ..Self::default() }
    }

    pub(super) fn change(&mut self, how: impl FnOnce(&mut Decisions)) {
        self.before.push(self.now.clone());
        how(&mut self.now);
    }

    pub(super) fn undo(&mut self) {
        self.now = self.before.pop().unwrap_or_default();
        self.turn += 1;
    }

    /// These in the place of others: what is shown must be told.
    pub(super) fn told_anew(self, others: &Self) -> Self {
        Self { turn: self.turn.max(others.turn) + 1, ..self }
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

#[cfg(test)]
mod tests {
    use crate::desk::fixtures::{TABLE, after, lipid, paste, pressure};
    use crate::desk::{Act, Sample};
    use crate::figures::Item;
    use crate::paste::Place;

    #[test]
    fn decisions_are_read_undone_and_kept() {
        #[track_caller]
        fn case(then: &[Act], items: &[Item]) {
            let desk = after([&[paste(TABLE)], then].concat());
            let read = desk.papers.read().map(|read| read.figures()).unwrap_or_default();
            let mut found: Vec<Item> = read.iter().map(|figure| figure.item).collect();
            found.sort_unstable();
            assert_eq!(found, items, "{then:?}");
        }
        use Item::{BloodPressure, Lipid, Waist};

        case(&[], &[Waist]);
        case(&[pressure()], &[Waist, BloodPressure]);
        case(&[pressure(), lipid()], &[Waist, BloodPressure, Lipid]);
        case(&[pressure(), lipid(), Act::Undo], &[Waist, BloodPressure]);
        case(&[pressure(), lipid(), Act::Undo, Act::Undo, Act::Undo], &[Waist]);
        case(&[pressure(), Act::Decide(Place::cell(2, 1), None)], &[Waist]);
        case(&[lipid(), Act::Paste(format!("{TABLE}喫煙者\t45\t0\n"))], &[Waist, Lipid, Item::Smoking]);
        case(&[lipid(), Act::Paste(TABLE.replace("脂質リスク\t45", "脂質リスク\t44"))], &[Waist]);
        case(&[lipid(), Act::Try(Sample::ALL[0]), paste(TABLE)], &[Waist]);
    }

    #[test]
    fn what_changes_nothing_is_nothing_to_undo() {
        let same = Act::Correct(Place::cell(3, 3), "約12 ".to_owned());
        assert!(!after([paste(TABLE), same]).decided.can_undo());
        let dropped = after([paste(TABLE), lipid(), Act::Paste("x".to_owned())]);
        assert!(!dropped.decided.can_undo());
    }
}
