//! How far a company is from its reference, in people.

use crate::figures::Better;

/// A share this near to a whole number of people (a part in a thousand million) is that number.
const DUST: f64 = 1e-9;

/// The smallest number of people, fewer or (where higher is better) more, that brings `part` of `whole` to `reference`.
///
/// `reference` in percent. Nought where the company is there already; `None` where neither way is good.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ≤ at the reference ≤ whole")]
pub(super) fn people(better: Better, part: u32, whole: u32, reference: f64) -> Option<u32> {
    let there = f64::from(whole) * reference / 100.0;
    match better {
        Better::Lower => Some(part.saturating_sub((there + DUST).floor() as u32)),
        Better::Higher => Some(((there - DUST).ceil() as u32).saturating_sub(part)),
        Better::Neither => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_to_the_reference() {
        #[track_caller]
        fn case(better: Better, part: u32, whole: u32, reference: f64, expected: Option<u32>) {
            assert_eq!(people(better, part, whole, reference), expected, "{part}/{whole} to {reference}");
        }

        case(Better::Lower, 27, 45, 36.37, Some(11));
        case(Better::Lower, 16, 45, 36.37, Some(0));
        case(Better::Lower, 17, 45, 36.37, Some(1));
        case(Better::Lower, 0, 45, 36.37, Some(0));
        case(Better::Lower, 10, 45, 20.0, Some(1));
        case(Better::Lower, 9, 45, 20.0, Some(0));
        case(Better::Higher, 5, 43, 27.89, Some(7));
        case(Better::Higher, 12, 43, 27.89, Some(0));
        case(Better::Higher, 8, 45, 20.0, Some(1));
        case(Better::Higher, 9, 45, 20.0, Some(0));
        case(Better::Higher, 0, 10, 100.0, Some(10));
        // 375 × 18.4 / 100 comes out a hair under 69, 250 × 64.4 / 100 a hair over 161.
        case(Better::Lower, 69, 375, 18.4, Some(0));
        case(Better::Higher, 161, 250, 64.4, Some(0));
        case(Better::Neither, 5, 43, 27.89, None);
    }
}
