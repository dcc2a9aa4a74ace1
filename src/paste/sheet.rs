//! The grid with what each cell says, and what kind of row each row is.

use super::Place;
use super::cell::Content;
use super::company::Companies;
use super::decisions::{Choice, Decisions};
use super::grid::{Cell, Grid};
use super::key::letters_of;
use super::lexicon::{Lexicon, Word};
use super::meaning::{Grasp, Meaning, Sense};
use super::number::Quantity;
use super::signs::{self, DIGITS};
use super::text::Text;
use super::width::{fold, small, squeeze};
use super::words::{begins_with_one_of, holds_one_of};
use crate::calendar::FiscalYear;

/// One cell: its value, and the place of its meaning as a heading where it holds words.
#[derive(Clone, Copy)]
pub(super) struct Seen<'g> {
    pub content: &'g Content,
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
    seen: Vec<Vec<Seen<'g>>>,
    meanings: Vec<Meaning>,
    kinds: Vec<RowKind>,
}

impl<'g> Sheet<'g> {
    pub(super) fn of(grid: &'g Grid, decisions: &Decisions) -> Self {
        let mut sheet = Self { grid, seen: Vec::new(), meanings: Vec::new(), kinds: Vec::new() };
        let companies = Companies::of(grid);
        let meanings = grid.of_each(&mut |Text { words, content, .. }| {
            let heads = content.is_words() || year_number(content).is_some();
            heads.then(|| {
                sheet.meant(if companies.include(words) { Meaning::company() } else { Meaning::of(words) })
            })
        });
        for cells in grid.rows() {
            let meaning = |cell: &Cell| meanings.get(cell.number()).copied().flatten();
            let see = |cell: &'g Cell| Seen { content: cell.content(), meaning: meaning(cell) };
            sheet.seen.push(cells.iter().map(see).collect());
        }
        for (place, choice) in &decisions.headings {
            sheet.choose(*place, *choice);
        }
        for row in 0..grid.len() {
            let kind = sheet.kind_of(row);
            sheet.kinds.push(kind);
        }
        if grid.is_lines() {
            sheet.join_broken_labels();
            sheet.drop_loose_headings();
        }
        sheet
    }

    /// Lets a heading mean what a person says it does, whatever stands there.
    fn choose(&mut self, place: Place, choice: Choice) {
        let Some((row, column)) = place.row.checked_sub(1).zip(place.column.and_then(|at| at.checked_sub(1)))
        else {
            return;
        };
        let read = self.meaning(row, column).copied();
        let read = read.unwrap_or_else(|| Meaning::of(self.grid.at(row, column)));
        let meaning = Some(self.meant(choice.applied_to(read)));
        if let Some(seen) = self.seen.get_mut(row).and_then(|cells| cells.get_mut(column)) {
            *seen = Seen { content: &Content::Words, meaning };
        }
    }

    /// Keeps a meaning; its place.
    fn meant(&mut self, meaning: Meaning) -> usize {
        self.meanings.push(meaning);
        self.meanings.len() - 1
    }

    pub(super) fn kind(&self, row: usize) -> RowKind {
        self.kinds.get(row).copied().unwrap_or(RowKind::Blank)
    }

    pub(super) fn row(&self, row: usize) -> &[Seen<'g>] {
        self.seen.get(row).map_or(&[], Vec::as_slice)
    }

    pub(super) fn content(&self, row: usize, column: usize) -> &Content {
        self.row(row).get(column).map_or(&Content::Blank, |seen| seen.content)
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
        if self.grid.is_lines() && is_page_number(&squeeze(&self.grid.words(row))) {
            return RowKind::Note;
        }
        let first_meaning = self.meaning(row, first);
        let (mut values, mut years, mut rising, mut last) = (0, 0, true, None::<FiscalYear>);
        let mut each_next = true;
        let (mut others, mut understood) = (0, 0);
        for (column, seen) in cells.iter().enumerate() {
            if let Some(year) = year_number(seen.content) {
                rising &= last != Some(year);
                each_next &= last.is_none_or(|last| last.western().abs_diff(year.western()) == 1);
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
            // 健診データ推移 | 2021 | 2022: any title may stand in the corner of years in a row.
            let titled = holds_one_of(self.grid.at(row, first), "推移|経年|変化");
            let corner = |meaning: &Meaning| {
                let item = meaning.item.or(meaning.alone.map(Sense::Item));
                years > 1 && each_next && (titled || item.is_none())
            };
            let neutral = first_meaning
                .is_none_or(|meaning| meaning.is_neutral() || meaning.has_place() || corner(meaning));
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
    pub(super) fn is_year_label(&self, row: usize, column: usize) -> bool {
        let letters = letters_of(&small(self.grid.at(row, column)));
        let mut label = false;
        Lexicon::shared().words_at(&letters, 0, &mut |word, length| {
            label |= word == Word::YearLabel && length == letters.len();
        });
        label
    }

    /// 収縮期血圧, and 130以上 45 15 in the next line: a label that a PDF breaks is one.
    fn join_broken_labels(&mut self) {
        for row in 1..self.grid.len() {
            let unknown = self.meaning(row, 0).is_some_and(|meaning| meaning.grasp == Grasp::None);
            let above = [self.kind(row - 1), self.kind(row)] == [RowKind::Words, RowKind::Data];
            if !unknown || !above || self.row(row - 1).len() != 1 {
                continue;
            }
            let whole = Meaning::of(&[self.grid.at(row - 1, 0), " ", self.grid.at(row, 0)].concat());
            if whole.grasp == Grasp::Whole && matches!(whole.item, Some(Sense::Item(_))) {
                let place = self.meant(whole);
                if let Some(label) = self.seen.get_mut(row).and_then(|cells| cells.first_mut()) {
                    label.meaning = Some(place);
                }
            }
        }
    }

    /// In plain lines any title is parted at its blanks: headings are only what stands over figures, one over each.
    fn drop_loose_headings(&mut self) {
        let mut below = None;
        for row in (0..self.grid.len()).rev() {
            let wide = self.row(row).len();
            let corner = self.meaning(row, 0).is_some_and(Meaning::is_neutral);
            match self.kind(row) {
                RowKind::Data => below = Some((wide, false)),
                RowKind::Heading => {
                    let over = below.is_some_and(|(below, parted)| below == wide && (corner || !parted));
                    if (!over || self.is_dated_title(row))
                        && let Some(kind) = self.kinds.get_mut(row)
                    {
                        *kind = RowKind::Words;
                    }
                }
                // Of a label in two lines the first has no figure.
                RowKind::Words if wide == 1 => below = below.map(|(below, _)| (below, true)),
                RowKind::Words | RowKind::Note => below = None,
                RowKind::Blank => {}
            }
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

/// - 3 -, 2/4ページ, P.3
fn is_page_number(squeezed: &str) -> bool {
    let dashed = signs::leads(squeezed, &['-']) && signs::ends(squeezed, &['-']);
    let mut rest = squeezed;
    for word in ["Page", "page", "P.", "p.", "P", "p"] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    for word in ["ページ", "頁"] {
        rest = rest.strip_suffix(word).unwrap_or(rest);
    }
    let paged = dashed || rest.len() < squeezed.len();
    let number = signs::after(rest, &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '/', '-']);
    paged && number.is_empty() && signs::holds(rest, DIGITS)
}

/// Whether the words are a note.
fn is_note(text: &str) -> bool {
    const NOTES: &str = "※|*|注)|注:|(注|注1|注2|注記|備考:|出典|資料:|〔注";
    // Only what begins like one is looked at in full.
    text.trim_start().starts_with(&['※', '*', '＊', '∗', '注', '(', '（', '備', '出', '資', '〔'][..])
        && begins_with_one_of(&squeeze(text), NOTES)
}
