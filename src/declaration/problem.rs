//! What the person typed that cannot stand as it is.

use std::fmt;

use super::pledge::called;
use super::{Entry, Part};
use crate::words::declaration_problems;

/// A blank and a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// The stable name of the pledge or the entry it is in.
    pub of: String,
    /// Which part of a pledge it is in.
    pub part: Option<Part>,
    /// What is wrong.
    pub kind: FormProblemKind,
}

/// What is wrong with a target, a deadline, or any text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormProblemKind {
    /// The target is not a number.
    NotANumber {
        /// What stands there, shortened.
        found: String,
    },
    /// The target is under 0 or over 100.
    OutOfRange {
        /// What stands there, shortened.
        found: String,
    },
    /// The target is a number of nothing.
    NoUnit {
        /// What stands there, shortened.
        found: String,
    },
    /// It speaks of fewer than ten people: that stays in the house.
    FewPeople,
    /// The target is behind where the company is already. It stands; the owner may have a reason.
    BehindNow,
    /// The date is none that can be read.
    NotADay {
        /// What stands there, shortened.
        found: String,
    },
    /// The calendar has no such day.
    NoSuchDay {
        /// What stands there, shortened.
        found: String,
    },
    /// The deadline is over. It stands.
    Past,
    /// More than a line of the sheet takes; only the beginning stands on it.
    TooLong {
        /// Characters allowed.
        limit: usize,
    },
}

impl fmt::Display for FormProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // On the page, in its language: on the paper the pledge may be called in another.
        let entry = || Entry::ALL.into_iter().find(|entry| entry.id() == self.of).map(Entry::label);
        let name = if self.part.is_some() { called(&self.of) } else { entry().unwrap_or_default() };
        let problem = match &self.kind {
            FormProblemKind::NotANumber { found } => declaration_problems::not_a_number(found),
            FormProblemKind::OutOfRange { found } => declaration_problems::out_of_range(found),
            FormProblemKind::NoUnit { found } => declaration_problems::no_unit(found),
            FormProblemKind::FewPeople => declaration_problems::few_people().to_owned(),
            FormProblemKind::BehindNow => declaration_problems::behind_now().to_owned(),
            FormProblemKind::NotADay { found } => declaration_problems::not_a_day(found),
            FormProblemKind::NoSuchDay { found } => declaration_problems::no_such_day(found),
            FormProblemKind::Past => declaration_problems::past().to_owned(),
            FormProblemKind::TooLong { limit } => declaration_problems::too_long(limit),
        };
        f.write_str(&declaration_problems::of(name, problem))
    }
}
