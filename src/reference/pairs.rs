//! Which item may be compared with which published definition.
//!
//! Four meanings of "risk" do not mix: 協会けんぽ's composites (medication counted), NDB's single thresholds
//! (medication not counted), 健保連's, and 安衛法's 有所見 (each 健診機関 judges). A row here is the only way from an
//! item to a figure, so a slip in the data cannot join two families.

use super::metric::Metric;
use crate::figures::Item;

/// The fiscal year in which the answers to the questions on smoking and drinking changed.
///
/// Question 8 got a third answer, 18 eight for three, 19 five for four; exercise and walking stayed
/// (<https://wic-net.com/material/document/8096/102>, <https://www.kenpo.gr.jp/osaka/magazine/629/page_04.htm>).
const ANSWERS_CHANGED: u16 = 2024;

/// Item, metric.
const PAIRS: &[(Item, &str)] = &[
    (Item::CheckupRate, "kenpo.yobou"),
    (Item::GuidanceRate, "kenpo.guide_h"),
    (Item::Metabolic, "tokutei.mets"),
    (Item::MetabolicPre, "tokutei.premets"),
    (Item::Waist, "ndb5.waist"),
    (Item::BloodPressure, "kenpo.bp_risk"),
    (Item::FindingAny, "roudou.all"),
    (Item::FindingHearing1000, "roudou.h1"),
    (Item::FindingHearing4000, "roudou.h4"),
    (Item::FindingChestXray, "roudou.xr"),
    (Item::FindingSputum, "roudou.sp"),
    (Item::FindingBloodPressure, "roudou.bp"),
    (Item::FindingAnaemia, "roudou.an"),
    (Item::FindingLiver, "roudou.lv"),
    (Item::FindingLipid, "roudou.li"),
    (Item::FindingGlucose, "roudou.gl"),
    (Item::FindingUrineSugar, "roudou.ug"),
    (Item::FindingUrineProtein, "roudou.up"),
    (Item::FindingEcg, "roudou.ec"),
    (Item::Smoking, "ndb10.q8_smoking"),
    (Item::WeightGain, "ndb10.q9_weight10"),
    (Item::Exercise, "ndb10.q10_exercise"),
    (Item::ExerciseLacking, "kenpo.exercise_poor"),
    (Item::Activity, "ndb10.q11_activity"),
    (Item::FastWalking, "ndb10.q12_fastwalk"),
    (Item::Chewing, "ndb10.q13_chew_ok"),
    (Item::FastEating, "ndb10.q14_fasteat"),
    (Item::LateDinner, "ndb10.q15_latedinner"),
    (Item::Snacking, "ndb10.q16_snack_daily"),
    (Item::SkipBreakfast, "ndb10.q17_skipbreakfast"),
    (Item::DailyDrinking, "ndb10.q18_drink_daily"),
    (Item::HeavyDrinking, "ndb10.q19_drink_ge2go"),
    (Item::Sleep, "ndb10.q20_sleep_ok"),
    (Item::SleepLacking, "ndb10.q20_sleep_not_ok"),
    (Item::Bmi25, "ndb10.bmi_ge25"),
    (Item::Sbp130, "ndb10.sbp_ge130"),
    (Item::Sbp140, "ndb10.sbp_ge140"),
    (Item::Dbp85, "ndb5.dbp_ge85"),
    (Item::HbA1c56, "ndb10.hba1c_ge5_6"),
    (Item::HbA1c60, "ndb10.hba1c_ge6_0"),
    (Item::HbA1c65, "ndb10.hba1c_ge6_5"),
    (Item::Fpg100, "ndb5.fpg_ge100"),
    (Item::Fpg110, "ndb5.fpg_ge110"),
    (Item::Tg150, "ndb5.tg_ge150"),
    (Item::Hdl40, "ndb5.hdl_lt40"),
    (Item::Ldl120, "ndb10.ldl_ge120"),
    (Item::Ldl140, "ndb10.ldl_ge140"),
    (Item::Ggt51, "ndb5.ggt_ge51"),
    (Item::Alt31, "ndb5.alt_ge31"),
];

/// The one published definition that `item` may be compared with.
pub(super) fn metric_for(item: Item) -> Option<&'static Metric> {
    PAIRS.iter().find(|pair| pair.0 == item).and_then(|pair| Metric::with_id(pair.1))
}

/// Whether the answers to this question changed once.
pub(super) const fn answers_changed(item: Item) -> bool {
    matches!(item, Item::Smoking | Item::DailyDrinking | Item::HeavyDrinking)
}

/// Whether a company's fiscal year lies after the change of this item's answers.
pub const fn after_change(item: Item, western: u16) -> bool {
    answers_changed(item) && western >= ANSWERS_CHANGED
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Family;

    #[test]
    fn every_pair_names_a_metric_and_no_item_stands_twice() {
        for (place, &(item, metric)) in PAIRS.iter().enumerate() {
            assert!(Metric::with_id(metric).is_some(), "{metric}");
            assert!(PAIRS.iter().skip(place + 1).all(|pair| pair.0 != item && pair.1 != metric), "{metric}");
        }
    }

    #[test]
    fn families_do_not_mix() {
        for &(item, metric) in PAIRS {
            let kin: &[&str] = match item.family() {
                Family::Participation => &["kenpo.yobou", "kenpo.guide_h"],
                // Waist is one value against one threshold for both: there is no medication to count.
                Family::Risk => &["kenpo.bp_risk", "tokutei.mets", "tokutei.premets", "ndb5.waist"],
                Family::Finding => &["roudou."],
                Family::Lifestyle => &["ndb10.q", "kenpo.exercise_poor"],
                Family::Measurement => &["ndb10.", "ndb5."],
                Family::Cost | Family::Size => &[],
            };
            assert!(kin.iter().any(|kin| metric.starts_with(kin)), "{} with {metric}", item.id());
            assert!(
                item.family() == Family::Lifestyle || !metric.contains(".q"),
                "{} with {metric}",
                item.id()
            );
        }
    }
}
