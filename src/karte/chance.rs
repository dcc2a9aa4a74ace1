//! How far chance alone moves a share.

use super::{Line, words};
use crate::statistics::{self, Z95};

/// Where 95 of 100 companies of so many people lie that are as the reference; all in percent.
///
/// A share outside it, and no other, is told from the reference. `people` need not be whole, for a curve's sake.
pub fn by_chance(reference: f64, people: f64) -> (f64, f64) {
    let (low, high) = statistics::by_chance(reference / 100.0, people, Z95);
    (low * 100.0, high * 100.0)
}

impl Line {
    /// Why it is told from its reference or is not, by what chance does to so many people; `None` without a verdict.
    pub fn chance(&self) -> Option<String> {
        let level = self.reference.as_ref().filter(|_| self.standing.is_verdict())?;
        let (share, (_, whole)) = self.amount.percent().zip(self.people())?;
        Some(words::chance(level, self.standing, share, whole))
    }
}
