//! The rules, as rows: when which items stand so, these tools are thought of, in this order, for this reason.
//!
//! A health nurse can read and mend this table; the tests hold each row to the catalogue.

#[allow(clippy::enum_glob_use, reason = "the table is read by people, who read items and not paths")]
use crate::figures::Item::{self, *};

/// What a row asks of the karte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// People who were told to see a doctor may not have gone yet: comes before everything else.
    Unseen,
    /// One of the items is worse than its reference, or on the worse side of it.
    Behind,
    /// One of the items is short of 100 %.
    NotYetAll,
    /// Whatever the figures say.
    Always,
}

/// One row.
pub(super) struct Rule {
    pub(super) when: When,
    pub(super) items: &'static [Item],
    pub(super) tools: &'static [&'static str],
    /// Follows the sentence that names the company's figure.
    pub(super) why: &'static str,
}

const fn row(when: When, items: &'static [Item], tools: &'static [&'static str], why: &'static str) -> Rule {
    Rule { when, items, tools, why }
}

/// The table. Among rows that the figures call for equally, the upper one comes first.
#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    row(When::Unseen, &[RecheckRate],
        &["recheck-call"],
        "受診しやすい機会は、会社の側で用意できます。"),

    row(When::Behind, &[Exercise, ExerciseLacking],
        &["sumatore", "active-rest", "active-break", "radio-taiso", "plus-ten", "hokatsu"],
        "短い時間でも、職場で一緒に体を動かす機会が、習慣のきっかけになります。"),
    row(When::Behind, &[Activity, FastWalking],
        &["active-break", "plus-ten", "lunch-walk", "stairs", "hokatsu", "sumatore"],
        "勤務の中に、歩く・立つ機会を少しずつ足せます。"),
    row(When::Behind, &[Smoking],
        &["smoke-free", "visiting-course"],
        "やめたい人が一歩を踏み出しやすい職場づくりから始められます。"),
    row(When::Behind, &[BloodPressure, FindingBloodPressure, Sbp130, Sbp140, Dbp85],
        &["meter-corner", "plus-ten", "healthy-lunch", "lunch-walk", "recheck-call"],
        "気軽に測れる場所と、体を動かす機会を職場に置けます。"),
    row(When::Behind, &[Metabolic, MetabolicPre, Waist, WeightGain, Bmi25],
        &["sumatore", "active-break", "plus-ten", "guidance-hours", "healthy-lunch", "stairs"],
        "体を動かす機会を、勤務の中に無理なく組み込めます。"),
    row(When::Behind, &[Glucose, FindingGlucose, FindingUrineSugar, HbA1c56, HbA1c60, HbA1c65, Fpg100, Fpg110],
        &["plus-ten", "lunch-walk", "healthy-lunch", "food-leaflet", "recheck-call"],
        "体を動かす機会と、食事を選べる環境の両方から手をつけられます。"),
    row(When::Behind, &[Lipid, FindingLipid, Tg150, Hdl40, Ldl120, Ldl140],
        &["plus-ten", "healthy-lunch", "lunch-walk", "food-leaflet", "recheck-call"],
        "体を動かす機会と、食事を選べる環境の両方から手をつけられます。"),
    row(When::Behind, &[Liver, FindingLiver, Ggt51, Alt31],
        &["alcohol-notice", "food-leaflet", "recheck-call"],
        "お酒や食事についての、正しい情報を届けることから始められます。"),
    row(When::Behind, &[HeavyDrinking, DailyDrinking],
        &["alcohol-notice"],
        "飲まない選択もしやすい職場の雰囲気から始められます。"),
    row(When::Behind, &[LateDinner],
        &["no-overtime-day", "food-leaflet"],
        "帰る時刻は会社が整えられる部分です。"),
    row(When::Behind, &[Chewing, FastEating, Snacking, SkipBreakfast],
        &["food-leaflet", "healthy-lunch", "visiting-course"],
        "食事は、情報と選べる品ぞろえから手をつけられます。"),
    row(When::Behind, &[Sleep, SleepLacking],
        &["no-overtime-day", "three-minute-refresh", "active-rest", "low-intensity"],
        "休める時間と、勤務中の短い気分転換は会社が用意できます。"),
    row(When::Behind, &[FindingAny, FindingHearing1000, FindingHearing4000, FindingHearingOther, FindingChestXray,
                        FindingSputum, FindingAnaemia, FindingUrineProtein, FindingEcg],
        &["recheck-call"],
        "案内を受けた方が受診しやすい機会は、会社の側で用意できます。"),

    row(When::NotYetAll, &[GuidanceRate],
        &["guidance-hours"],
        "勤務時間内に受けられると、利用しやすくなります。"),
    row(When::NotYetAll, &[CheckupRate],
        &["checkup-schedule"],
        "日程を先に決めておくと、受けやすくなります。"),

    row(When::Always, &[],
        &["sumatore", "active-break", "plus-ten", "radio-taiso", "active-rest", "three-minute-refresh", "stairs",
          "guide-2023", "sports-yell"],
        "どの職場でも始めやすい取り組みです。無理なく、できることから始められます。"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::advice::{Status, tool};
    use crate::calendar::Date;
    use crate::figures::Family;
    use crate::pack::Pack;

    #[test]
    fn every_row_names_tools_that_answer_its_items_and_are_not_over() {
        for rule in RULES {
            assert!(!rule.tools.is_empty(), "{}", rule.why);
            for id in rule.tools {
                let tool = tool(id).unwrap_or_else(|| panic!("no tool {id}"));
                assert_ne!(tool.status, Status::Ended, "{id}");
                for item in rule.items {
                    assert!(tool.answers.contains(item), "{id} does not say that it answers {}", item.id());
                }
            }
        }
    }

    #[test]
    fn no_item_stands_in_two_rows() {
        let items: Vec<_> = RULES.iter().flat_map(|rule| rule.items).collect();
        assert_eq!(items.iter().collect::<BTreeSet<_>>().len(), items.len());
    }

    #[test]
    fn every_figure_of_health_has_a_next_step_in_every_prefecture() {
        let (pack, today) = (Pack::neutral(), Date::of(2026, 11, 22).unwrap());
        for item in Item::ALL {
            if matches!(item.family(), Family::Cost | Family::Size) || *item == DoctorInstruction {
                continue;
            }
            let rule = RULES.iter().find(|rule| rule.items.contains(item));
            let open = rule.is_some_and(|rule| {
                rule.tools.iter().filter_map(|id| tool(id)).any(|tool| tool.is_open(&pack, today))
            });
            assert!(open, "{} has no next step", item.id());
        }
    }

    #[test]
    fn the_last_row_always_holds_and_is_long_enough() {
        let always: Vec<_> = RULES.iter().filter(|rule| rule.when == When::Always).collect();
        assert_eq!(always.len(), 1);
        let (pack, today) = (Pack::neutral(), Date::of(2026, 11, 22).unwrap());
        let open = always[0].tools.iter().filter_map(|id| tool(id)).filter(|tool| tool.is_open(&pack, today));
        assert!(open.count() >= super::super::AT_LEAST);
    }

    #[test]
    fn reasons_are_short_sentences() {
        for rule in RULES {
            assert!(rule.why.ends_with('。') && rule.why.chars().count() <= 45, "{}", rule.why);
        }
    }
}
