//! How a figure was stated.

use super::Rate;

/// A percentage as somebody wrote it, 0–100.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Percent(f64);

impl Percent {
    /// `None` outside 0–100 and for what is not a number.
    pub fn of(value: f64) -> Option<Self> {
        (0.0..=100.0).contains(&value).then_some(Self(value))
    }

    /// The share, 0–100.
    pub const fn value(self) -> f64 {
        self.0
    }
}

/// What a table says about one item of one group: only what it says, nothing worked back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// Both counts stand, so the share follows from them.
    Rate(Rate),
    /// A percentage with at most one of its counts.
    Stated {
        /// As written.
        percent: Percent,
        /// People the item applies to, where the table gives them.
        count: Option<u32>,
        /// People measured, where the table gives them.
        of: Option<u32>,
    },
    /// People, with neither denominator nor share.
    People(u32),
    /// Money, in yen.
    Yen(u64),
}

impl Amount {
    /// People the item applies to.
    pub fn count(self) -> Option<u32> {
        match self {
            Self::Rate(rate) => Some(rate.part()),
            Self::Stated { count, .. } => count,
            Self::People(count) => Some(count),
            Self::Yen(_) => None,
        }
    }

    /// People measured.
    pub fn of(self) -> Option<u32> {
        match self {
            Self::Rate(rate) => Some(rate.whole()),
            Self::Stated { of, .. } => of,
            Self::People(_) | Self::Yen(_) => None,
        }
    }

    /// The share, 0–100.
    pub fn percent(self) -> Option<f64> {
        match self {
            Self::Rate(rate) => Some(rate.percent()),
            Self::Stated { percent, .. } => Some(percent.value()),
            Self::People(_) | Self::Yen(_) => None,
        }
    }

    /// Money, in yen.
    pub fn yen(self) -> Option<u64> {
        match self {
            Self::Yen(yen) => Some(yen),
            Self::Rate(_) | Self::Stated { .. } | Self::People(_) => None,
        }
    }
}
