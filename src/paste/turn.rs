//! Titles that turn the items below them round: 適切な習慣を有する者の割合, 要改善者数, いいえと答えた人.

use super::words::holds_one_of;
use crate::figures::{Better, Family, Item};

/// Of whom a title says that the figures below it are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Of those with whom all is well: under 喫煙 stand those who do not smoke.
    Well,
    /// Of those who should improve: under 運動習慣 stand those who lack it.
    Lacking,
    /// Of those who said no.
    No,
}

/// Said of those with whom all is well.
const WELL: &str = "適切な習慣|適切な生活習慣|適切な者|適切な人|良い習慣|良い生活習慣|よい習慣|よい生活習慣|好ましい習慣|好ましい生活習慣|望ましい習慣|望ましい生活習慣|健康的な|良好な習慣|良好な生活習慣|良好な者|良好な人|良好者|良い人の|良い者の|非該当|該当しない|該当なし|非保有|保有しない|保有していない|リスクなし|リスクのない|リスクがない|リスク無し|所見なし|所見のない|異常なし|異常のない|問題なし|問題のない|問題がない|基準値内|基準範囲内|正常者|健康な人の|健康な者の";
/// Said of those who should improve.
const LACKING: &str = "要改善者|要改善の|要改善率|要改善割合|要改善(|(要改善)|改善が必要な人の|改善が必要な者|改善が必要な方の|改善が必要な割合|不適切|不良者|望ましくない|好ましくない|良くない|よくない|悪い習慣|悪い生活習慣|不健康な|習慣のない|習慣がない|習慣なし";
/// Said of those who said no.
const NO: &str = "いいえ|「なし」|していない者|していない人";
/// Said of both, or to leave some out.
const BOTH: &str = "はい|除く|含む|・非該当|/非該当|と非該当|・異常なし|異常なし・";

impl Turn {
    /// What a title or the corner of a table says, its blanks gone.
    pub(super) fn of(squeezed: &str) -> Option<Self> {
        let says = |words: &str| holds_one_of(squeezed, words);
        if says(BOTH) {
            None
        } else if says(LACKING) {
            Some(Self::Lacking)
        } else if says(WELL) {
            Some(Self::Well)
        } else {
            says(NO).then_some(Self::No)
        }
    }

    /// Whether the figures are not of the people whom the item means.
    pub(super) fn turns(self, item: Item) -> bool {
        let counted = !matches!(item.family(), Family::Participation | Family::Size | Family::Cost);
        match self {
            Self::Well => counted && item.better() == Better::Lower,
            Self::Lacking => counted && item.better() == Better::Higher,
            Self::No => item.family() == Family::Lifestyle,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        #[track_caller]
        fn case(title: &str, turn: Option<Turn>, item: Item, turned: bool) {
            assert_eq!(Turn::of(title), turn, "{title}");
            assert_eq!(turn.is_some_and(|turn| turn.turns(item)), turned, "{title}");
        }

        case("生活習慣(適切な習慣を有する者の割合)", Some(Turn::Well), Item::Smoking, true);
        case("生活習慣(適切な習慣を有する者の割合)", Some(Turn::Well), Item::Exercise, false);
        case("■良い生活習慣の人の割合", Some(Turn::Well), Item::LateDinner, true);
        case("リスク非該当者数", Some(Turn::Well), Item::BloodPressure, true);
        case("異常なしの人数", Some(Turn::Well), Item::FindingLiver, true);
        case("異常なしの人数", Some(Turn::Well), Item::CheckupRate, false);
        case("2023年度生活習慣要改善者の割合", Some(Turn::Lacking), Item::Sleep, true);
        case("2023年度生活習慣要改善者の割合", Some(Turn::Lacking), Item::Smoking, false);
        case("令和6年度要改善者数", Some(Turn::Lacking), Item::FastWalking, true);
        case("習慣が不適切な者の割合", Some(Turn::Lacking), Item::Exercise, true);
        case("いいえと答えた人の割合", Some(Turn::No), Item::SkipBreakfast, true);
        case("はい・いいえの人数", None, Item::Smoking, false);
        case("該当・非該当の状況", None, Item::Smoking, false);
        case("健診結果(基準値内の方を含む)", None, Item::BloodPressure, false);
        case("健康な人を増やす取組", None, Item::Smoking, false);
        case("生活習慣の改善が必要な人が多い項目", None, Item::Exercise, false);
        case("生活習慣改善の取組", None, Item::Exercise, false);
        case("生活習慣の割合", None, Item::Exercise, false);
    }
}
