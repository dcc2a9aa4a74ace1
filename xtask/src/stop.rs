//! Why a command ended early.

use std::error::Error;
use std::fmt;

/// What was being done and what went wrong, in words for the person at the terminal.
///
/// No kinds: nothing here is handled, everything is told.
#[derive(Debug)]
pub(crate) struct Stop(String);

/// What a step of a command makes.
pub(crate) type Outcome<T = ()> = Result<T, Stop>;

impl Stop {
    /// A stop with these words.
    pub(crate) fn because(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl<E: Error> From<E> for Stop {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// Says what was being done when it failed.
pub(crate) trait During<T> {
    /// Puts `what` in front of the failure's own words.
    fn during(self, what: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: Into<Stop>> During<T> for Result<T, E> {
    fn during(self, what: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Stop(format!("{what}: {}", error.into())))
    }
}
