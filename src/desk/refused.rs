//! Why something was not let in.

use std::fmt;

use crate::paste::Nothing;
use crate::save::Problem;
use crate::words::opened_files;

/// What was not let in, and why.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// A text.
    Text(Nothing),
    /// A saved file, by its name.
    File(String, Problem),
}

impl From<Nothing> for Refused {
    fn from(nothing: Nothing) -> Self {
        Self::Text(nothing)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(nothing) => nothing.fmt(f),
            Self::File(name, problem) => f.write_str(&opened_files::refused(name, problem)),
        }
    }
}
