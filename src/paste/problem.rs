//! What cannot be taken as it stands: a place, a kind, what was found. The wording is in one `Display`.

use std::fmt;

use super::Place;
use super::cell::Content;

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
        let raw = &self.raw;
        match self.kind {
            Kind::NotANumber => write!(f, "「{raw}」は数として読めません。数字だけに直すと読み取れます"),
            Kind::Suppressed => write!(f, "「{raw}」は伏せられた値です。0人とはせず、読まずにおきます"),
            Kind::Missing if raw.is_empty() => f.write_str("値が空です。0人とはせず、読まずにおきます"),
            Kind::Missing => write!(f, "「{raw}」は値がないしるしです。0人とはせず、読まずにおきます"),
            Kind::PartExceedsWhole => write!(f, "「{raw}」は対象の人数を超えています。人数をご確認ください"),
            Kind::OutOfRange => write!(f, "「{raw}」は、ありえる範囲の外の値です。値をご確認ください"),
            Kind::PercentMismatch => write!(f, "「{raw}」は人数から計算した割合と合いません。人数のほうを読みました"),
            Kind::TotalMismatch => write!(f, "「{raw}」は男女の合計と合いません。三つとも、書かれたとおりに読みました"),
            Kind::Ambiguous => write!(f, "「{raw}」は二通りに読めるため、読まずにおきました。どちらかをお選びください"),
            Kind::UnknownItem if Content::of(raw).is_number() => {
                write!(f, "「{raw}」が何の数か分かりません。項目の名前と数を同じ行に並べて貼り付けてください")
            }
            Kind::UnknownItem if raw.contains('。') => {
                write!(f, "「{raw}」のような文章からは読み取れません。項目の名前と数を並べて貼り付けてください")
            }
            Kind::UnknownItem => write!(f, "「{raw}」に当たる項目がありません。ここの値は読んでいません"),
            Kind::Duplicate => write!(f, "「{raw}」と同じ項目の別の値がほかにもあります。どちらも読んでいません"),
            Kind::PersonalData => f.write_str(
                "個人ごとの記録のようです。この道具は人数の集計だけを扱います。何も読まず、何も残していません",
            ),
            Kind::TooLarge => f.write_str("表が大きすぎます。5 MiB、20,000行、240,000セルまでの表を貼り付けてください"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
