//! The six ways a figure can stand beside its reference.

/// How a figure stands. Worse or better only when its interval leaves the reference out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Better than the reference by more than chance would explain.
    Better,
    /// Not to be told from the reference.
    Same,
    /// Worse than the reference by more than chance would explain.
    Worse,
    /// Fewer than ten people measured: no verdict.
    TooFew,
    /// No published value with the same definition.
    NoReference,
    /// A share without its denominator: no interval, so no verdict.
    UnknownSize,
}

impl Standing {
    /// The stable name used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Same => "same",
            Self::Worse => "worse",
            Self::TooFew => "too_few",
            Self::NoReference => "no_reference",
            Self::UnknownSize => "unknown_size",
        }
    }
}
