//! A person as lines, in the words of SVG's `d`.

/// Width and height of the frame that a figure stands in; the floor is at 151.
pub const FRAME: (u8, u8) = (120, 160);

/// A person at one moment of a movement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The middle of the head, which is round and 10 wide from its middle.
    pub head: (u8, u8),
    /// Back and arms, and the legs where they move too.
    pub body: &'static str,
    /// Legs that stay as they are.
    pub legs: &'static str,
    /// What is stood at or sat on.
    pub thing: &'static str,
    /// Which way it goes from here.
    pub arrow: &'static str,
}

impl Figure {
    pub(super) const fn new(head: (u8, u8), body: &'static str, legs: &'static str) -> Self {
        Self { head, body, legs, thing: "", arrow: "" }
    }

    /// At a table, on the right, to hold on to.
    pub(super) const fn at_a_table(self) -> Self {
        Self { thing: "M94 67V150M87 67H101", ..self }
    }

    /// On a chair that is seen from the front.
    pub(super) const fn on_a_chair(self) -> Self {
        Self { thing: "M42 104V150M78 104V150M38 104H82", ..self }
    }

    /// On a chair that is seen from its side.
    pub(super) const fn on_a_chair_sideways(self) -> Self {
        Self { thing: "M40 60V150M40 106H74M72 106V150", ..self }
    }

    /// With an arrow.
    pub(super) const fn going(self, arrow: &'static str) -> Self {
        Self { arrow, ..self }
    }
}
