//! The figures of one company: items, groups, years, and shares that are two counts.
//!
//! Knows that part ≤ whole and that a rate is two counts. Knows no pasted text and no norm.

mod amount;
pub mod decimal;
mod figure;
mod group;
mod item;
mod rate;

pub use amount::{Amount, Percent};
pub use figure::{Figure, Figures};
pub use group::{Group, Sex};
pub use item::{Better, Family, Item};
pub use rate::Rate;
