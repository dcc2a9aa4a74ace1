//! What a company's ages and sexes let one expect, beside what it has.
//!
//! Published shares by age are of people of 40–74. For a person outside these ages nothing can be expected, and nobody
//! knows how many of the company's count are such persons; so there is an expected number only where everybody
//! examined is of 40–74, and one sentence where somebody is not. No share is carried over to other ages.
//!
//! The interval takes counts as Poisson's, as the published ratios do. Of what many people have that is rather wide, so a
//! line may be told from its reference and yet not from what is expected; the line's verdict stays Wilson's.

use super::{FEWEST, Karte, Line, words};
use crate::figures::{Composition, Sex};
use crate::reference::{self, Region};
use crate::statistics::{Z95, standardised_ratio};

/// Of the people examined at least so many in a hundred must have been measured, for those measured to be taken as of
/// the same ages and sexes. Our own measure, not a published one.
const MEASURED: u64 = 90;

/// Observed and expected people of one line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standardised {
    /// People the item applies to.
    pub observed: u32,
    /// As many as the region's shares by age and sex give for the people measured.
    pub expected: f64,
    /// As many as the region's one share for all ages gives.
    pub crude: f64,
    /// Observed over expected; 1 is as expected.
    pub ratio: f64,
    /// Its 95 % interval: Byar's, exact below ten observed.
    pub interval: (f64, f64),
    /// Whose shares.
    pub region: Region,
}

/// Why a line has no expected number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unformed {
    /// No shares by age and sex are published for the item.
    NoShares,
    /// The papers do not say of how many people.
    UnknownSize,
    /// Fewer than ten people measured: no verdict of any kind.
    TooFew,
    /// So many people are outside the ages of which shares are published.
    OutsideAges {
        /// How many.
        people: u32,
    },
    /// Others were measured than those whose ages are known.
    OtherPeople {
        /// Measured.
        measured: u32,
        /// Of known age.
        known: u32,
    },
}

impl Line {
    /// What the ages and sexes in `composition` let one expect of this line.
    ///
    /// By the shares of `region`; where it publishes none by age, of the nation.
    pub fn standardised(&self, composition: &Composition, region: Region) -> Result<Standardised, Unformed> {
        let (observed, measured) = self.people().ok_or(Unformed::UnknownSize)?;
        if measured < FEWEST {
            return Err(Unformed::TooFew);
        }
        let regions = [region, Region::NATION].into_iter();
        let region =
            regions.into_iter().find(|&region| self.is_known_by_age(region)).ok_or(Unformed::NoShares)?;
        let outside = composition.bands(self.sex).filter(|band| !band.ages.within(reference::AGES));
        let people = outside.map(|band| band.people).sum();
        if people > 0 {
            return Err(Unformed::OutsideAges { people });
        }
        let known = composition.people(self.sex);
        if measured > known || u64::from(measured) * 100 < u64::from(known) * MEASURED {
            return Err(Unformed::OtherPeople { measured, known });
        }
        let expected = self.expected(composition, region).ok_or(Unformed::NoShares)?;
        let expected = expected * f64::from(measured) / f64::from(known);
        let crude = reference::find(self.item, self.sex, self.year, region).ok_or(Unformed::NoShares)?;
        let (ratio, low, high) = standardised_ratio(f64::from(observed), expected, Z95);
        let crude = f64::from(measured) * crude.percent / 100.0;
        Ok(Standardised { observed, expected, crude, ratio, interval: (low, high), region })
    }

    fn is_known_by_age(&self, region: Region) -> bool {
        reference::among(self.item, Sex::Male, reference::AGES, self.year, region).is_some()
    }

    /// People of everybody in the composition.
    fn expected(&self, composition: &Composition, region: Region) -> Option<f64> {
        let people = composition.bands(self.sex).map(|band| {
            let share = reference::among(self.item, band.sex, band.ages, self.year, region)?;
            Some(f64::from(band.people) * share / 100.0)
        });
        people.sum()
    }
}

/// The lines of a karte that have an expected number, and why others have none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ByAgeAndSex<'k> {
    /// The lines, in the order of the sheet.
    pub lines: Vec<(&'k Line, Standardised)>,
    /// Each reason once, in plain sentences; that nothing is published for an item is none.
    pub why_not: Vec<String>,
}

impl Karte {
    /// What the ages and sexes of the people examined explain, for the lines shown.
    pub fn by_age_and_sex(&self, composition: &Composition, region: Region) -> ByAgeAndSex<'_> {
        let mut found = ByAgeAndSex::default();
        for line in self.shown().into_iter().flat_map(|(_, lines)| lines) {
            match line.standardised(composition, region) {
                Ok(standardised) => found.lines.push((line, standardised)),
                Err(unformed) => {
                    let why = words::unformed(line, unformed);
                    if !why.is_empty() && !found.why_not.contains(&why) {
                        found.why_not.push(why);
                    }
                }
            }
        }
        found
    }
}

impl Standardised {
    /// What age and sex explain of `line`, in plain sentences.
    pub fn sentence(&self, line: &Line) -> String {
        words::standardised(line, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::FiscalYear;
    use crate::figures::{Ages, Amount, Figure, Figures, Group, Item, Percent, Rate};

    fn line(item: Item, sex: Sex, year: u16, amount: Amount) -> Line {
        let year = FiscalYear::of(year);
        let figure = Figure { item, group: Group::Company, sex, year, amount };
        Line::beside(&figure, reference::find(item, sex, year, Region::NATION))
    }

    fn rate(part: u32, whole: u32) -> Amount {
        Amount::Rate(Rate::of(part, whole).unwrap())
    }

    fn people(bands: &[(Sex, Ages, i64)]) -> Composition {
        Composition::of(bands.iter().copied(), None).unwrap()
    }

    const OLDER: [(Sex, Ages, i64); 2] =
        [(Sex::Male, Ages::span(65, 5), 30), (Sex::Female, Ages::span(60, 10), 15)];

    #[test]
    fn expected_by_age_and_sex() {
        let line = line(Item::Sbp130, Sex::All, 2023, rate(27, 45));
        let found = line.standardised(&people(&OLDER), Region::NATION).unwrap();
        let share =
            |sex, ages| reference::among(Item::Sbp130, sex, ages, None, Region::NATION).unwrap() / 100.0;
        let expected =
            30.0 * share(Sex::Male, Ages::span(65, 5)) + 15.0 * share(Sex::Female, Ages::span(60, 10));
        assert!((found.expected - expected).abs() < 1e-9 && (found.ratio - 27.0 / expected).abs() < 1e-9);
        assert!(
            found.expected > found.crude && found.interval.0 < found.ratio && found.ratio < found.interval.1
        );
    }

    #[test]
    fn men_are_expected_by_mens_shares_alone() {
        let line = line(Item::Sbp130, Sex::Male, 2023, rate(20, 30));
        let found = line.standardised(&people(&OLDER), Region::OKAYAMA).unwrap();
        let share = reference::at_age(Item::Sbp130, Sex::Male, 65, None, Region::OKAYAMA).unwrap();
        assert!((found.expected - 30.0 * share / 100.0).abs() < 1e-9);
        assert_eq!(found.region, Region::OKAYAMA);
    }

    #[test]
    fn where_the_region_has_no_ages_the_nation_stands_in() {
        let line = line(Item::Sbp130, Sex::All, 2023, rate(27, 45));
        let tokyo = Region::with_name("東京都").unwrap();
        assert_eq!(line.standardised(&people(&OLDER), tokyo).map(|found| found.region), Ok(Region::NATION));
    }

    #[test]
    fn where_none_can_be_expected() {
        #[track_caller]
        fn case(item: Item, year: u16, amount: Amount, more: &[(Sex, Ages, i64)], why: Unformed) {
            let line = line(item, Sex::All, year, amount);
            let found = line.standardised(&people(&[&OLDER[..], more].concat()), Region::NATION);
            assert_eq!(found, Err(why), "{}", item.id());
        }

        let full = rate(27, 45);
        let (young, old) = ((Sex::Male, Ages::up_to(39), 4), (Sex::Female, Ages::from(75), 1));
        case(Item::Sbp130, 2023, rate(27, 50), &[young, old], Unformed::OutsideAges { people: 5 });
        case(Item::BloodPressure, 2023, full, &[], Unformed::NoShares);
        case(Item::FindingLipid, 2023, full, &[], Unformed::NoShares);
        case(Item::CheckupRate, 2023, full, &[], Unformed::NoShares);
        case(Item::Smoking, 2024, full, &[], Unformed::NoShares);
        case(Item::Sbp130, 2023, rate(4, 9), &[], Unformed::TooFew);
        case(Item::Sbp130, 2023, rate(20, 40), &[], Unformed::OtherPeople { measured: 40, known: 45 });
        case(Item::Sbp130, 2023, rate(20, 46), &[], Unformed::OtherPeople { measured: 46, known: 45 });
        let bare = Amount::Stated { percent: Percent::of(60.0).unwrap(), count: None, of: None };
        case(Item::Sbp130, 2023, bare, &[], Unformed::UnknownSize);
    }

    #[test]
    fn nearly_all_measured_are_as_all() {
        let [all, nearly] = [45, 41].map(|of| {
            let line = line(Item::Sbp130, Sex::All, 2023, rate(20, of));
            line.standardised(&people(&OLDER), Region::NATION).unwrap().expected
        });
        assert!((all * 41.0 / 45.0 - nearly).abs() < 1e-9);
    }

    #[test]
    fn each_reason_once_and_nothing_of_what_is_not_published() {
        let figures: Figures =
            [(Item::Sbp130, 45), (Item::Ldl140, 45), (Item::FindingLipid, 45), (Item::HbA1c65, 20)]
                .into_iter()
                .map(|(item, of)| {
                    let group = Group::Company;
                    Figure { item, group, sex: Sex::All, year: None, amount: rate(10, of) }
                })
                .collect();
        let karte = Karte::draw_up(&figures, Region::NATION);
        let count = |composition| {
            let found = karte.by_age_and_sex(&composition, Region::NATION);
            (found.lines.len(), found.why_not.len())
        };
        assert_eq!(count(people(&OLDER)), (2, 1));
        assert_eq!(count(people(&[(Sex::Male, Ages::up_to(39), 45)])), (0, 1));
    }
}
