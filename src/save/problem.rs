//! Why a file was not opened, and where to look in it.

use std::fmt;

use crate::json::{self, Place};
use crate::words::saved_files;

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
            Kind::NotOurs => f.write_str(saved_files::not_ours()),
            Kind::TooLarge => f.write_str(saved_files::too_large()),
            Kind::Newer => f.write_str(saved_files::newer()),
            Kind::Changed => f.write_str(saved_files::changed()),
            Kind::Broken => f.write_str(&saved_files::broken(line, column)),
            Kind::Missing => f.write_str(&saved_files::missing(line, column, path)),
            Kind::Mistyped => f.write_str(&saved_files::mistyped(line, column, path)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn why_a_file_was_not_opened_is_told_in_english() {
        #[track_caller]
        fn case(kind: Kind, said: &str) {
            let problem = Problem { place: Place { line: 5, column: 3 }, path: "kept.made".to_owned(), kind };
            assert_eq!(Language::English.speaking(|| problem.to_string()), said);
        }

        case(Kind::NotOurs, "It is not a file saved with Kenkatsu Karte.");
        case(Kind::Mistyped, "At line 5, column 3, “kept.made” cannot be read.");
        case(
            Kind::Broken,
            "Its contents were changed or damaged after it was saved (line 5, column 3). So that no figure is misread, \
             it is not opened. If you have the file as it was saved, please open that.",
        );
    }
}
