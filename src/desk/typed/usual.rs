//! The items of the form.

use super::Typed;
use crate::figures::{Better, Family, Item};

/// What the printed karte of 協会けんぽ gives: who took part, the six risks, the habits most sheets name.
pub(super) const USUAL: &[Item] = &[
    Item::CheckupRate,
    Item::GuidanceRate,
    Item::Metabolic,
    Item::MetabolicPre,
    Item::Waist,
    Item::BloodPressure,
    Item::Glucose,
    Item::Lipid,
    Item::Smoking,
    Item::DailyDrinking,
    Item::Exercise,
    Item::ExerciseLacking,
    Item::Sleep,
    Item::SkipBreakfast,
];

impl Typed {
    /// What else may be added: items that are shares of people, good or bad, in the order of a karte.
    pub fn items_to_add(&self) -> impl Iterator<Item = Item> + '_ {
        let shares = |item: &Item| {
            // 空腹時血糖110以上 is also what papers say of the 代謝リスク: by itself it names neither.
            let named = !matches!(item.family(), Family::Cost | Family::Size) && *item != Item::Fpg110;
            named && item.better() != Better::Neither
        };
        Item::ALL.iter().copied().filter(shares).filter(|item| !self.items.contains(item))
    }
}
