//! What is wrong with a pack, and where.

use std::fmt;

use crate::calendar::Date;
use crate::figures::decimal;
use crate::json::{self, Place};

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
        write!(f, "{}行{}列", self.line, self.column)?;
        if !self.field.is_empty() {
            write!(f, "「{}」", self.field)?;
        }
        write!(f, ": {}", self.kind)
    }
}

impl fmt::Display for PackProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken => {
                f.write_str("書き方が崩れています。この行か1つ前の行の「,」「\"」や括弧を確かめてください")
            }
            Self::CutShort => f.write_str("途中で終わっています。最後の括弧まで写してください"),
            Self::UnknownField => f.write_str("この名前の項目はありません。つづりを確かめてください"),
            Self::MissingField => f.write_str("この項目がありません。書き足してください"),
            Self::Escape => f.write_str("「\\」の使い方が違います。「\\」そのものは「\\\\」と書いてください"),
            Self::Twice => f.write_str("同じ項目が2回あります。1つにしてください"),
            Self::WrongType => {
                f.write_str("値の種類が違います。文字は「\"」で囲み、見本の書き方に合わせてください")
            }
            Self::Version { found } => write!(f, "版{found}の設定は読めません。1にしてください"),
            Self::TooLong { length, limit } => {
                write!(f, "{length}文字あります。{limit}文字までにしてください")
            }
            Self::TooLarge => f.write_str("設定が大きすぎます。64キロバイトまでにしてください"),
            Self::TooMany { limit } => write!(f, "{limit}件までにしてください"),
            Self::Blank => f.write_str("空のままでは使えません。書き入れてください"),
            Self::Markup => f.write_str("「<」「>」は使えません。文字だけにしてください"),
            Self::Control => f.write_str("改行などは使えません。1行で書いてください"),
            Self::NotHttps => f.write_str("httpsで始まるアドレスにしてください"),
            Self::UnknownItem { found } => {
                write!(
                    f,
                    "「{found}」という健診の項目はありません。「喫煙」のように、カルテの項目名で書いてください"
                )
            }
            Self::NotAColor => f.write_str("色は「#1f4e8c」のように、#と6桁で書いてください"),
            Self::TooPale { contrast } => {
                let found = decimal::tenths(*contrast);
                write!(f, "文字や地の色との差が{found}倍で、読みにくい色です。4.5倍以上になる濃い色にしてください")
            }
            Self::NotAPicture => f.write_str(
                "絵は「data:image/png;base64,」で始まる文字にしてください。png、jpeg、webp、svg+xmlが使えます",
            ),
            Self::NotAShare => f.write_str("0から100までの数を、「\"」なしで書いてください"),
            Self::NotAYear => f.write_str("年度は「2024」のように、西暦4桁の数で書いてください"),
            Self::NotADate { found } => {
                write!(
                    f,
                    "「{found}」は日付として読めません。as_ofは「2026-03」、endsは「2026-03-31」のように書いてください"
                )
            }
            Self::Over { last } => {
                write!(f, "{last}を過ぎています。続いていれば日付を直し、終わっていれば消してください")
            }
        }
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
