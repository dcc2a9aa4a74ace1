//! Draws in CSS pixels on a surface that counts its own.

use plotters::coord::Shift;
use plotters::prelude::*;

use super::mark::mark;
use super::{Drawn, Ink};
use crate::karte::Standing;

/// A surface, measured in CSS pixels.
pub(super) struct Pen<'a, S: DrawingBackend> {
    area: &'a DrawingArea<S, Shift>,
    ink: Ink,
    /// CSS pixels.
    pub(super) width: f64,
    /// CSS pixels.
    pub(super) height: f64,
}

impl<'a, S: DrawingBackend> Pen<'a, S> {
    pub(super) fn on(area: &'a DrawingArea<S, Shift>, ink: Ink) -> Self {
        let (width, height) = area.dim_in_pixel();
        Self { area, ink, width: f64::from(width) / ink.scale, height: f64::from(height) / ink.scale }
    }

    /// The nearest surface pixel.
    #[expect(clippy::cast_possible_truncation, reason = "a surface is some thousand pixels wide")]
    fn at(&self, (x, y): (f64, f64)) -> (i32, i32) {
        ((x * self.ink.scale).round() as i32, (y * self.ink.scale).round() as i32)
    }

    /// A line through `points`, `wide` CSS pixels wide.
    pub(super) fn stroke(&self, points: &[(f64, f64)], wide: f64, colour: RGBColor) -> Drawn<S> {
        let points: Vec<_> = points.iter().map(|&point| self.at(point)).collect();
        self.area.draw(&PathElement::new(points, colour.stroke_width(self.ink.width(wide))))
    }

    /// A straight line of dashes, `dash` CSS pixels long and as far apart.
    pub(super) fn dashes(
        &self,
        from: (f64, f64),
        to: (f64, f64),
        (dash, wide): (f64, f64),
        colour: RGBColor,
    ) -> Drawn<S> {
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let length = (across * across + down * down).sqrt();
        let along = |way: f64| {
            let share = if length > 0.0 { way.min(length) / length } else { 0.0 };
            (from.0 + across * share, from.1 + down * share)
        };
        let mut way = 0.0;
        while way < length {
            self.stroke(&[along(way), along(way + dash)], wide, colour)?;
            way += 2.0 * dash;
        }
        Ok(())
    }

    /// A filled rectangle: its edges lie on whole surface pixels, so an upright or level line drawn so stays sharp.
    pub(super) fn block(&self, from: (f64, f64), to: (f64, f64), style: impl Into<ShapeStyle>) -> Drawn<S> {
        self.area.draw(&Rectangle::new([self.at(from), self.at(to)], style.into()))
    }

    /// The company's mark.
    pub(super) fn mark(&self, at: (f64, f64), standing: Standing) -> Drawn<S> {
        mark(self.area, self.at(at), standing, self.ink)
    }

    pub(super) fn present(&self) -> Drawn<S> {
        self.area.present()
    }
}
