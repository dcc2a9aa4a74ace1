//! What to look at again, at the top, each leading to its cell.

use yew::prelude::*;

use super::repair_table::anchor;
use crate::desk::Repair;
use crate::paste::Problem;

/// How many problems are named before the rest is folded away.
const NAMED: usize = 6;

/// Problems in the words of the reader: row, column, what was found, what to do.
pub(super) fn problem_list(problems: &[Problem], repair: Option<&Repair>) -> Html {
    let count = problems.len();
    let (named, rest) = problems.split_at(count.min(NAMED));
    html! {
        <div class="notice" data-kind="check">
            <p>
                <strong>{ format!("{count}か所、ご確認ください。") }</strong>
                { "読み取れなかったところは、カルテに載りません。" }
            </p>
            { sentences(named, repair) }
            if !rest.is_empty() {
                <details>
                    <summary>{ format!("ほかの{}か所を見る", rest.len()) }</summary>
                    { sentences(rest, repair) }
                </details>
            }
        </div>
    }
}

fn sentences(problems: &[Problem], repair: Option<&Repair>) -> Html {
    let sentence = |problem: &Problem| {
        let shown = |place: &_| repair.is_some_and(|repair| repair.shows(*place));
        match problem.place.filter(shown) {
            Some(place) => {
                html! { <li><a href={format!("#{}", anchor(place))}>{ problem.to_string() }</a></li> }
            }
            None => html! { <li>{ problem.to_string() }</li> },
        }
    };
    html! { <ul class="problems">{ for problems.iter().map(sentence) }</ul> }
}
