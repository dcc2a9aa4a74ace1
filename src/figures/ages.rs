//! Bands of age.

use std::fmt;

use crate::words::people;

/// Nobody at work is older.
const OLDEST: u8 = 120;

/// Ages in whole years, both ends among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    first: u8,
    last: u8,
}

impl Ages {
    /// `None` where the last comes before the first.
    pub const fn of(first: u8, last: u8) -> Option<Self> {
        if first <= last && last <= OLDEST { Some(Self { first, last }) } else { None }
    }

    /// So many years from `first` on: `Ages::span(40, 5)` is 40–44.
    pub const fn span(first: u8, years: u8) -> Self {
        Self { first, last: first + years - 1 }
    }

    /// Everybody up to `last`.
    pub const fn up_to(last: u8) -> Self {
        Self { first: 0, last }
    }

    /// Everybody from `first` on.
    pub const fn from(first: u8) -> Self {
        Self { first, last: OLDEST }
    }

    /// The youngest.
    pub const fn first(self) -> u8 {
        self.first
    }

    /// The oldest.
    pub const fn last(self) -> u8 {
        self.last
    }

    /// Whether somebody can be in both.
    pub const fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether everybody of these ages is of `other` too.
    pub const fn within(self, other: Self) -> bool {
        other.first <= self.first && self.last <= other.last
    }
}

/// 39歳以下, 40〜44歳, 75歳以上
impl fmt::Display for Ages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match (self.first, self.last) {
            (0, last) => people::up_to(last),
            (first, OLDEST) => people::from(first),
            (first, last) => people::between(first, last),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written() {
        let written = [Ages::up_to(39), Ages::span(40, 5), Ages::span(50, 10), Ages::from(75)]
            .map(|ages| ages.to_string());
        assert_eq!(written, ["39歳以下", "40〜44歳", "50〜59歳", "75歳以上"]);
    }

    #[test]
    fn bands_that_cannot_be() {
        assert_eq!(Ages::of(44, 40), None);
        assert_eq!(Ages::of(40, 121), None);
        assert_eq!(Ages::of(40, 44), Some(Ages::span(40, 5)));
    }

    #[test]
    fn beside_each_other() {
        #[track_caller]
        fn case(one: Ages, other: Ages, overlaps: bool, within: bool) {
            assert_eq!((one.overlaps(other), one.within(other)), (overlaps, within), "{one} {other}");
        }

        case(Ages::span(40, 5), Ages::span(45, 5), false, false);
        case(Ages::span(40, 5), Ages::span(40, 10), true, true);
        case(Ages::span(40, 10), Ages::span(45, 5), true, false);
        case(Ages::from(75), Ages::span(40, 35), false, false);
        case(Ages::up_to(40), Ages::span(40, 5), true, false);
    }
}
