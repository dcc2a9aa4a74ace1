//! Where a karte calls for something, and how strongly.

use super::rules::{RULES, Rule, When};
use crate::figures::{Better, Item, Sex};
use crate::karte::{Karte, Line, Standing, in_order};

/// With fewer people measured than this, nothing is concluded and no figure is named.
pub(super) const FEWEST: u32 = 10;

/// How strongly a figure calls. The order is the order of the suggestions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Call {
    /// People told to see a doctor have not all gone.
    Unseen,
    /// Worse than the reference by more than chance would explain.
    Clear,
    /// On the worse side of the reference, not to be told from it.
    Leaning,
    /// Short of 100 % in what everybody should have.
    NotYetAll,
}

/// One line that calls.
#[derive(Clone, Copy, Debug)]
pub(super) struct Need<'a> {
    pub(super) call: Call,
    /// Percentage points from where one would want to be; never negative.
    pub(super) gap: f64,
    pub(super) line: &'a Line,
}

/// The line to go by for an item: of its newest year; everybody's before men's and women's, the worse sex first.
pub fn newest(karte: &Karte, item: Item) -> Option<&Line> {
    let of_item = || karte.lines.iter().filter(move |line| line.item == item);
    let year = of_item().map(|line| line.year).max()?;
    of_item()
        .filter(|line| line.year == year)
        .min_by_key(|line| (line.sex != Sex::All, line.standing != Standing::Worse, line.sex))
}

/// What one row finds in a karte, the strongest call first; empty where it finds nothing.
pub(super) fn found<'a>(rule: &Rule, karte: &'a Karte) -> Vec<Need<'a>> {
    let need = |item: &Item| of_line(rule.when, newest(karte, *item)?);
    in_order(rule.items.iter().filter_map(need), stronger)
}

/// Every row that a karte calls for, with what it found, the strongest call first; the general row last.
pub(super) fn called_for(karte: &Karte) -> Vec<(&'static Rule, Vec<Need<'_>>)> {
    let rows = RULES.iter().map(|rule| (rule, found(rule, karte)));
    let rows = rows.filter(|(rule, needs)| rule.when == When::Always || !needs.is_empty());
    in_order(rows, |(_, one), (_, other)| match (one.first(), other.first()) {
        (Some(one), Some(other)) => stronger(one, other),
        (one, other) => one.is_none().cmp(&other.is_none()),
    })
}

fn stronger(one: &Need<'_>, other: &Need<'_>) -> std::cmp::Ordering {
    one.call.cmp(&other.call).then(other.gap.total_cmp(&one.gap))
}

fn of_line(when: When, line: &Line) -> Option<Need<'_>> {
    // Too few to conclude anything; and where the number is not told, the karte gives no verdict either.
    if line.standing == Standing::TooFew || line.amount.of().is_some_and(|of| of < FEWEST) {
        return None;
    }
    let percent = line.amount.percent()?;
    let (call, gap) = match when {
        When::Always => return None,
        When::Unseen => (Call::Unseen, 100.0 - percent),
        When::NotYetAll => (Call::NotYetAll, 100.0 - percent),
        When::Behind => {
            let reference = line.reference.as_ref()?.percent;
            let behind = match line.item.better() {
                Better::Lower => percent - reference,
                Better::Higher => reference - percent,
                Better::Neither => return None,
            };
            let call = if line.standing == Standing::Worse { Call::Clear } else { Call::Leaning };
            (call, behind)
        }
    };
    (gap >= least(line)).then_some(Need { call, gap, line })
}

/// A gap worth a word: one whole person, or one point where the number of people is not told.
fn least(line: &Line) -> f64 {
    match line.amount.of() {
        Some(of) => 100.0 / f64::from(of) - 1e-9,
        None => 1.0,
    }
}
