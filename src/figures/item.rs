//! The items a company's checkup papers report, each with its official definition.

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
    ($($name:ident, $id:literal, $label:literal, $family:ident, $better:ident, $definition:literal;)*) => {
        /// An item of a karte, a 健診機関's summary or 様式第6号.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Item {
            $(#[doc = $definition] $name,)*
        }

        impl Item {
            /// Every item, in the order of a karte.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The stable name used in files.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// The item's name on paper.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label),* }
            }

            /// The family whose definitions the item follows.
            pub const fn family(self) -> Family {
                match self { $(Self::$name => Family::$family),* }
            }

            /// Which way is good.
            pub const fn better(self) -> Better {
                match self { $(Self::$name => Better::$better),* }
            }

            /// What is counted over what.
            pub const fn definition(self) -> &'static str {
                match self { $(Self::$name => $definition),* }
            }
        }
    };
}

// Item, id, name on paper, family, good way, definition. Order is the order of a karte.
items! {
    CheckupRate, "checkup_rate", "健診受診率", Participation, Higher, "受診者数/対象者数";
    GuidanceRate, "guidance_rate", "特定保健指導実施率", Participation, Higher, "保健指導を終えた人/対象になった人";
    RecheckRate, "recheck_rate", "再検査・精密検査受診率", Participation, Higher, "再検査や精密検査を受けた人/受けるよう言われた人";

    Metabolic, "metabolic", "メタボリックシンドローム該当", Risk, Lower, "腹囲が基準以上 かつ 血圧・代謝・脂質のリスク2つ以上(40-74歳)";
    MetabolicPre, "metabolic_pre", "メタボリックシンドローム予備群", Risk, Lower, "腹囲が基準以上 かつ リスク1つ(40-74歳)";
    Waist, "waist", "腹囲リスク", Risk, Lower, "腹囲 男85cm以上・女90cm以上(または内臓脂肪面積100cm2以上)";
    BloodPressure, "blood_pressure", "血圧リスク", Risk, Lower, "収縮期130以上 または 拡張期85以上 または 服薬";
    Glucose, "glucose", "代謝(血糖)リスク", Risk, Lower, "空腹時血糖110以上(ない場合HbA1c6.0以上) または 服薬";
    Lipid, "lipid", "脂質リスク", Risk, Lower, "中性脂肪150以上 または HDL40未満 または 服薬";
    Liver, "liver", "肝機能リスク", Risk, Lower, "AST31以上 または ALT31以上 または γ-GT51以上";

    FindingAny, "finding_any", "所見のあった者", Finding, Lower, "いずれかの項目に所見のあった実人数/受診者数(安衛法 定期健診)";
    FindingHearing1000, "finding_hearing_1000", "聴力(1000Hz)有所見", Finding, Lower, "有所見者数/実施者数";
    FindingHearing4000, "finding_hearing_4000", "聴力(4000Hz)有所見", Finding, Lower, "有所見者数/実施者数";
    FindingHearingOther, "finding_hearing_other", "聴力(その他の方法)有所見", Finding, Lower, "有所見者数/実施者数";
    FindingChestXray, "finding_chest_xray", "胸部エックス線有所見", Finding, Lower, "有所見者数/実施者数";
    FindingSputum, "finding_sputum", "喀痰有所見", Finding, Lower, "有所見者数/実施者数";
    FindingBloodPressure, "finding_blood_pressure", "血圧有所見", Finding, Lower, "有所見者数/実施者数";
    FindingAnaemia, "finding_anaemia", "貧血有所見", Finding, Lower, "有所見者数/実施者数";
    FindingLiver, "finding_liver", "肝機能有所見", Finding, Lower, "有所見者数/実施者数";
    FindingLipid, "finding_lipid", "血中脂質有所見", Finding, Lower, "有所見者数/実施者数";
    FindingGlucose, "finding_glucose", "血糖有所見", Finding, Lower, "有所見者数/実施者数";
    FindingUrineSugar, "finding_urine_sugar", "尿(糖)有所見", Finding, Lower, "有所見者数/実施者数";
    FindingUrineProtein, "finding_urine_protein", "尿(蛋白)有所見", Finding, Lower, "有所見者数/実施者数";
    FindingEcg, "finding_ecg", "心電図有所見", Finding, Lower, "有所見者数/実施者数";
    DoctorInstruction, "doctor_instruction", "医師の指示人数", Finding, Neither, "医師の指示のあった実人数/受診者数";

    Smoking, "smoking", "喫煙", Lifestyle, Lower, "質問票8 現在たばこを習慣的に吸っている";
    WeightGain, "weight_gain", "20歳から10kg以上増加", Lifestyle, Lower, "質問票9 はい";
    Exercise, "exercise", "運動習慣あり", Lifestyle, Higher, "質問票10 はい(1回30分以上の軽く汗をかく運動を週2日以上1年以上)";
    ExerciseLacking, "exercise_lacking", "運動習慣要改善", Lifestyle, Lower, "協会けんぽの運動習慣要改善者(定義は出典どおり表示)";
    Activity, "activity", "歩行・身体活動1日1時間以上", Lifestyle, Higher, "質問票11 はい";
    FastWalking, "fast_walking", "歩く速度が速い", Lifestyle, Higher, "質問票12 はい";
    Chewing, "chewing", "何でもかんで食べられる", Lifestyle, Higher, "質問票13";
    FastEating, "fast_eating", "食べる速度が速い", Lifestyle, Lower, "質問票14 速い";
    LateDinner, "late_dinner", "就寝前2時間以内の夕食(週3回以上)", Lifestyle, Lower, "質問票15 はい";
    Snacking, "snacking", "間食・甘い飲み物 毎日", Lifestyle, Lower, "質問票16 毎日";
    SkipBreakfast, "skip_breakfast", "朝食を抜く(週3回以上)", Lifestyle, Lower, "質問票17 はい";
    DailyDrinking, "daily_drinking", "毎日飲酒", Lifestyle, Lower, "質問票18 毎日";
    HeavyDrinking, "heavy_drinking", "飲酒日に2合以上", Lifestyle, Lower, "質問票19 2合以上";
    Sleep, "sleep", "睡眠で休養が十分", Lifestyle, Higher, "質問票20 はい";
    SleepLacking, "sleep_lacking", "睡眠で休養が不十分", Lifestyle, Lower, "質問票20 いいえ";

    Bmi25, "bmi_25", "BMI25以上", Measurement, Lower, "BMI25以上";
    Sbp130, "sbp_130", "収縮期血圧130以上", Measurement, Lower, "収縮期130mmHg以上(服薬は含まない)";
    Sbp140, "sbp_140", "収縮期血圧140以上", Measurement, Lower, "収縮期140mmHg以上(服薬は含まない)";
    Dbp85, "dbp_85", "拡張期血圧85以上", Measurement, Lower, "拡張期85mmHg以上";
    HbA1c56, "hba1c_5_6", "HbA1c5.6以上", Measurement, Lower, "HbA1c(NGSP)5.6%以上";
    HbA1c60, "hba1c_6_0", "HbA1c6.0以上", Measurement, Lower, "HbA1c6.0%以上";
    HbA1c65, "hba1c_6_5", "HbA1c6.5以上", Measurement, Lower, "HbA1c6.5%以上";
    Fpg100, "fpg_100", "空腹時血糖100以上", Measurement, Lower, "空腹時血糖100mg/dL以上";
    Fpg110, "fpg_110", "空腹時血糖110以上", Measurement, Lower, "空腹時血糖110mg/dL以上";
    Tg150, "tg_150", "中性脂肪150以上", Measurement, Lower, "中性脂肪150mg/dL以上";
    Hdl40, "hdl_40", "HDL40未満", Measurement, Lower, "HDLコレステロール40mg/dL未満";
    Ldl120, "ldl_120", "LDL120以上", Measurement, Lower, "LDL120mg/dL以上";
    Ldl140, "ldl_140", "LDL140以上", Measurement, Lower, "LDL140mg/dL以上";
    Ggt51, "ggt_51", "γ-GT51以上", Measurement, Lower, "γ-GT51U/L以上";
    Alt31, "alt_31", "ALT31以上", Measurement, Lower, "ALT(GPT)31U/L以上";

    MedicalCost, "medical_cost", "1人当たり医療費", Cost, Lower, "医療費/加入者数(月額か年額かを表示)";

    Employees, "employees", "従業員数", Size, Neither, "在籍労働者数";
    Examined, "examined", "受診者数", Size, Neither, "受診労働者数";
}

impl Item {
    /// The item with this stable name.
    pub fn with_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|item| item.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_and_names_are_unique() {
        for names in [Item::id as fn(Item) -> &'static str, Item::label] {
            let unique: BTreeSet<_> = Item::ALL.iter().map(|&item| names(item)).collect();
            assert_eq!(unique.len(), Item::ALL.len());
        }
    }

    #[test]
    fn every_id_finds_its_item() {
        for &item in Item::ALL {
            assert_eq!(Item::with_id(item.id()), Some(item));
        }
        assert_eq!(Item::with_id("lower_back_pain"), None);
    }
}
