//! The interval of a difference of two shares.

use super::wilson;

/// Newcombe's interval for the difference `one − other` of two shares, each a part of a whole; `z` is the normal
/// quantile.
///
/// As proportions, within −1 and 1; `(-1, 1)` where one of the shares counted nobody. The shares are taken as
/// independent: where the same people stand in both, as in one company in two years, it is rather too wide than too
/// narrow.
///
/// Source: Newcombe 1998, Statistics in Medicine 17:873, method 10 (hybrid score).
pub fn newcombe(one: (u64, u64), other: (u64, u64), z: f64) -> (f64, f64) {
    if one.1 == 0 || other.1 == 0 {
        return (-1.0, 1.0);
    }
    let ((p, low, high), (q, other_low, other_high)) = (share(one, z), share(other, z));
    let difference = p - q;
    // Squares of proportions cannot overflow, so no `hypot`.
    let together = |one: f64, other: f64| (one * one + other * other).sqrt();
    let (below, above) = (together(p - low, other_high - q), together(high - p, q - other_low));
    ((difference - below).max(-1.0), (difference + above).min(1.0))
}

/// The share of somebody, and the two ends of Wilson's interval.
#[expect(clippy::cast_precision_loss, reason = "head-counts stay far below 2^52")]
fn share((part, whole): (u64, u64), z: f64) -> (f64, f64, f64) {
    let (low, high) = wilson(part, whole, z);
    (part.min(whole) as f64 / whole as f64, low, high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Z95;

    /// Newcombe 1998, table II, method 10, 95 %, four places.
    #[test]
    fn newcombes_examples() {
        #[track_caller]
        fn case(one: (u64, u64), other: (u64, u64), low: f64, high: f64) {
            let (l, h) = newcombe(one, other, Z95);
            assert!((l - low).abs() < 5.1e-5 && (h - high).abs() < 5.1e-5, "{one:?} {other:?}: {l} {h}");
        }

        case((56, 70), (48, 80), 0.0524, 0.3339);
        case((9, 10), (3, 10), 0.1705, 0.8090);
        case((6, 7), (2, 7), 0.0582, 0.8062);
        case((5, 56), (0, 29), -0.0381, 0.1926);
        case((0, 10), (0, 20), -0.1611, 0.2775);
        case((0, 10), (0, 10), -0.2775, 0.2775);
        case((10, 10), (0, 20), 0.6791, 1.0000);
        case((10, 10), (0, 10), 0.6075, 1.0000);
    }

    #[test]
    fn turned_round_it_changes_its_sign() {
        let ((low, high), (l, h)) = (newcombe((5, 43), (9, 45), Z95), newcombe((9, 45), (5, 43), Z95));
        assert!((low + h).abs() < 1e-15 && (high + l).abs() < 1e-15);
    }

    #[test]
    fn nobody_counted_says_nothing() {
        assert_eq!(newcombe((0, 0), (3, 45), Z95), (-1.0, 1.0));
        assert_eq!(newcombe((3, 45), (0, 0), Z95), (-1.0, 1.0));
    }
}
