//! Fictional companies to try the tool with. Always shown as samples.

use crate::words::samples;

/// A fictional company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// 製造業, 45 people examined: counts as one copies them from Excel.
    Manufacturing,
    /// 運送業, 28 people: three years side by side.
    Transport,
    /// 介護, 62 people: men, women and both.
    Care,
    /// 事務所, 9 people: too few for a verdict.
    Office,
    /// 小売業, 120 people in two shops: CSV.
    Shop,
}

impl Sample {
    /// Every sample.
    pub const ALL: [Self; 5] = [Self::Manufacturing, Self::Transport, Self::Care, Self::Office, Self::Shop];

    /// What the button says.
    pub fn label(self) -> &'static str {
        match self {
            Self::Manufacturing => samples::manufacturing(),
            Self::Transport => samples::transport(),
            Self::Care => samples::care(),
            Self::Office => samples::office(),
            Self::Shop => samples::shop(),
        }
    }

    /// The fictional company's name, in Japanese.
    pub const fn company(self) -> &'static str {
        match self {
            Self::Manufacturing => "株式会社 晴山製作所",
            Self::Transport => "吉備路運送 有限会社",
            Self::Care => "社会福祉法人 ひなた苑",
            Self::Office => "合同会社 みずほ設計事務所",
            Self::Shop => "株式会社 まちかど商店",
        }
    }

    /// The sample of this company.
    pub(super) fn of(company: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sample| sample.company() == company)
    }

    /// The table, as it would be pasted.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Manufacturing => include_str!("../../data/samples/manufacturing.txt"),
            Self::Transport => include_str!("../../data/samples/transport.txt"),
            Self::Care => include_str!("../../data/samples/care.txt"),
            Self::Office => include_str!("../../data/samples/office.txt"),
            Self::Shop => include_str!("../../data/samples/shop.txt"),
        }
    }
}
