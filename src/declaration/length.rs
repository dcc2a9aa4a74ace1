//! How much stands on the sheet, and so how large its letters can be on one page.

use super::{Declaration, Entry, Pledge};

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
    pub const fn caution(self) -> &'static str {
        match self {
            Self::Usual | Self::Long => "",
            Self::Longest => {
                "書くことが多いため、宣言書には「確かめ方」を載せません。「計画の表」には載ります。"
            }
            Self::TooLong => {
                "書くことが多く、1枚に入りません。取り組みを減らすか、長い文を短くしてください。このままでは2枚になることがあります。"
            }
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
        let names: usize = of_company.map(|entry| lines(self.entry(entry), NAME_WIDTH) - 1).sum();
        let [usual, small] = ROOM;
        let with_how = names + self.lines(true);
        if with_how <= usual {
            Length::Usual
        } else if with_how <= small {
            Length::Long
        } else if names + self.lines(false) <= small {
            Length::Longest
        } else {
            Length::TooLong
        }
    }

    /// The lines of the table: of each pledge its tallest cell's, and the air around it.
    fn lines(&self, with_how: bool) -> usize {
        let [what, target, by, who] = WIDTHS;
        let row = |pledge: &Pledge| {
            let how = if with_how { lines(&pledge.how, what) } else { 0 };
            let said = 1 + lines(&pledge.what, what) + how;
            let cells = [(&pledge.goal, target), (&pledge.by, by), (&pledge.who, who)];
            cells.into_iter().fold(said, |tallest, (text, width)| tallest.max(lines(text, width))) + 1
        };
        self.pledges.iter().map(row).sum()
    }
}

/// The lines that a text takes, one at least.
fn lines(text: &str, width: usize) -> usize {
    text.chars().count().div_ceil(width).max(1)
}
