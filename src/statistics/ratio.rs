//! The indirectly standardised ratio.

use super::{byar, poisson_exact};

/// Below this many observed, Byar's approximation gives way to the exact interval.
///
/// Source: PHE Technical Guide: Confidence Intervals, 2018-05-25.
const FEW: f64 = 10.0;

/// Observed over expected with its interval, `(ratio, low, high)`; 1 means as many as expected.
///
/// `z` is the normal quantile. All `NaN` unless `expected > 0`. The reference behind `expected` counts as fixed.
///
/// Source: Breslow & Day 1987, IARC Scientific Publications 82, section 2.3; PHE Technical Guide, 2018-05-25.
pub fn standardised_ratio(observed: f64, expected: f64, z: f64) -> (f64, f64, f64) {
    if expected.is_nan() || expected <= 0.0 {
        return (f64::NAN, f64::NAN, f64::NAN);
    }
    let (low, high) = if observed < FEW { exact(observed, z) } else { byar(observed, z) };
    (observed / expected, low / expected, high / expected)
}

/// The exact interval of a count below [`FEW`].
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count below ten, never negative"
)]
fn exact(observed: f64, z: f64) -> (f64, f64) {
    poisson_exact(observed.max(0.0).round() as u64, two_sided(z))
}

/// The two-sided level that belongs to a normal quantile: `erfc(z/√2)`, by its continued series.
///
/// Source: Abramowitz & Stegun 7.1.5 (series of erf).
fn two_sided(z: f64) -> f64 {
    let x = z / std::f64::consts::SQRT_2;
    let (mut term, mut sum) = (x, x);
    for n in 1..200 {
        let n = f64::from(n);
        term *= -x * x / n;
        sum += term / (2.0 * n + 1.0);
    }
    1.0 - sum * std::f64::consts::FRAC_2_SQRT_PI
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Z95;

    #[test]
    fn the_level_of_a_quantile() {
        assert!((two_sided(Z95) - 0.05).abs() < 1e-12);
        assert!((two_sided(3.090_232_306_167_813_5) - 0.002).abs() < 1e-12);
    }

    #[test]
    fn few_observed_are_exact_and_many_are_byars() {
        let (ratio, low, high) = standardised_ratio(0.0, 2.0, Z95);
        assert!(
            ratio.abs() < 1e-12 && low.abs() < 1e-12 && (high - 3.688_879_454_113_936 / 2.0).abs() < 1e-9
        );
        let (ratio, low, high) = standardised_ratio(20.0, 10.0, Z95);
        let (l, h) = byar(20.0, Z95);
        assert!(
            (ratio - 2.0).abs() < 1e-12 && (low - l / 10.0).abs() < 1e-12 && (high - h / 10.0).abs() < 1e-12
        );
    }

    #[test]
    fn nothing_expected_is_no_ratio() {
        assert!(standardised_ratio(3.0, 0.0, Z95).0.is_nan());
    }
}
