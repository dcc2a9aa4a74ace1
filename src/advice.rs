//! Which tools to suggest to a company, in which order, and why.
//!
//! Tools are data (`data/tools.json`), conditions are rows (`rules.rs`), the day is given. Every karte
//! gets at least five suggestions, an empty one too. Promises nothing: pledges are the declaration's.

mod as_of;
mod catalogue;
mod need;
mod reason;
mod rules;
mod tool;

pub use as_of::AsOf;
pub use catalogue::{catalogue, tool};
pub use need::newest;
pub use tool::{Kind, Place, Posture, Source, Status, Tool};

use serde::Serialize;

use crate::calendar::Date;
use crate::figures::Item;
use crate::karte::Karte;
use crate::pack::Pack;

use need::Need;
use rules::Rule;

/// Every company is given at least so many.
pub const AT_LEAST: usize = 5;

/// More than so many are not a choice any more; only a first step that a figure calls for may go beyond.
const ENOUGH: usize = 8;

/// A tool for this company, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What is suggested.
    pub tool: &'static Tool,
    /// The items whose figures call for it, the strongest first; empty for a general first step.
    pub because: Vec<Item>,
    /// Why, in plain words.
    pub reason: String,
}

/// A suggestion by stable names alone, for the headless face.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Advised {
    /// The tool.
    pub id: &'static str,
    /// The items whose figures call for it.
    pub because: Vec<&'static str>,
}

/// At least [`AT_LEAST`] tools, the most called-for first.
///
/// Each priority gets its first tool before any gets a second; then general first steps fill up.
pub fn suggest(karte: &Karte, pack: &Pack, today: Date) -> Vec<Suggestion> {
    let rows = need::called_for(karte);
    let open = |id: &&str| tool(id).filter(|tool| tool.is_open(pack, today));
    let mut chosen: Vec<(&'static Tool, &'static Rule)> = Vec::new();
    let (general, called): (Vec<_>, Vec<_>) = rows.iter().partition(|(_, needs)| needs.is_empty());
    let choices: Vec<(&'static Rule, Vec<&'static Tool>)> =
        called.iter().map(|(rule, _)| (*rule, rule.tools.iter().filter_map(open).collect())).collect();

    let deepest = choices.iter().map(|(_, tools)| tools.len()).max().unwrap_or(0);
    for turn in 0..deepest {
        for (rule, tools) in &choices {
            let Some(&tool) = tools.get(turn) else { continue };
            let new = chosen.iter().all(|(taken, _)| taken.id != tool.id);
            if new && (turn == 0 || chosen.len() < ENOUGH) {
                chosen.push((tool, rule));
            }
        }
    }
    for (rule, _) in general {
        for tool in rule.tools.iter().filter_map(open) {
            if chosen.len() < AT_LEAST && chosen.iter().all(|(taken, _)| taken.id != tool.id) {
                chosen.push((tool, rule));
            }
        }
    }
    chosen.into_iter().map(|(tool, rule)| explained(tool, rule, &rows)).collect()
}

/// The suggestions by stable names alone.
pub fn advised(suggestions: &[Suggestion]) -> Vec<Advised> {
    let by_name = |suggestion: &Suggestion| Advised {
        id: suggestion.tool.id,
        because: suggestion.because.iter().map(|item| item.id()).collect(),
    };
    suggestions.iter().map(by_name).collect()
}

fn explained(
    tool: &'static Tool,
    rule: &'static Rule,
    rows: &[(&'static Rule, Vec<Need<'_>>)],
) -> Suggestion {
    let calling = |wanted: &dyn Fn(&Rule) -> bool| {
        let rows = rows.iter().filter(|(rule, _)| wanted(rule));
        rows.flat_map(|(_, needs)| needs.iter().copied()).collect::<Vec<_>>()
    };
    // The row that chose it speaks; every row that would have chosen it counts.
    let own = calling(&|other| std::ptr::eq(other, rule));
    let others = calling(&|other| other.tools.contains(&tool.id));
    let mut because = Vec::new();
    for need in own.iter().chain(&others) {
        if !because.contains(&need.line.item) {
            because.push(need.line.item);
        }
    }
    let figure = own.first().map(reason::names_the_figure).unwrap_or_default();
    Suggestion { tool, because, reason: format!("{figure}{}", rule.why) }
}
