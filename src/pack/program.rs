//! Programmes and incentives: what others offer a company.

use super::problem::Fault;
use super::reading::{Reading, item_named};
use super::{PackProblem, PackProblemKind};
use crate::calendar::{AsOf, Date};
use crate::figures::Item;
use crate::json::{Field, Place};

/// More than these nobody looks through.
pub(super) const MOST: usize = 30;

/// 出張講座, 健康ポイント, 助成, 優遇金利, 表彰 …
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// What it is called.
    pub name: String,
    /// Who offers it.
    pub provider: String,
    /// What it is, as far as it was seen.
    pub what: String,
    /// Whom to ask.
    pub ask: String,
    /// Where it was seen; blank where the office itself says so.
    pub source: String,
    /// The items it helps with; none for what helps whatever the figures say.
    pub items: Vec<Item>,
    /// Of when this is.
    pub as_of: AsOf,
    /// The last day, where one is known, and where in the pack it stands.
    ends: Option<(Date, Place)>,
}

impl Program {
    /// Whether it is not over on this day.
    pub fn is_open(&self, today: Date) -> bool {
        self.ends.is_none_or(|(last, _)| today <= last)
    }

    /// That it is over on this day.
    pub(super) fn over(&self, today: Date) -> Option<PackProblem> {
        let (last, Place { line, column }) = self.ends.filter(|_| !self.is_open(today))?;
        let (field, kind) = ("programs.ends".to_owned(), PackProblemKind::Over { last });
        Some(PackProblem { line, column, field, kind })
    }
}

/// One programme of a pack.
pub(super) fn program(entry: &Field, json: &str) -> Result<Program, Fault> {
    let mut reading = Reading::default();
    let [name, provider, what, ask, source, items, as_of, ends] =
        reading.members(entry, ["name", "provider", "what", "ask", "source", "items", "as_of", "ends?"]);
    let (name, provider) = (reading.needed(name, 40), reading.needed(provider, 60));
    let (what, ask) = (reading.needed(what, 160), reading.needed(ask, 80));
    let source = reading.text(source, 80);
    let mut known = Vec::new();
    for field in reading.list(&items, Item::ALL.len()) {
        let found = reading.written(field);
        match item_named(found) {
            Some(item) => known.push(item),
            None => reading.refuse(field, PackProblemKind::UnknownItem { found: found.to_owned() }),
        }
    }
    let seen = AsOf::parse(reading.written(as_of));
    if seen.is_none() {
        not_a_date(as_of, &mut reading);
    }
    let last = ends.present().and_then(|ends| Date::parse(reading.written(ends)));
    if ends.present().is_some() && last.is_none() {
        not_a_date(ends, &mut reading);
    }
    let ends = last.map(|last| (last, Place::of(json, ends.begins())));
    let read = seen.map(|as_of| Program { name, provider, what, ask, source, items: known, as_of, ends });
    // Without a date it has ended already.
    reading.ended(read).and_then(|program| program.ok_or_else(|| Fault::of(as_of, PackProblemKind::Blank)))
}

fn not_a_date(field: Field, reading: &mut Reading) {
    let found = reading.written(field).to_owned();
    reading.refuse(field, PackProblemKind::NotADate { found });
}

#[cfg(test)]
mod tests;
