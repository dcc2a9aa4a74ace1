//! What a row tells in passing: the year of the rows below it, or figures in words.

use super::lexicon::{Lexicon, Word};
use super::meaning::{Grasp, Sense};
use super::sheet::{RowKind, Sheet};
use super::width::{fold, small};
use super::year::year_of_title;
use crate::calendar::FiscalYear;
use crate::figures::Family;

impl Sheet<'_> {
    /// Whether a plain line tells figures of an item in words: 喫煙率は28.9％でした。
    pub(super) fn tells_in_words(&self, row: usize) -> bool {
        if !self.grid.is_lines() || self.kind(row) != RowKind::Words {
            return false;
        }
        let letters: Vec<char> =
            small(&self.grid.words(row)).chars().filter(|letter| *letter != ' ').collect();
        let counted = letters
            .windows(2)
            .any(|pair| matches!(pair, [digit, unit] if digit.is_ascii_digit() && "人名%".contains(*unit)));
        let mut named = false;
        for at in 0..letters.len() {
            Lexicon::shared().words_at(&letters, at, &mut |word, length| {
                named |= match word {
                    Word::Item(..) | Word::Bare { .. } => counted && length > 1,
                    // 受診者 45人（男性29人）, but not a title that says how many were examined.
                    Word::Role { alone, .. } => counted && at == 0 && alone.is_some(),
                    _ => false,
                };
            });
        }
        named
    }

    /// The year of the line that tells how many there are, where one does: 2023年度 従業員 52名、受診者 50名.
    pub(super) fn year_over_sizes(&self, row: usize) -> Option<FiscalYear> {
        let mut year = None;
        for meaning in (0..self.row(row).len()).filter_map(|column| self.meaning(row, column)) {
            let item = match meaning.item {
                Some(Sense::Item(item)) => Some(item),
                _ => meaning.alone,
            };
            if item.is_none_or(|item| item.family() != Family::Size) {
                return None;
            }
            year = year.or(meaning.named_year());
        }
        year.filter(|_| self.grid.is_lines() && self.kind(row) == RowKind::Data)
    }

    /// The year that a row of pairs names: 対象年, 令和6年, 労働保険番号, 331012.
    pub(super) fn announced_year(&self, row: usize) -> Option<FiscalYear> {
        let meanings = (0..self.row(row).len()).filter_map(|column| self.meaning(row, column));
        // Most rows name no year behind another heading: spare the work.
        if meanings.skip(1).all(|meaning| meaning.named_year().is_none()) {
            return None;
        }
        let mut found = None;
        let (mut label, mut others) = (false, false);
        for column in 0..self.row(row).len() {
            let Some(meaning) = self.meaning(row, column) else { continue };
            let year = meaning.named_year().filter(|_| label);
            label = self.is_year_label(row, column);
            others |= !label && year.is_none() && meaning.grasp != Grasp::None;
            found = found.or(year);
        }
        found.filter(|_| others)
    }

    /// Whether a row names one year and nothing else that we know: 【健診まとめ 2024年度】, parted at its blanks.
    pub(super) fn is_dated_title(&self, row: usize) -> bool {
        let mut dated = false;
        for column in 0..self.row(row).len() {
            let Some(meaning) = self.meaning(row, column) else { continue };
            let placed = meaning.group.is_some() || meaning.sex.is_some() || meaning.total;
            if placed || meaning.item.is_some() || !meaning.roles.is_empty() {
                return false;
            }
            dated |= year_of_title(&fold(self.grid.at(row, column))).is_some();
        }
        dated && year_of_title(&fold(&self.grid.words(row))).is_some()
    }
}
