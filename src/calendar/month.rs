//! A month, as a calendar on the wall shows it.

use std::fmt;

use super::Date;

/// A month of the common calendar, 1989–2099.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    first: Date,
}

impl Month {
    /// The month that a day lies in.
    pub fn of(day: Date) -> Self {
        let (year, month, _) = day.parts();
        Self { first: Date::of(year, month, 1).unwrap_or(day) }
    }

    /// The one after it; itself at the end of all.
    #[must_use]
    pub fn next(self) -> Self {
        let (year, month, _) = self.first.parts();
        let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        Self { first: Date::of(year, month, 1).unwrap_or(self.first) }
    }

    /// How many days it has.
    pub fn days(self) -> u8 {
        let (year, month, _) = self.first.parts();
        (28..=31).rev().find(|day| Date::of(year, month, *day).is_some()).unwrap_or(28)
    }

    /// How many days of its first week, Sunday to Saturday, lie before it.
    ///
    /// After Zeller, Acta Mathematica 9 (1887): a year begins in March.
    pub fn begins_on(self) -> u8 {
        let (year, month, _) = self.first.parts();
        let (year, month) =
            if month < 3 { (u32::from(year) - 1, month + 12) } else { (u32::from(year), month) };
        let saturdays = 1 + 13 * (u32::from(month) + 1) / 5 + year + year / 4 - year / 100 + year / 400;
        // Zeller counts from Saturday.
        u8::try_from((saturdays + 6) % 7).unwrap_or_default()
    }
}

/// 令和8（2026）年12月
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.first.month_in_words())
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Month};

    #[test]
    fn months_as_they_hang_on_the_wall() {
        #[track_caller]
        fn case(year: u16, month: u8, days: u8, before: u8) {
            let found = Month::of(Date::of(year, month, 17).unwrap());
            assert_eq!((found.days(), found.begins_on()), (days, before), "{found}");
        }
        case(2026, 11, 30, 0);
        case(2026, 12, 31, 2);
        case(2027, 1, 31, 5);
        case(2027, 2, 28, 1);
        case(2028, 2, 29, 2);
        case(2000, 3, 31, 3);
        case(2099, 12, 31, 2);
    }

    #[test]
    fn a_month_follows_another() {
        #[track_caller]
        fn case(year: u16, month: u8, next: &str) {
            assert_eq!(Month::of(Date::of(year, month, 1).unwrap()).next().to_string(), next);
        }
        case(2026, 11, "令和8（2026）年12月");
        case(2026, 12, "令和9（2027）年1月");
        case(2099, 12, "令和81（2099）年12月");
    }
}
