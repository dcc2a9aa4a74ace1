//! How much stands on the sheet, and so how large its letters can be on one page.

use super::{Declaration, Entry, Pledge};

/// How much there is for one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// Letters of the usual size.
    Usual,
    /// Smaller letters.
    Long,
    /// Small letters: a FAX may blur them.
    Longest,
    /// As small as can be read.
    Smallest,
    /// More than one page takes.
    TooLong,
}

impl Length {
    /// The name by which the style sheet knows it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Long => "long",
            Self::Longest => "longest",
            Self::Smallest | Self::TooLong => "smallest",
        }
    }

    /// What to say of it before it is printed; empty where all is well.
    pub const fn caution(self) -> &'static str {
        match self {
            Self::Usual | Self::Long => "",
            Self::Longest | Self::Smallest => {
                "書くことが多いため、小さい文字で1枚に入れます。FAXで送るときは、取り組みを減らすと読みやすくなります。"
            }
            Self::TooLong => {
                "書くことが多く、1枚に入りません。取り組みを減らすか、長い文を短くしてください。このまま印刷すると2枚になります。"
            }
        }
    }
}

/// Letters of the usual size on a line of each column: what is promised, its target, its deadline, who.
const WIDTHS: [usize; 4] = [21, 5, 9, 6];

/// Letters on a line of the names.
const NAME_WIDTH: usize = 24;

impl Declaration {
    /// How much stands on the sheet.
    pub fn length(&self) -> Length {
        let of_company = Entry::ALL.into_iter().filter(|entry| entry.is_of_company());
        let names: usize = of_company.map(|entry| lines(self.entry(entry), NAME_WIDTH)).sum();
        let all = names + self.pledges.iter().map(row).sum::<usize>();
        // Measured on paper with many pledges and with long names.
        match all {
            0..=35 => Length::Usual,
            36..=43 => Length::Long,
            44..=60 => Length::Longest,
            61..=83 => Length::Smallest,
            _ => Length::TooLong,
        }
    }
}

/// The lines of one pledge: its tallest cell's, and the air around it.
fn row(pledge: &Pledge) -> usize {
    let [what, target, by, who] = WIDTHS;
    let said = 1 + lines(&pledge.what, what) + lines(&pledge.how, what);
    [lines(&pledge.goal, target), lines(&pledge.by, by), lines(&pledge.who, who)]
        .into_iter()
        .fold(said, usize::max)
        + 1
}

/// The lines that a text takes, one at least.
fn lines(text: &str, width: usize) -> usize {
    text.chars().count().div_ceil(width).max(1)
}
