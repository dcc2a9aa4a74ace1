//! Where in the pasted table to look.

use std::fmt;

use crate::words::reader_problems;

/// A place in the table as pasted, counted from one, as people count.
///
/// Row 1 is the first row with any text. The column is `None` where blanks do not split a plain line cleanly, or where
/// a whole row is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Row, from 1.
    pub row: usize,
    /// Column, from 1.
    pub column: Option<usize>,
}

impl Place {
    /// One cell.
    pub const fn cell(row: usize, column: usize) -> Self {
        Self { row, column: Some(column) }
    }

    /// One row.
    pub const fn row(row: usize) -> Self {
        Self { row, column: None }
    }
}

/// 3行2列, or 3行 where a whole row is meant.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self.column {
            Some(column) => reader_problems::cell(self.row, column),
            None => reader_problems::row(self.row),
        })
    }
}

/// Row and column counted from nought, as the reader counts.
pub(super) type At = (usize, usize);
