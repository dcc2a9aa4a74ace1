//! A movement's figure as SVG.

use super::tag::{Tag, tag};
use crate::moves::{FRAME, Figure};

/// One of the figures of a movement; the words beside it say the same, so it is not read aloud.
pub(super) fn movement_figure(figure: &Figure, now: bool) -> Tag {
    let (width, height) = FRAME;
    let line = |like: &'static str, d: &'static str| (!d.is_empty()).then(|| tag(like).set("d", d));
    let (x, y) = figure.head;
    tag("svg.figure[aria-hidden=true]")
        .set("viewBox", format!("0 0 {width} {height}"))
        .tells("data-now", now)
        .with(tag("path.figure__floor[d=M12 151.5H108]"))
        .with(line("path.figure__thing", figure.thing))
        .with(tag("circle.figure__head[r=10]").set("cx", x.to_string()).set("cy", y.to_string()))
        .with(line("path.figure__body", figure.body))
        .with(line("path.figure__body", figure.legs))
        .with(line("path.figure__arrow", figure.arrow))
}
