//! The published shares themselves.

use std::sync::LazyLock;

use super::metric::Metric;
use super::table::rows;
use super::{Evidence, Reckoning, Region};
use crate::figures::{Item, Sex, decimal};

/// One published share of one group of people.
#[derive(Debug)]
pub(super) struct Share {
    item: Item,
    /// Where.
    pub(super) region: Region,
    sex: Sex,
    /// As the publisher writes them: 40-74, 全年齢 …
    age: &'static str,
    published: Published,
    /// Western.
    pub(super) year: u16,
    /// How the year is counted.
    pub(super) reckoning: Reckoning,
    metric: &'static str,
    /// An id of `sources.csv`.
    pub(super) source: &'static str,
    /// How near to the publisher it was read.
    pub(super) evidence: Evidence,
}

/// What the publisher gives: the other follows from it or is not known.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Published {
    /// People the item applies to, and people measured.
    Counts(u32, u32),
    /// 0–100.
    Percent(f64),
}

impl Published {
    fn read(part: &str, whole: &str, percent: &str) -> Option<Self> {
        if percent.is_empty() {
            Some(Self::Counts(part.parse().ok()?, whole.parse().ok()?))
        } else {
            decimal::read(percent).map(Self::Percent)
        }
    }
}

const SHARES: &str = include_str!("../../data/reference/shares.csv");

static ALL: LazyLock<Vec<Share>> = LazyLock::new(|| rows(SHARES).filter_map(Share::read).collect());

impl Share {
    fn read(cells: [&'static str; 11]) -> Option<Self> {
        let [item, region, sex, age, part, whole, percent, year, metric, source, evidence] = cells;
        let (year, reckoning) = Reckoning::read(year)?;
        Some(Self {
            item: Item::with_id(item)?,
            region: Region::with_name(region)?,
            sex: Sex::ALL.into_iter().find(|known| known.id() == sex)?,
            age,
            published: Published::read(part, whole, percent)?,
            year,
            reckoning,
            metric,
            source,
            evidence: Evidence::with_id(evidence)?,
        })
    }

    /// The share, 0–100.
    pub(super) fn percent(&self) -> f64 {
        match self.published {
            Published::Counts(part, whole) => f64::from(part) * 100.0 / f64::from(whole),
            Published::Percent(percent) => percent,
        }
    }
}

/// The newest share over all the ages that `metric` covers.
pub(super) fn total(metric: &Metric, item: Item, sex: Sex, region: Region) -> Option<&'static Share> {
    ALL.iter()
        .filter(|share| (share.item, share.sex, share.region) == (item, sex, region))
        .filter(|share| share.metric == metric.id && share.age == metric.ages)
        .max_by_key(|share| share.year)
}

/// Every share.
#[cfg(test)]
pub(super) fn every() -> impl Iterator<Item = &'static Share> {
    ALL.iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::{pairs, source};

    #[test]
    fn every_row_is_read() {
        assert_eq!(
            ALL.len(),
            SHARES.lines().count() - 1,
            "a row names an unknown item, region, year or grade"
        );
        assert!(!SHARES.contains("unverified"));
    }

    #[test]
    fn part_is_within_whole_and_no_percentage_stands_beside_them() {
        for share in every() {
            assert!((0.0..=100.0).contains(&share.percent()), "{share:?}");
        }
        for [.., part, whole, percent, _, _, _, _] in rows::<11>(SHARES) {
            assert!(part.is_empty() == whole.is_empty() && part.is_empty() != percent.is_empty(), "{part}");
        }
    }

    #[test]
    fn men_and_women_make_the_whole() {
        for all in every().filter(|share| share.sex == Sex::All) {
            let Published::Counts(part, whole) = all.published else { continue };
            let of = |sex| {
                let same = every().find(|share| {
                    (share.item, share.region, share.age, share.sex) == (all.item, all.region, all.age, sex)
                });
                let Published::Counts(part, whole) = same.unwrap().published else { panic!("{all:?}") };
                (part, whole)
            };
            let (men, women) = (of(Sex::Male), of(Sex::Female));
            assert_eq!((men.0 + women.0, men.1 + women.1), (part, whole), "{all:?}");
        }
    }

    #[test]
    fn every_share_has_its_metric_and_source_and_is_in_the_table_of_pairs() {
        for share in every() {
            assert!(source(share.source).is_some(), "{share:?}");
            let metric = Metric::with_id(share.metric).unwrap();
            assert_eq!(pairs::metric_for(share.item).map(|metric| metric.id), Some(metric.id), "{share:?}");
        }
    }

    #[test]
    fn no_group_stands_twice() {
        for (place, share) in every().enumerate() {
            let names = |share: &Share| (share.item, share.region, share.sex, share.age, share.year);
            assert!(every().skip(place + 1).all(|other| names(other) != names(share)), "{share:?}");
        }
    }
}
