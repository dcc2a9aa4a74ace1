//! One published share of one group of people.

use super::metric::Metric;
use super::{Evidence, Reckoning, Region, measured, stated};
use crate::figures::Sex;

/// A share with where it is from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Share {
    /// 0–100.
    pub(super) percent: f64,
    /// Where.
    pub(super) region: Region,
    /// Western.
    pub(super) year: u16,
    /// How the year is counted.
    pub(super) reckoning: Reckoning,
    /// An id of `sources.csv`.
    pub(super) source: &'static str,
    /// How near to the publisher it was read.
    pub(super) evidence: Evidence,
}

/// The share over all the ages that `metric` covers, of this region and no other.
pub(super) fn total(metric: &Metric, sex: Sex, region: Region) -> Option<Share> {
    measured::total(metric.id, sex, region).or_else(|| stated::total(metric.id, sex, region))
}
