//! What to look at again, at the top, each leading to its cell.

use yew::prelude::*;

use crate::paste::Problem;

/// How many problems are named before the rest is folded away.
const NAMED: usize = 6;

/// Problems in the words of the reader: row, column, what was found, what to do.
pub(super) fn problem_list(problems: &[Problem]) -> Html {
    let count = problems.len();
    let (named, rest) = problems.split_at(count.min(NAMED));
    html! {
        <div class="notice" data-kind="check">
            <p>
                <strong>{ format!("{count}か所、ご確認ください。") }</strong>
                { "読み取れなかったところは、カルテに載りません。" }
            </p>
            { sentences(named) }
            if !rest.is_empty() {
                <details>
                    <summary>{ format!("ほかの{}か所を見る", rest.len()) }</summary>
                    { sentences(rest) }
                </details>
            }
        </div>
    }
}

fn sentences(problems: &[Problem]) -> Html {
    html! { <ul class="problems">{ for problems.iter().map(|problem| html! { <li>{ problem.to_string() }</li> }) }</ul> }
}
