//! What a published share counts, among whom, and what must be known before one compares.

use std::sync::LazyLock;

use super::Region;
use super::table::rows;
use crate::words::{cautions, joined, lists, metric_definitions, populations};

/// One definition of one publisher.
#[derive(Debug)]
pub(super) struct Metric {
    /// Stable name.
    pub(super) id: &'static str,
    /// Among whom: one of [`POPULATIONS`].
    population: &'static str,
    /// Of [`CAUTIONS`], blank-separated.
    cautions: &'static str,
    /// Its place in the table, and in the catalogue of definitions.
    place: usize,
}

/// The ids of whom a metric may be among, in the order of their catalogue.
const POPULATIONS: [&str; 5] =
    ["insured_35_74", "insured_40_74", "specific_checkups", "kenpo_examined", "workers"];

/// The ids of what must be known before one compares, in the order of their catalogue.
const CAUTIONS: [&str; 16] = [
    "ages_40_74",
    "of_2017",
    "drugs_not_counted",
    "hba1c_measured",
    "glucose_measured",
    OF_OKAYAMA,
    "no_visceral_fat",
    "non_drinkers",
    "programme",
    "insured",
    "all_insurers",
    "tottori_page",
    "lacking_undefined",
    "of_2013",
    "each_judges",
    "form_changed",
];

/// What sets Okayama apart from the nation: nothing to know beside another prefecture's value.
const OF_OKAYAMA: &str = "okayama_glucose";

const METRICS: &str = include_str!("../../data/reference/metrics.csv");

static ALL: LazyLock<Vec<Metric>> = LazyLock::new(|| {
    let metric =
        |(place, [id, population, cautions]): (usize, [_; 3])| Metric { id, population, cautions, place };
    rows(METRICS).enumerate().map(metric).collect()
});

impl Metric {
    /// The metric with this stable name.
    pub(super) fn with_id(id: &str) -> Option<&'static Self> {
        ALL.iter().find(|metric| metric.id == id)
    }

    /// Among whom.
    pub(super) fn population(&self) -> &'static str {
        let place = POPULATIONS.iter().position(|known| *known == self.population);
        place.map(populations::nth).unwrap_or_default()
    }

    /// What over what.
    pub(super) fn definition(&self) -> &'static str {
        metric_definitions::nth(self.place)
    }

    /// Every caution that holds for this region's value, one sentence after the other.
    pub(super) fn caution(&self, region: Region) -> String {
        let speaks_of = |id: &&str| *id != OF_OKAYAMA || [Region::NATION, Region::OKAYAMA].contains(&region);
        let said = self.cautions.split(' ').filter(speaks_of).filter_map(caution).map(str::to_owned);
        joined(said, lists::sentence)
    }
}

/// The sentence of one caution.
fn caution(id: &str) -> Option<&'static str> {
    CAUTIONS.iter().position(|known| *known == id).map(cautions::nth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_full() {
        assert_eq!(ALL.len(), METRICS.lines().count() - 1);
        for metric in ALL.iter() {
            assert!(![metric.id, metric.population(), metric.definition()].contains(&""), "{metric:?}");
        }
    }

    #[test]
    fn the_catalogues_are_in_the_order_of_the_tables() {
        let ids: Vec<_> = ALL.iter().map(|metric| metric.id).collect();
        assert_eq!(metric_definitions::NAMES, ids);
        assert_eq!((populations::NAMES, cautions::NAMES), (&POPULATIONS[..], &CAUTIONS[..]));
    }

    #[test]
    fn every_caution_named_is_a_sentence_and_every_sentence_is_used() {
        for metric in ALL.iter() {
            for id in metric.cautions.split(' ') {
                assert!(caution(id).is_some_and(|sentence| sentence.ends_with('。')), "{}: {id}", metric.id);
            }
        }
        for id in CAUTIONS {
            assert!(ALL.iter().any(|metric| metric.cautions.split(' ').any(|used| used == id)), "{id}");
        }
    }
}
