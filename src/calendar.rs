//! Years and days as Japanese offices write them.
//!
//! Knows the eras and nothing else: no clock, no wording beyond the written date. Where the window speaks another
//! language, they are written as its readers do.

mod as_of;
mod date;
mod era;
mod fiscal_year;
mod month;

pub use as_of::AsOf;
pub use date::Date;
pub use era::Era;
pub use fiscal_year::FiscalYear;
pub use month::Month;
