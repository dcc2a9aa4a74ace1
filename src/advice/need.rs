//! Where a karte calls for something, and how strongly.

use super::rules::{Rule, When, rules};
use crate::figures::{Better, Item, Sex};
use crate::karte::{FEWEST, Karte, Line, Standing, in_order, topic};
use crate::words::Language;

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
    /// Its place among the karte's priorities; behind them where it is none.
    priority: usize,
    /// Percentage points from where one would want to be; never negative.
    gap: f64,
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

/// What one row finds in a karte, the strongest call first, the karte's priorities being these; empty where it finds
/// nothing.
pub(super) fn found<'a>(rule: &Rule, karte: &'a Karte, first: &[&Line]) -> Vec<Need<'a>> {
    let need = |item: &Item| of_line(rule.when, newest(karte, *item)?, first);
    in_order(rule.items.iter().filter_map(need), stronger)
}

/// Every row that a karte calls for, with what it found, the strongest call first; the general row last.
pub(super) fn called_for(karte: &Karte) -> Vec<(&'static Rule, Vec<Need<'_>>)> {
    let calls = |rule: &&Rule| !matches!(rule.when, When::HoldBack | When::Work(_));
    let first = karte.priorities();
    let rows = rules().filter(calls).map(|rule| (rule, found(rule, karte, &first)));
    let rows = rows.filter(|(rule, needs)| rule.when == When::Always || !needs.is_empty());
    in_order(rows, |(_, one), (_, other)| match (one.first(), other.first()) {
        (Some(one), Some(other)) => stronger(one, other),
        (one, other) => one.is_none().cmp(&other.is_none()),
    })
}

/// The karte shows its priorities in their order; the next steps follow it.
fn stronger(one: &Need<'_>, other: &Need<'_>) -> std::cmp::Ordering {
    let place = |need: &Need<'_>| (need.call, need.priority);
    place(one).cmp(&place(other)).then(other.gap.total_cmp(&one.gap))
}

fn of_line<'a>(when: When, line: &'a Line, first: &[&Line]) -> Option<Need<'a>> {
    // Too few to conclude anything; and where the number is not told, the karte gives no verdict either.
    if line.standing == Standing::TooFew || line.amount.of().is_some_and(|of| of < FEWEST) {
        return None;
    }
    let percent = line.amount.percent()?;
    let (call, gap) = match when {
        When::Always | When::Work(_) => return None,
        When::Unseen => (Call::Unseen, 100.0 - percent),
        When::NotYetAll => (Call::NotYetAll, 100.0 - percent),
        When::Behind | When::HoldBack => {
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
    let same = |first: &&Line| topic(first.item) == topic(line.item);
    let priority = Language::Japanese.speaking(|| first.iter().position(same)).unwrap_or(first.len());
    (gap >= least(line)).then_some(Need { call, priority, gap, line })
}

/// A gap worth a word: one whole person, or one point where the number of people is not told.
fn least(line: &Line) -> f64 {
    match line.amount.of() {
        Some(of) => 100.0 / f64::from(of) - 1e-9,
        None => 1.0,
    }
}
