//! How a company compares: lines with standings, the finding in plain words.
//!
//! Says what is so, and how sure that is. Suggests nothing; knows no colour and no raw text.

mod line;
mod standing;

pub use line::Line;
pub use standing::Standing;

use crate::calendar::FiscalYear;

/// A company's figures, each beside its reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Karte {
    /// The year the karte is of; `None` where the papers name none.
    pub year: Option<FiscalYear>,
    /// Employees, where the papers say.
    pub employees: Option<u32>,
    /// People examined, where the papers say.
    pub examined: Option<u32>,
    /// One line an item, sex and year, in the order of a karte.
    pub lines: Vec<Line>,
}
