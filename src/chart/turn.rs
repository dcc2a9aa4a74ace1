//! Directions round a centre.

use std::f64::consts::{FRAC_PI_2, PI};

/// Across and down for a step of one at `turn` of a full turn (0–1), clockwise from the top.
pub(super) fn direction(turn: f64) -> (f64, f64) {
    // Of each half the angle from the middle, where the series below is nearest.
    let (half, side) = if turn <= 0.5 { (turn, 1.0) } else { (turn - 0.5, -1.0) };
    let from_middle = half * 2.0 * PI - FRAC_PI_2;
    (side * cosine(from_middle), side * sine(from_middle))
}

/// Taylor's series between −π/2 and π/2, right to a thousandth of a pixel.
///
/// The library's functions are right for every angle there is, and bring the long arithmetic for that.
fn sine(angle: f64) -> f64 {
    let square = angle * angle;
    angle
        * (1.0
            - square / 6.0
                * (1.0
                    - square / 20.0 * (1.0 - square / 42.0 * (1.0 - square / 72.0 * (1.0 - square / 110.0)))))
}

fn cosine(angle: f64) -> f64 {
    sine(FRAC_PI_2 - angle.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_library_turns() {
        for step in 0..=360 {
            let turn = f64::from(step) / 360.0;
            let (across, down) = direction(turn);
            let angle = turn * 2.0 * PI;
            assert!((across - angle.sin()).abs() < 1e-6 && (down + angle.cos()).abs() < 1e-6, "{step}°");
        }
    }
}
