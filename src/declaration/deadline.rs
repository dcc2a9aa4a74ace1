//! By when, unless the person says otherwise.

use crate::calendar::Date;

/// The last day of the running fiscal year; of the next one where less than four months remain.
pub(super) fn proposed(today: Date) -> Option<Date> {
    let (_, month, day) = today.parts();
    // From 1 December to 31 March it is four months to the day; from 2 December it is less.
    let less_than_four_months = month <= 3 || (month == 12 && day >= 2);
    let year = today.fiscal_year() + 1 + u16::from(less_than_four_months);
    Date::of(year, 3, 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_that_is_nearly_over_is_left_to_itself() {
        #[track_caller]
        fn case(year: u16, month: u8, day: u8, by: u16) {
            assert_eq!(
                Date::of(year, month, day).and_then(proposed),
                Date::of(by, 3, 31),
                "{year}-{month}-{day}"
            );
        }

        case(2026, 4, 1, 2027);
        case(2026, 11, 22, 2027);
        case(2026, 12, 1, 2027);
        case(2026, 12, 2, 2028);
        case(2027, 1, 1, 2028);
        case(2027, 3, 31, 2028);
        case(2027, 4, 1, 2028);
    }
}
