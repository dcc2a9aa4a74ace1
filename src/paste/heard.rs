//! What was understood of a heading, for the window to show on it.

use super::block::Block;
use super::decisions::Tells;
use super::head::Head;
use super::meaning::{Grasp, Sense};
use super::order::in_order;
use super::segment::Segment;
use super::{Place, place_of};
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Sex};

/// What one heading cell was taken to mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// The item it names.
    pub item: Option<Item>,
    /// A bare 血圧 and the like: what stands round it decides which item it is.
    pub bare: bool,
    /// Whose figures.
    pub group: Option<Group>,
    /// Of which sex.
    pub sex: Option<Sex>,
    /// Of which year.
    pub year: Option<FiscalYear>,
    /// What its figures tell.
    pub tells: Option<Tells>,
    /// Whether it stands over figures, not beside them.
    pub over: bool,
    /// Whether all of it was understood.
    pub understood: bool,
}

/// Headings and labels as they are met.
#[derive(Default)]
pub(super) struct Hearing(Vec<(Place, Heard)>);

impl Hearing {
    /// Takes in the headings and the labels of one table.
    pub(super) fn hear(&mut self, block: &Block, rows: &[Vec<Segment>]) {
        for head in block.heads() {
            self.0.push((place_of(head.at), Heard::of(head, true)));
        }
        for segment in rows.iter().flatten() {
            for label in &segment.labels {
                self.0.push((place_of(label.at), Heard::of(label, false)));
            }
        }
    }

    /// Each cell once, in the order of the table.
    pub(super) fn in_order(self) -> Vec<(Place, Heard)> {
        let place = |at: usize| self.0.get(at).map(|(place, _)| (place.row, place.column));
        let mut ordered: Vec<(Place, Heard)> = Vec::with_capacity(self.0.len());
        for at in in_order(self.0.len(), &|one, other| place(one) > place(other)) {
            if let Some(heading) = self.0.get(at)
                && ordered.last().is_none_or(|last| last.0 != heading.0)
            {
                ordered.push(*heading);
            }
        }
        ordered
    }
}

impl Heard {
    fn of(head: &Head, over: bool) -> Self {
        let meaning = &head.meaning;
        Self {
            item: match meaning.item {
                Some(Sense::Item(item)) => Some(item),
                _ => meaning.soft,
            },
            bare: matches!(meaning.item, Some(Sense::Bare { .. })),
            group: meaning.group,
            sex: head.sex(),
            year: head.year,
            tells: Tells::of(meaning),
            over,
            understood: meaning.grasp != Grasp::None && !head.year_unclear,
        }
    }
}
