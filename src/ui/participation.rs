//! 健診と保健指導: how many take part, against the nation and the best branch.

use yew::prelude::*;

use super::drawing::{Drawing, Picture};
use super::shown::Shown;
use crate::chart::ShareBar;
use crate::karte::{Line, Section, percent_in_tables};
use crate::reference::{BenchmarkKind, benchmarks};

/// A bar an item. Left out where the papers say nothing of participation.
pub(super) fn participation(shown: &Shown<'_>) -> Html {
    let sections = shown.karte.shown().into_iter().filter(|(section, _)| *section == Section::Participation);
    let lines: Vec<_> = sections.flat_map(|(_, lines)| lines).collect();
    if lines.is_empty() {
        return html! { <div /> };
    }
    html! {
        <section id="karte-participation">
            <h3 class="sheet__part">{ Section::Participation.label() }</h3>
            <div class="shares">{ for lines.into_iter().map(|line| share_of(line, shown.is_open(line))) }</div>
        </section>
    }
}

fn share_of(line: &Line, open: bool) -> Html {
    let best = benchmarks(line.item).find(|mark| mark.kind == BenchmarkKind::BestBranch);
    let nation = line.reference.as_ref();
    let ours = line.amount.percent().filter(|_| open);
    let people = line.people().filter(|_| open).map(|(count, of)| format!("{count}/{of}人"));
    let shares =
        ShareBar { ours, nation: nation.map(|nation| nation.percent), best: best.map(|best| best.percent) };
    let marks = nation
        .map(|nation| (format!("{} {}", nation.region, percent_in_tables(nation.percent)), nation.dated()));
    let best = best.map(|best| (format!("{} {}", best.who, percent_in_tables(best.percent)), best.dated()));
    html! {
        <div class="share">
            <p class="share__name">{ line.label() }</p>
            <p class="share__ours">
                { ours.map_or_else(|| "×".to_owned(), percent_in_tables) }
                <span class="share__n">{ people }</span>
            </p>
            <Drawing picture={Picture::Bar(shares)} label={if open { line.sentence() } else { line.label() }} />
            <p class="share__marks">{ mark("nation", marks) }{ mark("best", best) }</p>
        </div>
    }
}

/// A mark of the bar in words: whose value, and of when.
fn mark(of: &'static str, words: Option<(String, String)>) -> Html {
    let Some((value, dated)) = words else { return Html::default() };
    html! { <span class="share__mark" data-of={of}>{ value }{ "（" }{ dated }{ "）" }</span> }
}
