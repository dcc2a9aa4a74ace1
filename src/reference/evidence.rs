//! How near to the publisher a figure was read.

use crate::words::reference;

/// The grade of a figure, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// The publisher's own table.
    OfficialTable,
    /// The publisher's own text.
    OfficialText,
    /// A newspaper or a commentary that quotes the publisher.
    SecondaryText,
    /// Added up or taken away from the publisher's counts.
    Derived,
    /// The office that hands the tool out says so, and where.
    Office,
    /// The person's own paper.
    OwnPaper,
}

impl Evidence {
    /// The grade with this name; a figure without a known grade does not ship.
    pub(super) fn with_id(id: &str) -> Option<Self> {
        match id {
            "official_table" => Some(Self::OfficialTable),
            "official_text" => Some(Self::OfficialText),
            "secondary_text" => Some(Self::SecondaryText),
            "derived" => Some(Self::Derived),
            _ => None,
        }
    }

    /// The grade in words.
    pub fn label(self) -> &'static str {
        match self {
            Self::OfficialTable => reference::official_table(),
            Self::OfficialText => reference::official_text(),
            Self::SecondaryText => reference::secondary_text(),
            Self::Derived => reference::derived(),
            Self::Office => reference::office(),
            Self::OwnPaper => reference::own_paper(),
        }
    }
}
