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
}

/// A bar from nought to the company's share; the nation a solid mark, the best branch a hollow one.
pub fn share_bar<S: DrawingBackend>(area: &DrawingArea<S, Shift>, shares: ShareBar, ink: Ink) -> Drawn<S> {
    let track = Track::across(area, 2.0, ink);
    track.bar(0.0, 100.0, 16.0, Ink::TRACK.filled())?;
    if let Some(ours) = shares.ours {
        track.bar(0.0, ours, 16.0, Ink::BLUE.filled())?;
    }
    for (share, colour) in [(shares.nation, Ink::INK), (shares.best, Ink::SUN)] {
        if let Some(percent) = share {
            // A rim of paper, so that a mark is seen on the bar and off it, in colour and in grey.
            track.upright(percent, 6.0, 0.0, Ink::PAPER.filled())?;
            track.upright(percent, 3.0, 0.0, colour.filled())?;
        }
    }
    track.present()
}
