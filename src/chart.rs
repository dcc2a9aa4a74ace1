//! Drawings of a karte, on any surface plotters can draw on.
//!
//! Knows geometry and ink. Draws in the surface's own pixels: [`Ink::scale`] says how many of them make one CSS pixel,
//! so the same drawing is crisp on every screen and on paper. Writes no text: words stand beside the drawing, where
//! they can be read aloud, enlarged and copied.

mod funnel;
mod ink;
mod interval_strip;
mod mark;
mod pen;
mod picture;
mod place;
mod plate;
mod radar;
mod share_bar;
mod svg;
mod track;
mod turn;
mod years;

pub use funnel::{Funnel, funnel};
pub use ink::Ink;
pub use interval_strip::interval_strip;
pub use picture::{OnPaper, Picture};
pub use place::{Place, Side};
pub use plate::{Inlay, Plate, Words, wrapped};
pub use radar::{FEWEST_AXES, RADAR_REACH, RADAR_STEP, Spoke, radar, radar_names};
pub use share_bar::{ShareBar, share_bar};
pub use svg::SvgPaper;
pub use years::{YearPoint, year_names, year_shares, years};

use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::DrawingBackend;

/// The outcome of drawing on some surface `S`.
pub type Drawn<S> = Result<(), DrawingAreaErrorKind<<S as DrawingBackend>::ErrorType>>;
