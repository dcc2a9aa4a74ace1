//! The overview: how far each item is from what it is compared with, all at one glance.

use plotters::coord::Shift;
use plotters::prelude::*;

use super::mark::cross;
use super::pen::Pen;
use super::place::{Place, Side};
use super::turn::direction;
use super::{Drawn, Ink};
use crate::figures::Better;
use crate::karte::{Line, Standing};

/// Fewer axes than this make no shape: a sentence says so in the place of the drawing.
pub const FEWEST_AXES: usize = 3;

/// Points of percent from the reference to the outermost ring, and to the innermost place.
pub const RADAR_REACH: f64 = 30.0;

/// Points of percent from ring to ring.
pub const RADAR_STEP: f64 = 15.0;

/// The share of the radius that stays free in the middle, so that marks far inside do not fall on one another.
const HOLE: f64 = 0.16;

/// The radius of the outermost ring as a share of the drawing's height.
const RADIUS: f64 = 0.37;

/// The same of the ring on which the words stand.
const WORDS: f64 = 0.45;

/// One axis of the radar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spoke {
    /// Points of percent better (outside) or worse (inside) than the reference; `None` draws a ×.
    pub ahead: Option<f64>,
    /// The same for both ends of the interval.
    pub interval: Option<(f64, f64)>,
    /// The verdict, for the mark's shape.
    pub standing: Standing,
}

impl Spoke {
    /// The axis of a line that has a reference and a better side. Hidden ones keep their axis.
    pub fn of(line: &Line, hidden: bool) -> Self {
        let level = line.reference.as_ref().map(|reference| reference.percent);
        let ahead = |share: f64| match line.item.better() {
            Better::Lower => level.map(|level| level - share),
            Better::Higher => level.map(|level| share - level),
            Better::Neither => None,
        };
        let shown = !hidden && line.standing != Standing::TooFew;
        Self {
            ahead: line.amount.percent().filter(|_| shown).and_then(ahead),
            interval: line.interval.filter(|_| shown).and_then(|(low, high)| ahead(low).zip(ahead(high))),
            standing: line.standing,
        }
    }
}

/// A web of rings with one axis an item, clockwise from the top in the order given; outside is better.
///
/// The dashed ring is the reference of every axis: only differences are drawn, in points of percent, so the ring is
/// the same for items that are common and for items that are rare. What is farther off than [`RADAR_REACH`] stands at
/// the end of its axis.
///
/// Nothing is filled. The area of such a shape grows with the square of what it shows and depends on which axes are
/// neighbours, so an eye that weighs it is misled; the marks with their intervals carry the figures, and a thin outline
/// only leads from one to the next. It does not lead through a ×: what is not shown has no place on its axis.
///
/// The order of the axes is the caller's and must be the same for every company. Below [`FEWEST_AXES`] nothing is
/// drawn.
pub fn radar<S: DrawingBackend>(area: &DrawingArea<S, Shift>, spokes: &[Spoke], ink: Ink) -> Drawn<S> {
    let pen = Pen::on(area, ink);
    let web = Web { pen: &pen, spokes };
    if spokes.len() >= FEWEST_AXES {
        web.rings()?;
        web.outline()?;
        for (number, spoke) in spokes.iter().enumerate() {
            web.spoke(number, spoke)?;
        }
    }
    pen.present()
}

/// Where the name of each of `count` axes stands.
pub fn radar_names(count: usize) -> Vec<Place> {
    let place = |number| {
        let (across, down) = direction(turn(number, count));
        let side = match across {
            across if across > 0.3 => Side::Start,
            across if across < -0.3 => Side::End,
            _ => Side::Middle,
        };
        Place { x: 50.0 + across * WORDS * 75.0, y: 50.0 + down * WORDS * 100.0, side }
    };
    (0..count).map(place).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a dozen axes")]
fn turn(number: usize, count: usize) -> f64 {
    number as f64 / count as f64
}

struct Web<'a, S: DrawingBackend> {
    pen: &'a Pen<'a, S>,
    spokes: &'a [Spoke],
}

impl<S: DrawingBackend> Web<'_, S> {
    /// The place on axis `number`, `ahead` points of percent outside the reference.
    fn at(&self, number: usize, ahead: f64) -> (f64, f64) {
        let out = (ahead.clamp(-RADAR_REACH, RADAR_REACH) + RADAR_REACH) / (2.0 * RADAR_REACH);
        let radius = self.pen.height * RADIUS * (HOLE + (1.0 - HOLE) * out);
        let (across, down) = direction(turn(number, self.spokes.len()));
        (self.pen.width / 2.0 + across * radius, self.pen.height / 2.0 + down * radius)
    }

    fn rings(&self) -> Drawn<S> {
        let count = self.spokes.len();
        for number in 0..count {
            let next = (number + 1) % count;
            self.pen.stroke(
                &[self.at(number, -RADAR_REACH), self.at(number, RADAR_REACH)],
                1.0,
                Ink::GRID,
            )?;
            // The outermost dark enough for a FAX, which loses the others.
            let rings = [(-RADAR_STEP, Ink::GRID), (RADAR_STEP, Ink::GRID), (RADAR_REACH, Ink::QUIET)];
            for (ahead, colour) in rings {
                self.pen.stroke(&[self.at(number, ahead), self.at(next, ahead)], 1.0, colour)?;
            }
            self.pen.dashes(self.at(number, 0.0), self.at(next, 0.0), (4.0, 2.0), Ink::INK)?;
        }
        Ok(())
    }

    /// From each mark to the next, where both are shown.
    fn outline(&self) -> Drawn<S> {
        let around = self.spokes.iter().cycle().skip(1);
        for (number, (spoke, next)) in self.spokes.iter().zip(around).enumerate() {
            if let Some((here, there)) = spoke.ahead.zip(next.ahead) {
                let ends = [self.at(number, here), self.at((number + 1) % self.spokes.len(), there)];
                self.pen.stroke(&ends, 1.5, Ink::BLUE)?;
            }
        }
        Ok(())
    }

    fn spoke(&self, number: usize, spoke: &Spoke) -> Drawn<S> {
        let Some(ahead) = spoke.ahead else {
            return cross(self.pen, self.at(number, RADAR_REACH));
        };
        if let Some((one, other)) = spoke.interval {
            self.pen.stroke(&[self.at(number, one), self.at(number, other)], 3.0, Ink::of(spoke.standing))?;
        }
        self.pen.mark(self.at(number, ahead), spoke.standing)
    }
}
