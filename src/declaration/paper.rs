//! The papers made of one declaration.

use crate::words::declaration_papers;

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
    pub fn label(self) -> &'static str {
        declaration_papers::nth(self as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_stand_in_their_order() {
        assert_eq!(declaration_papers::NAMES, Paper::ALL.map(|paper| format!("{paper:?}").to_lowercase()));
    }
}
