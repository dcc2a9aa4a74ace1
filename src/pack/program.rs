//! Programmes and incentives: what others offer a company.

use super::problem::Fault;
use super::read::{refuse_if, texts};
use super::{PackProblem, PackProblemKind};
use crate::calendar::{AsOf, Date};
use crate::figures::Item;
use crate::json::{Field, Place};

/// More than these nobody looks through.
const MOST: usize = 30;

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

/// The programmes that can be taken, and what is wrong with the others.
pub(super) fn programs(field: &Field, json: &str) -> Result<(Vec<Program>, Vec<PackProblem>), Fault> {
    let (mut programs, mut left_out) = (Vec::new(), Vec::new());
    if field.present().is_some() {
        refuse_if(field.items()?.count() > MOST, *field, PackProblemKind::TooMany { limit: MOST })?;
        for entry in field.items()? {
            match program(&entry, json) {
                Ok(program) => programs.push(program),
                Err(fault) => left_out.push(fault.placed(json)),
            }
        }
    }
    Ok((programs, left_out))
}

fn program(entry: &Field, json: &str) -> Result<Program, Fault> {
    let [name, provider, what, ask, source, items, as_of, ends] =
        entry.members(["name", "provider", "what", "ask", "source", "items", "as_of", "ends?"])?;
    let items = items.items()?.map(item).collect::<Result<_, _>>()?;
    let as_of = AsOf::parse(as_of.text()?).ok_or_else(|| not_a_date(as_of))?;
    let ends = match ends.present() {
        Some(ends) => {
            let last = Date::parse(ends.text()?).ok_or_else(|| not_a_date(ends))?;
            Some((last, Place::of(json, ends.begins())))
        }
        None => None,
    };
    for field in [name, provider, what, ask] {
        refuse_if(field.text()?.trim().is_empty(), field, PackProblemKind::Blank)?;
    }
    let [name, provider, what, ask, source] =
        texts([(name, 40), (provider, 60), (what, 160), (ask, 80), (source, 80)])?;
    Ok(Program { name, provider, what, ask, source, items, as_of, ends })
}

/// By its name on paper, or by the name used in files.
fn item(field: Field) -> Result<Item, Fault> {
    let found = field.text()?;
    let known = Item::ALL.iter().find(|item| [item.label(), item.id()].contains(&found));
    known.copied().ok_or_else(|| Fault::of(field, PackProblemKind::UnknownItem { found: found.to_owned() }))
}

fn not_a_date(field: Field) -> Fault {
    let found = field.text().unwrap_or_default().to_owned();
    Fault::of(field, PackProblemKind::NotADate { found })
}

#[cfg(test)]
mod tests;
