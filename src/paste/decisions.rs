//! What a person decides about a pasted table: what a heading means, what a cell should say.

use super::few::Few;
use super::lexicon::Role;
use super::meaning::{Grasp, Meaning, Sense};
use super::year::YearWord;
use super::{Place, Read};
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Sex};
use crate::words::repair;

/// What a person says a heading means. What else it says stays as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The item.
    Item(Item),
    /// Whose figures.
    Group(Group),
    /// Of which sex.
    Sex(Sex),
    /// Of which year.
    Year(FiscalYear),
    /// What its figures tell.
    Tells(Tells),
}

/// What the figures under or beside a heading tell of their item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// How many people it applies to.
    Affected,
    /// How many were measured or asked.
    Measured,
    /// Which share of them it applies to.
    Share,
    /// Nothing of ours: they are left alone.
    Nothing,
}

impl Tells {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Measured, Self::Affected, Self::Share, Self::Nothing];

    /// The stable name used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Affected => "affected",
            Self::Measured => "measured",
            Self::Share => "share",
            Self::Nothing => "nothing",
        }
    }

    /// In plain words.
    pub fn label(self) -> &'static str {
        match self {
            Self::Affected => repair::affected(),
            Self::Measured => repair::measured(),
            Self::Share => repair::share(),
            Self::Nothing => repair::nothing(),
        }
    }

    /// What a heading was taken to tell; `None` where it says nothing of it, or several things.
    pub(super) fn of(meaning: &Meaning) -> Option<Self> {
        match (meaning.grasp, &*meaning.roles) {
            (Grasp::Aside, _) => Some(Self::Nothing),
            (_, [Role::Of | Role::Done]) => Some(Self::Measured),
            (_, [Role::Count | Role::People]) => Some(Self::Affected),
            (_, [Role::Percent]) => Some(Self::Share),
            _ => None,
        }
    }
}

impl Choice {
    pub(super) fn applied_to(self, meaning: Meaning) -> Meaning {
        let mut chosen = meaning;
        chosen.grasp = Grasp::Whole;
        match self {
            Self::Item(item) => {
                chosen.item = Some(Sense::Item(item));
                chosen.chosen = true;
            }
            Self::Group(group) => chosen.group = Some(group),
            Self::Sex(sex) => chosen.sex = Some(sex),
            Self::Year(year) => chosen.year = Some(YearWord::Named(year)),
            Self::Tells(Tells::Nothing) => chosen.grasp = Grasp::Aside,
            Self::Tells(Tells::Affected) => chosen.tell(Role::Count),
            Self::Tells(Tells::Measured) => chosen.tell(Role::Of),
            Self::Tells(Tells::Share) => chosen.tell(Role::Percent),
        }
        chosen
    }
}

impl Meaning {
    /// Whatever it told of its figures, it tells this now.
    fn tell(&mut self, role: Role) {
        self.roles = Few::default();
        self.roles.add(role);
        self.alone = None;
        self.decided = Some(role);
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
    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Decides what a heading means; `None` leaves it as it was read.
    pub fn decide(&mut self, place: Place, choice: Option<Choice>) {
        self.headings.retain(|(decided, _)| *decided != place);
        self.headings.extend(choice.map(|choice| (place, choice)));
    }

    /// Decides what a cell should say.
    pub fn correct(&mut self, place: Place, text: &str) {
        self.cells.retain(|(corrected, _)| *corrected != place);
        self.cells.push((place, text.trim().to_owned()));
    }

    /// How many were taken.
    pub fn len(&self) -> usize {
        self.headings.len() + self.cells.len()
    }

    /// Keeps what still holds when one text became another, both read with nothing decided: all of it is dropped where
    /// a heading over figures is another now, and else what was decided in a row that is another now.
    pub fn keep(&mut self, before: &Read, after: &Read) {
        let same_headings = over(before).eq(over(after));
        let holds = |place: Place| {
            let row = place.row.saturating_sub(1);
            same_headings && before.grid.row(row) == after.grid.row(row)
        };
        self.headings.retain(|(place, _)| holds(*place));
        self.cells.retain(|(place, _)| holds(*place));
    }
}

/// The headings over figures, as pasted.
fn over(read: &Read) -> impl Iterator<Item = (Place, Option<&str>)> {
    let over = read.headings.iter().filter(|(_, heard)| heard.over);
    over.map(|(place, _)| (*place, read.grid.text(*place)))
}
