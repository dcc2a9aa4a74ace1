//! What is wrong with a JSON text, and where.

/// A place, the names that lead there, and a kind. The words are for the room that asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// In bytes from the beginning; [`super::Place::of`] turns it into line and column.
    pub at: usize,
    /// The names from the outermost object on, with dots between; empty outside every object.
    pub path: String,
    /// What is wrong there.
    pub kind: Kind,
}

/// Why a text cannot be taken as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The text is longer than it may be, or an object has more names.
    TooLarge,
    /// The text ends too early.
    CutShort,
    /// Something else is due here.
    Unexpected,
    /// Not a number as JSON writes numbers.
    NotANumber,
    /// A `\` before something that it does not escape, or half a surrogate pair.
    Escape,
    /// A raw line break or another control character within a text.
    Control,
    /// More objects and lists within each other than anybody means.
    TooDeep,
    /// The same name twice in one object.
    Twice,
    /// A name that is not asked for.
    Unknown,
    /// A name that is asked for and is not there.
    Missing,
    /// A value of another kind, or out of range.
    Mistyped,
}

impl Problem {
    pub(super) fn at(at: usize, kind: Kind) -> Self {
        Self { at, path: String::new(), kind }
    }

    /// The same, seen from outside the member called `name`.
    pub(super) fn within(self, name: &str) -> Self {
        Self { path: joined(name, &self.path), ..self }
    }
}

/// One name or path after the other, a dot between where both are.
pub(super) fn joined(outer: &str, inner: &str) -> String {
    let dot = if outer.is_empty() || inner.is_empty() { "" } else { "." };
    [outer, dot, inner].concat()
}
