//! A day, written the way a declaration is dated.

use std::fmt;

use super::Era;
use crate::words::{calendar, months};

/// A day of the common calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// `None` where the calendar has no such day, and outside 1989–2099.
    pub const fn of(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        if day == 0 || day > last || year < 1989 || year > 2099 {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// `2026-03-31`.
    pub fn parse(written: &str) -> Option<Self> {
        let mut parts = written.splitn(3, '-');
        Self::of(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)
    }

    /// Year, month (1–12) and day (1–31).
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The fiscal year (April to March) the day lies in, by the year it begins.
    pub const fn fiscal_year(self) -> u16 {
        if self.month >= 4 { self.year } else { self.year - 1 }
    }

    /// 令和8（2026）: the year in the era that was running on this day.
    pub(super) fn year_in_words(self) -> String {
        self.era().dated(self.year)
    }

    /// 令和8（2026）年11月.
    pub(super) fn month_in_words(self) -> String {
        calendar::month(self.year_in_words(), self.name_of_month())
    }

    fn name_of_month(self) -> &'static str {
        months::nth(usize::from(self.month - 1))
    }

    /// The era that was running on this day. 令和 began on 1 May 2019.
    const fn era(self) -> Era {
        if self.year > 2019 || (self.year == 2019 && self.month >= 5) { Era::Reiwa } else { Era::Heisei }
    }
}

/// 令和8（2026）年11月22日
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&calendar::date(self.year_in_words(), self.name_of_month(), self.day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn written_with_both_reckonings() {
        #[track_caller]
        fn case(year: u16, month: u8, day: u8, written: &str) {
            assert_eq!(Date::of(year, month, day).map(|date| date.to_string()).as_deref(), Some(written));
        }

        case(2026, 11, 22, "令和8（2026）年11月22日");
        case(2019, 5, 1, "令和元（2019）年5月1日");
        case(2019, 4, 30, "平成31（2019）年4月30日");
        case(2024, 2, 29, "令和6（2024）年2月29日");
    }

    #[test]
    fn written_in_english() {
        Language::English.speaking(|| {
            let written = Date::of(2026, 11, 22).map(|date| (date.to_string(), date.month_in_words()));
            assert_eq!(written, Some(("22 November 2026".to_owned(), "November 2026".to_owned())));
        });
        assert_eq!(months::NAMES.len(), 12);
    }

    #[test]
    fn days_that_never_were() {
        for (year, month, day) in
            [(2025, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (1988, 1, 1)]
        {
            assert_eq!(Date::of(year, month, day), None, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn read_as_files_write_them() {
        #[track_caller]
        fn case(written: &str, date: Option<Date>) {
            assert_eq!(Date::parse(written), date, "{written}");
        }

        case("2026-03-31", Date::of(2026, 3, 31));
        case("2026-3-1", Date::of(2026, 3, 1));
        case("2026-02-30", None);
        case("2026-03", None);
        case("令和8年3月", None);
        case("", None);
    }

    #[test]
    fn a_fiscal_year_begins_in_april() {
        assert_eq!(Date::of(2026, 3, 31).map(Date::fiscal_year), Some(2025));
        assert_eq!(Date::of(2026, 4, 1).map(Date::fiscal_year), Some(2026));
    }
}
