//! The interval of a share.

/// Wilson's score interval for `part` of `whole`, as proportions 0–1; `z` is the normal quantile.
///
/// `(0, 1)` when nobody was counted: anything may be so. A `part` above `whole` counts as `whole`.
///
/// Source: Wilson 1927, JASA 22:209; worked examples in Newcombe 1998, Statistics in Medicine 17:857.
#[expect(clippy::cast_precision_loss, reason = "head-counts stay far below 2^52")]
pub fn wilson(part: u64, whole: u64, z: f64) -> (f64, f64) {
    if whole == 0 {
        return (0.0, 1.0);
    }
    let (x, n) = (part.min(whole) as f64, whole as f64);
    let middle = 2.0 * x + z * z;
    let reach = z * (z * z + 4.0 * x * (1.0 - x / n)).sqrt();
    let width = 2.0 * (n + z * z);
    (((middle - reach) / width).max(0.0), ((middle + reach) / width).min(1.0))
}

/// Where the share of `whole` people lies by chance, as proportions 0–1, when each has the chance `share`; `z` is the
/// normal quantile.
///
/// The inverse of [`wilson`]: a share lies in here if and only if its interval holds `share`. `(0, 1)` when nobody is
/// counted. `whole` need not be a number of people, so that a curve can be drawn through it.
///
/// Source: Wilson 1927, JASA 22:209, equation 3: the score test's limits for a known chance.
pub fn by_chance(share: f64, whole: f64, z: f64) -> (f64, f64) {
    if whole <= 0.0 {
        return (0.0, 1.0);
    }
    let reach = z * (share * (1.0 - share) / whole).sqrt();
    ((share - reach).max(0.0), (share + reach).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Z95;

    /// Newcombe 1998, table I: method 3, 95 %, four places.
    #[test]
    fn newcombes_examples() {
        #[track_caller]
        fn case(part: u64, whole: u64, low: f64, high: f64) {
            let (l, h) = wilson(part, whole, Z95);
            assert!((l - low).abs() < 5e-5 && (h - high).abs() < 5e-5, "{part}/{whole}: {l} {h}");
        }

        case(81, 263, 0.2553, 0.3662);
        case(15, 148, 0.0624, 0.1605);
        case(0, 20, 0.0000, 0.1611);
        case(1, 29, 0.0061, 0.1718);
    }

    #[test]
    fn nobody_counted_says_nothing() {
        assert_eq!(wilson(0, 0, Z95), (0.0, 1.0));
        assert_eq!(by_chance(0.3, 0.0, Z95), (0.0, 1.0));
    }

    #[test]
    fn by_chance_is_what_the_interval_allows() {
        for whole in [1_u32, 5, 12, 45, 300] {
            for part in 0..=whole {
                for share in [0.02, 0.28, 0.5, 0.97] {
                    let (low, high) = wilson(part.into(), whole.into(), Z95);
                    let (least, most) = by_chance(share, whole.into(), Z95);
                    let own = f64::from(part) / f64::from(whole);
                    assert_eq!(
                        (low..=high).contains(&share),
                        (least..=most).contains(&own),
                        "{part}/{whole}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_ends_are_held() {
        let (low, high) = wilson(20, 20, Z95);
        assert!(low > 0.83 && (high - 1.0).abs() < 1e-12);
        assert!(wilson(0, 20, Z95).0.abs() < 1e-12);
    }
}
