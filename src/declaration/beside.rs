//! What others reach, to set a target by.

use crate::figures::{Item, Sex, decimal};
use crate::reference::{BenchmarkKind, Region, benchmarks, find};
use crate::words::{declaration_beside, lists};

/// 「全国 58.4％、最も高い支部（山形） 80.5％（令和6（2024）年度、…）」; empty where nothing is published.
pub fn beside(item: Item) -> String {
    let Some(nation) = find(item, Sex::All, None, Region::NATION) else { return String::new() };
    let best = benchmarks(item).find(|mark| mark.kind == BenchmarkKind::BestBranch);
    let of_whom = lists::comma(&nation.population, &nation.definition);
    let (percent, details) = (decimal::tenths(nation.percent), lists::comma(nation.dated(), of_whom));
    match best {
        Some(best) => {
            declaration_beside::nation_and_best(percent, best.who(), decimal::tenths(best.percent), details)
        }
        None => declaration_beside::nation(percent, details),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beside_a_target() {
        let said = [Item::CheckupRate, Item::GuidanceRate].map(beside);
        assert!(
            said[0].starts_with("全国 58.4％、最も高い支部（山形） 80.5％（令和6（2024）年度、"),
            "{}",
            said[0]
        );
        assert!(
            said[1].starts_with("全国 20.3％、最も高い支部（熊本） 37.9％（令和6（2024）年度、"),
            "{}",
            said[1]
        );
        assert_eq!(beside(Item::RecheckRate), "");
    }
}
