//! The papers made of one declaration.

/// What lies before the person, and is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// The declaration itself.
    #[default]
    Sheet,
    /// The same with lines for a pen in every place.
    ForAPen,
    /// 課題 → 目標値 → 推進体制 → 期限 → 実施内容, a line a pledge.
    Plan,
    /// For the company's own wall.
    Poster,
    /// What goes before the sheet by post or FAX.
    Cover,
    /// A text for the company's web site.
    Site,
}

impl Paper {
    /// Every paper, in the order of use.
    pub const ALL: [Self; 6] =
        [Self::Sheet, Self::ForAPen, Self::Plan, Self::Poster, Self::Cover, Self::Site];

    /// Its name on the page.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Sheet => "宣言書",
            Self::ForAPen => "手書き用の用紙",
            Self::Plan => "計画の表",
            Self::Poster => "掲示用ポスター",
            Self::Cover => "送り状（郵送・FAX）",
            Self::Site => "ホームページ用の文",
        }
    }
}
