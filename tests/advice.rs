//! What is suggested to which company, and why.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

#[path = "advice/golden.rs"]
mod golden;
#[path = "advice/rows.rs"]
mod rows;

use kenkatsu::advice::{self, About, Answers, Kind, Suggestion};
use kenkatsu::calendar::{Date, FiscalYear};
use kenkatsu::figures::{Amount, Better, Item, Percent, Rate, Sex};
use kenkatsu::karte::{Karte, Line, Standing};
use kenkatsu::pack::Pack;
use kenkatsu::reference::{Evidence, Reckoning, Reference};
use kenkatsu::words::Language;

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
    advice::suggest(&karte(lines), Answers::default(), Pack::builtin(), today())
}

fn ids(suggestions: &[Suggestion]) -> Vec<&str> {
    suggestions.iter().map(|suggestion| suggestion.tool.id).collect()
}

/// No answer, each answer alone, and days on which little is possible.
fn some_answers() -> Vec<Answers> {
    let alone = About::ALL
        .into_iter()
        .flat_map(|about| about.words().iter().map(move |word| Answers::default().tapped(about, word)));
    let few = [["運転", "3", "車", "各自"], ["交替", "3", "席", "各自"], ["屋外", "5", "屋外", "交代"]];
    let few = few.map(|[work, minutes, place, joining]| Answers { work, minutes, place, joining });
    alone.chain(few).chain([Answers::default()]).collect()
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
    assert_eq!(ids(&suggestions), ["sumatore", "active-break", "plus-ten"]);
    assert!(suggestions.iter().all(|suggestion| suggestion.because.is_empty()));

    let elsewhere = advice::suggest(&karte(Vec::new()), Answers::default(), &Pack::neutral(), today());
    assert_eq!(ids(&elsewhere), ["active-break", "plus-ten", "radio-taiso"]);
}

#[test]
fn every_karte_gets_three_that_fit_whatever_is_answered_and_none_twice_and_none_that_is_over() {
    for karte in every_karte() {
        for answers in some_answers().into_iter().rev().take(4) {
            for pack in [Pack::builtin().clone(), Pack::neutral()] {
                let suggestions = advice::suggest(&karte, answers, &pack, today());
                let mut found = ids(&suggestions);
                found.sort_unstable();
                found.dedup();
                assert_eq!((found.len(), suggestions.len()), (advice::MOST, advice::MOST), "{karte:?}");
                for suggestion in &suggestions {
                    assert!(suggestion.tool.is_open(&pack, today()) && suggestion.tool.fits(answers));
                    assert!(suggestion.reason.ends_with('。'));
                    assert!(suggestion.reason.chars().count() <= 170, "{}", suggestion.reason);
                }
            }
        }
    }
}

#[test]
fn all_that_the_rules_think_of_is_ranked_and_what_does_not_fit_comes_last() {
    let exercise = karte(vec![line(Item::Exercise, rate(9, 60), Some(28.4), Standing::Worse)]);
    for answers in some_answers() {
        let ranked = advice::ranked(&exercise, answers, Pack::builtin(), today());
        let fits: Vec<_> = ranked.iter().map(|suggestion| !suggestion.tool.fits(answers)).collect();
        assert!(fits.is_sorted(), "{answers:?}");
        assert_eq!(ranked[..advice::MOST], advice::suggest(&exercise, answers, Pack::builtin(), today()));
    }
}

#[test]
fn the_kind_of_work_comes_first_and_is_said() {
    #[track_caller]
    fn case([work, minutes, place, joining]: [&'static str; 4], expected: [&str; 3], says: &str) {
        let exercise = karte(vec![line(Item::Exercise, rate(9, 60), Some(28.4), Standing::Worse)]);
        let answers = Answers { work, minutes, place, joining };
        let suggestions = advice::suggest(&exercise, answers, Pack::builtin(), today());
        assert_eq!(ids(&suggestions), expected);
        assert!(suggestions[0].reason.ends_with(says), "{}", suggestions[0].reason);
    }

    case([""; 4], ["sumatore", "active-rest", "active-break"], "習慣のきっかけになります。");
    case(["机", "", "", ""], ["active-break", "sumatore", "active-rest"], "席を立つきっかけをつくれます。");
    case(["立ち", "5", "", ""], ["sumatore", "break", "three-minute-refresh"], "体をほぐす時間をとれます。");
    case(["立ち", "3", "", ""], ["break", "three-minute-refresh", "stretch"], "体をほぐす時間をとれます。");
    case(["運転", "3", "車", "各自"], ["stretch", "hokatsu", "guide-2023"], "一人ずつでもできます。");
    case(["屋外", "5", "", "全員"], ["sumatore", "radio-taiso", "break"], "全員がそろう時間にできます。");
    case(["交替", "10", "席", "各自"], ["break", "three-minute-refresh", "stretch"], "休憩でできます。");
    case(
        ["", "", "", "各自"],
        ["active-break", "break", "three-minute-refresh"],
        "習慣のきっかけになります。",
    );
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
         短い時間でも、勤務の中で体を動かす機会が、習慣のきっかけになります。",
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
         休める時間、短い気分転換、学ぶ機会は、会社が用意できます。",
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
    let karte = karte(vec![
        line(Item::CheckupRate, rate(50, 60), Some(58.4), Standing::Better),
        line(Item::RecheckRate, rate(12, 20), None, Standing::NoReference),
        line(Item::Exercise, rate(9, 60), Some(28.0), Standing::Worse),
        line(Item::Smoking, rate(30, 60), Some(28.0), Standing::Worse),
        line(Item::Sleep, rate(36, 60), Some(64.0), Standing::Same),
    ]);
    let ranked = advice::ranked(&karte, Answers::default(), Pack::builtin(), today());
    let first: Vec<_> = ids(&ranked).into_iter().take(7).collect();
    assert_eq!(
        first,
        [
            "recheck-call",
            "smoke-free",
            "sumatore",
            "no-overtime-day",
            "checkup-schedule",
            "visiting-course",
            "active-rest",
        ]
    );
    assert_eq!(ranked[5].because, [Item::Smoking, Item::Exercise, Item::Sleep]);
    assert_eq!(ranked[6].because, [Item::Exercise, Item::Sleep]);
}

#[test]
fn the_kind_of_work_does_not_put_a_movement_before_what_else_comes_first() {
    let sleep = karte(vec![line(Item::Sleep, rate(20, 60), Some(64.0), Standing::Worse)]);
    let answers = Answers { work: "交替", ..Answers::default() };
    let suggestions = advice::suggest(&sleep, answers, Pack::builtin(), today());
    assert_eq!(ids(&suggestions), ["no-overtime-day", "three-minute-refresh", "break"]);
}

#[test]
fn the_order_of_the_kartes_priorities_is_kept() {
    let short = |item, part, people| Line {
        people_to_reference: Some(people),
        ..line(item, rate(part, 100), Some(50.0), Standing::Worse)
    };
    let karte =
        karte(vec![short(Item::Smoking, 65, 5), short(Item::Sbp130, 70, 20), short(Item::Snacking, 66, 6)]);
    let priorities: Vec<_> = karte.priorities().iter().map(|line| line.item).collect();
    let because: Vec<_> = advice::suggest(&karte, Answers::default(), Pack::builtin(), today())
        .iter()
        .map(|suggestion| suggestion.because[0])
        .collect();
    assert_eq!(because, priorities);
}

#[test]
fn what_speaks_against_it_is_not_suggested() {
    #[track_caller]
    fn case(pressure: Standing, part: u32, suggested: bool) {
        let karte = karte(vec![
            line(Item::Exercise, rate(9, 60), Some(28.4), Standing::Worse),
            line(Item::Sbp140, rate(part, 60), Some(17.0), pressure),
        ]);
        for answers in some_answers() {
            let ranked = advice::ranked(&karte, answers, Pack::builtin(), today());
            assert_eq!(ids(&ranked).contains(&"morning-squat"), suggested, "{answers:?}");
        }
    }

    case(Standing::Worse, 30, false);
    case(Standing::Same, 13, false);
    case(Standing::Same, 9, true);
    case(Standing::Better, 2, true);
}

#[test]
fn whatever_moves_the_body_says_what_to_be_careful_about() {
    #[track_caller]
    fn case(id: &str, words: &[&str]) {
        let said: Vec<_> = advice::cautions(advice::tool(id).unwrap()).collect();
        assert_eq!(said.len(), words.len(), "{said:?}");
        assert!(said.iter().zip(words).all(|(said, word)| said.contains(word)), "{said:?}");
    }

    case("plus-ten", &["主治医", "暑さ指数31"]);
    case("sumatore", &["妊娠", "膝"]);
    case("stretch", &["血圧の高い方"]);
    case("smoke-free", &[]);
    let filter = advice::Filter { kind: Some(Kind::Exercise), answers: Answers::default() };
    for tool in advice::catalogue(filter, Pack::builtin(), today()) {
        assert!(advice::cautions(tool).next().is_some(), "{}", tool.id);
    }
}

#[test]
fn what_it_takes_is_said_as_far_as_it_is_known() {
    #[track_caller]
    fn case(id: &str, expected: &str) {
        let takes = advice::takes(advice::tool(id).unwrap());
        let takes: Vec<_> = takes.iter().map(|(label, words)| format!("{label} {words}")).collect();
        assert_eq!(takes.join("、"), expected);
    }

    case(
        "sumatore",
        "時間 約5分、費用 支部にご確認ください、場所 室内、姿勢 立って（スクワットを含みます）、\
         用意 要る物は確認できていません（支部にご確認ください）、社内の担い手 朝礼の進行役、\
         提供 協会けんぽ岡山支部（岡山県立大学の教授と考案）",
    );
    case("smoke-free", "費用 内容によります、用意 貼り紙、社内の担い手 総務の担当者、提供 自社の取り組み");
}

#[test]
fn programmes_that_answer_the_karte_come_first_and_what_is_over_is_gone() {
    let json = include_str!("../data/pack/okayama.json").replacen(
        "\"as_of\": \"2023\",",
        "\"as_of\": \"2023\", \"ends\": \"2026-03-31\",",
        1,
    );
    let smoking = karte(vec![line(Item::Smoking, rate(30, 60), Some(28.0), Standing::Worse)]);
    let pack = Pack::parse(&json).unwrap();
    let found: Vec<_> =
        advice::programs(&smoking, &pack, today()).iter().map(|program| program.name.as_str()).collect();
    assert_eq!(
        found,
        [
            "禁煙治療費の助成",
            "健康ポイント",
            "スポーツジムの入会金",
            "銀行の優遇金利",
            "県知事・支部長の表彰",
            "健診機関の特典"
        ]
    );
    let said: Vec<_> = pack.to_mend(today()).map(|problem| problem.to_string()).collect();
    assert_eq!(said.len(), 1);
    assert!(
        said[0].starts_with("25行24列「programs.ends」: 令和8（2026）年3月31日を過ぎています。"),
        "{said:?}"
    );
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
fn what_may_have_changed_says_of_when_it_is_and_to_ask() {
    #[track_caller]
    fn case(id: &str, expected: &str) {
        assert_eq!(advice::source(advice::tool(id).unwrap()), expected);
    }

    case(
        "hokatsu",
        "（出典 みんなで歩活 第3回の記事（2026年1月ごろ）、令和8（2026）年1月時点・窓口にご確認ください）",
    );
    case("stairs", "（出典 スポーツエールカンパニーの取り組み例（shinko-jp.com）、令和8（2026）年11月）");
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
        for suggestion in advice::suggest(&karte, Answers::default(), Pack::builtin(), today()) {
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

#[test]
fn in_english_the_same_is_suggested_in_english() {
    #[track_caller]
    fn case(line: Line, reason: &str) {
        let japanese = suggest(vec![line.clone()]);
        let english = Language::English.speaking(|| suggest(vec![line]));
        assert_eq!(ids(&english), ids(&japanese));
        assert_eq!(
            english[0].reason,
            reason.replace("{name}", Language::English.speaking(|| english[0].because[0].label()))
        );
    }

    case(
        line(Item::Exercise, rate(9, 60), Some(28.4), Standing::Worse),
        "Your company’s “{name}” is 9 of 60 people (15%), lower than 28% (全国), a difference that is hard to put \
         down to chance. A chance to move during working hours, even a short one, helps to form a habit.",
    );
    case(
        line(Item::Smoking, rate(15, 45), Some(28.4), Standing::Same),
        "Your company’s “{name}” is 15 of 45 people (33%). It cannot be told apart from 28% (全国), but is a little \
         higher. One can begin with a workplace in which those who want to stop smoking find it easy to take the \
         first step.",
    );
    case(
        line(Item::Sleep, stated(55.0, None), Some(63.9), Standing::UnknownSize),
        "Your company’s “{name}” is 55% (the papers do not say of how many people). It is on the lower side of 64% \
         (全国). The company can provide time to rest, short changes of pace and chances to learn.",
    );
    case(
        line(Item::RecheckRate, rate(12, 20), None, Standing::NoReference),
        "Your company’s “{name}” is 12 of 20 people (60%). It can go up to 100%. The company can provide easy ways \
         to see a doctor.",
    );
}

#[test]
fn what_it_takes_is_said_in_english() {
    Language::English.speaking(|| {
        let takes = advice::takes(advice::tool("work-plus-ten").unwrap());
        let takes: Vec<_> = takes.iter().map(|(label, words)| format!("{label}: {words}")).collect();
        assert_eq!(
            takes,
            [
                "Cost: Free (audio)",
                "Place: at the seat, indoors",
                "What it needs: something to play the sound",
                "Who does it: the person in charge of playing it",
                "Offered by: Chiba Prefecture",
            ]
        );
    });
}
