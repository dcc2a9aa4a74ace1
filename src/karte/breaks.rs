//! Where a series of years breaks, because what was counted changed.

use crate::calendar::FiscalYear;
use crate::figures::{Family, Item};
use crate::reference;

/// The year in whose October the form for 有所見 changed (令和4年10月; 様式第6号).
///
/// Papers count it by fiscal or by calendar year; by either it lies inside 2022, so a figure of 2022 may be of the old
/// form or of the new one, and is comparable with neither side.
const FORM_CHANGED: u16 = 2022;

/// Why two years of one item cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// The answers to choose from became others.
    Answers,
    /// The form on which 有所見 is reported became another.
    Form,
}

/// What changed of `item` from `earlier` to `later`; `None` where the two may be compared.
pub(super) fn between(item: Item, earlier: FiscalYear, later: FiscalYear) -> Option<Break> {
    let (earlier, later) = (earlier.western(), later.western());
    if reference::after_change(item, earlier) != reference::after_change(item, later) {
        return Some(Break::Answers);
    }
    let finding = item.family() == Family::Finding;
    (finding && earlier.cmp(&FORM_CHANGED) != later.cmp(&FORM_CHANGED)).then_some(Break::Form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_compared() {
        #[track_caller]
        fn case(item: Item, earlier: u16, later: u16, expected: Option<Break>) {
            let [earlier, later] = [earlier, later].map(|year| FiscalYear::of(year).unwrap());
            assert_eq!(between(item, earlier, later), expected, "{} {earlier} {later}", item.id());
        }

        case(Item::Smoking, 2022, 2023, None);
        case(Item::Smoking, 2023, 2024, Some(Break::Answers));
        case(Item::HeavyDrinking, 2020, 2025, Some(Break::Answers));
        case(Item::DailyDrinking, 2024, 2025, None);
        case(Item::Exercise, 2023, 2024, None);
        case(Item::FindingLipid, 2020, 2021, None);
        case(Item::FindingLipid, 2021, 2022, Some(Break::Form));
        case(Item::FindingLipid, 2022, 2023, Some(Break::Form));
        case(Item::FindingAny, 2021, 2023, Some(Break::Form));
        case(Item::FindingAny, 2023, 2024, None);
        case(Item::BloodPressure, 2021, 2023, None);
    }
}
