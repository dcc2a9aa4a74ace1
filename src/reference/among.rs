//! The published share among people of some ages.

use super::measured::BANDS;
use super::{Region, at_age};
use crate::calendar::FiscalYear;
use crate::figures::{Ages, Item, Sex};

/// The ages of which shares by age are published.
pub const AGES: Ages = Ages::span(40, 35);

/// Men and women measured in the nation in each band, in thousands: BMI of the 10th NDB open data, FY2022.
const MEASURED: [(u16, u16); 7] =
    [(2503, 1875), (2986, 2278), (3027, 2346), (2534, 1973), (1998, 1636), (1530, 1513), (1678, 1915)];

/// The published share of `item` among the men or the women of these ages, 0–100.
///
/// Of five-year bands, and of what is put together of whole ones, such as 40–49: there the mean of the bands, weighted
/// by how many were measured in each. One set of weights serves all items; no item's own people change the mean by more
/// than half a point. `None` for other ages, and wherever [`at_age`] is.
pub fn among(item: Item, sex: Sex, ages: Ages, year: Option<FiscalYear>, region: Region) -> Option<f64> {
    let (mut share, mut people, mut next) = (0.0, 0.0, ages.first());
    for (from, (men, women)) in BANDS.into_iter().zip(MEASURED) {
        if from != next || from > ages.last() {
            continue;
        }
        let weight = f64::from(if sex == Sex::Male { men } else { women });
        share += weight * at_age(item, sex, from, year, region)?;
        people += weight;
        next = from + 5;
    }
    (people > 0.0 && next == ages.last() + 1).then(|| share / people)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::pairs;
    use crate::reference::table::rows;

    const COUNTS: &str = include_str!("../../data/reference/ndb-counts.csv");

    fn count(metric: &str, sex: Sex, age: &str) -> Option<(f64, f64)> {
        let mut found = rows::<9>(COUNTS).filter(|[named, region, of, ages, ..]| {
            (*named, *region, *of, *ages) == (metric, "全国", sex.id(), age)
        });
        found.next().map(|[_, _, _, _, part, whole, ..]| (part.parse().unwrap(), whole.parse().unwrap()))
    }

    #[test]
    fn the_weights_are_the_publishers() {
        for (from, (men, women)) in BANDS.into_iter().zip(MEASURED) {
            for (sex, weight) in [(Sex::Male, men), (Sex::Female, women)] {
                let age = format!("{from}-{}", from + 4);
                let (_, whole) = count("ndb10.bmi_ge25", sex, &age).unwrap();
                assert!((whole / 1000.0 - f64::from(weight)).abs() <= 0.5, "{sex:?} {age}");
            }
        }
    }

    /// The mean of two bands is what their own counts make together.
    #[test]
    fn ten_years_are_two_bands() {
        for &item in Item::ALL {
            let Some(metric) = pairs::metric_for(item).map(|metric| metric.id) else { continue };
            for (sex, from) in
                [Sex::Male, Sex::Female].into_iter().flat_map(|sex| [40, 50, 60].map(|from| (sex, from)))
            {
                let halves = [from, from + 5].map(|from| count(metric, sex, &format!("{from}-{}", from + 4)));
                let [Some(one), Some(other)] = halves else { continue };
                let own = (one.0 + other.0) * 100.0 / (one.1 + other.1);
                let mean = among(item, sex, Ages::span(from, 10), None, Region::NATION).unwrap();
                assert!((own - mean).abs() < 0.5, "{} {sex:?} {from}: {own} {mean}", item.id());
            }
        }
    }

    #[test]
    fn of_whole_bands_alone() {
        #[track_caller]
        fn case(sex: Sex, ages: Ages, known: bool) {
            assert_eq!(among(Item::Sbp130, sex, ages, None, Region::NATION).is_some(), known, "{ages}");
        }

        case(Sex::Male, Ages::span(40, 5), true);
        case(Sex::Female, Ages::span(60, 10), true);
        case(Sex::Female, AGES, true);
        case(Sex::All, Ages::span(40, 5), false);
        case(Sex::Male, Ages::span(42, 5), false);
        case(Sex::Male, Ages::span(40, 7), false);
        case(Sex::Male, Ages::span(35, 10), false);
        case(Sex::Male, Ages::span(70, 10), false);
        case(Sex::Male, Ages::up_to(39), false);
        case(Sex::Male, Ages::from(75), false);
    }
}
