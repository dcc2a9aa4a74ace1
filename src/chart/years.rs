//! One item over up to five years.

use plotters::coord::Shift;
use plotters::prelude::*;

use super::mark::cross;
use super::pen::Pen;
use super::place::{Place, Side};
use super::{Drawn, Ink};
use crate::karte::Standing;

/// One year of one item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearPoint {
    /// Western fiscal year.
    pub year: u16,
    /// The company's share, 0–100; `None` draws a ×.
    pub share: Option<f64>,
    /// Its 95 % interval.
    pub interval: Option<(f64, f64)>,
    /// What that year is compared with, 0–100; `None` where nothing with that year's definition is published.
    pub reference: Option<f64>,
    /// The verdict, for the mark's shape.
    pub standing: Standing,
    /// Whether the definition changed since the point before, so that the two cannot be compared.
    pub breaks: bool,
}

/// Where the first and the last year stand, as shares of the width; room for a name on the left axis.
const LEFT: f64 = 0.17;
const RIGHT: f64 = 0.95;
const TOP: f64 = 0.07;
const BOTTOM: f64 = 0.80;

/// Points with their intervals, the oldest first, on a share axis from 0 to 100 % that is the same for every item.
///
/// Each year has a place of its own width; years that are missing stay empty. No line leads from year to year and no
/// arrow: from a handful of such points a trend can seldom be told, and where it can, a sentence says so. Where the
/// definition changed, two dashed uprights part the years.
pub fn years<S: DrawingBackend>(area: &DrawingArea<S, Shift>, points: &[YearPoint], ink: Ink) -> Drawn<S> {
    let pen = Pen::on(area, ink);
    let y = |share: f64| up(share) * pen.height / 100.0;
    for share in [0.0, 50.0, 100.0] {
        pen.block((LEFT * pen.width, y(share)), (RIGHT * pen.width, y(share) + 1.0), Ink::GRID.filled())?;
    }
    let half = (RIGHT - LEFT) * pen.width / slots(points) / 2.0;
    for point in points {
        let x = across(points, point.year) * pen.width / 100.0;
        if point.breaks {
            for side in [-2.5, 2.5] {
                let x = x - 2.0 * half + side;
                pen.dashes((x, y(100.0)), (x, y(0.0)), (3.0, 1.5), Ink::INK)?;
            }
        }
        if let Some(level) = point.reference {
            pen.block((x - half, y(level) - 1.0), (x + half, y(level) + 1.0), Ink::INK.filled())?;
        }
        let Some(share) = point.share else {
            cross(&pen, (x, y(50.0)))?;
            continue;
        };
        if let Some((low, high)) = point.interval {
            pen.block((x - 1.5, y(high)), (x + 1.5, y(low)), Ink::of(point.standing).filled())?;
        }
        pen.mark((x, y(share)), point.standing)?;
    }
    pen.present()
}

/// Where the name of each year stands.
pub fn year_names(points: &[YearPoint]) -> Vec<Place> {
    let place = |point: &YearPoint| Place { x: across(points, point.year), y: 92.0, side: Side::Middle };
    points.iter().map(place).collect()
}

/// 0, 50 and 100 % on the axis at the left, each with its place.
pub fn year_shares() -> [(f64, Place); 3] {
    [0.0, 50.0, 100.0].map(|share| (share, Place { x: LEFT * 100.0 - 2.0, y: up(share), side: Side::End }))
}

/// Places across: one for each year from the first to the last, and one for each break.
fn slots(points: &[YearPoint]) -> f64 {
    points.iter().map(|point| slot(points, point.year)).fold(0.0, f64::max) + 1.0
}

/// Which place a year has, from nought.
fn slot(points: &[YearPoint], year: u16) -> f64 {
    let first = points.iter().map(|point| point.year).min().unwrap_or(year);
    let breaks = points.iter().filter(|point| point.breaks && point.year <= year);
    f64::from(year - first.min(year)) + breaks.map(|_| 1.0).sum::<f64>()
}

/// How far across the middle of a year's place is, in percent of the width.
fn across(points: &[YearPoint], year: u16) -> f64 {
    (LEFT + (RIGHT - LEFT) * (slot(points, year) + 0.5) / slots(points)) * 100.0
}

/// How far down a share stands, in percent of the height.
fn up(share: f64) -> f64 {
    (BOTTOM - (BOTTOM - TOP) * share.clamp(0.0, 100.0) / 100.0) * 100.0
}
