//! The rules, as rows: when which items stand so, these tools are thought of, in this order, for this reason.
//!
//! They stand in `data/rules.txt`, where a health nurse can read and mend them; the tests hold each row to the catalogue.

use std::sync::LazyLock;

use super::blocks::{BETWEEN, Block, blocks};
use super::catalogue::tools;
use super::{Answers, Tool};
use crate::figures::Item;
use crate::karte::topic;
use crate::words::{Language, advice_reasons};

/// When a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// People who were told to see a doctor may not have gone yet: comes before everything else.
    Unseen,
    /// One of the items is worse than its reference, or on the worse side of it.
    Behind,
    /// One of the items is short of 100 %.
    NotYetAll,
    /// Whatever the figures say.
    Always,
    /// As [`When::Behind`], and the tools are not suggested.
    HoldBack,
    /// The kind of work was answered with this word: the tools come first.
    Work(&'static str),
}

/// One row.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) when: When,
    /// The items asked, in the order of a karte.
    pub(super) items: Vec<Item>,
    /// In the order of the row.
    pub(super) tools: Vec<&'static Tool>,
    /// Its place in the file.
    place: usize,
}

static RULES: LazyLock<Vec<Rule>> =
    LazyLock::new(|| blocks(include_str!("../../data/rules.txt")).enumerate().map(Rule::read).collect());

/// Every row, in the order of the file. Among rows that the figures call for equally, the upper one comes first.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter()
}

/// The row for a kind of work, where one was answered.
pub(super) fn for_work(answers: Answers) -> Option<&'static Rule> {
    rules().find(|rule| rule.when == When::Work(answers.work))
}

impl Rule {
    /// Topics and tools are called by their Japanese names, whatever language is spoken.
    fn read((place, block): (usize, Block)) -> Self {
        let when = match block.says("いつ") {
            "受診がまだ" => When::Unseen,
            "比べた値に届かない" => When::Behind,
            "100％でない" => When::NotYetAll,
            "いつでも" => When::Always,
            "控える" => When::HoldBack,
            work => When::Work(work),
        };
        let topics = block.says("話題");
        let asked = |item: &Item| topics.split(BETWEEN).any(|asked| asked == topic(*item));
        let named = |name| tools().find(|tool| tool.name == name);
        Language::Japanese.speaking(|| Self {
            when,
            items: Item::ALL.iter().copied().filter(asked).collect(),
            tools: block.says("取り組み").split(BETWEEN).filter_map(named).collect(),
            place,
        })
    }

    /// Follows the sentence that names the company's figure.
    pub(super) fn why(&self) -> &'static str {
        advice_reasons::nth(self.place)
    }

    /// Whether the row names this tool.
    pub(super) fn names(&self, tool: &Tool) -> bool {
        self.tools.iter().any(|named| named.id == tool.id)
    }
}

#[cfg(test)]
mod tests;
