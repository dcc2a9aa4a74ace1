//! The grid with what each cell says, and what kind of row each row is.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::cell::Content;
use super::decisions::Decisions;
use super::grid::Grid;
use super::lexicon::{Lexicon, Word};
use super::meaning::{Grasp, Meaning};
use super::number::Quantity;
use super::width::squeeze;
use super::year::YearWord;
use super::{Place, company, key};
use crate::calendar::FiscalYear;

/// One cell: its value, and its meaning as a heading where it holds words.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub content: Content,
    pub meaning: Option<Rc<Meaning>>,
}

/// What a row is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    Blank,
    /// A title, a section, a line of administration: it may tell what holds below.
    Words,
    /// A note: it tells nothing.
    Note,
    Heading,
    Data,
}

/// The grid, understood cell by cell.
pub(super) struct Sheet<'g> {
    pub grid: &'g Grid,
    seen: Vec<Vec<Seen>>,
    kinds: Vec<RowKind>,
}

impl<'g> Sheet<'g> {
    pub(super) fn of(grid: &'g Grid, decisions: &Decisions) -> Self {
        let mut known: BTreeMap<&str, Rc<Meaning>> = BTreeMap::new();
        let companies = company::names(grid);
        let mut seen = Vec::with_capacity(grid.len());
        for (down, cells) in grid.rows().enumerate() {
            let mut row = Vec::with_capacity(cells.len());
            for (across, cell) in cells.iter().enumerate() {
                let chosen = decisions.heading(Place::cell(down + 1, across + 1));
                let content = Content::of(cell.text());
                let heading = content == Content::Words || year_number(content).is_some() || chosen.is_some();
                let meaning = heading.then(|| {
                    let meaning = known.entry(cell.text()).or_insert_with(|| {
                        let own = companies.contains(squeeze(cell.text()).trim_end_matches('様'));
                        Rc::new(if own { Meaning::company() } else { Meaning::of(cell.text()) })
                    });
                    chosen.map_or_else(|| Rc::clone(meaning), |choice| Rc::new(choice.applied_to(meaning)))
                });
                let content = if chosen.is_some() { Content::Words } else { content };
                row.push(Seen { content, meaning });
            }
            seen.push(row);
        }
        let mut sheet = Self { grid, seen, kinds: Vec::new() };
        sheet.kinds = (0..grid.len()).map(|row| sheet.kind_of(row)).collect();
        if grid.is_lines() {
            sheet.drop_loose_headings();
        }
        sheet
    }

    pub(super) fn kind(&self, row: usize) -> RowKind {
        self.kinds.get(row).copied().unwrap_or(RowKind::Blank)
    }

    pub(super) fn row(&self, row: usize) -> &[Seen] {
        self.seen.get(row).map_or(&[], Vec::as_slice)
    }

    pub(super) fn content(&self, row: usize, column: usize) -> Content {
        self.row(row).get(column).map_or(Content::Blank, |seen| seen.content)
    }

    pub(super) fn meaning(&self, row: usize, column: usize) -> Option<&Rc<Meaning>> {
        self.row(row).get(column).and_then(|seen| seen.meaning.as_ref())
    }

    fn kind_of(&self, row: usize) -> RowKind {
        let cells = self.row(row);
        let mut standing = cells.iter().enumerate().filter(|(_, seen)| seen.content != Content::Blank);
        let Some((first_column, first)) = standing.next() else { return RowKind::Blank };
        let text = squeeze(self.grid.at(row, first_column));
        if first.content == Content::Words && is_note(&text) {
            return RowKind::Note;
        }
        let values = cells
            .iter()
            .filter(|seen| seen.content.is_value() && year_number(seen.content).is_none())
            .count();
        let years: Vec<FiscalYear> = cells.iter().filter_map(|seen| year_number(seen.content)).collect();
        let first_meaning = first.meaning.as_deref();
        if values == 0 && !years.is_empty() {
            let neutral = first_meaning.is_none_or(|meaning| meaning.is_neutral() || meaning.has_place());
            let rising = years.windows(2).all(|pair| pair.first() != pair.last());
            return if neutral && rising { RowKind::Heading } else { RowKind::Data };
        }
        if values > 0 {
            return RowKind::Data;
        }
        let others: Vec<&Meaning> = standing.filter_map(|(_, seen)| seen.meaning.as_deref()).collect();
        let Some(first_meaning) = first_meaning else { return RowKind::Words };
        if others.is_empty() {
            let heads =
                first_column > 0 && first_meaning.grasp == Grasp::Whole && first_meaning.says_something();
            return match first_meaning.item {
                _ if heads && first_meaning.item.is_none() => RowKind::Heading,
                Some(_) if first_column == 0 && cells.len() > 1 => RowKind::Data,
                _ => RowKind::Words,
            };
        }
        if first_meaning.grasp == Grasp::Admin || (self.is_year_label(row, first_column) && others.len() == 1)
        {
            return RowKind::Words;
        }
        let understood =
            others.iter().filter(|meaning| meaning.grasp == Grasp::Whole && meaning.says_something()).count();
        let neutral = first_meaning.is_neutral();
        if (understood > 0 && understood * 2 >= others.len())
            || (understood + 2 > others.len() && neutral && others.len() > 1)
        {
            return RowKind::Heading;
        }
        if first_meaning.item.is_some() {
            return RowKind::Data;
        }
        if neutral || (first_column > 0 && others.len() > 1) { RowKind::Heading } else { RowKind::Words }
    }

    /// Whether this label announces a year: 対象年度.
    fn is_year_label(&self, row: usize, column: usize) -> bool {
        let letters = key::letters_of(&super::width::fold(self.grid.at(row, column)).to_lowercase());
        Lexicon::shared().is(&letters, &Word::YearLabel)
    }

    /// In plain lines any title is parted at its blanks: headings are only what stands over figures, one over each.
    fn drop_loose_headings(&mut self) {
        let mut below = None;
        for row in (0..self.kinds.len()).rev() {
            let width = self.row(row).len();
            let kind = self.kind(row);
            match kind {
                RowKind::Data => below = Some(width),
                RowKind::Heading if below == Some(width) => {}
                RowKind::Heading => {
                    if let Some(kind) = self.kinds.get_mut(row) {
                        *kind = RowKind::Words;
                    }
                }
                RowKind::Words | RowKind::Note => below = None,
                RowKind::Blank => {}
            }
        }
    }
}

/// A bare number that may be a year.
pub(super) fn year_number(content: Content) -> Option<FiscalYear> {
    let Content::One(Quantity { value, decimals: 0, unit: None }) = content else { return None };
    if !(1989.0..2100.0).contains(&value) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range")]
    FiscalYear::of(value as u16)
}

fn is_note(squeezed: &str) -> bool {
    const NOTES: [&str; 13] =
        ["※", "*", "注)", "注:", "(注", "注1", "注2", "注記", "備考:", "出典", "資料:", "〔注", "*"];
    NOTES.iter().any(|mark| squeezed.starts_with(mark))
}

/// The year a bare number or a heading names, where it needs no neighbour to tell.
pub(super) fn named_year(meaning: &Meaning) -> Option<FiscalYear> {
    match meaning.year {
        Some(YearWord::Named(year)) => Some(year),
        _ => None,
    }
}
