//! Every drawing there is, as one value.

use plotters::coord::Shift;
use plotters::prelude::*;

use super::{
    Drawn, Funnel, Ink, ShareBar, Spoke, YearPoint, funnel, interval_strip, radar, share_bar, years,
};
use crate::karte::Line;

/// What is drawn.
#[derive(Clone, PartialEq)]
pub enum Picture {
    /// One line of the karte.
    Strip(Line),
    /// Participation.
    Bar(ShareBar),
    /// The overview.
    Radar(Vec<Spoke>),
    /// One item among companies of every size.
    Funnel(Funnel),
    /// One item over the years.
    Years(Vec<YearPoint>),
}

/// Where a drawing stands on paper, in millimetres: what `styles/print.css` gives it and what it is redrawn for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnPaper {
    /// Width in millimetres.
    pub width: f64,
    /// Height in millimetres.
    pub height: f64,
}

impl Picture {
    /// Draws it on any surface.
    pub fn draw<S: DrawingBackend>(&self, area: &DrawingArea<S, Shift>, ink: Ink) -> Drawn<S> {
        match self {
            Self::Strip(line) => interval_strip(area, line, ink),
            Self::Bar(shares) => share_bar(area, *shares, ink),
            Self::Radar(spokes) => radar(area, spokes, ink),
            Self::Funnel(one) => funnel(area, *one, ink),
            Self::Years(points) => years(area, points, ink),
        }
    }

    /// On an A4 karte. The style sheet keeps the same proportions on every screen.
    pub const fn on_paper(&self) -> OnPaper {
        let (width, height) = match self {
            Self::Strip(_) => (58.0, 6.0),
            Self::Bar(_) => (82.0, 6.0),
            Self::Radar(_) => (72.0, 54.0),
            Self::Funnel(_) => (120.0, 60.0),
            Self::Years(_) => (42.0, 30.0),
        };
        OnPaper { width, height }
    }

    /// The stable name by which the style sheet knows it.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Strip(_) => "strip",
            Self::Bar(_) => "bar",
            Self::Radar(_) => "radar",
            Self::Funnel(_) => "funnel",
            Self::Years(_) => "years",
        }
    }
}
