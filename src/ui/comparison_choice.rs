//! 比べる相手: whose values stand beside the company's.

use yew::prelude::*;

use super::choice::{choice, chosen, option};
use super::tag::{Tag, tag};
use super::text_field::{Keys, text_field};
use crate::desk::{Act, Work};
use crate::karte::Comparison;
use crate::reference::Region;
use crate::words::comparison;

/// The choice, and what is compared with which year. A table that holds averages can come first, under its own name.
pub(super) fn comparison_choice(
    work: &Work,
    comparison: &Comparison,
    regions: &[Region],
    act: &Callback<Act>,
) -> Tag {
    let offered = regions.to_vec();
    let choose = act.reform(move |event: Event| {
        Act::Compare(chosen(&event).and_then(|at| offered.get(at)).copied().unwrap_or_default())
    });
    let options = regions.iter().map(|&region| option(region.label(), region == comparison.region));
    let with = tag("label.comparison__with")
        .with(tag("span.field__name").with(comparison::with()))
        .with(tag("select.chip").on_change(choose).each(options));
    let said = work.karte.compared_with(comparison.region);
    tag("div.comparison")
        .with(with)
        .with(tag("p.comparison__said[role=status]").with(said))
        .with(work.has_averages().then(|| own(comparison, act)))
}

/// The averages that the person's own table printed.
fn own(comparison: &Comparison, act: &Callback<Act>) -> Tag {
    let (own_first, named) = (comparison.own_first, comparison.own_as_typed().to_owned());
    let id = "own-name".to_owned();
    let (first, name) = (Act::OwnFirst(!own_first), act.reform(Act::NameOwn));
    let aid = comparison::own_name_aid();
    tag("div.comparison__own")
        .with(choice("input[type=checkbox]", comparison::own_first(), own_first, act, first))
        .with(text_field(id, comparison::own_name(), aid, named, String::new(), name, Keys::Letters))
}
