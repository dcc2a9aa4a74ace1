//! A heading in its place: what it means among its neighbours.

use super::meaning::{Grasp, Meaning, Sense};
use super::place::At;
use super::year::YearWord;
use crate::calendar::{Era, FiscalYear};
use crate::figures::{Item, Sex};

/// What 計 adds up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Total {
    /// It is no 計.
    #[default]
    None,
    /// Men and women, or everybody.
    Everybody,
    /// Years or items: no figure of ours.
    Sum,
    /// Perhaps everybody, perhaps all companies.
    Unclear,
}

/// A heading cell.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    /// Row and column of the cell, from nought.
    pub at: At,
    pub meaning: Meaning,
    pub year: Option<FiscalYear>,
    /// A year word whose year cannot be told.
    pub year_unclear: bool,
    pub total: Total,
    /// Taken over from the cell to the left: the column itself has no heading.
    pub filled: bool,
}

impl Head {
    pub(super) fn of(at: At, meaning: &Meaning) -> Self {
        Self {
            at,
            meaning: *meaning,
            year: meaning.named_year(),
            year_unclear: false,
            total: Total::None,
            filled: false,
        }
    }

    /// The sex it names, a 計 of both included.
    pub(super) fn sex(&self) -> Option<Sex> {
        self.meaning.sex.or((self.total == Total::Everybody).then_some(Sex::All))
    }

    /// Settles what only neighbours tell: of what 計 is the sum, of which era 5年度 is.
    pub(super) fn settle(&mut self, siblings: &mut Siblings, titled: Option<FiscalYear>) {
        let meaning = &self.meaning;
        if meaning.total && meaning.sex.is_none() && meaning.grasp == Grasp::Whole {
            // 特定保健指導 計: of all kinds of it.
            let whole = matches!(meaning.item, Some(Sense::Item(Item::GuidanceRate)));
            self.total = if whole { Total::Everybody } else { siblings.total() };
        }
        let era = |year: FiscalYear| Era::of_fiscal_year(year.western()).map(|(era, _)| era);
        match meaning.year {
            Some(YearWord::Named(year)) => siblings.era = era(year),
            Some(YearWord::Short(number)) => {
                let named = siblings.era.or_else(|| era(titled?));
                self.year = named.and_then(|era| era.western(number)).and_then(FiscalYear::of);
            }
            Some(YearWord::Ago(ago)) => {
                self.year = titled.and_then(|year| FiscalYear::of(year.western().checked_sub(ago)?));
            }
            None => {}
        }
        self.year_unclear = meaning.year.is_some() && self.year.is_none();
    }
}

/// What the headings of one row, or of one column of labels, speak of.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each may be spoken of beside any other")]
pub(super) struct Siblings {
    sexes: bool,
    years: bool,
    groups: bool,
    items: bool,
    /// The era of the last year named in full.
    era: Option<Era>,
}

impl Siblings {
    /// Takes in one of them.
    pub(super) fn hear(&mut self, meaning: &Meaning) {
        self.sexes |= matches!(meaning.sex, Some(Sex::Male | Sex::Female));
        self.years |= meaning.year.is_some();
        self.groups |= meaning.group.is_some();
        self.items |= meaning.item.is_some();
    }

    const fn total(self) -> Total {
        match self {
            Self { sexes: true, .. } => Total::Everybody,
            Self { groups: true, .. } => Total::Unclear,
            Self { years: true, .. } | Self { items: true, .. } => Total::Sum,
            _ => Total::Everybody,
        }
    }
}
