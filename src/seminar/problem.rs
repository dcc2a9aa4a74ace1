//! The problem in three published figures.

use crate::figures::{Item, Sex};
use crate::reference::{Reference, Region, find};

/// Who is examined, who is advised after it, who moves.
const ITEMS: [Item; 3] = [Item::CheckupRate, Item::GuidanceRate, Item::Exercise];

/// Each figure with what it is of: the region's own where one is published, else the nation's.
pub fn problem(region: Region) -> Vec<(Item, Reference)> {
    let found = |item| Some((item, find(item, Sex::All, None, region)?));
    ITEMS.into_iter().filter_map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::source;

    #[test]
    fn three_figures_each_with_its_year_and_source_wherever_the_office_is() {
        for region in Region::all() {
            let told = problem(region);
            assert_eq!(told.len(), 3, "{}", region.label());
            for (item, found) in told {
                assert!(found.year.is_some() && source(&found.source).is_some(), "{}", item.id());
            }
        }
    }

    #[test]
    fn the_figures_are_those_of_the_reference_data() {
        let told: Vec<_> = problem(Region::OKAYAMA)
            .into_iter()
            .map(|(_, found)| format!("{} {} {:.1}", found.region, found.dated(), found.percent))
            .collect();
        let expected =
            ["全国 令和6（2024）年度 58.4", "全国 令和6（2024）年度 20.3", "岡山県 令和4（2022）年度 27.3"];
        assert_eq!(told, expected);
    }
}
