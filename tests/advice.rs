//! What is suggested to which company, and why.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

use kenkatsu::advice::{self, Status, Suggestion};
use kenkatsu::calendar::{Date, FiscalYear};
use kenkatsu::figures::{Amount, Better, Item, Percent, Rate, Sex};
use kenkatsu::karte::{Karte, Line, Standing};
use kenkatsu::pack::Pack;
use kenkatsu::reference::{Evidence, Reckoning, Reference};

fn today() -> Date {
    Date::of(2026, 11, 22).unwrap()
}

fn karte(lines: Vec<Line>) -> Karte {
    Karte { year: FiscalYear::of(2024), employees: None, examined: None, lines }
}

fn line(item: Item, amount: Amount, reference: Option<f64>, standing: Standing) -> Line {
    let reference = reference.map(|percent| Reference {
        percent,
        region: "全国".to_owned(),
        year: Some(2022),
        reckoning: Reckoning::Fiscal,
        sex: Sex::All,
        population: "40～74歳".to_owned(),
        definition: String::new(),
        caution: String::new(),
        source: "ndb10".to_owned(),
        evidence: Evidence::OfficialTable,
    });
    let year = FiscalYear::of(2024);
    Line { item, sex: Sex::All, year, amount, interval: None, reference, standing, people_to_reference: None }
}

fn rate(part: u32, whole: u32) -> Amount {
    Amount::Rate(Rate::of(part, whole).unwrap())
}

fn stated(percent: f64, of: Option<u32>) -> Amount {
    Amount::Stated { percent: Percent::of(percent).unwrap(), count: None, of }
}

fn suggest(lines: Vec<Line>) -> Vec<Suggestion> {
    advice::suggest(&karte(lines), Pack::builtin(), today())
}

fn ids(suggestions: &[Suggestion]) -> Vec<&str> {
    suggestions.iter().map(|suggestion| suggestion.tool.id).collect()
}

/// Every item in every standing, far behind its reference.
fn every_karte() -> impl Iterator<Item = Karte> {
    let standings = [
        Standing::Better,
        Standing::Same,
        Standing::Worse,
        Standing::TooFew,
        Standing::NoReference,
        Standing::UnknownSize,
    ];
    let of_item = move |item: &Item| {
        standings.map(|standing| {
            let good = item.better() == Better::Higher;
            let whole = if standing == Standing::TooFew { 9 } else { 45 };
            let amount = match (standing, good) {
                (Standing::UnknownSize, true) => stated(20.0, None),
                (Standing::UnknownSize, false) => stated(80.0, None),
                (_, true) => rate(3, whole),
                (_, false) => rate(whole - 2, whole),
            };
            let reference = (standing != Standing::NoReference).then_some(50.0);
            karte(vec![line(*item, amount, reference, standing)])
        })
    };
    Item::ALL.iter().flat_map(of_item)
}

#[test]
fn an_empty_karte_gets_general_first_steps_with_the_branchs_own_exercise_on_top() {
    let suggestions = suggest(Vec::new());
    assert_eq!(ids(&suggestions), ["sumatore", "active-break", "plus-ten", "radio-taiso", "active-rest"]);
    assert!(suggestions.iter().all(|suggestion| suggestion.because.is_empty()));

    let elsewhere = advice::suggest(&karte(Vec::new()), &Pack::neutral(), today());
    assert_eq!(
        ids(&elsewhere),
        ["active-break", "plus-ten", "radio-taiso", "active-rest", "three-minute-refresh"]
    );
}

#[test]
fn every_karte_gets_at_least_five_and_none_twice_and_none_that_is_over() {
    for karte in every_karte() {
        for pack in [Pack::builtin().clone(), Pack::neutral()] {
            let suggestions = advice::suggest(&karte, &pack, today());
            let mut found = ids(&suggestions);
            assert!(found.len() >= advice::AT_LEAST, "{karte:?}");
            found.sort_unstable();
            found.dedup();
            assert_eq!(found.len(), suggestions.len());
            for suggestion in &suggestions {
                assert_ne!(suggestion.tool.status, Status::Ended);
                assert!(suggestion.reason.ends_with('。'));
                assert!(suggestion.reason.chars().count() <= 140, "{}", suggestion.reason);
            }
        }
    }
}

#[test]
fn the_reason_names_the_companys_own_figure() {
    #[track_caller]
    fn case(line: Line, first: &str, reason: &str) {
        let suggestions = suggest(vec![line]);
        assert_eq!((suggestions[0].tool.id, suggestions[0].reason.as_str()), (first, reason));
    }

    case(
        line(Item::Exercise, rate(9, 60), Some(28.4), Standing::Worse),
        "sumatore",
        "貴社の「運動習慣あり」は60人中9人（15％）で、全国の28％より低く、偶然とは言いにくい差があります。\
         短い時間でも、職場で一緒に体を動かす機会が、習慣のきっかけになります。",
    );
    case(
        line(Item::Smoking, rate(15, 45), Some(28.4), Standing::Same),
        "smoke-free",
        "貴社の「喫煙」は45人中15人（33％）です。全国の28％と違うとは言えませんが、やや高めです。\
         やめたい人が一歩を踏み出しやすい職場づくりから始められます。",
    );
    case(
        line(Item::Sleep, stated(55.0, None), Some(63.9), Standing::UnknownSize),
        "no-overtime-day",
        "貴社の「睡眠で休養が十分」は55％です（人数は資料にありません）。全国の64％より低めです。\
         休める時間と、勤務中の短い気分転換は会社が用意できます。",
    );
    case(
        line(Item::RecheckRate, rate(12, 20), None, Standing::NoReference),
        "recheck-call",
        "貴社の「再検査・精密検査受診率」は20人中12人（60％）です。100％まで伸ばせます。\
         受診しやすい機会は、会社の側で用意できます。",
    );
    case(
        line(Item::Smoking, stated(28.4, Some(250)), Some(27.6), Standing::Same),
        "smoke-free",
        "貴社の「喫煙」は250人のうち28.4％です。全国の27.6％と違うとは言えませんが、やや高めです。\
         やめたい人が一歩を踏み出しやすい職場づくりから始められます。",
    );
}

#[test]
fn with_fewer_than_ten_people_nothing_is_concluded_and_no_figure_is_named() {
    for whole in 1..10 {
        for standing in [Standing::TooFew, Standing::Worse] {
            for &item in Item::ALL {
                let part = if item.better() == Better::Higher { 0 } else { whole };
                for suggestion in suggest(vec![line(item, rate(part, whole), Some(50.0), standing)]) {
                    assert!(suggestion.because.is_empty(), "{item:?}");
                    assert!(!suggestion.reason.contains(['人', '％']), "{}", suggestion.reason);
                }
            }
        }
    }
}

#[test]
fn every_priority_gets_its_first_step_before_any_gets_a_second() {
    let suggestions = suggest(vec![
        line(Item::CheckupRate, rate(50, 60), Some(58.4), Standing::Better),
        line(Item::RecheckRate, rate(12, 20), None, Standing::NoReference),
        line(Item::Exercise, rate(9, 60), Some(28.0), Standing::Worse),
        line(Item::Smoking, rate(30, 60), Some(28.0), Standing::Worse),
        line(Item::Sleep, rate(36, 60), Some(64.0), Standing::Same),
    ]);
    assert_eq!(
        ids(&suggestions),
        [
            "recheck-call",
            "smoke-free",
            "sumatore",
            "no-overtime-day",
            "checkup-schedule",
            "visiting-course",
            "active-rest",
            "three-minute-refresh",
        ]
    );
    assert_eq!(suggestions[5].because, [Item::Smoking]);
    assert_eq!(suggestions[6].because, [Item::Exercise, Item::Sleep]);
}

#[test]
fn a_tool_leaves_on_the_day_after_its_last() {
    let mut dated = advice::tool("hokatsu").unwrap().clone();
    dated.ends = Date::of(2026, 11, 22);
    assert!(dated.is_open(Pack::builtin(), today()));
    assert!(!dated.is_open(Pack::builtin(), Date::of(2026, 11, 23).unwrap()));
    assert!(!dated.is_open(&Pack::neutral(), today()), "of another prefecture");

    // While the programme ran, its entry was already marked: nobody is sent to a closed door.
    let over = advice::tool("hare-katsu").unwrap();
    assert!(!over.is_open(Pack::builtin(), Date::of(2024, 1, 1).unwrap()));
}

#[test]
fn what_may_have_changed_says_of_when_it_is() {
    let caution = advice::tool("hokatsu").unwrap().caution();
    assert_eq!(
        caution.as_deref(),
        Some("令和8（2026）年1月時点の情報です。いまの内容は窓口にご確認ください。")
    );
    assert_eq!(advice::tool("stairs").unwrap().caution(), None);
}

#[test]
fn the_newest_year_and_everybody_count() {
    let of = |year, sex, part| Line {
        year: FiscalYear::of(year),
        sex,
        ..line(Item::Smoking, rate(part, 60), Some(28.0), Standing::Worse)
    };
    let suggestions = suggest(vec![of(2022, Sex::All, 50), of(2024, Sex::Male, 45), of(2024, Sex::All, 30)]);
    assert!(suggestions[0].reason.contains("60人中30人（50％）"), "{}", suggestions[0].reason);
    let men = suggest(vec![of(2024, Sex::Male, 45)]);
    assert!(men[0].reason.starts_with("貴社の男性の「喫煙」は60人中45人"), "{}", men[0].reason);
}

#[test]
fn what_is_better_or_level_calls_for_nothing() {
    for (amount, reference) in [(rate(5, 60), 28.0), (rate(28, 100), 28.0), (rate(17, 60), 28.0)] {
        let suggestions = suggest(vec![line(Item::Smoking, amount, Some(reference), Standing::Same)]);
        assert!(!ids(&suggestions).contains(&"smoke-free"), "{amount:?}");
    }
}

#[test]
fn nobody_is_blamed_and_no_person_is_meant() {
    for karte in every_karte() {
        for suggestion in advice::suggest(&karte, Pack::builtin(), today()) {
            for word in ["悪い", "問題", "べき", "怠", "不健康", "さん", "本人", "あなた"] {
                assert!(!suggestion.reason.contains(word), "{}", suggestion.reason);
            }
        }
    }
}

#[test]
fn the_headless_face_is_names_alone() {
    let suggestions = suggest(vec![line(Item::Activity, rate(9, 60), Some(40.0), Standing::Worse)]);
    let json = serde_json::to_value(advice::advised(&suggestions)).unwrap();
    assert_eq!(json[0], serde_json::json!({"id": "active-break", "because": ["activity"]}));
}
