//! Reading a pack's fields one after the other, and the first thing that is wrong with them.
//!
//! What is wrong reads as blank, and all goes on: to turn back at each of thirty places weighs 2 KB more.

use super::PackProblemKind;
use super::problem::Fault;
use crate::figures::Item;
use crate::json::{Field, Problem};
use crate::words::Language;

/// The item of this name: as a karte has it on paper, in Japanese, or as files have it.
pub(super) fn item_named(found: &str) -> Option<Item> {
    let is = |item: &&Item| [item.label(), item.id()].contains(&found);
    Language::Japanese.speaking(|| Item::ALL.iter().find(is)).copied()
}

/// What is wrong so far.
#[derive(Default)]
pub(super) struct Reading {
    first: Option<Fault>,
}

impl Reading {
    /// What was read, unless something is wrong with it.
    pub(super) fn ended<T>(self, read: T) -> Result<T, Fault> {
        self.first.map_or(Ok(read), Err)
    }

    /// Something is wrong; what was wrong before it stays the first.
    #[inline(never)]
    pub(super) fn refuse(&mut self, field: Field, kind: PackProblemKind) {
        self.first.get_or_insert_with(|| Fault::of(field, kind));
    }

    /// These members of an object; where they cannot be told, the object in place of each.
    pub(super) fn members<'t, 'a, const N: usize>(
        &mut self,
        object: &'t Field<'t, 'a>,
        names: [&'t str; N],
    ) -> [Field<'t, 'a>; N] {
        let members = object.members(names);
        self.taken(members).unwrap_or([*object; N])
    }

    /// The values of a list of at most so many.
    pub(super) fn list<'t, 'a>(&mut self, list: &'t Field<'t, 'a>, limit: usize) -> Vec<Field<'t, 'a>> {
        let items = list.items().map(Iterator::collect::<Vec<_>>);
        let items = self.taken(items).unwrap_or_default();
        if items.len() > limit {
            self.refuse(*list, PackProblemKind::TooMany { limit });
        }
        items
    }

    /// A text as it is written.
    #[inline(never)]
    pub(super) fn written<'t>(&mut self, field: Field<'t, '_>) -> &'t str {
        self.taken(field.text()).unwrap_or_default()
    }

    /// A whole number.
    pub(super) fn whole(&mut self, field: Field) -> u32 {
        self.taken(field.whole()).unwrap_or_default()
    }

    /// A text that may not be blank.
    #[inline(never)]
    pub(super) fn needed(&mut self, field: Field, limit: usize) -> String {
        let text = self.text(field, limit);
        if text.trim().is_empty() {
            self.refuse(field, PackProblemKind::Blank);
        }
        text
    }

    /// A text that is short, one line, no markup.
    #[inline(never)]
    pub(super) fn text(&mut self, field: Field, limit: usize) -> String {
        let text = self.written(field);
        let length = text.chars().count();
        if length > limit {
            self.refuse(field, PackProblemKind::TooLong { length, limit });
        }
        if text.contains(['<', '>']) {
            self.refuse(field, PackProblemKind::Markup);
        }
        if text.contains(char::is_control) {
            self.refuse(field, PackProblemKind::Control);
        }
        text.to_owned()
    }

    fn taken<T>(&mut self, read: Result<T, Problem>) -> Option<T> {
        read.map_err(|problem| self.keep(problem)).ok()
    }

    #[inline(never)]
    fn keep(&mut self, problem: Problem) {
        self.first.get_or_insert_with(|| problem.into());
    }
}
