//! What to say, and what to do, where a paste gives no figure.

use std::fmt;

use super::Nothing;
use crate::words::nothing_read;

/// One or two sentences: what it looks like, and the way out.
impl fmt::Display for Nothing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blank => nothing_read::blank(),
            Self::Prose => nothing_read::prose(),
            Self::NoFigures => nothing_read::no_figures(),
            Self::People => nothing_read::people(),
            Self::TooLarge => nothing_read::too_large(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_find_nothing_says_so_in_sentences() {
        for nothing in
            [Nothing::Blank, Nothing::Prose, Nothing::NoFigures, Nothing::People, Nothing::TooLarge]
        {
            assert!(nothing.to_string().ends_with('。'));
        }
    }
}
