//! The bar at the bottom that leads on.

use yew::prelude::*;

use super::tag::{Tag, tag};
use crate::desk::{Act, Step};
use crate::words::onward;

/// What stands in the bar: what to know (`aside`), the way back, and one primary action at the end of `actions`.
pub(super) fn onward(aside: &str, back: Option<Step>, act: &Callback<Act>, actions: Html) -> Html {
    let back = back.map(|step| {
        tag("button.button[type=button][data-kind=quiet]").acts(act, Act::Go(step)).with(onward::back())
    });
    tag("div.onward")
        .with(tag("p.onward__note[role=status]").with(aside.to_owned()))
        .with(tag("div").with(back))
        .with(paper_tab())
        .with(actions)
        .html()
}

/// Beside the print button in another site's frame, out of which some browsers do not print: `web/sheets.js` makes the
/// sheets that are shown a page of their own. Elsewhere, and where no sheet is, it is not seen.
pub(super) fn paper_tab() -> Tag {
    tag("a.button paper-tab[href=#][target=_blank][data-sheets]").with(onward::new_tab())
}

/// Where there is no mouse, for phones that do not print: the same page as a file, which can be sent on.
pub(super) fn paper_file(name: &str) -> Tag {
    let file = tag("a.button[href=#][data-sheets]").set("download", onward::paper_file(name));
    tag("p.hint by-touch paper-file").with(onward::no_print()).with(file.with(onward::keep_paper()))
}

/// The primary action that leads to the next step.
pub(super) fn primary(name: &'static str, to: Step, act: &Callback<Act>) -> Html {
    tag("button.button[type=button][data-kind=primary]").acts(act, Act::Go(to)).with(name).html()
}
