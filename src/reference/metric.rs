//! What a published share counts, among whom, and what must be known before one compares.

use std::sync::LazyLock;

use super::Region;
use super::table::rows;

/// One definition of one publisher.
#[derive(Debug)]
pub(super) struct Metric {
    /// Stable name.
    pub(super) id: &'static str,
    /// Among whom.
    pub(super) population: &'static str,
    /// What over what.
    pub(super) definition: &'static str,
    /// Ids of `cautions.csv`, blank-separated.
    cautions: &'static str,
}

/// What sets Okayama apart from the nation: nothing to know beside another prefecture's value.
const OF_OKAYAMA: &str = "okayama_glucose";

const METRICS: &str = include_str!("../../data/reference/metrics.csv");
const CAUTIONS: &str = include_str!("../../data/reference/cautions.csv");

static ALL: LazyLock<Vec<Metric>> = LazyLock::new(|| {
    rows(METRICS)
        .map(|[id, population, definition, cautions]| Metric { id, population, definition, cautions })
        .collect()
});

impl Metric {
    /// The metric with this stable name.
    pub(super) fn with_id(id: &str) -> Option<&'static Self> {
        ALL.iter().find(|metric| metric.id == id)
    }

    /// Every caution that holds for this region's value, one sentence after the other.
    pub(super) fn caution(&self, region: Region) -> String {
        let speaks_of = |id: &&str| *id != OF_OKAYAMA || [Region::NATION, Region::OKAYAMA].contains(&region);
        self.cautions.split(' ').filter(speaks_of).filter_map(caution).collect()
    }
}

/// The sentence of one caution.
fn caution(id: &str) -> Option<&'static str> {
    rows(CAUTIONS).find_map(|[known, sentence]| (known == id).then_some(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_full() {
        assert_eq!(ALL.len(), METRICS.lines().count() - 1);
        for metric in ALL.iter() {
            assert!(![metric.id, metric.population, metric.definition].contains(&""), "{metric:?}");
        }
    }

    #[test]
    fn every_caution_named_is_a_sentence_and_every_sentence_is_used() {
        for metric in ALL.iter() {
            for id in metric.cautions.split(' ') {
                assert!(caution(id).is_some_and(|sentence| sentence.ends_with('。')), "{}: {id}", metric.id);
            }
        }
        for [id, _] in rows(CAUTIONS) {
            assert!(ALL.iter().any(|metric| metric.cautions.split(' ').any(|used| used == id)), "{id}");
        }
    }
}
