//! The main picture: a dot with its interval against the reference, one strip a line.

use plotters::coord::Shift;
use plotters::prelude::*;

use super::track::Track;
use super::{Drawn, Ink};
use crate::karte::{Line, Standing};

/// One line of the karte on a track from 0 to 100 %.
///
/// The dot is the company, its whisker the 95 % interval, the upright mark the reference. The dot's shape says the
/// verdict without colour: ◆ 気になる差, ● 良い差, ○ else. Without a share, or with too few people for one, the track
/// stays empty.
pub fn interval_strip<S: DrawingBackend>(area: &DrawingArea<S, Shift>, line: &Line, ink: Ink) -> Drawn<S> {
    let track = Track::across(area, 9.0, ink);
    track.bar(0.0, 100.0, 12.0, Ink::TRACK.filled())?;
    for percent in [25.0, 50.0, 75.0] {
        track.upright(percent, 1.0, 0.0, Ink::GRID.filled())?;
    }
    // Dark enough for a FAX, which loses the track and the grid: the ends are what the rest is read by.
    for percent in [0.0, 100.0] {
        track.upright(percent, 1.0, 0.0, Ink::QUIET.filled())?;
    }
    let Some(percent) = line.amount.percent().filter(|_| line.standing != Standing::TooFew) else {
        return track.present();
    };
    let colour = Ink::of(line.standing);
    if let Some((low, high)) = line.interval {
        track.bar(low, high, 3.0, colour.filled())?;
    }
    if let Some(reference) = &line.reference {
        track.upright(reference.percent, 2.5, 3.0, Ink::INK.filled())?;
    }
    track.mark(percent, line.standing)?;
    track.present()
}
