//! A number of people as somebody types it into a box of its own.

use super::number::{Unit, quantity};
use super::width::squeeze;

/// `45`, `１，２０４人`, `-3`; nought where nothing is typed, `None` for what is no whole number of people.
///
/// A number below nought is read: who takes it says what is wrong with it.
pub fn headcount(typed: &str) -> Option<i64> {
    let typed = squeeze(typed);
    if typed.is_empty() {
        return Some(0);
    }
    let (number, rest) = quantity(&typed)?;
    let people =
        rest.is_empty() && matches!(number.unit, None | Some(Unit::People)) && number.value.fract() == 0.0;
    #[expect(clippy::cast_possible_truncation, reason = "whole, and of 15 digits at most")]
    people.then_some(number.value as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_type_it() {
        #[track_caller]
        fn case(typed: &str, expected: Option<i64>) {
            assert_eq!(headcount(typed), expected, "{typed:?}");
        }

        case("45", Some(45));
        case(" ４５人 ", Some(45));
        case("1,204名", Some(1204));
        case("１０，０００，００１", Some(10_000_001));
        case("0", Some(0));
        case("", Some(0));
        case("　", Some(0));
        case("-3", Some(-3));
        case("▲3", Some(-3));
        case("4.5", None);
        case("45%", None);
        case("約45", None);
        case("45/50", None);
        case("四十五", None);
        case("9999999999999999", None);
        case("\u{0}", None);
    }
}
