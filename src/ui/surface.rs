//! What a drawing lands on: a canvas or the text of an SVG. One type, so that each drawing is in the module once.

use std::fmt::{Display, Formatter, Result as Told};

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};
use plotters_canvas::CanvasBackend;

use crate::chart::SvgPaper;

/// A surface.
pub(super) enum Surface<'a> {
    /// On screen, on paper, in a PNG.
    Canvas(CanvasBackend),
    /// In a file.
    Svg(SvgPaper<'a>),
}

/// A surface that refuses a stroke; why is nothing that a person could mend.
#[derive(Debug)]
pub(super) struct Refused;

impl Display for Refused {
    fn fmt(&self, f: &mut Formatter<'_>) -> Told {
        f.write_str("refused")
    }
}

impl std::error::Error for Refused {}

type Landed = Result<(), DrawingErrorKind<Refused>>;

fn landed<E>(outcome: Result<(), E>) -> Landed {
    outcome.map_err(|_| DrawingErrorKind::DrawingError(Refused))
}

/// The same call of whichever surface it is.
macro_rules! either {
    ($surface:expr, $call:ident($($given:expr),*)) => {
        match $surface {
            Surface::Canvas(canvas) => landed(canvas.$call($($given),*)),
            Surface::Svg(paper) => landed(paper.$call($($given),*)),
        }
    };
}

impl DrawingBackend for Surface<'_> {
    type ErrorType = Refused;

    fn get_size(&self) -> (u32, u32) {
        match self {
            Self::Canvas(canvas) => canvas.get_size(),
            Self::Svg(paper) => paper.get_size(),
        }
    }

    fn ensure_prepared(&mut self) -> Landed {
        Ok(())
    }

    fn present(&mut self) -> Landed {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Landed {
        either!(self, draw_pixel(point, color))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Landed {
        either!(self, draw_line(from, to, style))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Landed {
        either!(self, draw_rect(upper_left, bottom_right, style, fill))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Landed {
        either!(self, draw_path(path, style))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Landed {
        either!(self, draw_circle(center, radius, style, fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Landed {
        either!(self, fill_polygon(corners, style))
    }
}
