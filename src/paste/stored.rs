//! What a spreadsheet shows of a number and what it keeps behind it: the nearer to the number speaks.

use super::draft::agrees;
use super::number::{Unit, quantity};
use super::width::squeeze;
use crate::figures::decimal;

/// Whether the column was too narrow for what stands in the cell: `####`.
pub(super) fn is_hidden(shown: &str) -> bool {
    !shown.is_empty() && shown.bytes().all(|byte| byte == b'#')
}

/// What the cell says, where the number kept behind it says more than what is shown: all of `####` and of `1.2E+03`,
/// and of 33% what was rounded away, to two decimals. `None` where what is shown may stand, as a date does.
pub(super) fn told(shown: &str, kept: &str) -> Option<String> {
    let kept = number(kept.trim())?;
    if is_hidden(shown) {
        // Up to 1 it may be a share, and how it was to be shown is not told.
        return (kept > 1.0).then(|| written(kept));
    }
    let squeezed = squeeze(shown);
    if squeezed.contains('E') && number(&squeezed).is_some() {
        return Some(written(kept));
    }
    let (seen, rest) = quantity(&squeezed)?;
    let (exact, unit) = match seen.unit {
        Some(Unit::Percent) => (kept * 100.0, "%"),
        None => (kept, ""),
        Some(_) => return None,
    };
    let more = seen.decimals < 2 && (exact - seen.value).abs() > 0.005;
    (rest.is_empty() && more && agrees(seen, exact)).then(|| written(exact) + unit)
}

/// Whether the other text is the same number, rounded less.
pub(super) fn is_rounded_less(text: &str, other: &str) -> bool {
    let (text, other) = (squeeze(text), squeeze(other));
    let (Some((seen, "")), Some((exact, ""))) = (quantity(&text), quantity(&other)) else {
        return number(&text).is_some_and(|_| text.contains('E') && number(&other).is_some());
    };
    exact.decimals > seen.decimals && exact.unit == seen.unit && agrees(seen, exact.value)
}

/// A number in figures, perhaps with a power of ten: 45, 0.33333333333333331, 4.5E+01.
fn number(text: &str) -> Option<f64> {
    let (figures, power) = text.split_once(&['E', 'e'][..]).unwrap_or((text, "0"));
    // More digits behind the point than an `f64` tells apart say nothing more.
    let point = figures.find('.').unwrap_or(figures.len());
    let value = decimal::read(figures.get(..point.max(16)).unwrap_or(figures))?;
    let power: i32 = power.parse().ok()?;
    (-20..=20).contains(&power).then(|| value * 10_f64.powi(power))
}

/// With two decimals at most.
fn written(value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative; large stays large"
    )]
    let hundredths = (value.abs() * 100.0).round() as u64;
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, part) if part % 10 == 0 => format!("{sign}{whole}.{}", part / 10),
        (whole, part) => format!("{sign}{whole}.{}{}", part / 10, part % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_behind_a_cell() {
        #[track_caller]
        fn case(shown: &str, kept: &str, expected: Option<&str>) {
            assert_eq!(told(shown, kept).as_deref(), expected, "{shown} {kept}");
        }

        case("####", "1204", Some("1204"));
        case("####", "0.3333", None);
        case("####", "1", None);
        case("33%", "0.33333333333333331", Some("33.33%"));
        case("３３％", "0.333", Some("33.3%"));
        case("8%", "8.2500000000000004E-2", Some("8.25%"));
        case("33", "33.3", Some("33.3"));
        case("33.3%", "0.33333", Some("33.33%"));
        case("33.33%", "0.33333", None);
        case("33%", "0.33", None);
        case("1.2E+03", "1204", Some("1204"));
        case("-3", "-3.25", Some("-3.25"));
        case("45", "45", None);
        case("1,204", "1204", None);
        case("17", "17420", None);
        case("15人", "15.4", None);
        case("2023/4/1", "45017", None);
        case("令和5年度", "5", None);
        case("33%", "", None);
        case("33%", "1E99", None);
    }

    #[test]
    fn less_rounded() {
        assert!(is_rounded_less("33%", "33.33%"));
        assert!(is_rounded_less("4.5E+01", "45"));
        assert!(!is_rounded_less("33.3%", "33%"));
        assert!(!is_rounded_less("33%", "34.1%"));
        assert!(!is_rounded_less("33", "33.3%"));
        assert!(!is_rounded_less("E", "45"));
    }
}
