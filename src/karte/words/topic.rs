//! What an item is about, and whom it counts, in everyday words.

use crate::figures::Item;
use crate::words::{item_people, topics};

/// What an item is about. Items about the same thing share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::karte) enum Topic {
    Checkups,
    Guidance,
    FollowUp,
    Metabolic,
    PreMetabolic,
    Waist,
    BloodPressure,
    BloodSugar,
    Lipids,
    Liver,
    Findings,
    Hearing,
    ChestXray,
    Sputum,
    Anaemia,
    UrineSugar,
    UrineProtein,
    Ecg,
    Instructions,
    Smoking,
    Weight,
    Exercise,
    Walking,
    WalkingSpeed,
    Chewing,
    FastEating,
    LateDinner,
    Snacking,
    Breakfast,
    Drinking,
    Sleep,
    Bmi,
    Cost,
    Employees,
    Examined,
}

impl Topic {
    pub(in crate::karte) const fn of(item: Item) -> Self {
        match item {
            Item::CheckupRate => Self::Checkups,
            Item::GuidanceRate => Self::Guidance,
            Item::RecheckRate => Self::FollowUp,
            Item::Metabolic => Self::Metabolic,
            Item::MetabolicPre => Self::PreMetabolic,
            Item::Waist => Self::Waist,
            Item::BloodPressure | Item::FindingBloodPressure | Item::Sbp130 | Item::Sbp140 | Item::Dbp85 => {
                Self::BloodPressure
            }
            Item::Glucose
            | Item::FindingGlucose
            | Item::HbA1c56
            | Item::HbA1c60
            | Item::HbA1c65
            | Item::Fpg100
            | Item::Fpg110 => Self::BloodSugar,
            Item::Lipid | Item::FindingLipid | Item::Tg150 | Item::Hdl40 | Item::Ldl120 | Item::Ldl140 => {
                Self::Lipids
            }
            Item::Liver | Item::FindingLiver | Item::Ggt51 | Item::Alt31 => Self::Liver,
            Item::FindingAny => Self::Findings,
            Item::FindingHearing1000 | Item::FindingHearing4000 | Item::FindingHearingOther => Self::Hearing,
            Item::FindingChestXray => Self::ChestXray,
            Item::FindingSputum => Self::Sputum,
            Item::FindingAnaemia => Self::Anaemia,
            Item::FindingUrineSugar => Self::UrineSugar,
            Item::FindingUrineProtein => Self::UrineProtein,
            Item::FindingEcg => Self::Ecg,
            Item::DoctorInstruction => Self::Instructions,
            Item::Smoking => Self::Smoking,
            Item::WeightGain => Self::Weight,
            Item::Exercise | Item::ExerciseLacking => Self::Exercise,
            Item::Activity => Self::Walking,
            Item::FastWalking => Self::WalkingSpeed,
            Item::Chewing => Self::Chewing,
            Item::FastEating => Self::FastEating,
            Item::LateDinner => Self::LateDinner,
            Item::Snacking => Self::Snacking,
            Item::SkipBreakfast => Self::Breakfast,
            Item::DailyDrinking | Item::HeavyDrinking => Self::Drinking,
            Item::Sleep | Item::SleepLacking => Self::Sleep,
            Item::Bmi25 => Self::Bmi,
            Item::MedicalCost => Self::Cost,
            Item::Employees => Self::Employees,
            Item::Examined => Self::Examined,
        }
    }
}

/// What the item is about, in a word as it stands within a sentence: 血圧, 血糖, たばこ.
pub fn topic(item: Item) -> &'static str {
    topics::nth(Topic::of(item) as usize)
}

/// The same at the head of a line.
pub fn topic_heading(item: Item) -> String {
    let mut heading = topic(item).to_owned();
    if let Some(first) = heading.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    heading
}

/// The people whom the item counts: たばこを吸う人.
pub(super) fn people(item: Item) -> &'static str {
    item_people::nth(item as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_catalogues_are_in_the_order_of_topics_and_items() {
        for &item in Item::ALL {
            let name = format!("{:?}", Topic::of(item)).to_lowercase();
            assert_eq!(topics::NAMES[Topic::of(item) as usize].replace('_', ""), name);
        }
        assert!(Item::ALL.iter().map(|item| item.id()).eq(item_people::NAMES.iter().copied()));
    }

    #[test]
    fn named_in_a_sentence_and_at_the_head_of_a_line() {
        #[track_caller]
        fn case(item: Item, language: Language, within: &str, heading: &str) {
            let said = language.speaking(|| (topic(item), topic_heading(item)));
            assert_eq!(said, (within, heading.to_owned()));
        }

        case(Item::Sbp130, Language::Japanese, "血圧", "血圧");
        case(Item::Sbp130, Language::English, "blood pressure", "Blood pressure");
        case(Item::Bmi25, Language::English, "BMI", "BMI");
    }
}
