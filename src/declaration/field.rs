//! The fields a pledge can be of.

use crate::advice::Kind;
use crate::figures::Item;
use crate::words::declaration_fields;

/// A field of 協会けんぽ's 基本モデル: two rates that every declaration names, and six of which one is chosen.
///
/// Source: 協会けんぽ 2024年度事業報告書, <https://www.wic-net.com/material/document/21806/140>.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// 健診 (always)
    Checkup,
    /// 特定保健指導 (always)
    Guidance,
    /// 身体活動・運動
    Activity,
    /// 食生活・栄養
    Meals,
    /// こころの健康・休養
    Rest,
    /// たばこ
    Tobacco,
    /// アルコール
    Alcohol,
    /// その他
    Other,
}

impl Field {
    /// The field's name on paper.
    pub fn label(self) -> &'static str {
        declaration_fields::nth(self as usize)
    }

    /// Whether it is one of the six of which a declaration needs at least one.
    pub const fn is_chosen(self) -> bool {
        !matches!(self, Self::Checkup | Self::Guidance)
    }

    /// The item in which a habit of this field shows.
    pub(super) const fn item(self) -> Option<Item> {
        match self {
            Self::Activity => Some(Item::Exercise),
            Self::Rest => Some(Item::Sleep),
            Self::Tobacco => Some(Item::Smoking),
            Self::Alcohol => Some(Item::DailyDrinking),
            _ => None,
        }
    }

    /// The field a tool's pledge belongs to.
    pub(super) const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Exercise => Self::Activity,
            Kind::Smoking => Self::Tobacco,
            Kind::Meals => Self::Meals,
            Kind::Alcohol => Self::Alcohol,
            Kind::Sleep => Self::Rest,
            Kind::FollowUp => Self::Other,
            Kind::Guidance => Self::Guidance,
            Kind::Checkup => Self::Checkup,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_stand_in_their_order() {
        let fields = [
            Field::Checkup,
            Field::Guidance,
            Field::Activity,
            Field::Meals,
            Field::Rest,
            Field::Tobacco,
            Field::Alcohol,
            Field::Other,
        ];
        assert_eq!(declaration_fields::NAMES, fields.map(|field| format!("{field:?}").to_lowercase()));
    }
}
