//! The grid with what each cell says, and what kind of row each row is.

use super::Place;
use super::cell::Content;
use super::company::Companies;
use super::decisions::Decisions;
use super::grid::Grid;
use super::key::letters_of;
use super::lexicon::{Lexicon, Word};
use super::meaning::{Grasp, Meaning};
use super::number::Quantity;
use super::signs::{self, DIGITS};
use super::width::{fold, small, squeeze};
use super::words::begins_with_one_of;
use crate::calendar::FiscalYear;

/// One cell: its value, and the place of its meaning as a heading where it holds words.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    pub content: Content,
    meaning: Option<usize>,
}

/// What a row is for.
#[derive(Clone, Copy, PartialEq, Eq)]
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
    meanings: Vec<Meaning>,
    kinds: Vec<RowKind>,
}

impl<'g> Sheet<'g> {
    pub(super) fn of(grid: &'g Grid, decisions: &Decisions) -> Self {
        let mut sheet = Self { grid, seen: Vec::new(), meanings: Vec::new(), kinds: Vec::new() };
        let companies = Companies::of(grid);
        let mut lately = Lately::default();
        for (down, cells) in grid.rows().enumerate() {
            let mut row = Vec::with_capacity(cells.len());
            for (across, cell) in cells.iter().enumerate() {
                let text = cell.text();
                let mut content = Content::of(text);
                let mut meaning = None;
                let chosen = decisions.heading(Place::cell(down + 1, across + 1));
                if content.is_words() || year_number(&content).is_some() || chosen.is_some() {
                    let place = lately.place(text, || {
                        let own = companies.include(squeeze(text).trim_end_matches('様'));
                        sheet.meant(if own { Meaning::company() } else { Meaning::of(text) })
                    });
                    meaning = Some(place);
                    if let (Some(choice), Some(read)) = (chosen, sheet.meanings.get(place)) {
                        content = Content::Words;
                        meaning = Some(sheet.meant(choice.applied_to(*read)));
                    }
                }
                row.push(Seen { content, meaning });
            }
            sheet.seen.push(row);
        }
        for row in 0..grid.len() {
            let kind = sheet.kind_of(row);
            sheet.kinds.push(kind);
        }
        if grid.is_lines() {
            sheet.drop_loose_headings();
        }
        sheet
    }

    /// Keeps a meaning; its place.
    fn meant(&mut self, meaning: Meaning) -> usize {
        self.meanings.push(meaning);
        self.meanings.len() - 1
    }

    pub(super) fn kind(&self, row: usize) -> RowKind {
        self.kinds.get(row).copied().unwrap_or(RowKind::Blank)
    }

    pub(super) fn row(&self, row: usize) -> &[Seen] {
        self.seen.get(row).map_or(&[], Vec::as_slice)
    }

    pub(super) fn content(&self, row: usize, column: usize) -> &Content {
        self.row(row).get(column).map_or(&Content::Blank, |seen| &seen.content)
    }

    pub(super) fn meaning(&self, row: usize, column: usize) -> Option<&Meaning> {
        self.meanings.get(self.row(row).get(column)?.meaning?)
    }

    fn kind_of(&self, row: usize) -> RowKind {
        let cells = self.row(row);
        let Some(first) = cells.iter().position(|seen| !seen.content.is_blank()) else {
            return RowKind::Blank;
        };
        let words = self.content(row, first).is_words();
        if words && is_note(self.grid.at(row, first)) {
            return RowKind::Note;
        }
        let first_meaning = self.meaning(row, first);
        let (mut values, mut years, mut rising, mut last) = (0, 0, true, None);
        let (mut others, mut understood) = (0, 0);
        for (column, seen) in cells.iter().enumerate() {
            if let Some(year) = year_number(&seen.content) {
                rising &= last != Some(year);
                last = Some(year);
                years += 1;
            } else if seen.content.is_value() {
                values += 1;
            }
            let Some(meaning) = self.meaning(row, column).filter(|_| column > first) else { continue };
            others += 1;
            understood += usize::from(meaning.grasp == Grasp::Whole && meaning.says_something());
        }
        if values > 0 {
            return RowKind::Data;
        }
        if years > 0 {
            let neutral = first_meaning.is_none_or(|meaning| meaning.is_neutral() || meaning.has_place());
            return if neutral && rising { RowKind::Heading } else { RowKind::Data };
        }
        let Some(first_meaning) = first_meaning else { return RowKind::Words };
        let item = first_meaning.item.is_some();
        if others == 0 {
            let heads = first > 0 && first_meaning.grasp == Grasp::Whole && first_meaning.says_something();
            return match item {
                false if heads => RowKind::Heading,
                true if first == 0 && cells.len() > 1 => RowKind::Data,
                _ => RowKind::Words,
            };
        }
        if first_meaning.grasp == Grasp::Admin || (others == 1 && self.is_year_label(row, first)) {
            return RowKind::Words;
        }
        let neutral = first_meaning.is_neutral();
        if (understood > 0 && understood * 2 >= others) || (understood + 2 > others && neutral && others > 1)
        {
            RowKind::Heading
        } else if item || (!first_meaning.roles.is_empty() && self.holds_odd_figure(row, first)) {
            RowKind::Data
        } else if neutral || (first > 0 && others > 1) {
            RowKind::Heading
        } else {
            RowKind::Words
        }
    }

    /// Whether something like a figure stands right of the label: 約3, 13人程度.
    fn holds_odd_figure(&self, row: usize, label: usize) -> bool {
        self.grid
            .row(row)
            .iter()
            .skip(label + 1)
            .any(|cell| cell.text().chars().nth(8).is_none() && signs::holds(&fold(cell.text()), DIGITS))
    }

    /// Whether this label announces a year: 対象年度.
    fn is_year_label(&self, row: usize, column: usize) -> bool {
        let letters = letters_of(&small(self.grid.at(row, column)));
        let mut label = false;
        Lexicon::shared().words_at(&letters, 0, &mut |word, length| {
            label |= word == Word::YearLabel && length == letters.len();
        });
        label
    }

    /// In plain lines any title is parted at its blanks: headings are only what stands over figures, one over each.
    fn drop_loose_headings(&mut self) {
        let mut below = None;
        for (kind, row) in self.kinds.iter_mut().zip(&self.seen).rev() {
            match kind {
                RowKind::Data => below = Some(row.len()),
                RowKind::Heading if below == Some(row.len()) => {}
                RowKind::Heading => *kind = RowKind::Words,
                RowKind::Words | RowKind::Note => below = None,
                RowKind::Blank => {}
            }
        }
    }
}

/// Where the meanings of the texts met lately are: tables say the same again and again.
struct Lately<'g>(Vec<Option<(&'g str, usize)>>);

impl Default for Lately<'_> {
    fn default() -> Self {
        Self(vec![None; 1024])
    }
}

impl<'g> Lately<'g> {
    /// The place for this text; `find` finds one for a text not met lately.
    fn place(&mut self, text: &'g str, find: impl FnOnce() -> usize) -> usize {
        let sum = text.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let known = self.0.get_mut(sum % 1024);
        match known {
            Some(Some((met, place))) if *met == text => *place,
            Some(known) => known.insert((text, find())).1,
            None => find(),
        }
    }
}

/// A bare number that may be a year.
pub(super) fn year_number(content: &Content) -> Option<FiscalYear> {
    let Content::One(Quantity { value, decimals: 0, unit: None }) = *content else { return None };
    if !(1989.0..2100.0).contains(&value) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range")]
    FiscalYear::of(value as u16)
}

/// Whether the words are a note.
fn is_note(text: &str) -> bool {
    const NOTES: &str = "※|*|注)|注:|(注|注1|注2|注記|備考:|出典|資料:|〔注";
    // Only what begins like one is looked at in full.
    text.trim_start().starts_with(&['※', '*', '＊', '∗', '注', '(', '（', '備', '出', '資', '〔'][..])
        && begins_with_one_of(&squeeze(text), NOTES)
}
