//! Which tools to suggest to a company, in which order, and why.
//!
//! Tools and rules are data (`data/tools/`, `data/rules.txt`), the day is given. Every karte gets a suggestion, an empty
//! one too, whatever was answered. Promises nothing: pledges are the declaration's.

mod answers;
mod blocks;
mod catalogue;
mod kind;
mod need;
mod programs;
mod reason;
mod rules;
mod tool;
mod words;

pub use answers::{About, Answers};
pub use catalogue::{Filter, catalogue, tool};
pub use kind::Kind;
pub use need::newest;
pub use programs::programs;
pub use tool::{Status, Tool};
pub use words::{as_seen, cautions, source, takes};

use serde::Serialize;

use crate::calendar::Date;
use crate::figures::Item;
use crate::karte::{Karte, in_order};
use crate::pack::Pack;
use crate::words::lists;

use need::Need;
use rules::{Rule, When};

/// More than so many are not a choice any more.
pub const MOST: usize = 3;

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

/// The first [`MOST`] of [`ranked`].
pub fn suggest(karte: &Karte, answers: Answers, pack: &Pack, today: Date) -> Vec<Suggestion> {
    let mut suggestions = ranked(karte, answers, pack, today);
    suggestions.truncate(MOST);
    suggestions
}

/// Every tool that the rules think of for this company, the most called-for first.
///
/// Each priority gets its first tool before any gets a second; then come general first steps, and last what does not fit
/// the answers. Reasons name the figures of the karte that is given: for what leaves the company it is the one
/// [`Karte::open_to_others`].
pub fn ranked(karte: &Karte, answers: Answers, pack: &Pack, today: Date) -> Vec<Suggestion> {
    let rows = need::called_for(karte);
    let work = rules::for_work(answers);
    let held = |tool: &Tool| {
        rules::rules()
            .filter(|rule| rule.when == When::HoldBack && rule.names(tool))
            .any(|rule| !need::found(rule, karte, &[]).is_empty())
    };
    let open = |tool: &&Tool| tool.is_open(pack, today) && !held(tool);
    let fits_not = |tool: &Tool| !tool.fits(answers);
    let choices = |rule: &Rule| {
        // The kind of work says which movement, not whether one should move at all.
        let moves = rule.tools.first().is_some_and(|tool| tool.kind == Kind::Exercise);
        let later = |tool: &Tool| (fits_not(tool), !moves || work.is_none_or(|work| !work.names(tool)));
        in_order(rule.tools.iter().copied().filter(open), |one, other| later(one).cmp(&later(other)))
    };
    let choices: Vec<_> = rows.iter().map(|(rule, _)| (*rule, choices(rule))).collect();
    let deepest = choices.iter().map(|(_, tools)| tools.len()).max().unwrap_or(0);

    let mut chosen: Vec<(&'static Tool, &'static Rule)> = Vec::new();
    for general in [false, true] {
        for turn in 0..deepest {
            for (rule, tools) in choices.iter().filter(|(rule, _)| (rule.when == When::Always) == general) {
                let new = tools.get(turn).filter(|tool| chosen.iter().all(|(taken, _)| taken.id != tool.id));
                chosen.extend(new.map(|tool| (*tool, *rule)));
            }
        }
    }
    let fitting_first = in_order(chosen, |(one, _), (other, _)| fits_not(one).cmp(&fits_not(other)));
    fitting_first.into_iter().map(|(tool, rule)| explained(tool, rule, work, &rows)).collect()
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
    work: Option<&'static Rule>,
    rows: &[(&'static Rule, Vec<Need<'_>>)],
) -> Suggestion {
    // The row that chose it speaks; every row that would have chosen it counts.
    let own = || rows.iter().filter(|(other, _)| std::ptr::eq(*other, rule)).flat_map(|(_, needs)| needs);
    let others = rows.iter().filter(|(other, _)| other.names(tool)).flat_map(|(_, needs)| needs);
    let mut because = Vec::new();
    for need in own().chain(others) {
        if !because.contains(&need.line.item) {
            because.push(need.line.item);
        }
    }
    let suits = work.filter(|work| work.names(tool)).map(|work| work.why().to_owned());
    let said =
        own().next().map(reason::names_the_figure).into_iter().chain([rule.why().to_owned()]).chain(suits);
    // The rules name the tools in Japanese.
    let tool = catalogue::tool(tool.id).unwrap_or(tool);
    Suggestion { tool, because, reason: said.reduce(lists::sentence).unwrap_or_default() }
}
