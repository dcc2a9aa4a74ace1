//! Shares of the NDB open data: the nation and the prefectures, and by age the nation and Okayama.
//!
//! `ndb-compact.csv` is made of the publisher's counts in `ndb-counts.csv`; the tests of the room hold it to them
//! (`BLESS=1 cargo test --lib reference::counts` writes it anew). The page carries the shares alone, written so that
//! they pack well: 3,400 of them in 5 KB.

use std::sync::LazyLock;

use super::table::rows;
use super::{Evidence, Reckoning, Region, Share};
use crate::figures::Sex;

pub(super) const COMPACT: &str = include_str!("../../data/reference/ndb-compact.csv");

/// Where the five-year bands begin.
pub(super) const BANDS: [u8; 7] = [40, 45, 50, 55, 60, 65, 70];

/// The regions whose shares are known by age, in the order of the table.
pub(super) const BY_AGE: [Region; 2] = [Region::NATION, Region::OKAYAMA];

/// The letter of a share with as many whole percent as the nation's.
pub(super) const LEVEL: u8 = b'P';

/// Whose rest is the share of [`SLEEP_LACKING`].
pub(super) const SLEEP: &str = "ndb10.q20_sleep_ok";

/// The other answer to the same question.
pub(super) const SLEEP_LACKING: &str = "ndb10.q20_sleep_not_ok";

/// One metric of one release.
struct Measured {
    metric: &'static str,
    year: u16,
    reckoning: Reckoning,
    source: &'static str,
    evidence: Evidence,
    /// Of both, of men, of women: over all ages in the order of [`Region::all`], then of men and women the bands of
    /// each region of [`BY_AGE`].
    ///
    /// `36 PQO-… 3705--…`: the nation's whole percent; a letter a share, which counts its whole percent from there;
    /// two digits a share, its hundredths. `-` where a region publishes nothing. The hundredths are cut off, so that
    /// the middle between two of them rounds to tenths and units as the counts do.
    shares: [&'static str; 3],
}

static ALL: LazyLock<Vec<Measured>> = LazyLock::new(|| rows(COMPACT).filter_map(Measured::read).collect());

impl Measured {
    fn read([metric, year, source, evidence, all, male, female]: [&'static str; 7]) -> Option<Self> {
        let (year, reckoning) = Reckoning::read(year)?;
        let evidence = Evidence::with_id(evidence)?;
        Some(Self { metric, year, reckoning, source, evidence, shares: [all, male, female] })
    }

    fn of(metric: &str) -> Option<&'static Self> {
        ALL.iter().find(|measured| measured.metric == metric)
    }

    /// 0–100.
    fn percent(&self, sex: Sex, place: usize) -> Option<f64> {
        let [all, male, female] = self.shares;
        let shares = match sex {
            Sex::All => all,
            Sex::Male => male,
            Sex::Female => female,
        };
        let (nation, shares) = shares.split_once(' ')?;
        let (letters, digits) = shares.split_once(' ')?;
        let hundredths: u16 = digits.get(2 * place..2 * place + 2)?.parse().ok()?;
        let nation: u16 = nation.parse().ok()?;
        let letter = *letters.as_bytes().get(place)?;
        let units = (nation + u16::from(letter)).saturating_sub(u16::from(LEVEL));
        Some((f64::from(units * 100 + hundredths) + 0.5) / 100.0)
    }
}

/// The share over all ages.
pub(super) fn total(metric: &str, sex: Sex, region: Region) -> Option<Share> {
    if metric == SLEEP_LACKING {
        let share = total(SLEEP, sex, region)?;
        return Some(Share { percent: 100.0 - share.percent, evidence: Evidence::Derived, ..share });
    }
    let measured = Measured::of(metric)?;
    Some(Share {
        percent: measured.percent(sex, usize::from(region.code()))?,
        region,
        year: measured.year,
        reckoning: measured.reckoning,
        source: measured.source,
        evidence: measured.evidence,
    })
}

/// The share of men or of women in the five-year band that begins at `age`, 0–100.
pub(super) fn at_age(metric: &str, sex: Sex, age: u8, region: Region) -> Option<f64> {
    let band = BANDS.iter().position(|&from| from == age)?;
    let row = BY_AGE.iter().position(|&known| known == region)?;
    if metric == SLEEP_LACKING {
        return at_age(SLEEP, sex, age, region).map(|percent| 100.0 - percent);
    }
    Measured::of(metric)?.percent(sex, Region::all().count() + row * BANDS.len() + band)
}

/// The source of every metric.
#[cfg(test)]
pub(super) fn sources() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|measured| measured.source)
}
