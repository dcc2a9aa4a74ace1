//! Which figure a cell belongs to, and what the cell gives it.

use super::number::Quantity;
use super::order::in_order;
use super::place::At;
use super::problem::Kind;
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Sex};

/// Which figure a cell belongs to: the heading that names its item, and the rest of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Line {
    pub head: At,
    pub item: Option<Item>,
    pub group: Group,
    pub sex: Sex,
    pub year: Option<FiscalYear>,
}

/// What a cell gives its line.
#[derive(Clone, Copy)]
pub(super) enum Given {
    /// A number; whether its ％ is certain.
    Number(Quantity, bool),
    /// What keeps it from being one.
    Flag(Kind),
    Blank,
}

/// One role of one cell.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub line: Line,
    pub role: Slot,
    pub given: Given,
    pub at: At,
}

impl Entry {
    /// Its number, where it gives one.
    pub(super) fn number(&self) -> Option<f64> {
        match self.given {
            Given::Number(number, _) => Some(number.value),
            Given::Flag(_) | Given::Blank => None,
        }
    }
}

/// Where in its line a number stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Count,
    Of,
    Done,
    Percent,
    Yen,
}

/// What cells are flagged with, counted from nought.
#[derive(Default)]
pub(super) struct Flags(Vec<(At, Kind)>);

impl Flags {
    pub(super) fn add(&mut self, at: At, kind: Kind) {
        if self.0.last() != Some(&(at, kind)) {
            self.0.push((at, kind));
        }
    }

    /// Each once, in the order of the table.
    pub(super) fn in_order(&self) -> Vec<(At, Kind)> {
        let flags = self.0.as_slice();
        let mut ordered = Vec::with_capacity(flags.len());
        for place in in_order(flags.len(), &|one, other| flags.get(one) > flags.get(other)) {
            ordered.extend(flags.get(place));
        }
        ordered.dedup();
        ordered
    }
}

impl Line {
    /// Whether both are of the same people.
    pub(super) fn is_beside(&self, other: &Self) -> bool {
        self.group == other.group && self.sex == other.sex && self.year == other.year
    }
}
