//! What was understood of a heading, for the window to show on it.

use super::head::Head;
use super::lexicon::Role;
use super::meaning::{Grasp, Meaning, Sense};
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Sex};

/// What one heading cell was taken to mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// The item it names; `None` also for a bare 血圧, which what stands round it decides.
    pub item: Option<Item>,
    /// Whose figures.
    pub group: Option<Group>,
    /// Of which sex.
    pub sex: Option<Sex>,
    /// Of which year.
    pub year: Option<FiscalYear>,
    /// Which part of a figure: count, denominator, share.
    pub roles: Vec<Role>,
    /// Whether all of it was understood.
    pub understood: bool,
}

impl Heard {
    pub(super) fn of(head: &Head) -> Self {
        let meaning: &Meaning = &head.meaning;
        Self {
            item: match meaning.item {
                Some(Sense::Item(item)) => Some(item),
                _ => meaning.soft.or(meaning.alone),
            },
            group: meaning.group,
            sex: head.sex(),
            year: head.year,
            roles: meaning.roles.clone(),
            understood: meaning.grasp != Grasp::None && !head.year_unclear,
        }
    }
}
