//! How much stands on the sheet, and so how large its letters can be on one page.

use super::{Declaration, Entry, Pledge};
use crate::words::{Language, declaration_length};

/// How much there is for one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// Letters of the usual size.
    Usual,
    /// Smaller letters, as small as a FAX leaves them readable.
    Long,
    /// The same, and how one tells stands on the plan alone.
    Longest,
    /// More than one page takes.
    TooLong,
}

impl Length {
    /// The name by which the style sheet knows it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Long => "long",
            Self::Longest | Self::TooLong => "longest",
        }
    }

    /// What to say of it before it is printed; empty where all is well.
    pub fn caution(self) -> &'static str {
        match self {
            Self::Usual | Self::Long => "",
            Self::Longest => declaration_length::longest(),
            Self::TooLong => declaration_length::too_long(),
        }
    }
}

/// Letters on a line of each column: what is promised, its target, its deadline, who.
const WIDTHS: [usize; 4] = [20, 5, 9, 5];

/// Letters on a line of the names.
const NAME_WIDTH: usize = 22;

/// Lines of the table that one page takes beside the head and a line a name, measured on paper: in letters of the usual
/// size, and in smaller ones.
const ROOM: [usize; 2] = [26, 41];

impl Declaration {
    /// How much stands on the sheet.
    pub fn length(&self) -> Length {
        let of_company = Entry::ALL.into_iter().filter(|entry| entry.is_of_company());
        let names: usize = of_company.map(|entry| self.lines_of(self.entry(entry), NAME_WIDTH) - 1).sum();
        let [usual, small] = ROOM;
        let with_how = names + self.rows(true);
        if with_how <= usual {
            Length::Usual
        } else if with_how <= small {
            Length::Long
        } else if names + self.rows(false) <= small {
            Length::Longest
        } else {
            Length::TooLong
        }
    }

    /// The lines of the table: of each pledge its tallest cell's, and the air around it.
    fn rows(&self, with_how: bool) -> usize {
        let [what, target, by, who] = WIDTHS;
        let row = |pledge: &Pledge| {
            let how = if with_how { self.lines_of(&pledge.how, what) } else { 0 };
            let said = 1 + self.lines_of(&pledge.what, what) + how;
            let cells = [(&pledge.goal, target), (&pledge.by, by), (&pledge.who, who)];
            cells.into_iter().fold(said, |tallest, (text, width)| tallest.max(self.lines_of(text, width))) + 1
        };
        self.pledges.iter().map(row).sum()
    }

    /// The lines that a text takes, one at least.
    fn lines_of(&self, text: &str, width: usize) -> usize {
        // Two of the letters of Europe take the place of one of ours.
        let width = if self.language == Language::English { 2 * width } else { width };
        text.chars().count().div_ceil(width).max(1)
    }
}
