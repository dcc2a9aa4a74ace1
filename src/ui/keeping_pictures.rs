//! Pictures that the person keeps, as PNG and as SVG.

use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use super::keeping::{keep, keep_text};
use super::surface::Surface;
use crate::chart::{Plate, SvgPaper, Words};

/// Surface pixels to a CSS pixel in a PNG.
const GRAIN: i32 = 2;

/// Keeps a picture as SVG.
pub(super) fn keep_svg(name: &str, plate: &Plate) {
    let mut drawn = String::new();
    let grain = Plate::SVG_GRAIN;
    let size = (plate.width * grain.unsigned_abs(), plate.height * grain.unsigned_abs());
    plate.draw(Surface::Svg(SvgPaper::on(&mut drawn, size)), grain);
    keep_text(name, &plate.svg(&drawn));
}

/// Keeps a picture as PNG. Where the browser gives no canvas, nothing is kept.
pub(super) fn keep_png(name: String, plate: &Plate) {
    let Some(canvas) = painted(plate) else { return };
    let done = Closure::once_into_js(move |file: Option<Blob>| {
        if let Some(file) = file {
            keep(&name, &file);
        }
    });
    // A canvas that only we drew on is never refused.
    let _ = canvas.to_blob(done.unchecked_ref());
}

fn painted(plate: &Plate) -> Option<HtmlCanvasElement> {
    let page = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = page.create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(plate.width * GRAIN.unsigned_abs());
    canvas.set_height(plate.height * GRAIN.unsigned_abs());
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, canvas.width().into(), canvas.height().into());
    plate.draw(Surface::Canvas(CanvasBackend::with_canvas_object(canvas.clone())?), GRAIN);
    context.set_fill_style_str(Plate::INK);
    for Words { x, y, side, size, bold, words } in &plate.words {
        let weight = if *bold { "bold " } else { "" };
        context.set_font(&format!("{weight}{}px {}", size * GRAIN.unsigned_abs(), Plate::FACES));
        context.set_text_align(if side.anchor() == "middle" { "center" } else { side.anchor() });
        // Words that cannot be painted leave the rest standing.
        let _ = context.fill_text(words, x * f64::from(GRAIN), y * f64::from(GRAIN));
    }
    Some(canvas)
}
