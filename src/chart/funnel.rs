//! Why few people say little: how far chance alone moves a share, by the number of people.

use plotters::coord::Shift;
use plotters::prelude::*;

use super::pen::Pen;
use super::place::{Place, Side};
use super::{Drawn, Ink};
use crate::karte::{Standing, by_chance};

/// One item of a company, to be seen among companies of every size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Funnel {
    /// What it is compared with, 0–100.
    pub reference: f64,
    /// People measured.
    pub people: u32,
    /// The company's share, 0–100.
    pub share: f64,
    /// The verdict, for the mark's shape.
    pub standing: Standing,
}

/// Where the plot ends within the drawing, as shares of its width and height: room for the words on the axes.
const LEFT: f64 = 0.115;
const RIGHT: f64 = 0.97;
const TOP: f64 = 0.05;
const BOTTOM: f64 = 0.86;

/// The fewest people on the axis.
const FEWEST: f64 = 5.0;

/// Steps in which the edge of the band is drawn.
const STEPS: u32 = 60;

/// The band in which 95 of 100 companies lie that are as the reference, narrowing as people grow; the company's mark.
///
/// People run across by their square root, since that is how chance grows less; shares run up from 0 to 100 %. The
/// band is that of the verdict ([`by_chance`]): a mark outside it is 気になる差 or 良い差, and no other is. It is hatched
/// and edged, so that it is seen in grey and after a FAX.
pub fn funnel<S: DrawingBackend>(area: &DrawingArea<S, Shift>, funnel: Funnel, ink: Ink) -> Drawn<S> {
    let pen = Pen::on(area, ink);
    let at =
        |people: f64, share: f64| (funnel.across(people) * pen.width / 100.0, up(share) * pen.height / 100.0);
    let most = f64::from(funnel.most());
    for share in SHARES {
        let (left, y) = at(FEWEST, share);
        pen.block((left, y), (at(most, share).0, y + 1.0), Ink::GRID.filled())?;
    }
    for people in funnel.people_marks() {
        let (x, foot) = at(f64::from(people), 0.0);
        pen.block((x, foot), (x + 1.0, foot + 5.0), Ink::QUIET.filled())?;
    }

    let mut edges = [Vec::new(), Vec::new()];
    for step in 0..=STEPS {
        let root = FEWEST.sqrt() + (most.sqrt() - FEWEST.sqrt()) * f64::from(step) / f64::from(STEPS);
        let (low, high) = by_chance(funnel.reference, root * root);
        let (from, to) = (at(root * root, low), at(root * root, high));
        if step % 2 == 1 {
            pen.block(from, (to.0 + 1.0, to.1), Ink::GRID.filled())?;
        }
        for (edge, point) in edges.iter_mut().zip([from, to]) {
            edge.push(point);
        }
    }
    for edge in &edges {
        pen.stroke(edge, 1.5, Ink::QUIET)?;
    }

    let (left, level) = at(FEWEST, funnel.reference);
    pen.block((left, level - 1.0), (at(most, 0.0).0, level + 1.0), Ink::INK.filled())?;
    let ours = at(f64::from(funnel.people), funnel.share);
    pen.dashes((ours.0, at(FEWEST, 0.0).1), ours, (3.0, 1.0), Ink::INK)?;
    pen.mark(ours, funnel.standing)?;
    pen.present()
}

const SHARES: [f64; 5] = [0.0, 25.0, 50.0, 75.0, 100.0];

/// How far down a share stands, in percent of the height.
fn up(share: f64) -> f64 {
    (BOTTOM - (BOTTOM - TOP) * share / 100.0) * 100.0
}

impl Funnel {
    /// How far across so many people stand, in percent of the width.
    fn across(&self, people: f64) -> f64 {
        let way = (people.sqrt() - FEWEST.sqrt()) / (f64::from(self.most()).sqrt() - FEWEST.sqrt());
        (LEFT + (RIGHT - LEFT) * way.clamp(0.0, 1.0)) * 100.0
    }

    /// People at the right end: enough that the company's mark stands well inside.
    fn most(&self) -> u32 {
        let mut most = 200;
        while most / 5 * 4 < self.people && most < u32::MAX / 5 {
            most *= 5;
        }
        most
    }

    /// Numbers of people that the axis names.
    fn people_marks(&self) -> [u32; 4] {
        [20, 4, 2, 1].map(|part| self.most() / part)
    }

    /// The numbers of people on the axis below, each with its place.
    pub fn people_axis(&self) -> impl Iterator<Item = (u32, Place)> {
        let place = |people| Place { x: self.across(f64::from(people)), y: 95.0, side: Side::Middle };
        self.people_marks().into_iter().map(move |people| (people, place(people)))
    }

    /// The shares on the axis at the left, each with its place.
    pub fn share_axis(&self) -> impl Iterator<Item = (f64, Place)> {
        SHARES
            .into_iter()
            .map(|share| (share, Place { x: LEFT * 100.0 - 1.5, y: up(share), side: Side::End }))
    }

    /// Beside the company's mark, on the side where there is room.
    pub fn ours(&self) -> Place {
        let (x, y) = (self.across(f64::from(self.people)), up(self.share));
        let (x, side) = if x < 60.0 { (x + 2.5, Side::Start) } else { (x - 2.5, Side::End) };
        // Off the line of the reference, where there is room on that side.
        let below = self.share < self.reference && y < 74.0;
        Place { x, y: (if below { y + 5.0 } else { y - 6.0 }).max(4.0), side }
    }

    /// At the right end of the reference's line, on the other side of it than a band of few people is wide.
    pub fn reference_place(&self) -> Place {
        let above = self.reference < 85.0;
        Place { x: RIGHT * 100.0, y: up(self.reference) + if above { -11.0 } else { 13.0 }, side: Side::End }
    }
}
