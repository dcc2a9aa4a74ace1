//! What a person decides about a pasted table: what a heading means, what a cell should say.

use super::Place;
use super::meaning::{Grasp, Meaning, Sense};
use super::year::YearWord;
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Sex};

/// What a person says a heading means. What is `None` stays as it was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The item.
    pub item: Option<Item>,
    /// Whose figures.
    pub group: Option<Group>,
    /// Of which sex.
    pub sex: Option<Sex>,
    /// Of which year.
    pub year: Option<FiscalYear>,
}

impl Choice {
    pub(super) fn applied_to(self, meaning: Meaning) -> Meaning {
        let mut chosen = meaning;
        chosen.grasp = Grasp::Whole;
        chosen.item = self.item.map(Sense::Item).or(chosen.item);
        chosen.group = self.group.or(chosen.group);
        chosen.sex = self.sex.or(chosen.sex);
        chosen.year = self.year.map(YearWord::Named).or(chosen.year);
        chosen
    }
}

/// Everything decided about one table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// What headings mean.
    pub headings: Vec<(Place, Choice)>,
    /// What cells should say instead.
    pub cells: Vec<(Place, String)>,
}

impl Decisions {
    pub(super) fn heading(&self, place: Place) -> Option<Choice> {
        self.headings.iter().find(|(chosen, _)| *chosen == place).map(|(_, choice)| *choice)
    }
}
