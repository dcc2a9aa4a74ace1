//! Shares of people.

use std::fmt;

use super::decimal;
use crate::words::people;

/// A share of a group, kept as the two counts it came from.
///
/// The fields are private so that `part <= whole` and `whole > 0` hold everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    part: u32,
    whole: u32,
}

impl Rate {
    /// `None` when nobody was counted, or more were found than counted.
    pub const fn of(part: u32, whole: u32) -> Option<Self> {
        if whole == 0 || part > whole { None } else { Some(Self { part, whole }) }
    }

    /// People the item applies to.
    pub const fn part(self) -> u32 {
        self.part
    }

    /// People measured or asked.
    pub const fn whole(self) -> u32 {
        self.whole
    }

    /// The share, 0–100.
    pub fn percent(self) -> f64 {
        f64::from(self.part) * 100.0 / f64::from(self.whole)
    }
}

/// 33.3%（15／45人）
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&people::rate(decimal::tenths(self.percent()), self.part, self.whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_two_counts() {
        #[track_caller]
        fn case(part: u32, whole: u32, written: Option<&str>) {
            assert_eq!(Rate::of(part, whole).map(|rate| rate.to_string()).as_deref(), written);
        }

        case(15, 45, Some("33.3%（15／45人）"));
        case(0, 3, Some("0.0%（0／3人）"));
        case(3, 3, Some("100.0%（3／3人）"));
        case(4, 3, None);
        case(0, 0, None);
    }
}
