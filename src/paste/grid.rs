//! The table as pasted: rows of cells, merged cells spread out.

use std::rc::Rc;

use super::Place;
use super::cell::Content;
use super::text::{Text, Texts};

/// One cell as pasted.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub(super) text: Rc<Text>,
    pub(super) origin: Option<(usize, usize)>,
}

impl Cell {
    /// The text, as pasted but for blanks at its ends.
    pub fn text(&self) -> &str {
        &self.text.words
    }

    /// What the text says.
    pub(super) fn content(&self) -> &Content {
        &self.text.content
    }

    /// Which of the table's texts it says.
    pub(super) fn number(&self) -> usize {
        self.text.number
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.words.is_empty()
    }

    /// Whether a merged cell covers this one.
    pub fn is_covered(&self) -> bool {
        self.origin.is_some()
    }
}

/// The table as pasted. Row 1 is the first row with any text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    rows: Vec<Vec<Cell>>,
    /// Words that stand outside a web table, each before the row with this number counted from nought.
    lead: Vec<(usize, String)>,
    /// Of plain lines: whether blanks alone part each row into its cells.
    clean: Option<Vec<bool>>,
    texts: Texts,
}

impl Grid {
    /// The rows from the first to the last with any text.
    pub(super) fn of(mut rows: Vec<Vec<Cell>>, texts: Texts) -> Self {
        let first = rows.iter().position(|row| !blank(row)).unwrap_or(rows.len());
        rows.drain(..first);
        let last = rows.iter().rposition(|row| !blank(row)).map_or(0, |last| last + 1);
        rows.truncate(last);
        for (row, _) in rows.iter_mut().flatten().filter_map(|cell| cell.origin.as_mut()) {
            *row = row.saturating_sub(first);
        }
        Self { rows, lead: Vec::new(), clean: None, texts }
    }

    /// The same, with words that stood before, between or after the tables.
    pub(super) fn with_lead(rows: Vec<Vec<Cell>>, texts: Texts, lead: Vec<(usize, String)>) -> Self {
        let first = rows.iter().position(|row| !blank(row)).unwrap_or(0);
        let lead = lead.into_iter().map(|(row, words)| (row.saturating_sub(first), words)).collect();
        Self { lead, ..Self::of(rows, texts) }
    }

    /// The same, of plain lines.
    pub(super) fn of_lines(lines: Vec<(Vec<Cell>, bool)>, texts: Texts) -> Self {
        let (rows, mut clean): (Vec<_>, Vec<_>) = lines.into_iter().unzip();
        let first = rows.iter().position(|row| !blank(row)).unwrap_or(rows.len());
        clean.drain(..first);
        Self { clean: Some(clean), ..Self::of(rows, texts) }
    }

    /// The rows, first to last.
    pub fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.rows.iter().map(Vec::as_slice)
    }

    /// The text at a place; `None` outside the table and for a whole row.
    pub fn text(&self, place: Place) -> Option<&str> {
        let (row, column) = (place.row.checked_sub(1)?, place.column?.checked_sub(1)?);
        self.rows.get(row)?.get(column).map(Cell::text)
    }

    /// Whether nothing was pasted.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes other text in a cell, as a person corrects it.
    pub(super) fn correct(&mut self, place: Place, text: &str) {
        let at = place.row.checked_sub(1).zip(place.column.and_then(|column| column.checked_sub(1)));
        if let Some((row, column)) = at
            && let Some(cell) = self.rows.get_mut(row).and_then(|cells| cells.get_mut(column))
        {
            *cell = self.texts.cell(text.trim());
        }
    }

    /// The texts that its cells say.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        // One that its cells were corrected from is held by the list alone.
        self.texts.all().iter().filter(|text| Rc::strong_count(text) > 1).map(|text| text.words.as_str())
    }

    /// What holds of each text, by its number.
    pub(super) fn of_each<T>(&self, what: &mut dyn FnMut(&Text) -> T) -> Vec<T> {
        self.texts.all().iter().map(|text| what(text)).collect()
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether the row's columns can be counted in what was pasted: not where a plain line has no clear columns.
    pub fn has_clear_columns(&self, row: usize) -> bool {
        let Some(clean) = &self.clean else { return true };
        row.checked_sub(1).and_then(|row| clean.get(row)).copied().unwrap_or(false)
    }

    /// Whether the columns were found at the blanks of plain lines.
    pub(super) fn is_lines(&self) -> bool {
        self.clean.is_some()
    }

    pub(super) fn row(&self, row: usize) -> &[Cell] {
        self.rows.get(row).map_or(&[], Vec::as_slice)
    }

    /// The text at row and column counted from nought; empty outside the table.
    pub(super) fn at(&self, row: usize, column: usize) -> &str {
        self.row(row).get(column).map_or("", Cell::text)
    }

    /// The texts of a row, a blank between each and the next.
    pub(super) fn words(&self, row: usize) -> String {
        let mut words = String::new();
        for cell in self.row(row).iter().filter(|cell| !cell.is_blank()) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(cell.text());
        }
        words
    }

    /// Where the merged cell that covers this one begins, counted from nought.
    pub(super) fn origin(&self, row: usize, column: usize) -> Option<(usize, usize)> {
        self.row(row).get(column).and_then(|cell| cell.origin)
    }

    /// The words that stand outside the tables before this row.
    pub(super) fn lead(&self, row: usize) -> impl Iterator<Item = &str> {
        let from = self.lead.partition_point(|(before, _)| *before < row);
        let here = self.lead.iter().skip(from).take_while(move |(before, _)| *before == row);
        here.map(|(_, words)| words.as_str())
    }
}

fn blank(row: &[Cell]) -> bool {
    row.iter().all(Cell::is_blank)
}
