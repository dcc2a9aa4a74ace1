//! The line from 0 to 100 % that every share runs on.

use plotters::coord::Shift;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;

use super::{Drawn, Ink};

/// A surface with a percent axis across it.
pub(super) struct Track<'a, S: DrawingBackend> {
    area: &'a DrawingArea<S, Shift>,
    axis: RangedCoordf64,
    ends: (i32, i32),
    height: i32,
    pub(super) ink: Ink,
}

impl<'a, S: DrawingBackend> Track<'a, S> {
    /// Leaves `side` CSS pixels free at both ends, so that a mark at 0 or 100 % is whole.
    pub(super) fn across(area: &'a DrawingArea<S, Shift>, side: f64, ink: Ink) -> Self {
        let (width, height) = area.dim_in_pixel();
        let (width, height) =
            (i32::try_from(width).unwrap_or(i32::MAX), i32::try_from(height).unwrap_or(i32::MAX));
        let side = ink.px(side).min(width / 2);
        Self { area, axis: (0.0..100.0).into(), ends: (side, width - side), height, ink }
    }

    fn x(&self, percent: f64) -> i32 {
        self.axis.map(&percent.clamp(0.0, 100.0), self.ends)
    }

    fn middle(&self) -> i32 {
        self.height / 2
    }

    /// A bar between two shares, `thick` CSS pixels high, in the middle.
    pub(super) fn bar(&self, from: f64, to: f64, thick: f64, style: impl Into<ShapeStyle>) -> Drawn<S> {
        let half = self.ink.px(thick) / 2;
        let corners = [(self.x(from), self.middle() - half), (self.x(to), self.middle() + half)];
        self.area.draw(&Rectangle::new(corners, style.into()))
    }

    /// An upright mark `wide` CSS pixels wide that leaves `gap` CSS pixels free above and below.
    ///
    /// A filled rectangle, not a line: its edges lie on whole pixels, so it stays sharp.
    pub(super) fn upright(
        &self,
        percent: f64,
        wide: f64,
        gap: f64,
        style: impl Into<ShapeStyle>,
    ) -> Drawn<S> {
        let (width, gap) = (self.ink.px(wide), if gap > 0.0 { self.ink.px(gap) } else { 0 });
        let left = self.x(percent) - width / 2;
        self.area.draw(&Rectangle::new([(left, gap), (left + width, self.height - gap)], style.into()))
    }

    /// A filled diamond of `reach` CSS pixels each way.
    pub(super) fn diamond(&self, percent: f64, reach: f64, style: impl Into<ShapeStyle>) -> Drawn<S> {
        let (x, y, r) = (self.x(percent), self.middle(), self.ink.px(reach));
        self.area.draw(&Polygon::new([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], style.into()))
    }

    /// A disc of `radius` CSS pixels.
    pub(super) fn disc(&self, percent: f64, radius: f64, style: impl Into<ShapeStyle>) -> Drawn<S> {
        self.area.draw(&Circle::new((self.x(percent), self.middle()), self.ink.width(radius), style.into()))
    }

    pub(super) fn present(&self) -> Drawn<S> {
        self.area.present()
    }
}
