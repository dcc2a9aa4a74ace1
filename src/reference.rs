//! Published shares to compare a company with.
//!
//! Each stands with its region, year, population, definition, source and evidence grade; a table says which item
//! may be compared with which value. Knows nothing of the company.

use crate::figures::Sex;

/// A published share, fixed for our purposes.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// 0–100.
    pub percent: f64,
    /// 全国, 岡山県 …
    pub region: String,
    /// The Western year (or fiscal year) the figure is for.
    pub year: u16,
    /// Of whom.
    pub sex: Sex,
    /// Among whom: insurer and ages, as printed beside the figure.
    pub population: String,
    /// What must be known before one compares; empty where nothing must.
    pub caution: String,
    /// The source's stable name, an id of `data/reference/sources.csv`.
    pub source: String,
}
