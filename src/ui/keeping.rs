//! Files that the person keeps: made here, handed to the browser's own downloads, and let go.
//!
//! The address of such a file begins with `blob:`: it names memory of this page and leads nowhere else.

use js_sys::Array;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, Url};

use super::surface::Surface;
use crate::chart::{Ink, Plate, SvgPaper, Words};

/// Surface pixels to a CSS pixel in a PNG.
const GRAIN: i32 = 2;

/// How long a download may take to begin, in milliseconds, before its address is let go.
const PATIENCE: i32 = 60_000;

/// Keeps a text.
pub(super) fn keep_text(name: &str, text: &str) {
    if let Ok(file) = Blob::new_with_str_sequence(&Array::of1(&text.into())) {
        keep(name, &file);
    }
}

/// Keeps a picture as SVG.
pub(super) fn keep_svg(name: &str, plate: &Plate) {
    let mut drawn = String::new();
    let grain = Plate::SVG_GRAIN;
    let size = (plate.width * grain.unsigned_abs(), plate.height * grain.unsigned_abs());
    plate.draw(Surface::Svg(SvgPaper::on(&mut drawn, size)), grain);
    keep_text(name, &plate.svg(&drawn));
}

/// Keeps a picture as PNG. Where the browser gives no canvas, nothing is kept.
pub(super) fn keep_png(name: &str, plate: &Plate) {
    let Some(canvas) = painted(plate) else { return };
    let name = name.to_owned();
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
    let fill = |colour: plotters::style::RGBColor| {
        let plotters::style::RGBColor(red, green, blue) = colour;
        context.set_fill_style_str(&format!("rgb({red},{green},{blue})"));
    };
    fill(Ink::PAPER);
    context.fill_rect(0.0, 0.0, canvas.width().into(), canvas.height().into());
    plate.draw(Surface::Canvas(CanvasBackend::with_canvas_object(canvas.clone())?), GRAIN);
    fill(Ink::INK);
    for Words { x, y, side, size, bold, words } in &plate.words {
        let weight = if *bold { "bold " } else { "" };
        context.set_font(&format!("{weight}{}px {}", size * GRAIN.unsigned_abs(), Plate::FACES));
        context.set_text_align(if side.anchor() == "middle" { "center" } else { side.anchor() });
        // Words that cannot be painted leave the rest standing.
        let _ = context.fill_text(words, x * f64::from(GRAIN), y * f64::from(GRAIN));
    }
    Some(canvas)
}

/// Hands a file to the browser's downloads, as a press on a link to it would.
fn keep(name: &str, file: &Blob) {
    let Some((window, address)) = web_sys::window().zip(Url::create_object_url_with_blob(file).ok()) else {
        return;
    };
    let link = window.document().and_then(|page| page.create_element("a").ok());
    if let Some(link) = link {
        // Attributes of these names are never refused.
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", name);
        link.unchecked_into::<HtmlElement>().click();
    }
    let let_go = Closure::once_into_js(move || {
        // An address of our own is never unknown.
        let _ = Url::revoke_object_url(&address);
    });
    // Where there is no clock, the address goes when the page does.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(let_go.unchecked_ref(), PATIENCE);
}
