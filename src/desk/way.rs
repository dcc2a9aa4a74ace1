//! The ways in.

/// How the figures come onto the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// A text: pasted, opened from a file, or a sample.
    #[default]
    Paste,
    /// 紙を見て入力.
    Form,
}

impl Way {
    /// Not this one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Paste => Self::Form,
            Self::Form => Self::Paste,
        }
    }
}
