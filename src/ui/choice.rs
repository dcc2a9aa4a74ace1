//! What one chooses by: a box to tick, a button of a group, a list that opens.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::tag::{Part, Tag, tag};

/// A box or a button of a group, as `like` says, and its name beside it. A change tells `to` this.
pub(super) fn choice<T: Clone + 'static>(
    like: &'static str,
    name: &'static str,
    checked: bool,
    to: &Callback<T>,
    this: T,
) -> Tag {
    let change = to.reform(move |_: Event| this.clone());
    tag("label.choice").with(tag(like).checked(checked).on_change(change)).with(name)
}

/// One of a list that opens.
pub(super) fn option(name: impl Part, chosen: bool) -> Tag {
    tag("option").may("selected", chosen.then_some("selected")).with(name)
}

/// Which one of the list was chosen.
pub(super) fn chosen(event: &Event) -> Option<usize> {
    let list: HtmlSelectElement = event.target_unchecked_into();
    usize::try_from(list.selected_index()).ok()
}
