//! 健診と保健指導: how many take part, against the nation, the best branch and the goal.

use super::drawing::drawing;
use super::labelled::twin;
use super::look::Subject;
use super::shown::Shown;
use super::tag::{Tag, tag};
use crate::chart::{Picture, ShareBar};
use crate::karte::{Line, Section, percent_in_tables};
use crate::reference::{BenchmarkKind, benchmarks};
use crate::words::{columns, joined, lists, participation};

/// A bar an item, and their table; neither where the papers say nothing of participation.
pub(super) fn participation(shown: &Shown<'_>) -> (Tag, Option<Tag>) {
    let part = tag("section#karte-participation");
    let bars: Vec<_> = lines(shown).into_iter().map(|line| Bar::of(shown, line)).collect();
    if bars.is_empty() {
        return (part, None);
    }
    let name = Subject::Participation.name();
    let headings = [columns::item(), columns::ours(), columns::people(), columns::references()];
    let table = twin(name, &headings, bars.iter().map(Bar::row).collect());
    let drawn = tag("div.shares").each(bars.into_iter().map(Bar::view));
    (part.with(tag("h3.sheet__part").with(name)).with(drawn), Some(table))
}

/// What the papers say of participation.
pub(super) fn lines<'a>(shown: &Shown<'a>) -> Vec<&'a Line> {
    let mut sections = shown.karte.shown().into_iter();
    let found = sections.find(|(section, _)| *section == Section::Participation);
    found.map(|(_, lines)| lines).unwrap_or_default()
}

/// One bar and its words.
pub(super) struct Bar<'a> {
    line: &'a Line,
    pub(super) shares: ShareBar,
    /// The company's share, or ×.
    pub(super) ours: String,
    /// 45/49人, where that may be seen.
    pub(super) people: String,
    /// Which mark, and in words: whose value, and of when.
    pub(super) marks: Vec<(&'static str, String)>,
    label: String,
}

impl<'a> Bar<'a> {
    pub(super) fn of(shown: &Shown<'_>, line: &'a Line) -> Self {
        let open = shown.is_open(line);
        let find = |kind| benchmarks(line.item).find(|mark| mark.kind == kind);
        let (best, goal) = (find(BenchmarkKind::BestBranch), find(BenchmarkKind::Goal));
        let nation = line.reference.as_ref();
        let ours = line.amount.percent().filter(|_| open);
        let people = line.people().filter(|_| open).map(|(count, of)| participation::people(count, of));
        let words = |who: &str, percent, dated| participation::mark(who, percent_in_tables(percent), dated);
        let marks = [
            ("nation", nation.map(|nation| words(&nation.region, nation.percent, nation.dated()))),
            ("best", best.map(|best| words(best.who(), best.percent, best.dated()))),
            ("goal", goal.map(|goal| words(goal.who(), goal.percent, goal.dated()))),
        ];
        Self {
            line,
            shares: ShareBar {
                ours,
                nation: nation.map(|nation| nation.percent),
                best: best.map(|best| best.percent),
                goal: goal.map(|goal| goal.percent),
            },
            ours: ours.map_or_else(|| "×".to_owned(), percent_in_tables),
            people: people.unwrap_or_default(),
            marks: marks.into_iter().filter_map(|(of, words)| Some((of, words?))).collect(),
            label: if open { line.sentence() } else { line.label() },
        }
    }

    fn view(self) -> Tag {
        let mark = |(of, words)| tag("span.share__mark").set("data-of", of).with(words);
        tag("div.share")
            .with(tag("p.share__name").with(self.line.label()))
            .with(tag("p.share__ours").with(self.ours).with(tag("span.share__n").with(self.people)))
            .with(drawing(Picture::Bar(self.shares), self.label))
            .with(tag("p.share__marks").each(self.marks.into_iter().map(mark)))
    }

    /// Of the table twin: the goal with what it is a goal of, which is not quite what the bar shows.
    fn row(&self) -> Vec<String> {
        let marks = joined(self.marks.iter().map(|(_, words)| words.clone()), lists::slash);
        let goal = benchmarks(self.line.item).find(|mark| mark.kind == BenchmarkKind::Goal);
        let what = goal.map(|goal| participation::goal(goal.definition())).unwrap_or_default();
        vec![
            self.line.label(),
            self.ours.clone(),
            self.people.clone(),
            joined([marks, what], lists::sentence),
        ]
    }
}
