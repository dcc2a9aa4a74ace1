//! Merged cells, spread out over the places they cover.

use super::grid::Cell;
use super::text::Texts;

/// No table of a small company is wider; what is spread further is dropped.
const WIDEST: usize = 256;

/// How far a cell reaches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub columns: usize,
    pub rows: usize,
    /// Whether the covered places belong to the cell, or are merely overflown by its text.
    pub merged: bool,
}

/// Rows of cells, growing downwards.
#[derive(Default)]
pub(super) struct Spread {
    rows: Vec<Vec<Cell>>,
    /// For each column, how many more rows a merged cell from above covers, and where it begins.
    above: Vec<(usize, (usize, usize))>,
    /// How many cells stand above the row begun last.
    before: usize,
    texts: Texts,
}

impl Spread {
    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// How many cells there are.
    pub(super) fn cells(&self) -> usize {
        self.before + self.rows.last().map_or(0, Vec::len)
    }

    /// Begins a row.
    pub(super) fn row(&mut self) {
        self.cover();
        self.before = self.cells();
        self.rows.push(Vec::new());
    }

    /// Sets a cell into the row begun last, right of what already reaches into it.
    pub(super) fn cell(&mut self, text: &str, span: Span) {
        self.reach();
        let Some(down) = self.rows.len().checked_sub(1) else { return };
        let Some(row) = self.rows.last_mut() else { return };
        let across = row.len();
        for column in across..(across + span.columns.clamp(1, WIDEST)).min(WIDEST) {
            row.push(match (column == across, span.merged) {
                (true, _) => self.texts.cell(text),
                (false, true) => self.texts.covered((down, across)),
                (false, false) => self.texts.cell(""),
            });
            if span.rows > 1 {
                self.above.resize(self.above.len().max(column + 1), (0, (0, 0)));
                if let Some(above) = self.above.get_mut(column) {
                    *above = (span.rows, (down, across));
                }
            }
        }
    }

    /// Every row, spread out, and their texts.
    pub(super) fn rows(mut self) -> (Vec<Vec<Cell>>, Texts) {
        self.cover();
        (self.rows, self.texts)
    }

    /// Fills the places at the end of the row's cells that a cell from above covers.
    fn reach(&mut self) {
        let down = self.rows.len().saturating_sub(1);
        let Some(row) = self.rows.last_mut() else { return };
        while let Some(&(_, origin)) =
            self.above.get(row.len()).filter(|(more, (from, _))| *more > 0 && *from < down)
        {
            row.push(self.texts.covered(origin));
        }
    }

    /// Ends a row: what reaches in from above at its far end, and one row less to cover.
    fn cover(&mut self) {
        if self.rows.is_empty() {
            return;
        }
        let down = self.rows.len() - 1;
        let last = self.above.iter().rposition(|(more, (from, _))| *more > 0 && *from < down);
        if let (Some(last), Some(row)) = (last, self.rows.last_mut()) {
            for column in row.len()..=last {
                let above = self.above.get(column).filter(|(more, _)| *more > 0);
                row.push(match above {
                    Some(&(_, origin)) => self.texts.covered(origin),
                    None => self.texts.cell(""),
                });
            }
        }
        for (more, _) in &mut self.above {
            *more = more.saturating_sub(1);
        }
    }
}
