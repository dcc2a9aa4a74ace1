//! How one looks at a karte: for whom, with which drawings.

use crate::words::karte_parts;

/// For whose eyes the sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readers {
    /// The company's own: every figure.
    Own,
    /// Others: counts under ten are withheld.
    Others,
}

/// What the person has chosen beside the karte. Nothing of it changes a figure.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Look {
    pub(super) readers: Readers,
    /// Whether the overview stands on the sheet.
    pub(super) radar: bool,
    /// Which of the lines with a verdict 「なぜ」 is asked of, once one is chosen.
    pub(super) why: Option<usize>,
    /// What would be kept as a picture.
    pub(super) subject: Subject,
}

impl Look {
    pub(super) const FIRST: Self =
        Self { readers: Readers::Own, radar: true, why: None, subject: Subject::Rows };
}

/// A part of the karte that is drawn, and can be kept as a picture.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// Item rows.
    Rows,
    /// The overview.
    Radar,
    /// Participation.
    Participation,
    /// Why few people say little.
    Why,
}

impl Subject {
    pub(super) const ALL: [Self; 4] = [Self::Rows, Self::Radar, Self::Participation, Self::Why];

    /// Its heading on the sheet, in the picture and in the file's name.
    pub(super) fn name(self) -> &'static str {
        karte_parts::nth(self as usize)
    }
}
