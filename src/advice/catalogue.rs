//! Every tool we know, read once, and those of them that one looks for.

use std::sync::LazyLock;

use super::blocks::{Block, blocks};
use super::{Answers, Kind, Tool};
use crate::calendar::Date;
use crate::pack::Pack;
use crate::words::Language;

/// The catalogue as it is kept: one block a tool.
const FILES: [&str; 3] = [
    include_str!("../../data/tools/exercise.txt"),
    include_str!("../../data/tools/habits.txt"),
    include_str!("../../data/tools/checkups.txt"),
];

/// What is shown of them in English: a block a tool that is offered, with its 名札.
const ENGLISH: &str = include_str!("../../data/tools/en.txt");

static JAPANESE_TOOLS: LazyLock<Vec<Tool>> = LazyLock::new(|| read(|block| block));

static ENGLISH_TOOLS: LazyLock<Vec<Tool>> = LazyLock::new(|| {
    read(|block| {
        let told = blocks(ENGLISH).find(|told| told.says("名札") == block.says("名札"));
        told.unwrap_or(block)
    })
});

/// Every tool, with what is shown of it as `told`.
fn read(told: impl Fn(Block) -> Block) -> Vec<Tool> {
    FILES.into_iter().flat_map(blocks).filter_map(|block| Tool::read(block, told(block))).collect()
}

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

/// Every tool, in the language spoken; what is over is among them, with its status.
pub(super) fn tools() -> impl Iterator<Item = &'static Tool> {
    match Language::spoken() {
        Language::Japanese => JAPANESE_TOOLS.iter(),
        Language::English => ENGLISH_TOOLS.iter(),
    }
}

/// The tool with this stable name, in the language spoken.
pub fn tool(id: &str) -> Option<&'static Tool> {
    tools().find(|tool| tool.id == id)
}

#[cfg(test)]
mod tests;
