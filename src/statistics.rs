//! Intervals for shares, for differences of shares and for standardised ratios.
//!
//! Pure formulas with their sources. Knows nothing of items or words.

mod difference;
mod gamma;
mod poisson;
mod proportion;
mod ratio;

pub use difference::newcombe;
pub use poisson::{byar, poisson_exact};
pub use proportion::{by_chance, wilson};
pub use ratio::standardised_ratio;

/// The normal quantile of a two-sided 95 % interval.
pub const Z95: f64 = 1.959_963_984_540_054;
