//! Intervals of a count.

use super::gamma;

/// Byar's interval for an observed count; `z` is the normal quantile. The lower end of nought is nought.
///
/// Source: Breslow & Day 1987, IARC Scientific Publications 82, p. 69. Within 0.2 % of the exact interval from
/// ten observed on (PHE Technical Guide: Confidence Intervals, 2018-05-25).
pub fn byar(observed: f64, z: f64) -> (f64, f64) {
    let end =
        |count: f64, reach: f64| count * (1.0 - 1.0 / (9.0 * count) + reach / (3.0 * count.sqrt())).powi(3);
    let low = if observed > 0.0 { end(observed, -z).max(0.0) } else { 0.0 };
    (low, end(observed + 1.0, z))
}

/// The exact interval for an observed Poisson count at two-sided level `alpha` (0.05 for 95 %).
///
/// Ends are half the χ² quantiles: `χ²(α/2; 2x)/2` and `χ²(1−α/2; 2x+2)/2`.
///
/// Source: Garwood 1936, Biometrika 28:437; as used below ten observed in PHE Technical Guide: Confidence
/// Intervals, 2018-05-25.
#[expect(clippy::cast_precision_loss, reason = "head-counts stay far below 2^52")]
pub fn poisson_exact(observed: u64, alpha: f64) -> (f64, f64) {
    let count = observed as f64;
    let low = if observed == 0 { 0.0 } else { gamma::quantile(alpha / 2.0, count) };
    (low, gamma::quantile(1.0 - alpha / 2.0, count + 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Z95;

    /// For nought the exact interval has a closed form, `(0, −ln(α/2))`; the rest by bisection of the Poisson
    /// sums with 50 digits.
    #[test]
    fn exact_intervals() {
        #[track_caller]
        fn case(observed: u64, low: f64, high: f64) {
            let (l, h) = poisson_exact(observed, 0.05);
            assert!((l - low).abs() < 1e-9 && (h - high).abs() < 1e-9, "{observed}: {l} {h}");
        }

        case(0, 0.0, 3.688_879_454_11);
        case(1, 0.025_317_807_984_3, 5.571_643_390_94);
        case(5, 1.623_486_390_12, 11.668_332_079_3);
        case(9, 4.115_373_097_38, 17.084_803_451_4);
        case(10, 4.795_388_696_13, 18.390_356_042);
        case(45, 32.823_308_788_2, 60.213_540_497);
        case(100, 81.363_991_250_9, 121.626_793_792);
    }

    #[test]
    fn byar_is_within_a_fifth_of_a_percent_from_ten_on() {
        for observed in 10..200_u32 {
            let (near, exact) = (byar(f64::from(observed), Z95), poisson_exact(u64::from(observed), 0.05));
            assert!((near.0 / exact.0 - 1.0).abs() < 2e-3, "{observed}: {near:?} {exact:?}");
            assert!((near.1 / exact.1 - 1.0).abs() < 2e-3, "{observed}: {near:?} {exact:?}");
        }
    }

    #[test]
    fn byar_of_nought_begins_at_nought() {
        let (low, high) = byar(0.0, Z95);
        assert!(low.abs() < 1e-12 && high > 3.0 && high < 4.0);
    }
}
