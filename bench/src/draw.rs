//! The door into the drawings.

use kenkatsu::chart::{Ink, ShareBar, share_bar};
use plotters::prelude::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlCanvasElement;

/// Draws one bar a share, one below the other, over the whole canvas; whether the canvas took it.
#[wasm_bindgen]
pub fn draw_bars(canvas: HtmlCanvasElement, shares: &[f64], scale: f64) -> bool {
    let Some(backend) = CanvasBackend::with_canvas_object(canvas) else { return false };
    let rows = backend.into_drawing_area().split_evenly((shares.len(), 1));
    rows.iter().zip(shares).all(|(row, share)| {
        let bar = ShareBar { ours: Some(*share), nation: Some(50.0), ..ShareBar::default() };
        share_bar(row, bar, Ink { scale }).is_ok()
    })
}
