//! The gamma distribution with unit scale: what exact Poisson intervals are made of.

/// The `p` quantile of the gamma distribution with shape `shape > 0`, by bisection to the last bits.
///
/// A bisection on a monotone function cannot miss, and two hundred halvings cost nothing at karte size.
pub(super) fn quantile(p: f64, shape: f64) -> f64 {
    let (mut low, mut high) = (0.0, 2.0 * shape + 50.0);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if lower(shape, middle) < p { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The regularised lower incomplete gamma function `P(shape, x)`.
///
/// Series below `shape + 1`, continued fraction above (Abramowitz & Stegun 6.5.29 and 6.5.31, the latter by
/// Lentz's method).
fn lower(shape: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let scale = (shape * x.ln() - x - ln_gamma(shape)).exp();
    if x < shape + 1.0 {
        let mut term = 1.0 / shape;
        let mut sum = term;
        let mut n = shape;
        while term > sum * f64::EPSILON {
            n += 1.0;
            term *= x / n;
            sum += term;
        }
        scale * sum
    } else {
        1.0 - scale * continued_fraction(shape, x)
    }
}

#[expect(clippy::many_single_char_names, reason = "the names of the formula")]
fn continued_fraction(shape: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let mut b = x + 1.0 - shape;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / b;
    let mut value = d;
    for i in 1..1000 {
        let i = f64::from(i);
        let a = -i * (i - shape);
        b += 2.0;
        d = 1.0 / nonzero(a * d + b, TINY);
        c = nonzero(b + a / c, TINY);
        value *= d * c;
        if (d * c - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    value
}

fn nonzero(value: f64, tiny: f64) -> f64 {
    if value.abs() < tiny { tiny } else { value }
}

/// `ln Γ(x)` for `x > 0`: recurrence up to 15, then Stirling's series (Abramowitz & Stegun 6.1.41).
fn ln_gamma(x: f64) -> f64 {
    let (mut x, mut shift) = (x, 0.0);
    while x < 15.0 {
        shift += x.ln();
        x += 1.0;
    }
    let inverse = 1.0 / (x * x);
    let series = (1.0 / 12.0 - inverse * (1.0 / 360.0 - inverse * (1.0 / 1260.0 - inverse / 1680.0))) / x;
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * std::f64::consts::PI).ln() + series - shift
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ln_gamma_of_whole_numbers_is_a_factorial() {
        let mut factorial = 1.0_f64;
        for n in 1..20_i32 {
            assert!((ln_gamma(f64::from(n)) - factorial.ln()).abs() < 1e-12, "{n}");
            factorial *= f64::from(n);
        }
    }

    #[test]
    fn shape_one_is_the_exponential() {
        for p in [0.025_f64, 0.5, 0.975] {
            assert!((quantile(p, 1.0) + (1.0 - p).ln()).abs() < 1e-12, "{p}");
        }
    }
}
