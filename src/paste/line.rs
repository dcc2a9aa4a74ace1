//! Which figure a cell belongs to, and what the cell gives it.

use std::collections::BTreeSet;

use super::number::Quantity;
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
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Given {
    /// A number; whether its ％ is certain.
    Number(Quantity, bool),
    /// What keeps it from being one.
    Flag(Kind),
    Blank,
}

/// One role of one cell.
#[derive(Clone, Copy, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    Count,
    Of,
    Done,
    Percent,
    Yen,
}

/// A flag at a cell, counted from nought.
pub(super) type Flags = BTreeSet<(At, Kind)>;

impl Line {
    /// Whether both are of the same people.
    pub(super) fn is_beside(&self, other: &Self) -> bool {
        (self.group, self.sex, self.year) == (other.group, other.sex, other.year)
    }
}
