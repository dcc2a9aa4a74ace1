//! What a published share counts, among whom, and what must be known before one compares.

use std::sync::LazyLock;

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

    /// Every caution, one sentence after the other.
    pub(super) fn caution(&self) -> String {
        self.cautions.split(' ').filter_map(caution).collect()
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
