//! The figures of one company: items, groups, years, shares that are two counts, and who was examined.
//!
//! Knows that part ≤ whole and that a rate is two counts. Knows no pasted text and no norm.

mod ages;
mod amount;
mod composition;
pub mod decimal;
mod figure;
mod group;
mod item;
mod rate;

pub use ages::Ages;
pub use amount::{Amount, Percent};
pub use composition::{Band, Composition, CompositionProblem, CompositionProblemKind, MOST_PEOPLE};
pub use figure::{Figure, Figures};
pub use group::{Group, Sex};
pub use item::{Better, Family, Item};
pub use rate::Rate;
