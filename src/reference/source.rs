//! Where a figure was published.

use std::sync::LazyLock;

use super::table::rows;
use crate::words::publishers;

/// The source id of an average that the person's own table printed.
pub const PASTED: &str = "pasted";

/// A publication, as cited beside a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable name.
    pub id: &'static str,
    /// Title of the publication, in its own language.
    pub title: &'static str,
    /// The year its figures are for, as written: 2022年度, 2024年; empty for the person's own table.
    pub year: &'static str,
    /// Where it was read; empty for the person's own table.
    pub url: &'static str,
    /// Its place among the sources, and in the catalogue of publishers.
    place: usize,
}

impl Source {
    /// Who publishes it.
    pub fn publisher(&self) -> &'static str {
        publishers::nth(self.place)
    }
}

const SOURCES: &str = include_str!("../../data/reference/sources.csv");

static ALL: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let own = [PASTED, "お手元の表に書かれた平均", "", ""];
    let source = |(place, [id, title, year, url]): (usize, [_; 4])| Source { id, title, year, url, place };
    rows(SOURCES).chain([own]).enumerate().map(source).collect()
});

/// The source with this stable name, [`PASTED`] among them.
pub fn source(id: &str) -> Option<&'static Source> {
    ALL.iter().find(|source| source.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::reference::{Reckoning, benchmark, measured, stated};

    #[test]
    fn every_source_is_full_and_dated() {
        assert_eq!(ALL.len(), SOURCES.lines().count());
        let ids: BTreeSet<_> = ALL.iter().map(|source| source.id).collect();
        assert_eq!(ids.len(), ALL.len());
        assert_eq!(publishers::NAMES, ALL.iter().map(|source| source.id).collect::<Vec<_>>());
        for source in ALL.iter().filter(|source| source.id != PASTED) {
            assert!(!source.title.is_empty() && !source.publisher().is_empty(), "{source:?}");
            assert!(Reckoning::read(source.year).is_some(), "{source:?}");
            assert!(source.url.starts_with("http"), "{source:?}");
        }
    }

    #[test]
    fn every_source_is_used() {
        let used: BTreeSet<_> =
            measured::sources().chain(stated::sources()).chain(benchmark::sources()).collect();
        for source in ALL.iter().filter(|source| source.id != PASTED) {
            assert!(used.contains(source.id), "{}", source.id);
        }
    }
}
