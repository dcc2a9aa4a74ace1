//! How many took part: one bar, with the marks it is held against.

use plotters::coord::Shift;
use plotters::prelude::*;

use super::track::Track;
use super::{Drawn, Ink};

/// Shares of participation, all 0–100.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ShareBar {
    /// The company.
    pub ours: Option<f64>,
    /// The national value.
    pub nation: Option<f64>,
    /// The best branch's value.
    pub best: Option<f64>,
    /// What the insurer aims at.
    pub goal: Option<f64>,
}

/// A bar from nought to the company's share.
///
/// Each mark has a shape of its own, so that they are told apart in grey and after a FAX: the nation a solid upright,
/// the goal one in three pieces, the best branch a pointer from above. Marks that coincide stand over one another: the
/// words beside the bar name all three.
pub fn share_bar<S: DrawingBackend>(area: &DrawingArea<S, Shift>, shares: ShareBar, ink: Ink) -> Drawn<S> {
    let track = Track::across(area, 6.0, ink);
    track.bar(0.0, 100.0, 14.0, Ink::TRACK.filled())?;
    if let Some(ours) = shares.ours {
        track.bar(0.0, ours, 14.0, Ink::BLUE.filled())?;
    }
    // A rim of paper, so that a mark is seen on the bar and off it.
    if let Some(goal) = shares.goal {
        track.upright(goal, 6.0, 0.0, Ink::PAPER.filled())?;
        track.pieces(goal, 3.0, Ink::INK.filled())?;
    }
    if let Some(nation) = shares.nation {
        track.upright(nation, 6.0, 0.0, Ink::PAPER.filled())?;
        track.upright(nation, 3.0, 0.0, Ink::INK.filled())?;
    }
    if let Some(best) = shares.best {
        track.pointer(best, 7.0, Ink::PAPER.filled())?;
        track.pointer(best, 5.5, Ink::INK.filled())?;
    }
    track.present()
}
