//! Percentages as people read them, rounded half up (四捨五入).

use crate::figures::decimal::{tenths, units};
use crate::words::percent;

/// 36％: a whole number, but 0.4％ and 99.6％ where rounding would say none or all.
pub fn in_sentences(percent: f64) -> String {
    let whole = percent.round();
    let hides = (whole <= 0.0 && percent > 0.0) || (whole >= 100.0 && percent < 100.0);
    if hides { in_tables(percent) } else { percent::percent(units(percent)) }
}

/// 36.4％: one decimal.
pub fn in_tables(percent: f64) -> String {
    percent::percent(tenths(percent))
}

/// Two different shares so that they read differently where one decimal is enough for that.
pub(super) fn apart(one: f64, other: f64) -> (String, String) {
    let whole = (in_sentences(one), in_sentences(other));
    if whole.0 == whole.1 { (in_tables(one), in_tables(other)) } else { whole }
}

/// 13.8％〜60.9％: one decimal.
pub fn span((low, high): (f64, f64)) -> String {
    percent::span(in_tables(low), in_tables(high))
}

/// 14〜61％.
pub(super) fn range((low, high): (f64, f64)) -> String {
    percent::range(units(low), units(high))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn rounded_half_up_and_never_to_none_or_all() {
        for (percent, sentence, table) in [
            (36.37, "36％", "36.4％"),
            (12.5, "13％", "12.5％"),
            (0.0, "0％", "0.0％"),
            (0.33, "0.3％", "0.3％"),
            (99.6, "99.6％", "99.6％"),
            (100.0, "100％", "100.0％"),
        ] {
            assert_eq!((in_sentences(percent).as_str(), in_tables(percent).as_str()), (sentence, table));
        }
    }

    #[test]
    fn apart_where_one_decimal_does_it() {
        assert_eq!(apart(60.0, 36.37), ("60％".to_owned(), "36％".to_owned()));
        assert_eq!(apart(36.4, 35.9), ("36.4％".to_owned(), "35.9％".to_owned()));
    }

    #[test]
    fn a_range() {
        assert_eq!(range((13.81, 60.94)), "14〜61％");
        assert_eq!(span((13.81, 60.94)), "13.8％〜60.9％");
        assert_eq!(Language::English.speaking(|| range((13.81, 60.94))), "14–61%");
    }
}
