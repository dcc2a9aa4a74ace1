//! Published shares to compare a company with.
//!
//! Each stands with its region, year, population, definition, source and evidence grade; a table says which item
//! may be compared with which value. Knows nothing of the company.
//!
//! The facts lie in `data/reference/`, one row a share; more regions or ages are more rows and no more code.

mod absence;
mod benchmark;
mod evidence;
mod metric;
mod pairs;
mod reckoning;
mod region;
mod share;
mod source;
mod table;

pub use absence::{Absence, why_none};
pub use benchmark::{Benchmark, BenchmarkKind, benchmarks};
pub use evidence::Evidence;
pub use pairs::after_change;
pub use reckoning::Reckoning;
pub use region::Region;
pub use source::{PASTED, Source, source};

use crate::calendar::FiscalYear;
use crate::figures::{Item, Sex};

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
        self.year.map_or_else(|| "年度不明".to_owned(), |year| self.reckoning.write(year))
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
    let share = share::total(metric, item, sex, region)
        .or_else(|| share::total(metric, item, sex, Region::NATION))?;
    let mut caution = metric.caution();
    if pairs::answers_changed(item) && year.is_none() {
        caution.push_str(pairs::YEAR_UNKNOWN);
    }
    Some(Reference {
        percent: share.percent(),
        region: share.region.label().to_owned(),
        year: Some(share.year),
        reckoning: share.reckoning,
        sex,
        population: metric.population.to_owned(),
        definition: metric.definition.to_owned(),
        caution,
        source: share.source.to_owned(),
        evidence: share.evidence,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Percent (two places), region, year of the reference; or nothing.
    #[track_caller]
    fn case(item: Item, sex: Sex, year: Option<u16>, region: Region, expected: Option<(&str, &str, &str)>) {
        let found = find(item, sex, year.and_then(FiscalYear::of), region);
        let found = found.map(|found| (format!("{:.2}", found.percent), found.region.clone(), found.dated()));
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

        case(Item::Sbp130, Sex::All, Some(2023), nation, Some(("36.37", "全国", R4)));
        case(Item::Sbp130, Sex::Male, Some(2023), okayama, Some(("43.10", "岡山県", R4)));
        case(Item::Waist, Sex::All, None, nation, Some(("33.06", "全国", H29)));
        case(Item::Waist, Sex::Male, None, nation, Some(("48.41", "全国", H29)));
        case(Item::Waist, Sex::Female, None, okayama, Some(("15.29", "岡山県", H29)));
        case(Item::Sleep, Sex::All, None, nation, Some(("65.56", "全国", R4)));
        case(Item::SleepLacking, Sex::All, None, nation, Some(("34.44", "全国", R4)));
        case(Item::CheckupRate, Sex::All, Some(2025), okayama, Some(("58.40", "全国", "令和6（2024）年度")));
        case(Item::Metabolic, Sex::All, Some(2023), nation, Some(("16.60", "全国", R4)));
        case(Item::Metabolic, Sex::Male, Some(2023), nation, None);
        case(Item::FindingAny, Sex::All, Some(2024), nation, Some(("59.40", "全国", "令和6（2024）年")));
        case(Item::FindingEcg, Sex::All, Some(2024), nation, Some(("9.70", "全国", "平成25（2013）年")));
        case(Item::FindingHearingOther, Sex::All, Some(2024), nation, None);
        case(Item::DoctorInstruction, Sex::All, Some(2024), nation, None);
        case(Item::Employees, Sex::All, Some(2024), nation, None);
        case(Item::MedicalCost, Sex::All, Some(2024), nation, None);
    }

    /// 協会けんぽ's composites are published by sex only, and are never averaged.
    #[test]
    fn composites_stand_by_sex_only() {
        let nation = Region::NATION;
        for (item, male, female) in
            [(Item::BloodPressure, "55.20", "36.90"), (Item::ExerciseLacking, "64.90", "72.10")]
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
            [(Item::Smoking, "21.79"), (Item::DailyDrinking, "26.31"), (Item::HeavyDrinking, "15.79")]
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
            Some(("27.89", "全国", "令和4（2022）年度")),
        );
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
