//! How one looks at a karte: for whom, with which drawings.

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
}

impl Look {
    pub(super) const FIRST: Self = Self { readers: Readers::Own, radar: true, why: None };
}

/// A part of the karte that is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// Item rows.
    Rows,
    /// The overview.
    Radar,
    /// Participation.
    Participation,
}

impl Subject {
    /// Its heading on the sheet.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Rows => "項目ごとの結果",
            Self::Radar => "全体のかたち",
            Self::Participation => "健診と保健指導",
        }
    }
}
