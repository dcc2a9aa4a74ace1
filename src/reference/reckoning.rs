//! Whether a published year begins in April or in January.

use crate::calendar::FiscalYear;

/// How a publisher counts the year of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reckoning {
    /// 年度, April to March.
    Fiscal,
    /// 年, January to December.
    Calendar,
}

impl Reckoning {
    /// `2022年度` or `2024年` as the tables write it.
    pub(super) fn read(written: &str) -> Option<(u16, Self)> {
        let (digits, reckoning) = match written.strip_suffix("年度") {
            Some(digits) => (digits, Self::Fiscal),
            None => (written.strip_suffix('年')?, Self::Calendar),
        };
        digits.parse().ok().map(|year| (year, reckoning))
    }

    /// 令和4（2022）年度 or 令和6（2024）年.
    pub fn write(self, year: u16) -> String {
        let written = FiscalYear::of(year).map(|year| match self {
            Self::Fiscal => year.to_string(),
            Self::Calendar => year.calendar_year(),
        });
        written.unwrap_or_else(|| year.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_and_written() {
        #[track_caller]
        fn case(written: &str, read: Option<(u16, Reckoning)>, back: &str) {
            assert_eq!(Reckoning::read(written), read);
            assert_eq!(read.map_or_else(String::new, |(year, reckoning)| reckoning.write(year)), back);
        }

        case("2022年度", Some((2022, Reckoning::Fiscal)), "令和4（2022）年度");
        case("2024年", Some((2024, Reckoning::Calendar)), "令和6（2024）年");
        case("2024", None, "");
        case("", None, "");
    }
}
