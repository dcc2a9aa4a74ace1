//! The files that people edit: blocks with a blank line between, in each one a line 「項目：内容」 a fact.

/// One block: a tool, or a rule.
#[derive(Clone, Copy)]
pub(super) struct Block(&'static str);

/// What stands between the parts of a list within a line.
pub(super) const BETWEEN: char = '／';

/// The blocks of a file, without those that are remarks.
pub(super) fn blocks(file: &'static str) -> impl Iterator<Item = Block> {
    file.split("\n\n").filter(|block| !block.starts_with('#')).map(Block)
}

impl Block {
    /// What the block says of this; empty where it says nothing.
    pub(super) fn says(self, what: &str) -> &'static str {
        self.lines().find(|(name, _)| *name == what).map_or("", |(_, said)| said)
    }

    /// Every line, as what it is about and what it says.
    pub(super) fn lines(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.lines().filter_map(|line| line.split_once('：'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_and_what_they_say() {
        const FILE: &str = "# 書き方\n# です。\n\n名前：体操\n根拠：3：2で勝ちました\n\n名前：散歩\n";
        let names: Vec<_> = blocks(FILE).map(|block| block.says("名前")).collect();
        assert_eq!(names, ["体操", "散歩"]);
        let said: Vec<_> = blocks(FILE).map(|block| block.says("根拠")).collect();
        assert_eq!(said, ["3：2で勝ちました", ""]);
    }
}
