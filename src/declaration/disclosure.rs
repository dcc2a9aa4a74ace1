//! What of a company's figure may stand on a sheet that leaves the house.
//!
//! Counts of 1–9 people stay in the house, and what gives them back; of health and habits also the 1–9 who are left
//! over. Of participation only the count itself is looked at: it is what a declaration is about.

use crate::advice::newest;
use crate::figures::{Item, Sex};
use crate::karte::{Disclosure, FEWEST, Karte};

/// A company's figure, by how much of it may leave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Figure {
    /// May be printed, as this whole percent.
    Shown(f64),
    /// Known to the owner; not printed.
    Withheld {
        /// As it is, 0–100.
        percent: f64,
        /// Of how many people.
        of: u32,
        /// The fewest and the most people that the sheet for others leaves possible.
        possible: (u32, u32),
    },
    /// Fewer than ten people measured: not printed, and nothing is derived from it.
    TooFew,
    /// The papers do not say, or not of how many people.
    Unknown,
}

/// The newest figure of an item for men and women together.
///
/// What may leave is the karte's to say ([`Line::for_others`](crate::karte::Line::for_others)); here it is only written
/// in whole percent, where 「全員」 and 「0人」 are never the work of rounding.
pub(super) fn figure(karte: &Karte, item: Item) -> Figure {
    let Some(line) = newest(karte, item).filter(|line| line.sex == Sex::All) else { return Figure::Unknown };
    let (Some(percent), Some((part, of))) = (line.amount.percent(), line.people()) else {
        return Figure::Unknown;
    };
    let seen = line.for_others();
    match seen.figure {
        Disclosure::Open if part == 0 || part == of => Figure::Shown(percent.round()),
        Disclosure::Open => Figure::Shown(percent.round().clamp(1.0, 99.0)),
        _ if of < FEWEST => Figure::TooFew,
        withheld => {
            // Never more than a handful: a count is withheld where few are so, few are not, or few were measured.
            let (fewest, most) = match withheld {
                Disclosure::Above { .. } => (of.saturating_sub(FEWEST - 1), of),
                Disclosure::Below { .. } => (0, of.min(FEWEST - 1)),
                Disclosure::Open | Disclosure::Hidden => (0, of.min(2 * FEWEST)),
            };
            let mut possible = (fewest..=most).filter(|&part| line.with_count(part).for_others() == seen);
            let fewest = possible.next().unwrap_or(part);
            Figure::Withheld { percent, of, possible: (fewest, possible.next_back().unwrap_or(fewest)) }
        }
    }
}

/// Whether an item's figure may leave as it is.
pub(super) fn is_open(karte: &Karte, item: Item) -> bool {
    matches!(figure(karte, item), Figure::Shown(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::FiscalYear;
    use crate::figures::{Amount, Percent, Rate};
    use crate::karte::{Line, Standing};

    fn karte(item: Item, sex: Sex, amount: Amount) -> Karte {
        let year = FiscalYear::of(2024);
        let line = Line {
            item,
            sex,
            year,
            amount,
            interval: None,
            reference: None,
            standing: Standing::NoReference,
            people_to_reference: None,
        };
        Karte { year, employees: None, examined: None, lines: vec![line] }
    }

    fn withheld(percent: f64, of: u32, possible: (u32, u32)) -> Figure {
        Figure::Withheld { percent, of, possible }
    }

    #[test]
    fn what_may_leave() {
        #[track_caller]
        fn case(item: Item, part: u32, whole: u32, expected: Figure) {
            let amount = Amount::Rate(Rate::of(part, whole).unwrap());
            assert_eq!(figure(&karte(item, Sex::All, amount), item), expected, "{part}/{whole}");
        }

        case(Item::CheckupRate, 35, 45, Figure::Shown(78.0));
        case(Item::CheckupRate, 45, 45, Figure::Shown(100.0));
        case(Item::CheckupRate, 42, 45, Figure::Shown(93.0));
        case(Item::CheckupRate, 9, 45, withheld(20.0, 45, (0, 9)));
        case(Item::CheckupRate, 2990, 3000, Figure::Shown(99.0));
        case(Item::GuidanceRate, 0, 12, withheld(0.0, 12, (0, 9)));
        case(Item::GuidanceRate, 3, 12, withheld(25.0, 12, (0, 9)));
        case(Item::GuidanceRate, 3, 9, Figure::TooFew);
        case(Item::Smoking, 15, 45, Figure::Shown(33.0));
        case(Item::Smoking, 9, 45, withheld(20.0, 45, (0, 9)));
        case(Item::Smoking, 0, 45, withheld(0.0, 45, (0, 9)));
        case(Item::Smoking, 45, 45, withheld(100.0, 45, (36, 45)));
    }

    #[test]
    fn a_share_written_by_others_is_worked_back_first() {
        let stated =
            |percent, count, of| Amount::Stated { percent: Percent::of(percent).unwrap(), count, of };
        for (amount, expected) in [
            (stated(33.3, None, Some(45)), Figure::Shown(33.0)),
            (stated(6.7, None, Some(45)), withheld(6.7, 45, (0, 9))),
            (stated(33.3, None, Some(9)), Figure::TooFew),
            (stated(33.3, Some(15), None), Figure::Unknown),
            (Amount::People(15), Figure::Unknown),
        ] {
            assert_eq!(figure(&karte(Item::Smoking, Sex::All, amount), Item::Smoking), expected);
        }
    }

    #[test]
    fn men_alone_are_not_the_company() {
        let amount = Amount::Rate(Rate::of(15, 45).unwrap());
        assert_eq!(figure(&karte(Item::Smoking, Sex::Male, amount), Item::Smoking), Figure::Unknown);
    }
}
