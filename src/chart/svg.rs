//! A surface that writes SVG: the shapes that our drawings are made of, and none of the rest that plotters' own knows.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};

use crate::figures::decimal::tenths;

/// A string of SVG elements without their root, one a line.
#[derive(Debug)]
pub struct SvgPaper<'a> {
    size: (u32, u32),
    written: &'a mut String,
}

type Written = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> SvgPaper<'a> {
    /// Paper of so many pixels that is written to the end of `written`.
    pub const fn on(written: &'a mut String, size: (u32, u32)) -> Self {
        Self { size, written }
    }

    /// `shape` is an element's name and the attributes of its outline.
    fn write(&mut self, shape: &str, style: &impl BackendStyle, fill: bool) {
        let BackendColor { alpha, rgb: (red, green, blue) } = style.color();
        let colour = u32::from_be_bytes([0, red, green, blue]);
        let paint = if fill {
            format!("fill=\"#{colour:06x}\"")
        } else {
            format!("fill=\"none\" stroke=\"#{colour:06x}\" stroke-width=\"{}\"", style.stroke_width())
        };
        let sheer = if alpha < 1.0 { format!(" opacity=\"{}\"", tenths(alpha)) } else { String::new() };
        // A string never refuses to grow.
        let _ = writeln!(self.written, "<{shape} {paint}{sheer}/>");
    }
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut points = String::new();
    for (x, y) in path {
        // A string never refuses to grow.
        let _ = write!(points, "{x},{y} ");
    }
    points
}

impl DrawingBackend for SvgPaper<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Written {
        Ok(())
    }

    fn present(&mut self) -> Written {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Written {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Written {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Written {
        let (width, height) = (right - left, bottom - top);
        self.write(
            &format!("rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\""),
            style,
            fill,
        );
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Written {
        self.write(&format!("polyline points=\"{}\"", points(path)), style, false);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Written {
        self.write(&format!("circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\""), style, fill);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Written {
        self.write(&format!("polygon points=\"{}\"", points(corners)), style, true);
        Ok(())
    }
}
