//! Why a file was not opened, and where to look in it.

use std::fmt;

use crate::json::{self, Place};

/// A place in the file and a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the file.
    pub place: Place,
    /// The names that lead there, with dots between.
    pub path: String,
    /// What is wrong.
    pub kind: Kind,
}

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Not one of ours.
    NotOurs,
    /// Over the limit.
    TooLarge,
    /// Of a version to come.
    Newer,
    /// Not as it was written: the checksum is another. It is refused, for a figure that changed cannot be seen.
    Changed,
    /// No JSON any more, from here on.
    Broken,
    /// Something that every file has.
    Missing,
    /// Something that means nothing to us.
    Mistyped,
}

impl Problem {
    pub(super) fn of(text: &str, problem: json::Problem) -> Self {
        let kind = match problem.kind {
            json::Kind::TooLarge => Kind::TooLarge,
            json::Kind::Missing => Kind::Missing,
            json::Kind::Unknown | json::Kind::Mistyped => Kind::Mistyped,
            _ => Kind::Broken,
        };
        Self { place: Place::of(text, problem.at), path: problem.path, kind }
    }

    /// A problem of the whole file.
    pub(super) fn whole(kind: Kind) -> Self {
        Self { place: Place { line: 1, column: 1 }, path: String::new(), kind }
    }
}

/// What it is, and what may be done.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place: Place { line, column }, path, kind } = self;
        match kind {
            Kind::NotOurs => f.write_str("健活カルテで保存したファイルではありません。"),
            Kind::TooLarge => f.write_str("5 MBを超えているか、項目が多すぎるため、開けません。"),
            Kind::Newer => {
                f.write_str("もっと新しい健活カルテで保存されています。新しいほうで開いてください。")
            }
            Kind::Changed | Kind::Broken => {
                f.write_str("保存したあとで、中身が変わるか壊れるかしています")?;
                if *kind == Kind::Broken {
                    write!(f, "（{line}行{column}列）")?;
                }
                f.write_str(
                    "。数値を読み違えないよう、開かずにおきます。保存したままのファイルがあれば、そちらを開いてください。",
                )
            }
            Kind::Missing => write!(f, "{line}行{column}列の「{path}」に、あるはずの値がありません。"),
            Kind::Mistyped => write!(f, "{line}行{column}列の「{path}」を読めません。"),
        }
    }
}
