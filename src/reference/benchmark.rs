//! What others reach or aim at, for a target that can be reached.

use std::sync::LazyLock;

use super::table::rows;
use super::{Evidence, Reckoning};
use crate::figures::{Item, decimal};
use crate::words::{benchmark_definitions, benchmark_holders};

/// What a benchmark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BenchmarkKind {
    /// The value of the branch (支部) that does best.
    BestBranch,
    /// What the insurer or the country aims at for a year to come.
    Goal,
}

/// A value to set a target by; never a reference that a verdict rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Benchmark {
    /// What it is for.
    pub item: Item,
    /// Best branch or goal.
    pub kind: BenchmarkKind,
    /// 0–100.
    pub percent: f64,
    /// The Western year, reached or aimed at.
    pub year: u16,
    /// How the year is counted.
    pub reckoning: Reckoning,
    /// An id of `data/reference/sources.csv`.
    pub source: &'static str,
    /// How near to the publisher it was read.
    pub evidence: Evidence,
    /// Its place in the table, and in the catalogues.
    place: usize,
}

const BENCHMARKS: &str = include_str!("../../data/reference/benchmarks.csv");

static ALL: LazyLock<Vec<Benchmark>> =
    LazyLock::new(|| rows(BENCHMARKS).enumerate().filter_map(Benchmark::read).collect());

impl Benchmark {
    fn read((place, cells): (usize, [&'static str; 6])) -> Option<Self> {
        let [item, kind, percent, year, source, evidence] = cells;
        let (year, reckoning) = Reckoning::read(year)?;
        Some(Self {
            item: Item::with_id(item)?,
            kind: match kind {
                "best_branch" => BenchmarkKind::BestBranch,
                "goal" => BenchmarkKind::Goal,
                _ => return None,
            },
            percent: decimal::read(percent)?,
            year,
            reckoning,
            source,
            evidence: Evidence::with_id(evidence)?,
            place,
        })
    }

    /// Whose it is: 協会けんぽの目標.
    pub fn who(&self) -> &'static str {
        benchmark_holders::nth(self.place)
    }

    /// What is counted, among whom.
    pub fn definition(&self) -> &'static str {
        benchmark_definitions::nth(self.place)
    }

    /// 令和6（2024）年度.
    pub fn dated(&self) -> String {
        self.reckoning.write(self.year)
    }
}

/// What others reach or aim at in `item`.
pub fn benchmarks(item: Item) -> impl Iterator<Item = &'static Benchmark> {
    ALL.iter().filter(move |benchmark| benchmark.item == item)
}

/// The source of every benchmark.
#[cfg(test)]
pub(super) fn sources() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|benchmark| benchmark.source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::source;

    #[test]
    fn every_row_is_read_and_has_its_source() {
        assert_eq!(ALL.len(), BENCHMARKS.lines().count() - 1);
        let ids = rows::<6>(BENCHMARKS).map(|[item, kind, ..]| format!("{item}_{kind}"));
        assert!(ids.eq(benchmark_holders::NAMES.iter().map(ToString::to_string)));
        assert_eq!(benchmark_holders::NAMES, benchmark_definitions::NAMES);
        assert!(sources().all(|id| source(id).is_some()));
    }

    #[test]
    fn what_others_reach_or_aim_at() {
        #[track_caller]
        fn case(item: Item, expected: &[&str]) {
            let found: Vec<_> = benchmarks(item)
                .map(|benchmark| {
                    format!("{} {:.1} {}", benchmark.who(), benchmark.percent, benchmark.dated())
                })
                .collect();
            assert_eq!(found, expected);
        }

        case(
            Item::CheckupRate,
            &["最も高い支部（山形） 80.5 令和6（2024）年度", "協会けんぽの目標 70.0 令和11（2029）年度"],
        );
        case(
            Item::GuidanceRate,
            &["最も高い支部（熊本） 37.9 令和6（2024）年度", "協会けんぽの目標 35.0 令和11（2029）年度"],
        );
        case(Item::Smoking, &["国の目標（健康日本21・第三次） 12.0 令和14（2032）年度"]);
        case(Item::Exercise, &["国の目標（健康日本21・第三次） 30.0 令和14（2032）年度"]);
        case(Item::Sleep, &[]);
    }
}
