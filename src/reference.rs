//! Published shares to compare a company with.
//!
//! Each stands with its region, year, population, definition, source and evidence grade; a table says which item
//! may be compared with which value. Knows nothing of the company.
//!
//! The facts lie in `data/reference/`, where a README says where each came from; more regions or ages are more rows
//! and no more code.

mod absence;
mod among;
mod benchmark;
#[cfg(test)]
mod counts;
mod evidence;
mod measured;
mod metric;
mod pairs;
mod reckoning;
mod region;
mod share;
mod source;
mod stated;
mod table;

pub use absence::{Absence, why_none};
pub use among::{AGES, among};
pub use benchmark::{Benchmark, BenchmarkKind, benchmarks};
pub use evidence::Evidence;
pub use pairs::after_change;
pub use reckoning::Reckoning;
pub use region::Region;
pub use source::{PASTED, Source, source};

use share::Share;

use crate::calendar::FiscalYear;
use crate::figures::{Item, Sex};
use crate::words::{lists, reference};

/// A published share, fixed for our purposes.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// 0–100.
    pub percent: f64,
    /// 全国, 岡山県 …
    pub region: String,
    /// The Western year (or fiscal year) the figure is for; `None` where the person's own table names none.
    pub year: Option<u16>,
    /// Whether `year` runs from April or from January.
    pub reckoning: Reckoning,
    /// Of whom.
    pub sex: Sex,
    /// Among whom: insurer and ages, as printed beside the figure.
    pub population: String,
    /// What was counted over what, in the publisher's sense.
    pub definition: String,
    /// What must be known before one compares; empty where nothing must.
    pub caution: String,
    /// The source's stable name, an id of `data/reference/sources.csv` or [`PASTED`].
    pub source: String,
    /// How near to the publisher the figure was read.
    pub evidence: Evidence,
}

impl Reference {
    /// 令和4（2022）年度, 令和6（2024）年, or 年度不明.
    pub fn dated(&self) -> String {
        self.year.map_or_else(|| reference::year_not_known().to_owned(), |year| self.reckoning.write(year))
    }
}

/// The published share that `item` of a company may be compared with.
///
/// `year` is the company's own; where a question's answers changed, it decides whether there is anything to compare.
/// What `region` does not publish is taken from the nation; [`Reference::region`] says which it was.
/// `None` where nothing with the same definition is published: [`why_none`] then says why.
pub fn find(item: Item, sex: Sex, year: Option<FiscalYear>, region: Region) -> Option<Reference> {
    if why_none(item, sex, year).is_some() {
        return None;
    }
    let metric = pairs::metric_for(item)?;
    let share = share::total(metric, sex, region).or_else(|| share::total(metric, sex, Region::NATION))?;
    let mut caution = metric.caution(share.region);
    if pairs::answers_changed(item) && year.is_none() {
        caution = lists::sentence(caution, reference::answers_changed());
    }
    Some(Reference {
        percent: share.percent,
        region: share.region.label().to_owned(),
        year: Some(share.year),
        reckoning: share.reckoning,
        sex,
        population: metric.population().to_owned(),
        definition: metric.definition().to_owned(),
        caution,
        source: share.source.to_owned(),
        evidence: share.evidence,
    })
}

/// The published share of `item` among the men or the women of one five-year band, 0–100.
///
/// `age` is where the band begins: 40, 45 … 70. `year` is the company's own, as in [`find`]. Known for the nation and
/// for Okayama; `None` for other regions, for both sexes together, and wherever [`why_none`] says so.
pub fn at_age(item: Item, sex: Sex, age: u8, year: Option<FiscalYear>, region: Region) -> Option<f64> {
    if why_none(item, sex, year).is_some() {
        return None;
    }
    measured::at_age(pairs::metric_for(item)?.id, sex, age, region)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::decimal::tenths;

    /// Percent (one place), region, year of the reference; or nothing.
    #[track_caller]
    fn case(item: Item, sex: Sex, year: Option<u16>, region: Region, expected: Option<(&str, &str, &str)>) {
        let found = find(item, sex, year.and_then(FiscalYear::of), region);
        let found = found.map(|found| (tenths(found.percent), found.region.clone(), found.dated()));
        let expected = expected
            .map(|(percent, region, dated)| (percent.to_owned(), region.to_owned(), dated.to_owned()));
        assert_eq!(found, expected, "{} {} {year:?}", item.id(), sex.id());
        assert_eq!(found.is_none(), why_none(item, sex, year.and_then(FiscalYear::of)).is_some());
    }

    #[test]
    fn what_may_be_compared_with_what() {
        const R4: &str = "令和4（2022）年度";
        const H29: &str = "平成29（2017）年度";
        let (nation, okayama) = (Region::NATION, Region::OKAYAMA);

        case(Item::Sbp130, Sex::All, Some(2023), nation, Some(("36.4", "全国", R4)));
        case(Item::Sbp130, Sex::Male, Some(2023), okayama, Some(("43.1", "岡山県", R4)));
        case(Item::Waist, Sex::All, None, nation, Some(("33.1", "全国", H29)));
        case(Item::Waist, Sex::Male, None, nation, Some(("48.4", "全国", H29)));
        case(Item::Waist, Sex::Female, None, okayama, Some(("15.3", "岡山県", H29)));
        case(Item::Sleep, Sex::All, None, nation, Some(("65.6", "全国", R4)));
        case(Item::SleepLacking, Sex::All, None, nation, Some(("34.4", "全国", R4)));
        case(Item::CheckupRate, Sex::All, Some(2025), okayama, Some(("58.4", "全国", "令和6（2024）年度")));
        case(Item::Metabolic, Sex::All, Some(2023), nation, Some(("16.6", "全国", R4)));
        case(Item::Metabolic, Sex::Male, Some(2023), nation, None);
        case(Item::FindingAny, Sex::All, Some(2024), nation, Some(("59.4", "全国", "令和6（2024）年")));
        case(Item::FindingEcg, Sex::All, Some(2024), nation, Some(("9.7", "全国", "平成25（2013）年")));
        case(Item::FindingHearingOther, Sex::All, Some(2024), nation, None);
        case(Item::DoctorInstruction, Sex::All, Some(2024), nation, None);
        case(Item::FindingAny, Sex::All, Some(2024), okayama, Some(("59.4", "全国", "令和6（2024）年")));
        let [akita, tottori, yamagata] =
            ["秋田県", "鳥取県", "山形県"].map(|name| Region::with_name(name).unwrap());
        case(Item::FindingAny, Sex::All, Some(2024), akita, Some(("73.5", "秋田県", "令和6（2024）年")));
        case(
            Item::CheckupRate,
            Sex::All,
            Some(2025),
            yamagata,
            Some(("80.5", "山形県", "令和6（2024）年度")),
        );
        case(Item::Sbp130, Sex::Female, None, akita, Some(("38.6", "秋田県", R4)));
        case(Item::Exercise, Sex::All, Some(2024), tottori, Some(("24.6", "鳥取県", R4)));
        case(Item::Waist, Sex::All, None, tottori, Some(("33.1", "全国", H29)));
        case(Item::Employees, Sex::All, Some(2024), nation, None);
        case(Item::MedicalCost, Sex::All, Some(2024), nation, None);
    }

    /// 協会けんぽ's composites are published by sex only, and are never averaged.
    #[test]
    fn composites_stand_by_sex_only() {
        let nation = Region::NATION;
        for (item, male, female) in
            [(Item::BloodPressure, "55.2", "36.9"), (Item::ExerciseLacking, "64.9", "72.1")]
        {
            case(item, Sex::All, Some(2023), nation, None);
            case(item, Sex::Male, Some(2023), nation, Some((male, "全国", "令和5（2023）年度")));
            case(item, Sex::Female, Some(2023), nation, Some((female, "全国", "令和5（2023）年度")));
        }
        for item in [Item::Glucose, Item::Lipid, Item::Liver, Item::RecheckRate] {
            for sex in Sex::ALL {
                case(item, sex, Some(2023), nation, None);
            }
        }
    }

    #[test]
    fn answers_that_changed_are_compared_only_before_the_change() {
        for (item, percent) in
            [(Item::Smoking, "21.8"), (Item::DailyDrinking, "26.3"), (Item::HeavyDrinking, "15.8")]
        {
            let old = Some((percent, "全国", "令和4（2022）年度"));
            case(item, Sex::All, Some(2023), Region::NATION, old);
            case(item, Sex::All, None, Region::NATION, old);
            case(item, Sex::All, Some(2024), Region::NATION, None);
            let cautions = [None, FiscalYear::of(2023)].map(|year| {
                find(item, Sex::All, year, Region::NATION).unwrap().caution.contains("年度が書かれていない")
            });
            assert_eq!(cautions, [true, false]);
        }
        case(
            Item::Exercise,
            Sex::All,
            Some(2024),
            Region::NATION,
            Some(("27.9", "全国", "令和4（2022）年度")),
        );
    }

    #[test]
    fn what_sets_okayama_apart_is_said_of_it_alone() {
        let said = ["全国", "岡山県", "東京都"].map(|name| {
            let region = Region::with_name(name).unwrap();
            find(Item::HbA1c56, Sex::All, None, region).unwrap().caution.contains("岡山県の値は全国より")
        });
        assert_eq!(said, [true, true, false]);
    }

    #[test]
    fn shares_of_an_age() {
        #[track_caller]
        fn case(item: Item, sex: Sex, age: u8, year: u16, region: Region, expected: Option<&str>) {
            let found = at_age(item, sex, age, FiscalYear::of(year), region).map(tenths);
            assert_eq!(found.as_deref(), expected, "{} {} {age}", item.id(), sex.id());
        }
        let (nation, okayama) = (Region::NATION, Region::OKAYAMA);

        case(Item::Sbp130, Sex::Male, 40, 2023, nation, Some("26.7"));
        case(Item::Sbp130, Sex::Male, 70, 2023, nation, Some("57.1"));
        case(Item::Waist, Sex::Female, 55, 2023, okayama, Some("15.9"));
        case(Item::SleepLacking, Sex::Female, 45, 2024, okayama, Some("39.2"));
        case(Item::Sbp130, Sex::All, 40, 2023, nation, None);
        case(Item::Sbp130, Sex::Male, 41, 2023, nation, None);
        case(Item::Sbp130, Sex::Male, 75, 2023, nation, None);
        case(Item::Sbp130, Sex::Male, 40, 2023, Region::with_name("東京都").unwrap(), None);
        case(Item::Smoking, Sex::Male, 40, 2024, nation, None);
        case(Item::BloodPressure, Sex::Male, 40, 2023, nation, None);
        case(Item::FindingAny, Sex::Male, 40, 2023, nation, None);
    }

    #[test]
    fn what_covers_forty_and_over_says_so() {
        for &item in Item::ALL {
            let Some(found) = find(item, Sex::All, None, Region::NATION) else { continue };
            let elders = found.source.starts_with("ndb") || found.source.starts_with("tokutei");
            assert_eq!(found.caution.contains("40〜74歳の値です"), elders, "{}", item.id());
        }
    }
}
