//! The one place that knows device pixels: a canvas that redraws when its picture, its size or its surface changes.

use gloo::events::EventListener;
use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use super::surface::Surface;
use super::surroundings::pixel_ratio;
use super::tag::tag;
use crate::chart::{Ink, OnPaper, Picture};

/// CSS pixels to a millimetre: 96 to an inch.
const PIXELS_PER_MM: f64 = 96.0 / 25.4;

/// Surface pixels to a CSS pixel on paper: 384 to an inch, finer than an office printer's grid of dots for grey.
const PAPER_SCALE: f64 = 4.0;

/// A picture on a canvas; `label` says the same in words, for who cannot see it.
pub(super) fn drawing(picture: Picture, label: String) -> Html {
    html! { <Drawing {picture} {label} /> }
}

#[derive(PartialEq, Properties)]
struct DrawingProps {
    picture: Picture,
    label: AttrValue,
}

/// Crisp at every pixel ratio, and redrawn at paper's resolution before a print.
#[component]
fn Drawing(props: &DrawingProps) -> Html {
    let canvas = use_node_ref();
    use_effect_with(props.picture.clone(), {
        let canvas = canvas.clone();
        move |picture| {
            let on_screen = redraw(&canvas, picture, size_on_screen);
            let on_paper = redraw(&canvas, picture, size_on_paper);
            on_screen();
            let listeners = web_sys::window().map(|window| {
                [("resize", &on_screen), ("beforeprint", &on_paper), ("afterprint", &on_screen)].map(
                    |(event, draw)| {
                        let draw = draw.clone();
                        EventListener::new(&window, event, move |_| draw())
                    },
                )
            });
            move || drop(listeners)
        }
    });
    tag("canvas[role=img]")
        .set("class", props.picture.id())
        .set("aria-label", props.label.clone())
        .node(&canvas)
        .html()
}

/// A surface's width and height in its own pixels, and how many of them make a CSS pixel.
type Size = (f64, f64, f64);

fn size_on_screen(canvas: &HtmlCanvasElement, picture: &Picture) -> Size {
    let (width, height, ratio) = (canvas.client_width(), canvas.client_height(), pixel_ratio());
    if width == 0 {
        // In a fold that is shut some browsers give it no size: it is drawn fine enough for when the fold opens.
        return size_on_paper(canvas, picture);
    }
    (f64::from(width) * ratio, f64::from(height) * ratio, ratio)
}

fn size_on_paper(_: &HtmlCanvasElement, picture: &Picture) -> Size {
    let OnPaper { width, height } = picture.on_paper();
    let scale = PIXELS_PER_MM * PAPER_SCALE;
    (width * scale, height * scale, PAPER_SCALE)
}

fn redraw(
    canvas: &NodeRef,
    picture: &Picture,
    size: fn(&HtmlCanvasElement, &Picture) -> Size,
) -> impl Fn() + Clone + 'static {
    let (canvas, picture) = (canvas.clone(), picture.clone());
    move || {
        let Some(canvas) = canvas.cast::<HtmlCanvasElement>() else { return };
        let (width, height, scale) = size(&canvas, &picture);
        canvas.set_width(whole(width));
        canvas.set_height(whole(height));
        if let Some(backend) = CanvasBackend::with_canvas_object(canvas) {
            // A drawing that fails leaves the figures beside it standing.
            let _ = picture.draw(&Surface::Canvas(backend).into_drawing_area(), Ink { scale });
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a canvas is some hundred pixels wide"
)]
fn whole(pixels: f64) -> u32 {
    pixels.round().max(1.0) as u32
}
