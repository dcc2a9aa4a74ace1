//! A target as people type it.

use super::problem::FormProblemKind;
use crate::figures::decimal;

/// More of what was typed than this does not help to find it again.
const QUOTED: usize = 20;

/// `90`, `９０％`, `80.5 %以上`; `None` where nothing was typed.
pub(super) fn percent(typed: &str) -> Result<Option<f64>, FormProblemKind> {
    let plain: String = typed.chars().filter(|letter| !letter.is_whitespace()).map(narrow).collect();
    let number = ["以上", "以下", "パーセント", "%"]
        .iter()
        .fold(plain.as_str(), |rest, unit| rest.strip_suffix(unit).unwrap_or(rest));
    if number.is_empty() {
        return Ok(None);
    }
    let found = || typed.trim().chars().take(QUOTED).collect();
    let (whole, _) = number.split_once('.').unwrap_or((number, ""));
    // What a calculator adds behind six places nobody means.
    let short = number.get(..whole.len() + 7).unwrap_or(number);
    // So many digits are a number still, if not one that is read.
    let long = whole.len() > 9 && whole.bytes().all(|byte| byte.is_ascii_digit());
    match decimal::read(short) {
        Some(value) if (0.0..=100.0).contains(&value) => Ok(Some(value)),
        None if !long => Err(FormProblemKind::NotANumber { found: found() }),
        _ => Err(FormProblemKind::OutOfRange { found: found() }),
    }
}

/// Full-width digits and signs as their narrow twins.
fn narrow(letter: char) -> char {
    match letter {
        '０'..='９' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '．' => '.',
        '％' | '﹪' => '%',
        '－' | '−' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_type_it() {
        #[track_caller]
        fn case(typed: &str, expected: Option<f64>) {
            assert_eq!(percent(typed), Ok(expected), "{typed:?}");
        }

        case("90", Some(90.0));
        case("９０％", Some(90.0));
        case(" 80.5 %以上 ", Some(80.5));
        case("８０．５パーセント", Some(80.5));
        case("100%", Some(100.0));
        case("0", Some(0.0));
        case("33.3333333333333357", Some(33.333_333));
        case("", None);
        case("　", None);
        case("％", None);
    }

    #[test]
    fn what_cannot_be_a_target() {
        for typed in ["101", "１２０％", "-5", "－５", &"9".repeat(400)] {
            let out = matches!(percent(typed), Err(FormProblemKind::OutOfRange { .. }));
            assert!(out, "{typed}");
        }
        for typed in ["inf", "NaN", "1e2", "九割", "90人", "<b>90</b>", "--5", "9.9.9", "."] {
            let not = matches!(percent(typed), Err(FormProblemKind::NotANumber { .. }));
            assert!(not, "{typed}");
        }
    }
}
