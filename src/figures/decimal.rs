//! Plain decimals, read and written.
//!
//! `str::parse` and `{:.1}` take anything that an `f64` can be, and bring tables and long arithmetic for it. What
//! tables print and people type is read exactly without, and rounded as people round (四捨五入): 0.25 is 0.3.

/// 10 to the power of 22 and everything below is exact in an `f64`, and so is a whole number of 15 digits: their
/// quotient is the nearest `f64` there is. (W. D. Clinger 1990, How to read floating point numbers accurately.)
const MOST_DIGITS: usize = 15;

/// `36`, `36.4`, `.5`, `-3`: digits with at most one point, at most 15 of them from the first that is not nought and
/// 22 after the point. `None` for everything else.
pub fn read(written: &str) -> Option<f64> {
    let digits = written.strip_prefix('-').unwrap_or(written);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = [whole, fraction].concat();
    let plain = !all.is_empty() && all.bytes().all(|byte| byte.is_ascii_digit());
    let significant = all.trim_start_matches('0');
    if !plain || significant.len() > MOST_DIGITS || fraction.len() > 22 {
        return None;
    }
    let number = significant.bytes().fold(0.0, |number, byte| number * 10.0 + f64::from(byte - b'0'));
    let value = number / fraction.bytes().fold(1.0, |power, _| power * 10.0);
    Some(if digits.len() < written.len() { -value } else { value })
}

/// With one decimal: 33.3, 100.0.
pub fn tenths(value: f64) -> String {
    let tenths = rounded(value * 10.0);
    format!("{}{}.{}", sign(value, tenths), tenths / 10, tenths % 10)
}

/// Without decimals: 33, 100.
pub fn units(value: f64) -> String {
    let units = rounded(value);
    format!("{}{units}", sign(value, units))
}

/// The nearest whole number without its sign, halves away from nought.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "not negative; what is too large stays large"
)]
fn rounded(value: f64) -> u64 {
    value.abs().round() as u64
}

/// Nought has none.
fn sign(value: f64, written: u64) -> &'static str {
    if value < 0.0 && written > 0 { "-" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_as_the_library_reads() {
        #[track_caller]
        fn case(written: &str) {
            let expected: f64 = written.parse().unwrap();
            assert_eq!(read(written).map(f64::to_bits), Some(expected.to_bits()), "{written}");
        }

        for written in ["0", "1", "58.4", "0.1", ".5", "5.", "007.50", "-3", "-0", "-0.07", "999999999999999"]
        {
            case(written);
        }
        for written in ["0.999999999999999", "123456789.012345", "0.0000000000000000000001"] {
            case(written);
        }
        for hundredths in 0..=10_000 {
            case(&format!("{}.{:02}", hundredths / 100, hundredths % 100));
        }
        // Spread over the fifteen digits and over the places of the point.
        let mut number: u64 = 1;
        for _ in 0..2_000 {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let digits = format!("{:015}", number % 1_000_000_000_000_000);
            let (whole, fraction) = digits.split_at(usize::try_from(number >> 60).unwrap().min(14));
            case(&format!("{whole}.{fraction}"));
        }
    }

    #[test]
    fn what_is_no_plain_decimal() {
        for written in
            ["", ".", "-", "--1", "+1", "1e2", "inf", "NaN", "1,000", "1.2.3", " 1", "１", "1000000000000000"]
        {
            assert_eq!(read(written), None, "{written}");
        }
    }

    #[test]
    fn written_as_people_round() {
        #[track_caller]
        fn case(value: f64, with_tenths: &str, with_units: &str) {
            assert_eq!((tenths(value).as_str(), units(value).as_str()), (with_tenths, with_units), "{value}");
        }

        case(100.0 / 3.0, "33.3", "33");
        case(0.0, "0.0", "0");
        case(100.0, "100.0", "100");
        case(99.96, "100.0", "100");
        case(0.25, "0.3", "0");
        case(0.5, "0.5", "1");
        case(2.5, "2.5", "3");
        case(6.25, "6.3", "6");
        case(-0.04, "0.0", "0");
        case(-2.5, "-2.5", "-3");
    }

    /// Away from halves the library rounds alike.
    #[test]
    fn written_as_the_library_writes() {
        for part in 0..=997 {
            let value = f64::from(part) * 100.0 / 997.0;
            assert_eq!((tenths(value), units(value)), (format!("{value:.1}"), format!("{value:.0}")));
        }
    }
}
