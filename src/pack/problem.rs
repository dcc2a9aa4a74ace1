//! What is wrong with a pack, and where.

use std::fmt;

use crate::calendar::Date;
use crate::figures::decimal;
use crate::json::{self, Place};
use crate::words::pack_problems;

/// A place in the pack's text and a kind. Counted from one, as people count.
#[derive(Clone, Debug, PartialEq)]
pub struct PackProblem {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
    /// The field's dotted name; empty where the text names none.
    pub field: String,
    /// What is wrong there.
    pub kind: PackProblemKind,
}

/// Why a pack cannot be taken as it stands.
#[derive(Clone, Debug, PartialEq)]
pub enum PackProblemKind {
    /// The text is not JSON here.
    Broken,
    /// The text ends too early.
    CutShort,
    /// A name that the form does not know.
    UnknownField,
    /// A name that the form needs.
    MissingField,
    /// A `\` before something that it does not escape.
    Escape,
    /// The same name twice.
    Twice,
    /// A number where a text is due, and the like.
    WrongType,
    /// Of an edition this tool does not read.
    Version {
        /// The edition named.
        found: u32,
    },
    /// Longer than the paper allows.
    TooLong {
        /// Characters found.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// The whole text is too large.
    TooLarge,
    /// More entries than the page has room for.
    TooMany {
        /// Entries allowed.
        limit: usize,
    },
    /// A text that may not be blank.
    Blank,
    /// `<` or `>`.
    Markup,
    /// A line break or another control character.
    Control,
    /// An address that is not https.
    NotHttps,
    /// An item that the karte does not know.
    UnknownItem {
        /// As written.
        found: String,
    },
    /// Not `#` and six hexadecimal digits.
    NotAColor,
    /// Words in this colour could not be read.
    TooPale {
        /// 1 to 21, after WCAG 2.2.
        contrast: f64,
    },
    /// Not a picture written out as an address of a kind that is known.
    NotAPicture,
    /// Not a number from 0 to 100.
    NotAShare,
    /// Not a fiscal year of our time.
    NotAYear,
    /// Not a day or a month as the form writes them.
    NotADate {
        /// As written.
        found: String,
    },
    /// A last day that is over.
    Over {
        /// The last day.
        last: Date,
    },
}

impl fmt::Display for PackProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, field, kind } = self;
        let kind = kind.said();
        f.write_str(&if field.is_empty() {
            pack_problems::line(line, column, kind)
        } else {
            pack_problems::field(line, column, field, kind)
        })
    }
}

impl PackProblemKind {
    /// What is wrong, and how to write it.
    fn said(&self) -> String {
        let words = match self {
            Self::Version { found } => return pack_problems::version(found),
            Self::TooLong { length, limit } => return pack_problems::too_long(length, limit),
            Self::TooMany { limit } => return pack_problems::too_many(limit),
            Self::UnknownItem { found } => return pack_problems::unknown_item(found),
            Self::TooPale { contrast } => return pack_problems::too_pale(decimal::tenths(*contrast)),
            Self::NotADate { found } => return pack_problems::not_a_date(found),
            Self::Over { last } => return pack_problems::over(last),
            Self::Broken => pack_problems::broken(),
            Self::CutShort => pack_problems::cut_short(),
            Self::UnknownField => pack_problems::unknown_field(),
            Self::MissingField => pack_problems::missing_field(),
            Self::Escape => pack_problems::escape(),
            Self::Twice => pack_problems::twice(),
            Self::WrongType => pack_problems::wrong_type(),
            Self::TooLarge => pack_problems::too_large(),
            Self::Blank => pack_problems::blank(),
            Self::Markup => pack_problems::markup(),
            Self::Control => pack_problems::control(),
            Self::NotHttps => pack_problems::not_https(),
            Self::NotAColor => pack_problems::not_a_color(),
            Self::NotAPicture => pack_problems::not_a_picture(),
            Self::NotAShare => pack_problems::not_a_share(),
            Self::NotAYear => pack_problems::not_a_year(),
        };
        words.to_owned()
    }
}

/// What is wrong, before its line and column are counted.
pub(super) struct Fault {
    at: usize,
    field: String,
    kind: PackProblemKind,
}

impl Fault {
    /// A field whose JSON is as it should be, and whose content is not.
    pub(super) fn of(field: json::Field, kind: PackProblemKind) -> Self {
        let json::Problem { at, path, .. } = field.refused(json::Kind::Mistyped);
        Self { at, field: path, kind }
    }

    pub(super) fn placed(self, json: &str) -> PackProblem {
        let Place { line, column } = Place::of(json, self.at);
        PackProblem { line, column, field: self.field, kind: self.kind }
    }
}

impl From<json::Problem> for Fault {
    fn from(problem: json::Problem) -> Self {
        let kind = match problem.kind {
            json::Kind::TooLarge => PackProblemKind::TooLarge,
            json::Kind::CutShort => PackProblemKind::CutShort,
            json::Kind::Unexpected | json::Kind::NotANumber | json::Kind::Control | json::Kind::TooDeep => {
                PackProblemKind::Broken
            }
            json::Kind::Escape => PackProblemKind::Escape,
            json::Kind::Twice => PackProblemKind::Twice,
            json::Kind::Unknown => PackProblemKind::UnknownField,
            json::Kind::Missing => PackProblemKind::MissingField,
            json::Kind::Mistyped => PackProblemKind::WrongType,
        };
        Self { at: problem.at, field: problem.path, kind }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn what_is_wrong_is_told_in_english() {
        #[track_caller]
        fn case(field: &str, kind: PackProblemKind, said: &str) {
            let problem = PackProblem { line: 20, column: 7, field: field.to_owned(), kind };
            assert_eq!(Language::English.speaking(|| problem.to_string()), said);
        }

        case(
            "",
            PackProblemKind::CutShort,
            "Line 20, column 7: The text ends too early. Copy it to the last bracket",
        );
        case(
            "programs.items",
            PackProblemKind::UnknownItem { found: "sleap".to_owned() },
            "Line 20, column 7, “programs.items”: There is no checkup item called “sleap”. \
             Write it as the karte names it in Japanese, as 「喫煙」 (smoking)",
        );
    }
}
