//! The line from 0 to 100 % that every share runs on.

use plotters::coord::Shift;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;

use super::mark::mark;
use super::{Drawn, Ink};
use crate::karte::Standing;

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

    /// The company's mark at its share.
    pub(super) fn mark(&self, percent: f64, standing: Standing) -> Drawn<S> {
        mark(self.area, (self.x(percent), self.middle()), standing, self.ink)
    }

    /// A triangle of `reach` CSS pixels that points down on a share, from the upper edge.
    pub(super) fn pointer(&self, percent: f64, reach: f64, style: impl Into<ShapeStyle>) -> Drawn<S> {
        let (x, reach) = (self.x(percent), self.ink.px(reach));
        self.area.draw(&Polygon::new([(x - reach, 0), (x + reach, 0), (x, reach + reach / 2)], style.into()))
    }

    /// An upright mark in three pieces.
    pub(super) fn pieces(&self, percent: f64, wide: f64, style: impl Into<ShapeStyle>) -> Drawn<S> {
        let (style, width) = (style.into(), self.ink.px(wide));
        let left = self.x(percent) - width / 2;
        for (from, to) in [(0, 2), (4, 7), (9, 11)] {
            let corners = [from, to].map(|part| self.height * part / 11);
            self.area.draw(&Rectangle::new([(left, corners[0]), (left + width, corners[1])], style))?;
        }
        Ok(())
    }

    pub(super) fn present(&self) -> Drawn<S> {
        self.area.present()
    }
}
