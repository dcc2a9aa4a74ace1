//! The eras (元号) that a company's papers may carry.

use crate::words::calendar;

/// A modern Japanese era.
///
/// First years: 昭和 1926, 平成 1989, 令和 2019 (元号を改める政令, 昭和64年政令第1号 and 平成31年政令第143号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Era {
    /// 昭和, from 1926.
    Showa,
    /// 平成, from 1989.
    Heisei,
    /// 令和, from 2019.
    Reiwa,
}

impl Era {
    /// Every era, oldest first.
    pub const ALL: [Self; 3] = [Self::Showa, Self::Heisei, Self::Reiwa];

    /// The era's name in two kanji.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Showa => "昭和",
            Self::Heisei => "平成",
            Self::Reiwa => "令和",
        }
    }

    /// The letter that stands for it on forms: S, H, R.
    pub const fn letter(self) -> char {
        match self {
            Self::Showa => 'S',
            Self::Heisei => 'H',
            Self::Reiwa => 'R',
        }
    }

    /// The Western year of its 元年.
    pub const fn first_year(self) -> u16 {
        match self {
            Self::Showa => 1926,
            Self::Heisei => 1989,
            Self::Reiwa => 2019,
        }
    }

    /// The Western year of this era's year `year`, counted from one (元年).
    ///
    /// `None` for year nought and for years past the end of the era: 平成32年 was never lived.
    pub fn western(self, year: u16) -> Option<u16> {
        let western = self.first_year().checked_add(year.checked_sub(1)?)?;
        let last = match self {
            Self::Showa => 1989,
            Self::Heisei => 2019,
            Self::Reiwa => 2099,
        };
        (western <= last).then_some(western)
    }

    /// 令和8（2026）: the Western year with its year in this era, which is not before it.
    pub(super) fn dated(self, western: u16) -> String {
        let number = match western - self.first_year() + 1 {
            1 => calendar::first().to_owned(),
            number => number.to_string(),
        };
        calendar::year(self.name(), number, western)
    }

    /// The era in which fiscal year `western` (April to March) is named, with its year in it.
    ///
    /// 2019 is 令和元年度 though its April was still 平成: papers written since say so.
    pub fn of_fiscal_year(western: u16) -> Option<(Self, u16)> {
        let era = Self::ALL.into_iter().rev().find(|era| era.first_year() <= western)?;
        Some((era, western - era.first_year() + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn western_years() {
        #[track_caller]
        fn case(era: Era, year: u16, western: Option<u16>) {
            assert_eq!(era.western(year), western, "{}{year}", era.name());
        }

        case(Era::Reiwa, 1, Some(2019));
        case(Era::Reiwa, 5, Some(2023));
        case(Era::Heisei, 1, Some(1989));
        case(Era::Heisei, 30, Some(2018));
        case(Era::Heisei, 31, Some(2019));
        case(Era::Heisei, 32, None);
        case(Era::Showa, 64, Some(1989));
        case(Era::Showa, 65, None);
        case(Era::Reiwa, 0, None);
        case(Era::Reiwa, u16::MAX, None);
    }
}
