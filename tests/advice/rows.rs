//! Each row of the rules, a case a line: the figure that calls for it, what comes of it first, and why.

use super::{ids, line, rate, suggest};
use kenkatsu::figures::{Better, Item};
use kenkatsu::karte::Standing;

#[track_caller]
fn case(item: Item, expected: [&str; 3], why: &str) {
    let few = if item.better() == Better::Higher { 10 } else { 50 };
    let suggestions = suggest(vec![line(item, rate(few, 60), Some(50.0), Standing::Worse)]);
    assert_eq!(ids(&suggestions), expected);
    let first = suggestions.first().unwrap();
    assert!(first.reason.contains(why), "{}", first.reason);
    assert_eq!(first.because, [item]);
}

#[test]
fn each_row() {
    use Item::*;
    let fill = |first| [first, "sumatore", "active-break"];

    case(RecheckRate, fill("recheck-call"), "受診しやすい機会");
    case(Exercise, ["sumatore", "active-rest", "active-break"], "習慣のきっかけ");
    case(ExerciseLacking, ["sumatore", "active-rest", "active-break"], "習慣のきっかけ");
    case(Activity, ["active-break", "plus-ten", "lunch-walk"], "歩く・立つ機会");
    case(FastWalking, ["active-break", "plus-ten", "lunch-walk"], "歩く・立つ機会");
    case(Smoking, ["smoke-free", "visiting-course", "sumatore"], "やめたい人が");
    case(BloodPressure, ["meter-corner", "recheck-call", "plus-ten"], "測る、受診する");
    case(FindingBloodPressure, ["meter-corner", "recheck-call", "plus-ten"], "測る、受診する");
    case(Sbp130, ["meter-corner", "recheck-call", "plus-ten"], "測る、受診する");
    case(Metabolic, ["sumatore", "active-break", "plus-ten"], "保健指導の受けやすさ");
    case(MetabolicPre, ["sumatore", "active-break", "plus-ten"], "保健指導の受けやすさ");
    case(Waist, ["sumatore", "active-break", "plus-ten"], "保健指導の受けやすさ");
    case(WeightGain, ["sumatore", "active-break", "plus-ten"], "保健指導の受けやすさ");
    case(Bmi25, ["sumatore", "active-break", "plus-ten"], "保健指導の受けやすさ");
    case(Glucose, ["plus-ten", "recheck-call", "healthy-lunch"], "受診のしやすさ");
    case(FindingUrineSugar, ["plus-ten", "recheck-call", "healthy-lunch"], "受診のしやすさ");
    case(HbA1c65, ["plus-ten", "recheck-call", "healthy-lunch"], "受診のしやすさ");
    case(Lipid, ["plus-ten", "healthy-lunch", "lunch-walk"], "受診のしやすさ");
    case(Liver, ["alcohol-notice", "food-leaflet", "recheck-call"], "正しい情報と");
    case(HeavyDrinking, fill("alcohol-notice"), "飲まない選択");
    case(DailyDrinking, fill("alcohol-notice"), "飲まない選択");
    case(LateDinner, ["no-overtime-day", "food-leaflet", "sumatore"], "帰る時刻");
    case(SkipBreakfast, ["food-leaflet", "healthy-lunch", "visiting-course"], "選べる品ぞろえ");
    case(Chewing, ["food-leaflet", "healthy-lunch", "visiting-course"], "選べる品ぞろえ");
    case(FastEating, ["food-leaflet", "healthy-lunch", "visiting-course"], "選べる品ぞろえ");
    case(Snacking, ["food-leaflet", "healthy-lunch", "visiting-course"], "選べる品ぞろえ");
    case(Sleep, ["no-overtime-day", "three-minute-refresh", "break"], "休める時間、");
    case(SleepLacking, ["no-overtime-day", "three-minute-refresh", "break"], "休める時間、");
    case(FindingAny, fill("recheck-call"), "案内を受けた方");
    case(FindingEcg, fill("recheck-call"), "案内を受けた方");
    case(GuidanceRate, fill("guidance-hours"), "勤務時間内");
    case(CheckupRate, fill("checkup-schedule"), "日程を先に");
}
