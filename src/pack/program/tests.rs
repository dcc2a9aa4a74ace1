//! Programmes that an office wrote, well and badly.

use crate::calendar::Date;
use crate::pack::{NEUTRAL, OKAYAMA, Pack};

const GOOD: &str = r#"{"name": "出張講座", "provider": "市", "what": "講座です。", "ask": "市の窓口", "items": ["運動習慣あり", "sleep"], "as_of": "2026-01", "ends": "2027-03-31", "source": ""}"#;

fn today() -> Date {
    Date::of(2026, 11, 22).unwrap()
}

/// The neutral pack with these programmes from its line 19 on, one a line.
fn pack(programs: &[&str]) -> Pack {
    let (before, after) = NEUTRAL.split_once("  \"programs\": [").unwrap();
    let (_, after) = after.split_once("\n  ],").unwrap();
    Pack::parse(&format!("{before}  \"programs\": [\n{}\n  ],{after}", programs.join(",\n"))).unwrap()
}

#[test]
fn the_packs_we_ship_have_programmes_and_nothing_to_mend() {
    for json in [OKAYAMA, NEUTRAL] {
        let pack = Pack::parse(json).unwrap();
        assert_eq!(pack.to_mend(today()).count(), 0);
        assert!(pack.programs.len() >= 4 && pack.programs.iter().all(|program| !program.source.is_empty()));
    }
}

#[test]
fn ours_name_no_figure() {
    let amounts = ['円', '％', '%', '額'];
    for program in Pack::parse(OKAYAMA).unwrap().programs.iter().chain(&Pack::neutral().programs) {
        let unknown = program.what.replace("金額や条件は確認できていません", "");
        assert!(!unknown.contains(amounts) && !unknown.contains(|c: char| c.is_ascii_digit()), "{unknown}");
    }
}

#[test]
fn a_pack_from_before_programmes_is_read() {
    let (before, rest) = NEUTRAL.split_once("  \"programs\": [").unwrap();
    let (_, after) = rest.split_once("\n  ],\n").unwrap();
    let pack = Pack::parse(&format!("{before}{after}")).unwrap();
    assert_eq!((pack.programs.len(), pack.to_mend(today()).count()), (0, 0));
}

#[test]
fn a_broken_entry_is_left_out_and_the_rest_goes_on() {
    #[track_caller]
    fn case(from: &str, to: &str, says: &str) {
        let broken = GOOD.replacen(from, to, 1);
        assert_ne!(broken, GOOD, "{from:?} is not in the entry");
        let pack = pack(&[GOOD, &broken, GOOD]);
        assert_eq!(pack.programs.len(), 2);
        let said: Vec<_> = pack.to_mend(today()).map(|problem| problem.to_string()).collect();
        assert_eq!(said, [says]);
    }

    case(
        "sleep",
        "sleap",
        "20行87列「programs.items」: 「sleap」という健診の項目はありません。「喫煙」のように、カルテの項目名で書いてください",
    );
    case(
        "2027-03-31",
        "令和9年3月末",
        "20行117列「programs.ends」: 「令和9年3月末」は日付として読めません。as_ofは「2026-03」、endsは「2026-03-31」のように書いてください",
    );
    case(
        "2026-01",
        "いつか",
        "20行97列「programs.as_of」: 「いつか」は日付として読めません。as_ofは「2026-03」、endsは「2026-03-31」のように書いてください",
    );
    case(
        "講座です。",
        "<b>講座</b>",
        "20行35列「programs.what」: 「<」「>」は使えません。文字だけにしてください",
    );
    case(
        "\"市の窓口\"",
        "null",
        "20行52列「programs.ask」: 値の種類が違います。文字は「\"」で囲み、見本の書き方に合わせてください",
    );
    case("市の窓口", "", "20行52列「programs.ask」: 空のままでは使えません。書き入れてください");
    case(
        "\"ask\"",
        "\"asks\"",
        "20行52列「programs.asks」: この名前の項目はありません。つづりを確かめてください",
    );
    case(
        "\"name\": \"出張講座\", ",
        "",
        "20行135列「programs.name」: この項目がありません。書き足してください",
    );
    case(
        r#"["運動習慣あり", "sleep"]"#,
        r#""sleep""#,
        "20行67列「programs.items」: 値の種類が違います。文字は「\"」で囲み、見本の書き方に合わせてください",
    );
}

#[test]
fn a_programme_leaves_on_the_day_after_its_last_and_the_office_is_told() {
    let pack = pack(&[GOOD]);
    let last = Date::of(2027, 3, 31).unwrap();
    assert!(pack.programs[0].is_open(last) && pack.to_mend(last).count() == 0);
    let after = Date::of(2027, 4, 1).unwrap();
    let said: Vec<_> = pack.to_mend(after).map(|problem| problem.to_string()).collect();
    assert_eq!(
        said,
        [
            "19行117列「programs.ends」: 令和9（2027）年3月31日を過ぎています。続いていれば日付を直し、終わっていれば消してください"
        ]
    );
    assert!(!pack.programs[0].is_open(after));
}

#[test]
fn more_than_anybody_looks_through_is_refused() {
    let (before, _) = NEUTRAL.split_once("  \"programs\": [").unwrap();
    let text = format!("{before}  \"programs\": [{}],\n  \"trademark\": \"\"\n}}", [GOOD; 31].join(","));
    assert!(Pack::parse(&text).unwrap_err().to_string().ends_with("30件までにしてください"));
}
