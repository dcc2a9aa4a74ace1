//! What an item is about, and whom it counts, in everyday words.

use crate::figures::Item;

/// What the item is about, in a word: 血圧, 血糖, たばこ. Items about the same thing share it.
pub const fn topic(item: Item) -> &'static str {
    both(item).0
}

/// The people whom the item counts: たばこを吸う人.
pub(super) const fn people(item: Item) -> &'static str {
    both(item).1
}

/// Topic, people.
const fn both(item: Item) -> (&'static str, &'static str) {
    match item {
        Item::CheckupRate => ("健診の受診", "健診を受けた人"),
        Item::GuidanceRate => ("特定保健指導", "特定保健指導を終えた人"),
        Item::RecheckRate => ("再検査の受診", "再検査を受けた人"),

        Item::Metabolic => ("メタボ", "メタボに該当する人"),
        Item::MetabolicPre => ("メタボ予備群", "メタボ予備群の人"),
        Item::Waist => ("腹囲", "腹囲が基準以上の人"),
        Item::BloodPressure => ("血圧", "血圧のリスクがある人"),
        Item::Glucose => ("血糖", "血糖のリスクがある人"),
        Item::Lipid => ("脂質", "脂質のリスクがある人"),
        Item::Liver => ("肝機能", "肝機能のリスクがある人"),

        Item::FindingAny => ("健診の所見", "所見のあった人"),
        Item::FindingHearing1000 | Item::FindingHearing4000 | Item::FindingHearingOther => {
            ("聴力", "聴力に所見のあった人")
        }
        Item::FindingChestXray => ("胸部エックス線", "胸部エックス線に所見のあった人"),
        Item::FindingSputum => ("喀痰", "喀痰に所見のあった人"),
        Item::FindingBloodPressure => ("血圧", "血圧に所見のあった人"),
        Item::FindingAnaemia => ("貧血", "貧血の所見のあった人"),
        Item::FindingLiver => ("肝機能", "肝機能に所見のあった人"),
        Item::FindingLipid => ("脂質", "血中脂質に所見のあった人"),
        Item::FindingGlucose => ("血糖", "血糖に所見のあった人"),
        Item::FindingUrineSugar => ("尿糖", "尿糖に所見のあった人"),
        Item::FindingUrineProtein => ("尿蛋白", "尿蛋白に所見のあった人"),
        Item::FindingEcg => ("心電図", "心電図に所見のあった人"),
        Item::DoctorInstruction => ("医師の指示", "医師の指示のあった人"),

        Item::Smoking => ("たばこ", "たばこを吸う人"),
        Item::WeightGain => ("20歳からの体重", "20歳から10kg以上増えた人"),
        Item::Exercise => ("運動習慣", "運動習慣のある人"),
        Item::ExerciseLacking => ("運動習慣", "運動習慣に改善の余地がある人"),
        Item::Activity => ("歩く時間", "1日1時間以上歩く人"),
        Item::FastWalking => ("歩く速さ", "歩くのが速い人"),
        Item::Chewing => ("かむ力", "何でもかんで食べられる人"),
        Item::FastEating => ("早食い", "食べるのが速い人"),
        Item::LateDinner => ("遅い夕食", "寝る前2時間以内に夕食をとる人"),
        Item::Snacking => ("間食", "毎日間食をする人"),
        Item::SkipBreakfast => ("朝食", "朝食を抜く人"),
        Item::DailyDrinking => ("お酒", "毎日お酒を飲む人"),
        Item::HeavyDrinking => ("お酒", "飲む日に2合以上飲む人"),
        Item::Sleep => ("睡眠", "睡眠で休養が十分な人"),
        Item::SleepLacking => ("睡眠", "睡眠で休養が足りない人"),

        Item::Bmi25 => ("BMI", "BMI25以上の人"),
        Item::Sbp130 | Item::Sbp140 => ("血圧", "収縮期血圧が高めの人"),
        Item::Dbp85 => ("血圧", "拡張期血圧が高めの人"),
        Item::HbA1c56 | Item::HbA1c60 | Item::HbA1c65 => ("血糖", "HbA1cが高めの人"),
        Item::Fpg100 | Item::Fpg110 => ("血糖", "空腹時血糖が高めの人"),
        Item::Tg150 => ("脂質", "中性脂肪が高めの人"),
        Item::Hdl40 => ("脂質", "HDLコレステロールが低めの人"),
        Item::Ldl120 | Item::Ldl140 => ("脂質", "LDLコレステロールが高めの人"),
        Item::Ggt51 => ("肝機能", "γ-GTが高めの人"),
        Item::Alt31 => ("肝機能", "ALTが高めの人"),

        Item::MedicalCost => ("医療費", "医療を受けた人"),
        Item::Employees => ("従業員数", "従業員"),
        Item::Examined => ("受診者数", "健診を受けた人"),
    }
}
