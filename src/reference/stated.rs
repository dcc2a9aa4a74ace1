//! Shares that a publisher prints as a percentage and nothing more.

use std::sync::LazyLock;

use super::table::rows;
use super::{Evidence, Reckoning, Region, Share};
use crate::figures::{Sex, decimal};

/// One row of `stated.csv`.
struct Stated {
    metric: &'static str,
    sex: Sex,
    share: Share,
}

const STATED: &str = include_str!("../../data/reference/stated.csv");

static ALL: LazyLock<Vec<Stated>> = LazyLock::new(|| rows(STATED).filter_map(Stated::read).collect());

impl Stated {
    fn read([metric, region, sex, percent, year, source, evidence]: [&'static str; 7]) -> Option<Self> {
        let (year, reckoning) = Reckoning::read(year)?;
        Some(Self {
            metric,
            sex: Sex::ALL.into_iter().find(|known| known.id() == sex)?,
            share: Share {
                percent: decimal::read(percent)?,
                region: Region::with_name(region)?,
                year,
                reckoning,
                source,
                evidence: Evidence::with_id(evidence)?,
            },
        })
    }
}

/// The share over all the ages that the metric covers.
pub(super) fn total(metric: &str, sex: Sex, region: Region) -> Option<Share> {
    let found = ALL
        .iter()
        .find(|stated| stated.metric == metric && (stated.sex, stated.share.region) == (sex, region))?;
    Some(found.share)
}

/// The source of every share.
#[cfg(test)]
pub(super) fn sources() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|stated| stated.share.source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::metric::Metric;
    use crate::reference::source;

    #[test]
    fn every_row_is_read_and_has_its_metric_and_source() {
        assert_eq!(ALL.len(), STATED.lines().count() - 1, "a row names an unknown region, year or grade");
        for Stated { metric, share, .. } in ALL.iter() {
            assert!(Metric::with_id(metric).is_some(), "{metric}");
            assert!(source(share.source).is_some() && share.year > 2000, "{metric} {share:?}");
            assert!((0.0..=100.0).contains(&share.percent), "{metric} {share:?}");
        }
    }

    #[test]
    fn no_group_stands_twice_and_none_without_the_nation() {
        for (place, one) in ALL.iter().enumerate() {
            let names = |stated: &Stated| (stated.metric, stated.sex, stated.share.region);
            assert!(ALL.iter().skip(place + 1).all(|other| names(other) != names(one)), "{:?}", names(one));
            assert!(total(one.metric, one.sex, Region::NATION).is_some(), "{:?}", names(one));
        }
    }
}
