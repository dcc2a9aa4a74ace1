//! The items a company's checkup papers report, each with its official definition.

use crate::words::{item_definitions, item_labels};

/// What kind of figure an item is. Items of different families never share an axis or a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Shares of people who took part: 健診, 特定保健指導, 再検査.
    Participation,
    /// 協会けんぽ's risks: medication counted, glucose 110 or HbA1c 6.0.
    Risk,
    /// 有所見 of the 安衛法 checkup: each 健診機関 judges for itself.
    Finding,
    /// Answers to the 標準的な質問票.
    Lifestyle,
    /// One value against one threshold: medication not counted.
    Measurement,
    /// Yen.
    Cost,
    /// Head-counts of the company.
    Size,
}

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// The fewer people, the better.
    Lower,
    /// The more people, the better.
    Higher,
    /// Neither: a size, or a count that only says what was done.
    Neither,
}

macro_rules! items {
    ($($name:ident, $id:literal, $family:ident, $better:ident;)*) => {
        /// An item of a karte, a 健診機関's summary or 様式第6号; `data/words/*/item_definitions.txt` says what each counts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Item {
            $(#[doc = concat!("`", $id, "`.")] $name,)*
        }

        impl Item {
            /// Every item, in the order of a karte.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The stable name used in files.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// The family whose definitions the item follows.
            pub const fn family(self) -> Family {
                match self { $(Self::$name => Family::$family),* }
            }

            /// Which way is good.
            pub const fn better(self) -> Better {
                match self { $(Self::$name => Better::$better),* }
            }
        }
    };
}

// Item, id, family, good way. Order is the order of a karte, and of the catalogues of labels and definitions.
items! {
    CheckupRate, "checkup_rate", Participation, Higher;
    GuidanceRate, "guidance_rate", Participation, Higher;
    RecheckRate, "recheck_rate", Participation, Higher;

    Metabolic, "metabolic", Risk, Lower;
    MetabolicPre, "metabolic_pre", Risk, Lower;
    Waist, "waist", Risk, Lower;
    BloodPressure, "blood_pressure", Risk, Lower;
    Glucose, "glucose", Risk, Lower;
    Lipid, "lipid", Risk, Lower;
    Liver, "liver", Risk, Lower;

    FindingAny, "finding_any", Finding, Lower;
    FindingHearing1000, "finding_hearing_1000", Finding, Lower;
    FindingHearing4000, "finding_hearing_4000", Finding, Lower;
    FindingHearingOther, "finding_hearing_other", Finding, Lower;
    FindingChestXray, "finding_chest_xray", Finding, Lower;
    FindingSputum, "finding_sputum", Finding, Lower;
    FindingBloodPressure, "finding_blood_pressure", Finding, Lower;
    FindingAnaemia, "finding_anaemia", Finding, Lower;
    FindingLiver, "finding_liver", Finding, Lower;
    FindingLipid, "finding_lipid", Finding, Lower;
    FindingGlucose, "finding_glucose", Finding, Lower;
    FindingUrineSugar, "finding_urine_sugar", Finding, Lower;
    FindingUrineProtein, "finding_urine_protein", Finding, Lower;
    FindingEcg, "finding_ecg", Finding, Lower;
    DoctorInstruction, "doctor_instruction", Finding, Neither;

    Smoking, "smoking", Lifestyle, Lower;
    WeightGain, "weight_gain", Lifestyle, Lower;
    Exercise, "exercise", Lifestyle, Higher;
    ExerciseLacking, "exercise_lacking", Lifestyle, Lower;
    Activity, "activity", Lifestyle, Higher;
    FastWalking, "fast_walking", Lifestyle, Higher;
    Chewing, "chewing", Lifestyle, Higher;
    FastEating, "fast_eating", Lifestyle, Lower;
    LateDinner, "late_dinner", Lifestyle, Lower;
    Snacking, "snacking", Lifestyle, Lower;
    SkipBreakfast, "skip_breakfast", Lifestyle, Lower;
    DailyDrinking, "daily_drinking", Lifestyle, Lower;
    HeavyDrinking, "heavy_drinking", Lifestyle, Lower;
    Sleep, "sleep", Lifestyle, Higher;
    SleepLacking, "sleep_lacking", Lifestyle, Lower;

    Bmi25, "bmi_25", Measurement, Lower;
    Sbp130, "sbp_130", Measurement, Lower;
    Sbp140, "sbp_140", Measurement, Lower;
    Dbp85, "dbp_85", Measurement, Lower;
    HbA1c56, "hba1c_5_6", Measurement, Lower;
    HbA1c60, "hba1c_6_0", Measurement, Lower;
    HbA1c65, "hba1c_6_5", Measurement, Lower;
    Fpg100, "fpg_100", Measurement, Lower;
    Fpg110, "fpg_110", Measurement, Lower;
    Tg150, "tg_150", Measurement, Lower;
    Hdl40, "hdl_40", Measurement, Lower;
    Ldl120, "ldl_120", Measurement, Lower;
    Ldl140, "ldl_140", Measurement, Lower;
    Ggt51, "ggt_51", Measurement, Lower;
    Alt31, "alt_31", Measurement, Lower;

    MedicalCost, "medical_cost", Cost, Lower;

    Employees, "employees", Size, Neither;
    Examined, "examined", Size, Neither;
}

impl Item {
    /// The item's name in the language of the window.
    pub fn label(self) -> &'static str {
        item_labels::nth(self as usize)
    }

    /// What is counted over what.
    pub fn definition(self) -> &'static str {
        item_definitions::nth(self as usize)
    }

    /// The item with this stable name.
    pub fn with_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|item| item.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::words::Language;

    #[test]
    fn ids_and_names_are_unique() {
        for language in Language::ALL {
            for names in [Item::id as fn(Item) -> &'static str, Item::label] {
                let names = || Item::ALL.iter().map(|&item| names(item));
                let unique: BTreeSet<_> = language.speaking(|| names().collect());
                assert_eq!(unique.len(), Item::ALL.len());
            }
        }
    }

    #[test]
    fn the_catalogues_are_in_the_order_of_the_items() {
        let ids: Vec<_> = Item::ALL.iter().map(|item| item.id()).collect();
        assert_eq!((item_labels::NAMES, item_definitions::NAMES), (&ids[..], &ids[..]));
    }

    #[test]
    fn every_id_finds_its_item() {
        for &item in Item::ALL {
            assert_eq!(Item::with_id(item.id()), Some(item));
        }
        assert_eq!(Item::with_id("lower_back_pain"), None);
    }
}
