//! The six ways a figure can stand beside its reference.

use crate::figures::Better;

/// Fewer people measured than this: no verdict.
///
/// 協会けんぽ長野支部 sends its 事業所健康度診断カルテ to companies with 10 or more checkup records
/// (<https://www.kyoukaikenpo.or.jp/shibu/nagano/cat070/26111102/26111103>); results of the stress check by group are
/// kept from employers under 10 people who answered (厚生労働省, <https://wic-net.com/material/document/17187/176>).
pub const FEWEST: u32 = 10;

/// Fewer people measured than this: a verdict, with a caution.
///
/// Under 30 people 協会けんぽ三重支部 long gave no report at all, for fear that somebody is recognised
/// (<https://www.isenp.co.jp/2020/04/01/43566/>).
pub const FEW: u32 = 30;

/// How a figure stands. Worse or better only when its interval leaves the reference out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Better than the reference by more than chance would explain.
    Better,
    /// Not to be told from the reference.
    Same,
    /// Worse than the reference by more than chance would explain.
    Worse,
    /// Fewer than ten people measured: no verdict.
    TooFew,
    /// No published value with the same definition.
    NoReference,
    /// A share without its denominator: no interval, so no verdict.
    UnknownSize,
}

impl Standing {
    /// The stable name used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Same => "same",
            Self::Worse => "worse",
            Self::TooFew => "too_few",
            Self::NoReference => "no_reference",
            Self::UnknownSize => "unknown_size",
        }
    }

    /// Whether the figure was told from its reference, or could not be.
    pub const fn is_verdict(self) -> bool {
        matches!(self, Self::Better | Self::Same | Self::Worse)
    }

    /// How a share stands: `of` people measured, its interval and the reference in percent.
    ///
    /// The order of the tests is the order of what a person should be told first.
    pub(super) fn of(
        better: Better,
        of: Option<u32>,
        interval: Option<(f64, f64)>,
        reference: Option<f64>,
    ) -> Self {
        if of.is_some_and(|of| of < FEWEST) {
            return Self::TooFew;
        }
        let Some(reference) = reference else { return Self::NoReference };
        let Some((low, high)) = interval else { return Self::UnknownSize };
        match better {
            Better::Lower if low > reference => Self::Worse,
            Better::Lower if high < reference => Self::Better,
            Better::Higher if low > reference => Self::Better,
            Better::Higher if high < reference => Self::Worse,
            _ => Self::Same,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_standing() {
        #[track_caller]
        fn case(
            of: Option<u32>,
            interval: Option<(f64, f64)>,
            reference: Option<f64>,
            expected: [Standing; 2],
        ) {
            let stands =
                [Better::Lower, Better::Higher].map(|better| Standing::of(better, of, interval, reference));
            assert_eq!(stands, expected);
        }

        let inside = Some((20.0, 50.0));
        case(Some(45), inside, Some(36.0), [Standing::Same; 2]);
        case(Some(45), inside, Some(50.0), [Standing::Same; 2]);
        case(Some(45), inside, Some(20.0), [Standing::Same; 2]);
        case(Some(45), inside, Some(19.9), [Standing::Worse, Standing::Better]);
        case(Some(45), inside, Some(50.1), [Standing::Better, Standing::Worse]);
        case(Some(10), inside, Some(19.9), [Standing::Worse, Standing::Better]);
        case(Some(9), inside, Some(19.9), [Standing::TooFew; 2]);
        case(Some(9), inside, None, [Standing::TooFew; 2]);
        case(Some(45), inside, None, [Standing::NoReference; 2]);
        case(None, None, None, [Standing::NoReference; 2]);
        case(None, None, Some(36.0), [Standing::UnknownSize; 2]);
    }
}
