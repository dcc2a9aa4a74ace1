//! Why an item has nothing to be compared with.

use super::{Region, pairs, share};
use crate::calendar::FiscalYear;
use crate::figures::{Better, Family, Item, Sex};
use crate::words::absence;

/// The reasons for which no published share may stand beside a company's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Absence {
    /// A size, a cost, or a count that only says what was done.
    NotJudged,
    /// 協会けんぽ's own risk, of which no value with the same definition was found.
    RiskUnpublished,
    /// No value was found.
    Unpublished,
    /// The answers to the question changed after the newest published value.
    AnswersChanged,
    /// Only men's and women's values are published, and they are not averaged.
    BySexOnly,
    /// Only the value of both sexes together is published.
    TogetherOnly,
}

impl Absence {
    /// The reason in one plain sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::NotJudged => absence::not_judged(),
            Self::RiskUnpublished => absence::risk_unpublished(),
            Self::Unpublished => absence::unpublished(),
            Self::AnswersChanged => absence::answers_changed(),
            Self::BySexOnly => absence::by_sex_only(),
            Self::TogetherOnly => absence::together_only(),
        }
    }
}

/// Why `item` of this sex, in the company's `year`, has no published share beside it; `None` where it has one.
pub fn why_none(item: Item, sex: Sex, year: Option<FiscalYear>) -> Option<Absence> {
    if item.better() == Better::Neither || matches!(item.family(), Family::Size | Family::Cost) {
        return Some(Absence::NotJudged);
    }
    let Some(metric) = pairs::metric_for(item) else {
        let risk = item.family() == Family::Risk;
        return Some(if risk { Absence::RiskUnpublished } else { Absence::Unpublished });
    };
    if year.is_some_and(|year| pairs::after_change(item, year.western())) {
        return Some(Absence::AnswersChanged);
    }
    if share::total(metric, sex, Region::NATION).is_some() {
        return None;
    }
    Some(if sex == Sex::All { Absence::BySexOnly } else { Absence::TogetherOnly })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_arises() {
        #[track_caller]
        fn case(item: Item, sex: Sex, year: u16, expected: Option<Absence>) {
            assert_eq!(why_none(item, sex, FiscalYear::of(year)), expected, "{}", item.id());
        }

        case(Item::Employees, Sex::All, 2023, Some(Absence::NotJudged));
        case(Item::DoctorInstruction, Sex::All, 2023, Some(Absence::NotJudged));
        case(Item::Glucose, Sex::All, 2023, Some(Absence::RiskUnpublished));
        case(Item::RecheckRate, Sex::All, 2023, Some(Absence::Unpublished));
        case(Item::FindingHearingOther, Sex::All, 2023, Some(Absence::Unpublished));
        case(Item::Smoking, Sex::All, 2024, Some(Absence::AnswersChanged));
        case(Item::Smoking, Sex::All, 2023, None);
        case(Item::BloodPressure, Sex::All, 2023, Some(Absence::BySexOnly));
        case(Item::CheckupRate, Sex::Female, 2023, Some(Absence::TogetherOnly));
        case(Item::FindingLipid, Sex::Male, 2023, Some(Absence::TogetherOnly));
    }
}
