//! The company's mark: its shape says the verdict without colour.

use plotters::coord::Shift;
use plotters::prelude::*;

use super::pen::Pen;
use super::{Drawn, Ink};
use crate::karte::Standing;

/// ◆ 気になる差, ● 良い差, ○ else, about `at` in surface pixels.
pub(super) fn mark<S: DrawingBackend>(
    area: &DrawingArea<S, Shift>,
    at: (i32, i32),
    standing: Standing,
    ink: Ink,
) -> Drawn<S> {
    let colour = Ink::of(standing).filled();
    let disc = |radius, style| area.draw(&Circle::new(at, ink.width(radius), style));
    match standing {
        Standing::Worse => {
            let ((x, y), reach) = (at, ink.px(8.0));
            let corners = [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)];
            area.draw(&Polygon::new(corners, colour))
        }
        Standing::Better => disc(6.5, colour),
        Standing::Same | Standing::NoReference | Standing::UnknownSize | Standing::TooFew => {
            disc(6.5, colour)?;
            disc(4.0, Ink::PAPER.filled())
        }
    }
}

/// ×: a figure that is not shown.
pub(super) fn cross<S: DrawingBackend>(pen: &Pen<'_, S>, (x, y): (f64, f64)) -> Drawn<S> {
    for lean in [-5.0, 5.0] {
        pen.stroke(&[(x - 5.0, y - lean), (x + 5.0, y + lean)], 2.0, Ink::QUIET)?;
    }
    Ok(())
}
