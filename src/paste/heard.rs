//! What was understood of a heading, for the window to show on it.

use std::collections::BTreeMap;

use super::Place;
use super::block::blocks;
use super::head::Head;
use super::lexicon::Role;
use super::meaning::{Grasp, Meaning, Sense};
use super::segment::segments;
use super::sheet::Sheet;
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

/// What every heading and every label of the sheet was taken to mean.
pub(super) fn headings(sheet: &Sheet<'_>) -> BTreeMap<Place, Heard> {
    let mut headings = BTreeMap::new();
    for block in blocks(sheet) {
        let rows = segments(sheet, &block);
        let labels = rows.iter().flatten().flat_map(|segment| &segment.labels);
        for head in block.heads().chain(labels) {
            headings.insert(Place::cell(head.at.0 + 1, head.at.1 + 1), Heard::of(head));
        }
    }
    headings
}

impl Heard {
    fn of(head: &Head) -> Self {
        let meaning: &Meaning = &head.meaning;
        Self {
            item: match meaning.item {
                Some(Sense::Item(item)) => Some(item),
                _ => meaning.soft.or(meaning.alone),
            },
            group: meaning.group,
            sex: head.sex(),
            year: head.year,
            roles: meaning.roles.to_vec(),
            understood: meaning.grasp != Grasp::None && !head.year_unclear,
        }
    }
}
