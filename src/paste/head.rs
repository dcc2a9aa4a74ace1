//! A heading in its place: what it means among its neighbours.

use std::rc::Rc;

use super::meaning::{Grasp, Meaning};
use super::sheet::named_year;
use super::year::YearWord;
use crate::calendar::{Era, FiscalYear};
use crate::figures::Sex;

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
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// Row and column of the cell, from nought.
    pub at: (usize, usize),
    pub meaning: Rc<Meaning>,
    pub year: Option<FiscalYear>,
    /// A year word whose year cannot be told.
    pub year_unclear: bool,
    pub total: Total,
    /// Taken over from the cell to the left: the column itself has no heading.
    pub filled: bool,
}

impl Head {
    pub(super) fn of(at: (usize, usize), meaning: &Rc<Meaning>) -> Self {
        Self {
            at,
            meaning: Rc::clone(meaning),
            year: named_year(meaning),
            year_unclear: false,
            total: Total::None,
            filled: false,
        }
    }

    /// The sex it names, a 計 of both included.
    pub(super) fn sex(&self) -> Option<Sex> {
        self.meaning.sex.or((self.total == Total::Everybody).then_some(Sex::All))
    }
}

/// What the headings of one row, or of one column of labels, speak of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Siblings {
    sexes: bool,
    years: bool,
    groups: bool,
    items: bool,
}

impl Siblings {
    pub(super) fn of<'a>(meanings: impl Iterator<Item = &'a Meaning>) -> Self {
        meanings.fold(Self::default(), |so_far, meaning| Self {
            sexes: so_far.sexes || matches!(meaning.sex, Some(Sex::Male | Sex::Female)),
            years: so_far.years || meaning.year.is_some(),
            groups: so_far.groups || meaning.group.is_some(),
            items: so_far.items || meaning.item.is_some(),
        })
    }

    fn total(self) -> Total {
        match self {
            Self { sexes: true, .. } => Total::Everybody,
            Self { groups: true, .. } => Total::Unclear,
            Self { years: true, .. } | Self { items: true, .. } => Total::Sum,
            _ => Total::Everybody,
        }
    }
}

/// Settles what only neighbours tell: of what 計 is the sum, of which era 5年度 is.
pub(super) fn finish<'a>(
    heads: impl Iterator<Item = &'a mut Head>,
    siblings: Siblings,
    titled: Option<FiscalYear>,
) {
    let mut era: Option<Era> = None;
    for head in heads {
        if head.meaning.total && head.meaning.sex.is_none() && head.meaning.grasp == Grasp::Whole {
            head.total = siblings.total();
        }
        match head.meaning.year {
            Some(YearWord::Named(year)) => era = Era::of_fiscal_year(year.western()).map(|(era, _)| era),
            Some(YearWord::Short(number)) => {
                let named = era.or_else(|| Era::of_fiscal_year(titled?.western()).map(|(era, _)| era));
                head.year = named.and_then(|era| era.western(number)).and_then(FiscalYear::of);
            }
            Some(YearWord::Ago(ago)) => {
                head.year = titled.and_then(|year| FiscalYear::of(year.western().checked_sub(ago)?));
            }
            None => {}
        }
        head.year_unclear = head.meaning.year.is_some() && head.year.is_none();
    }
}
