//! Which habit a tool is for.

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

    /// The word on the page and in the file.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Exercise => "運動",
            Self::Smoking => "たばこ",
            Self::Meals => "食事",
            Self::Alcohol => "飲酒",
            Self::Sleep => "睡眠・休養",
            Self::FollowUp => "再検査・受診",
            Self::Guidance => "特定保健指導",
            Self::Checkup => "健診",
        }
    }

    /// The one with this word.
    pub(super) fn with_label(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.label() == label)
    }
}
