//! Whose figure, and of which sex.

use crate::words::people;

/// Whose figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The company itself.
    Company,
    /// 業態平均, 同業種.
    Industry,
    /// 支部平均.
    Branch,
    /// 県平均.
    Prefecture,
    /// 全国平均.
    Nation,
}

impl Group {
    /// Every group, the company first.
    pub const ALL: [Self; 5] = [Self::Company, Self::Industry, Self::Branch, Self::Prefecture, Self::Nation];

    /// The stable name used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Industry => "industry",
            Self::Branch => "branch",
            Self::Prefecture => "prefecture",
            Self::Nation => "nation",
        }
    }

    /// The group's name in the language of the window.
    pub fn label(self) -> &'static str {
        match self {
            Self::Company => people::company(),
            Self::Industry => people::industry(),
            Self::Branch => people::branch(),
            Self::Prefecture => people::prefecture(),
            Self::Nation => people::nation(),
        }
    }
}

/// Men, women, or both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Both together.
    All,
    /// Men.
    Male,
    /// Women.
    Female,
}

impl Sex {
    /// All three, both together first.
    pub const ALL: [Self; 3] = [Self::All, Self::Male, Self::Female];

    /// The stable name used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Male => "male",
            Self::Female => "female",
        }
    }

    /// The word in the language of the window.
    pub fn label(self) -> &'static str {
        match self {
            Self::All => people::everybody(),
            Self::Male => people::men(),
            Self::Female => people::women(),
        }
    }
}
