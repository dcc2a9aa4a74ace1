//! What cannot be taken as it stands: a place, a kind, what was found. The wording is in `reader_problems`.

use std::fmt;

use super::Place;
use super::cell::Content;
use crate::words::reader_problems;

/// One thing in the table that is not a figure as it stands, or not clear enough to be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where to look; `None` where the whole table is meant.
    pub place: Option<Place>,
    /// What is wrong.
    pub kind: Kind,
    /// What was found there, as pasted.
    pub raw: String,
}

/// Why a cell, a row or a table cannot be taken as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Neither a number nor a known mark.
    NotANumber,
    /// Hidden on purpose; never nought.
    Suppressed,
    /// No figure; never nought.
    Missing,
    /// The count is over its denominator.
    PartExceedsWhole,
    /// No such percentage, or no such number of people.
    OutOfRange,
    /// The percentage is not what the counts give; the counts are read.
    PercentMismatch,
    /// 男 + 女 ≠ 計; all three are read.
    TotalMismatch,
    /// Two readings are possible and the table does not decide.
    Ambiguous,
    /// A heading that names no known item.
    UnknownItem,
    /// The same figure twice with different values.
    Duplicate,
    /// The table holds people, not counts.
    PersonalData,
    /// Over the limit.
    TooLarge,
}

impl Kind {
    /// The stable name used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotANumber => "not_a_number",
            Self::Suppressed => "suppressed",
            Self::Missing => "missing",
            Self::PartExceedsWhole => "part_exceeds_whole",
            Self::OutOfRange => "out_of_range",
            Self::PercentMismatch => "percent_mismatch",
            Self::TotalMismatch => "total_mismatch",
            Self::Ambiguous => "ambiguous",
            Self::UnknownItem => "unknown_item",
            Self::Duplicate => "duplicate",
            Self::PersonalData => "personal_data",
            Self::TooLarge => "too_large",
        }
    }
}

/// The whole sentence: where, what was found, and what may be done.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place {
            write!(f, "{place}: ")?;
        }
        f.write_str(&self.kind.said(&self.raw))
    }
}

impl Kind {
    /// What was found, and what may be done.
    fn said(self, raw: &str) -> String {
        match self {
            Self::NotANumber => reader_problems::not_a_number(raw),
            Self::Suppressed => reader_problems::suppressed(raw),
            Self::Missing if raw.is_empty() => reader_problems::empty().to_owned(),
            Self::Missing => reader_problems::missing(raw),
            Self::PartExceedsWhole => reader_problems::part_exceeds_whole(raw),
            Self::OutOfRange => reader_problems::out_of_range(raw),
            Self::PercentMismatch => reader_problems::percent_mismatch(raw),
            Self::TotalMismatch => reader_problems::total_mismatch(raw),
            Self::Ambiguous => reader_problems::ambiguous(raw),
            Self::UnknownItem if Content::of(raw).is_number() => reader_problems::unknown_number(raw),
            Self::UnknownItem if raw.contains('。') => reader_problems::prose(raw),
            Self::UnknownItem => reader_problems::unknown_item(raw),
            Self::Duplicate => reader_problems::duplicate(raw),
            Self::PersonalData => reader_problems::personal_data().to_owned(),
            Self::TooLarge => reader_problems::too_large().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_problem_says_where_what_and_what_to_do() {
        #[track_caller]
        fn case(place: Option<Place>, kind: Kind, raw: &str, sentence: &str) {
            assert_eq!(Problem { place, kind, raw: raw.to_owned() }.to_string(), sentence);
        }

        case(
            Some(Place::cell(5, 3)),
            Kind::NotANumber,
            "約120",
            "5行3列: 「約120」は数として読めません。数字だけに直すと読み取れます",
        );
        case(
            Some(Place::row(4)),
            Kind::UnknownItem,
            "腰痛",
            "4行: 「腰痛」に当たる項目がありません。ここの値は読んでいません",
        );
        case(
            Some(Place::cell(4, 1)),
            Kind::UnknownItem,
            "46.7%",
            "4行1列: 「46.7%」が何の数か分かりません。項目の名前と数を同じ行に並べて貼り付けてください",
        );
        case(
            Some(Place::row(1)),
            Kind::UnknownItem,
            "喫煙率は28.9％でした。",
            "1行: 「喫煙率は28.9％でした。」のような文章からは読み取れません。項目の名前と数を並べて貼り付けてください",
        );
        case(Some(Place::cell(2, 4)), Kind::Missing, "", "2行4列: 値が空です。0人とはせず、読まずにおきます");
    }

    #[test]
    fn a_problem_is_told_in_english() {
        #[track_caller]
        fn case(place: Option<Place>, kind: Kind, raw: &str, sentence: &str) {
            let problem = Problem { place, kind, raw: raw.to_owned() };
            assert_eq!(Language::English.speaking(|| problem.to_string()), sentence);
        }

        case(
            Some(Place::cell(5, 3)),
            Kind::NotANumber,
            "約120",
            "Row 5, column 3: “約120” cannot be read as a number. Write it in digits alone and it will be read.",
        );
        case(
            Some(Place::row(4)),
            Kind::UnknownItem,
            "腰痛",
            "Row 4: There is no item for “腰痛”. The values here were not read.",
        );
        case(
            None,
            Kind::Missing,
            "",
            "There is no value here. It is not taken for 0 people, and is left unread.",
        );
    }
}
