//! The fiscal year (年度) a checkup belongs to.

use std::fmt;

use super::Era;

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
}

/// 令和5（2023）年度
impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Era::of_fiscal_year(self.0) {
            Some((era, 1)) => write!(f, "{}元（{}）年度", era.name(), self.0),
            Some((era, year)) => write!(f, "{}{year}（{}）年度", era.name(), self.0),
            None => write!(f, "{}年度", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(FiscalYear::of(1925), None);
        assert_eq!(FiscalYear::of(2100), None);
    }
}
