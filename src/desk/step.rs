//! The four steps.

use crate::words::steps;

/// A step of the window, in the order of the work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// ① 数値を入れる.
    #[default]
    Paste,
    /// ② カルテを見る.
    Karte,
    /// ③ 取り組みを選ぶ.
    Advice,
    /// ④ 宣言書をつくる.
    Declaration,
}

impl Step {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::Paste, Self::Karte, Self::Advice, Self::Declaration];

    /// 1–4.
    pub const fn number(self) -> u8 {
        match self {
            Self::Paste => 1,
            Self::Karte => 2,
            Self::Advice => 3,
            Self::Declaration => 4,
        }
    }

    /// What one does in it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paste => steps::paste(),
            Self::Karte => steps::karte(),
            Self::Advice => steps::advice(),
            Self::Declaration => steps::declaration(),
        }
    }
}
