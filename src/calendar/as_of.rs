//! Of when a fact is.

use std::fmt;

use super::Date;
use crate::words::calendar;

/// The month a source is of or was looked at; the year alone where the source says no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AsOf {
    year: u16,
    month: Option<u8>,
}

impl AsOf {
    /// `2025-04` or `2017`.
    pub fn parse(written: &str) -> Option<Self> {
        let (year, month) = match written.split_once('-') {
            Some((year, month)) => (year, Some(month.parse().ok()?)),
            None => (written, None),
        };
        let year = year.parse().ok()?;
        Date::of(year, month.unwrap_or(1), 1).map(|_| Self { year, month })
    }
}

/// 令和7（2025）年4月
impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A year is named after the era that saw its last day, as everybody writes it since.
        let Some(day) = Date::of(self.year, self.month.unwrap_or(12), 1) else { return Ok(()) };
        f.write_str(&match self.month {
            Some(_) => day.month_in_words(),
            None => calendar::calendar_year(day.year_in_words()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn written_with_both_reckonings() {
        #[track_caller]
        fn case(written: &str, shown: Option<&str>) {
            assert_eq!(AsOf::parse(written).map(|as_of| as_of.to_string()).as_deref(), shown);
        }

        case("2025-04", Some("令和7（2025）年4月"));
        case("2026-11", Some("令和8（2026）年11月"));
        case("2017", Some("平成29（2017）年"));
        case("2019", Some("令和元（2019）年"));
        case("2025-13", None);
        case("いつか", None);
        Language::English.speaking(|| {
            case("2025-04", Some("April 2025"));
            case("2017", Some("2017"));
        });
    }
}
