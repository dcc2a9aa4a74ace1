//! Which habit a tool is for.

use crate::words::{Language, advice_kinds};

/// The field of a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 運動
    Exercise,
    /// たばこ
    Smoking,
    /// 食事
    Meals,
    /// 飲酒
    Alcohol,
    /// 睡眠・休養
    Sleep,
    /// 再検査・受診
    FollowUp,
    /// 特定保健指導
    Guidance,
    /// 健診
    Checkup,
}

impl Kind {
    /// Every kind, in the order of the page.
    pub const ALL: [Self; 8] = [
        Self::Exercise,
        Self::Smoking,
        Self::Meals,
        Self::Alcohol,
        Self::Sleep,
        Self::FollowUp,
        Self::Guidance,
        Self::Checkup,
    ];

    /// The word on the page.
    pub fn label(self) -> &'static str {
        advice_kinds::nth(self as usize)
    }

    /// The one that a file calls so: by its Japanese word.
    pub(super) fn with_label(label: &str) -> Option<Self> {
        Language::Japanese.speaking(|| Self::ALL.into_iter().find(|kind| kind.label() == label))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_stand_in_their_order() {
        assert_eq!(advice_kinds::NAMES, Kind::ALL.map(|kind| format!("{kind:?}").to_lowercase()));
    }
}
