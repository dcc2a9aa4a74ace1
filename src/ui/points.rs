//! What to look at first, and what to be glad of.

use yew::prelude::*;

use super::shown::Shown;
use crate::karte::{Line, topic};

/// How many strengths have a card of their own.
const STRENGTHS: usize = 1;

/// Up to three priorities and a strength, in plain sentences.
pub(super) fn points(shown: &Shown<'_>) -> Html {
    let karte = shown.ranked();
    let priorities = karte.priorities().into_iter();
    let strengths = karte.strengths().into_iter().take(STRENGTHS);
    html! {
        <section class="points">
            { for priorities.zip(1..).map(|(line, number)| point(&number.to_string(), line)) }
            { for strengths.map(|line| point("強み", line)) }
        </section>
    }
}

fn point(name: &str, line: &Line) -> Html {
    html! {
        <div class="point" data-standing={line.standing.id()}>
            <h3 class="point__name">{ name }{ "　" }{ topic(line.item) }</h3>
            <p>{ line.sentence() }</p>
        </div>
    }
}
