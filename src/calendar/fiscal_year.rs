//! The fiscal year (年度) a checkup belongs to.

use std::fmt;

use super::Era;
use crate::words::calendar;

/// A fiscal year, April to March, by the Western year it begins in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear(u16);

impl FiscalYear {
    /// `None` outside 1926–2099: no checkup has been or will be reported for it.
    pub const fn of(western: u16) -> Option<Self> {
        if western >= 1926 && western < 2100 { Some(Self(western)) } else { None }
    }

    /// The Western year the fiscal year begins in.
    pub const fn western(self) -> u16 {
        self.0
    }

    /// 令和5（2023）年: the year from January on that has the same number.
    pub fn calendar_year(self) -> String {
        calendar::calendar_year(self.year_in_words())
    }

    /// R5: as narrow as a drawing needs it.
    pub fn short(self) -> String {
        let short = |(era, year): (Era, u16)| calendar::short(era.letter(), year, self.0);
        Era::of_fiscal_year(self.0).map(short).unwrap_or_default()
    }

    /// 令和5（2023）.
    fn year_in_words(self) -> String {
        // None lies before the eras.
        Era::of_fiscal_year(self.0).map(|(era, _)| era.dated(self.0)).unwrap_or_default()
    }
}

/// 令和5（2023）年度
impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&calendar::fiscal_year(self.year_in_words()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn written_in_short() {
        let short = || [2018, 2019, 2023].map(|year| FiscalYear(year).short());
        assert_eq!(short(), ["H30", "R1", "R5"]);
        assert_eq!(Language::English.speaking(short), ["2018", "2019", "2023"]);
    }

    #[test]
    fn written_with_both_reckonings() {
        #[track_caller]
        fn case(western: u16, written: &str) {
            assert_eq!(FiscalYear::of(western).map(|year| year.to_string()).as_deref(), Some(written));
        }

        case(2023, "令和5（2023）年度");
        case(2019, "令和元（2019）年度");
        case(2018, "平成30（2018）年度");
        case(1989, "平成元（1989）年度");
        Language::English.speaking(|| case(2023, "FY2023"));
        assert_eq!(FiscalYear::of(1925), None);
        assert_eq!(FiscalYear::of(2100), None);
    }
}
