//! Every tool we know, read once, and those of them that one looks for.

use std::sync::LazyLock;

use super::blocks::blocks;
use super::{Answers, Kind, Tool};
use crate::calendar::Date;
use crate::pack::Pack;

/// The catalogue as it is kept: one block a tool.
const FILES: [&str; 3] = [
    include_str!("../../data/tools/exercise.txt"),
    include_str!("../../data/tools/habits.txt"),
    include_str!("../../data/tools/checkups.txt"),
];

static TOOLS: LazyLock<Vec<Tool>> =
    LazyLock::new(|| FILES.into_iter().flat_map(blocks).filter_map(Tool::read).collect());

/// What one looks for among the tools. Nothing is asked by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Tools of this kind alone.
    pub kind: Option<Kind>,
    /// Tools that fit these answers alone.
    pub answers: Answers,
}

/// Every tool that a company of this office may take up on this day and that was looked for, in the order of the files.
pub fn catalogue(filter: Filter, pack: &Pack, today: Date) -> Vec<&'static Tool> {
    let of_kind = |tool: &&Tool| filter.kind.is_none_or(|kind| tool.kind == kind);
    tools().filter(of_kind).filter(|tool| tool.fits(filter.answers) && tool.is_open(pack, today)).collect()
}

/// Every tool; what is over is among them, with its status.
pub(super) fn tools() -> impl Iterator<Item = &'static Tool> {
    TOOLS.iter()
}

/// The tool with this stable name.
pub fn tool(id: &str) -> Option<&'static Tool> {
    tools().find(|tool| tool.id == id)
}

#[cfg(test)]
mod tests;
