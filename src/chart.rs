//! Drawings of a karte, on any surface plotters can draw on.
//!
//! Knows geometry and ink. Draws in the surface's own pixels: [`Ink::scale`] says how many of them make one CSS pixel,
//! so the same drawing is crisp on every screen and on paper. Writes no text: words stand beside the drawing, where
//! they can be read aloud, enlarged and copied.

mod ink;
mod interval_strip;
mod share_bar;
mod track;

pub use ink::Ink;
pub use interval_strip::interval_strip;
pub use share_bar::{ShareBar, share_bar};

use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::DrawingBackend;

/// The outcome of drawing on some surface `S`.
pub type Drawn<S> = Result<(), DrawingAreaErrorKind<<S as DrawingBackend>::ErrorType>>;

/// Where a share stands on paper, in millimetres: what `styles/print.css` gives a drawing and what it is redrawn for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnPaper {
    /// Width in millimetres.
    pub width: f64,
    /// Height in millimetres.
    pub height: f64,
}

/// An interval strip on an A4 karte.
pub const STRIP_ON_PAPER: OnPaper = OnPaper { width: 58.0, height: 6.0 };

/// A participation bar on an A4 karte.
pub const BAR_ON_PAPER: OnPaper = OnPaper { width: 82.0, height: 6.0 };
