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
    /// People the item applies to, and people measured; `None` where only the percentage is published.
    counts: Option<(u64, u64)>,
    /// 0–100, as published or to two places.
    stated: f64,
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
            counts: part.parse().ok().zip(whole.parse().ok()),
            stated: decimal::read(percent)?,
            year,
            reckoning,
            metric,
            source,
            evidence: Evidence::with_id(evidence)?,
        })
    }

    /// The share, 0–100: from the counts where they are published.
    #[expect(clippy::cast_precision_loss, reason = "a nation's head-counts stay far below 2^52")]
    pub(super) fn percent(&self) -> f64 {
        self.counts.map_or(self.stated, |(part, whole)| part as f64 * 100.0 / whole as f64)
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
    fn part_is_within_whole_and_the_percentage_follows() {
        for share in every() {
            assert!((0.0..=100.0).contains(&share.stated), "{share:?}");
            if let Some((part, whole)) = share.counts {
                assert!(part <= whole && whole > 0, "{share:?}");
                assert!((share.percent() - share.stated).abs() < 0.005_001, "{share:?}");
            }
        }
    }

    #[test]
    fn men_and_women_make_the_whole() {
        for all in every().filter(|share| share.sex == Sex::All) {
            let Some(counts) = all.counts else { continue };
            let of = |sex| {
                let same = every().find(|share| {
                    (share.item, share.region, share.age, share.sex) == (all.item, all.region, all.age, sex)
                });
                same.unwrap().counts.unwrap()
            };
            let (men, women) = (of(Sex::Male), of(Sex::Female));
            assert_eq!((men.0 + women.0, men.1 + women.1), counts, "{all:?}");
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
