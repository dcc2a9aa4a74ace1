//! A declaration as it leaves the house. `BLESS=1 cargo test --test declaration` rewrites the golden.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use kenkatsu::advice::{self, Answers};
use kenkatsu::calendar::{Date, FiscalYear};
use kenkatsu::declaration::{Declaration, Edit, Entry, Form, Length, Missing, Part};
use kenkatsu::figures::{Amount, Family, Item, Rate, Sex};
use kenkatsu::karte::{Karte, Line, Standing};
use kenkatsu::pack::{FIELDS, Pack};
use kenkatsu::reference::{Evidence, Reckoning, Reference};
use kenkatsu::words::Language;

fn today() -> Date {
    Date::of(2026, 11, 22).unwrap()
}

fn line(item: Item, part: u32, whole: u32, reference: Option<f64>, standing: Standing) -> Line {
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
    let amount = Amount::Rate(Rate::of(part, whole).unwrap());
    let year = FiscalYear::of(2024);
    Line { item, sex: Sex::All, year, amount, interval: None, reference, standing, people_to_reference: None }
}

fn karte(lines: Vec<Line>) -> Karte {
    Karte { year: FiscalYear::of(2024), employees: Some(60), examined: None, lines }
}

fn company() -> Karte {
    karte(vec![
        line(Item::CheckupRate, 47, 60, Some(58.4), Standing::Better),
        line(Item::GuidanceRate, 3, 12, Some(20.3), Standing::Same),
        line(Item::Exercise, 12, 60, Some(28.0), Standing::Same),
        line(Item::Smoking, 30, 60, Some(28.0), Standing::Worse),
        line(Item::Sleep, 8, 9, Some(64.0), Standing::TooFew),
    ])
}

fn form(chosen: &[&str]) -> Form {
    let form = Form { chosen: chosen.iter().map(|id| (*id).to_owned()).collect(), ..Form::default() };
    form.with(Entry::CompanyName, "株式会社 晴れの国製作所")
        .with(Entry::CompanyKana, "かぶしきがいしゃ はれのくにせいさくしょ")
        .with(Entry::Industry, "製造業")
        .with(Entry::Employees, "60")
        .with(Entry::RepresentativeTitle, "代表取締役")
        .with(Entry::RepresentativeName, "髙﨑 晴美")
        .with(Entry::HealthPromoter, "総務課 吉備")
}

fn draw_up(form: &Form, karte: &Karte) -> Declaration {
    let suggestions = advice::ranked(karte, Answers::default(), Pack::builtin(), today());
    Declaration::draw_up(form, karte, &suggestions, Pack::builtin(), today())
}

fn edit(mut form: Form, pledge: &str, edit: Edit) -> Form {
    form.edits.insert(pledge.to_owned(), edit);
    form
}

fn target(typed: &str) -> Edit {
    Edit { target: Some(typed.to_owned()), ..Edit::default() }
}

#[test]
fn a_whole_declaration() {
    let declaration = draw_up(&form(&["sumatore", "smoke-free", "checkup-schedule"]), &company());
    assert!(declaration.is_complete());
    approve("declaration.txt", &declaration.to_string());
}

#[test]
fn a_blank_declaration_has_lines_for_a_pen() {
    let declaration = draw_up(&Form::default(), &karte(Vec::new()));
    approve("declaration-blank.txt", &declaration.to_string());
}

/// What an English window draws up, its papers being in this language.
fn in_english(papers: Language, form: Form) -> Declaration {
    Language::English.speaking(|| draw_up(&Form { papers, ..form }, &company()))
}

#[test]
fn in_an_english_window_the_papers_are_japanese_unless_chosen() {
    let form = form(&["sumatore", "smoke-free", "checkup-schedule"]);
    let japanese = in_english(Language::Japanese, form.clone());
    assert_eq!(japanese, draw_up(&form, &company()));
    approve("declaration.txt", &japanese.to_string());
    let english = in_english(Language::English, form.clone());
    approve("declaration-en.txt", &english.to_string());
    assert_eq!(english.outline(), japanese.outline());
    // Chosen for another window, it does not hold for a Japanese one.
    let chosen = Form { papers: Language::English, ..form };
    assert_eq!(draw_up(&chosen, &company()), japanese);
    assert_eq!(chosen.language(), Language::Japanese);
}

#[test]
fn what_the_page_says_of_japanese_papers_is_english() {
    let typed = edit(form(&["sumatore"]), "sumatore", target("３"));
    let declaration = in_english(Language::Japanese, typed.with(Entry::OwnPledge, "3人"));
    assert_eq!(declaration.pledges[2].name, "けんぽ体操「スマトレ」");
    Language::English.speaking(|| {
        assert_eq!(declaration.pledges[2].called(), "Kenpo exercise “Sumatore” （スマトレ）");
        let said: Vec<_> = declaration.problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "“An activity of your own”: A number of fewer than 10 people is not put on the paper, because \
                 persons might be recognised. Please write a share or how often instead",
                "“Kenpo exercise “Sumatore” （スマトレ）”: This target is behind the present figure. Please check \
                 that you mean it",
            ]
        );
        let missing = draw_up(&Form::default(), &company()).missing();
        let said: Vec<_> = missing.iter().map(ToString::to_string).collect();
        assert_eq!(said[0], "Please enter the company’s name.");
    });
}

#[test]
fn english_papers_say_when_it_begins_and_with_how_many() {
    #[track_caller]
    fn case(from: &str, joining: &str, says: &str) {
        let [from, joining] = [from, joining].map(|typed| Some(typed.to_owned()));
        let form = edit(form(&["stairs"]), "stairs", Edit { from, joining, ..Edit::default() });
        let declaration = in_english(Language::English, form);
        let what = declaration.pledges[2]
            .what
            .strip_prefix("We put up notices that ask to take the stairs for up to 2 floors.");
        assert_eq!(what, Some(says));
    }

    case("", "", "");
    case("", "30", " With 30 people.");
    case("next month", "", " Starting next month.");
    case("next month", "all drivers", " Starting next month, with all drivers.");
    case("next month", "9 drivers", " Starting next month.");
    case("next month", "9", " Starting next month.");
}

/// Compares with `tests/golden/<name>`; `BLESS=1 cargo test` rewrites it.
#[track_caller]
fn approve(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, text).expect("golden is writable");
    }
    let approved = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, approved, "{name} changed; look at it, then BLESS=1 cargo test");
}

#[test]
fn what_is_missing_before_it_is_complete() {
    #[track_caller]
    fn case(form: &Form, missing: &[Missing]) {
        let declaration = draw_up(form, &company());
        assert_eq!(declaration.missing(), missing);
        assert_eq!(declaration.is_complete(), missing.is_empty());
    }

    let whole = form(&["sumatore"]);
    let blank = |pledge: &str, edit_: Edit| edit(whole.clone(), pledge, edit_);
    let nothing = Some("　".to_owned());
    case(&whole, &[]);
    case(&Form::default(), &[Missing::CompanyName, Missing::Representative, Missing::Field, Missing::Person]);
    case(&whole.clone().with(Entry::CompanyName, " "), &[Missing::CompanyName]);
    case(&whole.clone().with(Entry::RepresentativeName, ""), &[Missing::Representative]);
    case(&whole.clone().with(Entry::HealthPromoter, ""), &[Missing::Person]);
    case(&blank("checkup_rate", target("")), &[Missing::CheckupRate]);
    case(&blank("checkup_rate", target("120")), &[Missing::CheckupRate]);
    case(&blank("guidance_rate", target("たくさん")), &[Missing::GuidanceRate]);
    case(&blank("sumatore", Edit { by: nothing.clone(), ..Edit::default() }), &[Missing::Deadline]);
    case(&blank("sumatore", Edit { who: nothing, ..Edit::default() }), &[Missing::Person]);
    case(&form(&["checkup-schedule", "guidance-hours"]), &[Missing::Field]);
    // What nobody knows, what is over, and what is twice makes no pledge.
    case(&form(&["hare-katsu", "jogging-in-a-suit"]), &[Missing::Field]);
    assert_eq!(draw_up(&form(&["stairs", "stairs"]), &company()).pledges.len(), 3);
}

#[test]
fn each_blank_that_is_missing_has_its_place() {
    #[track_caller]
    fn case(form: &Form, missing: Missing, place: Option<(&str, Option<Part>)>) {
        let declaration = draw_up(form, &company());
        assert!(declaration.missing().contains(&missing));
        assert_eq!(missing.place(&declaration), place);
    }

    let whole = form(&["sumatore"]);
    let blank = |pledge: &str, edit_: Edit| edit(whole.clone(), pledge, edit_);
    let nothing = Some(String::new());
    let none = Form::default();
    case(&none, Missing::CompanyName, Some(("company_name", None)));
    case(&none, Missing::Representative, Some(("representative_name", None)));
    case(&none, Missing::Person, Some(("health_promoter", None)));
    case(&none, Missing::Field, None);
    let no_rate = |rate: &str| blank(rate, target(""));
    case(&no_rate("checkup_rate"), Missing::CheckupRate, Some(("checkup_rate", Some(Part::Target))));
    case(&no_rate("guidance_rate"), Missing::GuidanceRate, Some(("guidance_rate", Some(Part::Target))));
    let nobody = blank("sumatore", Edit { who: nothing.clone(), ..Edit::default() });
    case(&nobody, Missing::Person, Some(("sumatore", Some(Part::Who))));
    let never = blank("sumatore", Edit { by: nothing, ..Edit::default() });
    case(&never, Missing::Deadline, Some(("sumatore", Some(Part::By))));
}

#[test]
fn each_thing_that_is_missing_says_what_to_do() {
    let declaration = draw_up(&Form::default(), &karte(Vec::new()));
    let said: Vec<_> = declaration.missing().iter().map(ToString::to_string).collect();
    assert!(said.iter().all(|sentence| sentence.ends_with("ください。")), "{said:?}");
}

#[test]
fn a_target_typed_by_the_person_stands() {
    #[track_caller]
    fn case(typed: &str, target_: Option<f64>, says: Option<&str>) {
        let declaration = draw_up(&edit(form(&[]), "checkup_rate", target(typed)), &company());
        let said: Vec<_> = declaration.problems.iter().map(ToString::to_string).collect();
        assert_eq!(declaration.pledges[0].target, target_, "{typed:?}");
        assert_eq!(said.first().map(String::as_str), says, "{typed:?}");
    }

    case("９５％", Some(95.0), None);
    case("82.5", Some(82.5), None);
    case("", None, None);
    case(
        "１２０％",
        None,
        Some("「健診受診率」: 「１２０％」は範囲の外です。0から100までの数で入れてください"),
    );
    case("全員", None, Some("「健診受診率」: 「全員」は数として読めません。90 のように数字で入れてください"));
    case(
        "50",
        Some(50.0),
        Some("「健診受診率」: 今の値より手前の目標です。このままでよいか確かめてください"),
    );
}

#[test]
fn one_item_is_measured_once() {
    let declaration = draw_up(&form(&["sumatore", "active-rest"]), &company());
    let measured: Vec<_> = declaration.pledges[2..].iter().map(|pledge| (pledge.item, pledge.now)).collect();
    assert_eq!(measured, [(Some(Item::Exercise), Some(20.0)), (Some(Item::Exercise), None)]);
}

/// A reader who knows how many people were measured must not learn a count of 1–9; of health and habits, nor of 1–9 left
/// over.
#[test]
fn no_count_under_ten_can_be_worked_back() {
    let tools = [
        (Item::CheckupRate, "checkup-schedule"),
        (Item::GuidanceRate, "guidance-hours"),
        (Item::RecheckRate, "recheck-call"),
        (Item::Exercise, "sumatore"),
        (Item::Smoking, "smoke-free"),
        (Item::BloodPressure, "meter-corner"),
    ];
    for ((item, tool), because) in
        tools.into_iter().flat_map(|pair| [vec![pair.0], Vec::new()].map(|because| (pair, because)))
    {
        // The pledge is made whatever the figure says; for this item, or for none.
        let suggestion =
            advice::Suggestion { tool: advice::tool(tool).unwrap(), because, reason: String::new() };
        for whole in 1..=150 {
            let mut alike: BTreeMap<String, Vec<u32>> = BTreeMap::new();
            for part in 0..=whole {
                let karte = karte(vec![line(item, part, whole, Some(50.0), Standing::Same)]);
                let suggestions = std::slice::from_ref(&suggestion);
                let sheet =
                    Declaration::draw_up(&form(&[tool]), &karte, suggestions, Pack::builtin(), today());
                alike.entry(sheet.to_string()).or_default().push(part);
            }
            let small = |people: u32| (1..10).contains(&people);
            let rest_counts = item.family() != Family::Participation;
            for parts in alike.values() {
                let told = |part: u32| small(part) || (rest_counts && small(whole - part));
                let told = parts.len() == 1 && parts.iter().any(|&part| told(part));
                assert!(!told, "{}: {parts:?} of {whole} can be worked back", item.id());
            }
        }
    }
}

#[test]
fn an_office_elsewhere_has_its_own_words() {
    let karte = company();
    let declaration = Declaration::draw_up(&form(&["sumatore"]), &karte, &[], &Pack::neutral(), today());
    assert_eq!((declaration.title.as_str(), declaration.recipient.as_str()), ("健康宣言", ""));
    assert_eq!(declaration.pledges.len(), 2, "スマトレ is Okayama's own");
}

#[test]
fn an_office_may_name_the_blanks_that_say_who_declares() {
    let ours = Entry::ALL.into_iter().filter(|entry| entry.is_of_company()).map(Entry::id);
    assert_eq!(ours.collect::<Vec<_>>(), FIELDS);
}

#[test]
fn an_office_has_its_own_fields_in_its_own_order() {
    #[track_caller]
    fn case(fields: &[(&str, &str)], expected: &[(Entry, &str)]) {
        let mut pack = Pack::neutral();
        pack.declaration.fields = fields.iter().map(|(id, label)| ((*id).into(), (*label).into())).collect();
        let declaration = Declaration::draw_up(&form(&[]), &company(), &[], &pack, today());
        let fields = declaration.fields().iter().map(|(entry, label)| (*entry, label.as_str()));
        assert_eq!(fields.collect::<Vec<_>>().get(..expected.len()), Some(expected));
    }

    case(&[], &[(Entry::CompanyName, "会社名"), (Entry::OfficeNumber, "事業所記号・番号")]);
    case(
        &[("contact", "電話"), ("company_name", "事業所名")],
        &[(Entry::Contact, "電話"), (Entry::CompanyName, "事業所名")],
    );
}

#[test]
fn a_sheet_for_a_pen_names_nobody() {
    let declaration = draw_up(&form(&["sumatore", "smoke-free"]), &company()).for_a_pen();
    let said = declaration.to_string();
    assert_eq!(declaration.pledges.len(), 5);
    assert!(!said.contains(|letter: char| letter.is_ascii_digit() && letter > '5'), "{said}");
    for word in ["髙﨑", "吉備", "晴れの国", "78", "令和"] {
        assert!(!said.contains(word), "{word}: {said}");
    }
}

#[test]
fn days_goals_and_own_words() {
    #[track_caller]
    fn case(form: &Form, of: &str, says: &str) -> Declaration {
        let declaration = draw_up(form, &company());
        let found = declaration.problems.iter().filter(|problem| problem.of == of);
        let said: Vec<_> = found.map(ToString::to_string).collect();
        assert!(said.join("").contains(says) && said.is_empty() == says.is_empty(), "{said:?}");
        declaration
    }
    let pledge = |declaration: &Declaration, id: &str| {
        declaration.pledges.iter().find(|pledge| pledge.id == id).unwrap().clone()
    };

    let dated = |typed| form(&[]).with(Entry::Date, typed);
    assert_eq!(case(&form(&[]), "date", "").date, "令和8（2026）年11月22日");
    assert_eq!(case(&dated("R8.12.1"), "date", "").date, "令和8（2026）年12月1日");
    assert_eq!(case(&dated(""), "date", "").date, "");
    assert_eq!(case(&dated("2026/2/30"), "date", "暦にない日").date, "");
    assert_eq!(case(&dated("きのう"), "date", "読めません").date, "");

    let by = |typed: &str| {
        let by = Some(typed.to_owned());
        edit(form(&["sumatore"]), "sumatore", Edit { by, ..Edit::default() })
    };
    assert_eq!(pledge(&case(&by("年度末"), "sumatore", ""), "sumatore").by, "年度末");
    assert_eq!(pledge(&case(&by("2027/3/31"), "sumatore", ""), "sumatore").by, "令和9（2027）年3月31日");
    assert_eq!(pledge(&case(&by("2027/2/29"), "sumatore", "暦にない日"), "sumatore").by, "");
    case(&by("2020/1/1"), "sumatore", "宣言の日より前");

    // The second pledge for an item is not measured by a share.
    let goal = |typed| edit(form(&["sumatore", "active-rest"]), "active-rest", target(typed));
    assert_eq!(pledge(&case(&goal("週３回"), "active-rest", ""), "active-rest").goal, "週３回");
    assert_eq!(pledge(&case(&goal("3"), "active-rest", "何の数か"), "active-rest").goal, "");
    assert_eq!(pledge(&case(&goal("9人で"), "active-rest", "10人未満"), "active-rest").goal, "");

    let own = form(&[]).with(Entry::OwnPledge, "月に1回、早く帰る日を設けます。");
    let own = case(&own, "own_pledge", "");
    assert_eq!(pledge(&own, "own_pledge").lacks().collect::<Vec<_>>(), ["目標の数字"]);
    let few = form(&[]).with(Entry::OwnPledge, "喫煙者３人をゼロにします。");
    assert_eq!(case(&few, "own_pledge", "10人未満").pledges.len(), 2);
    assert!(own.is_complete(), "その他 is a field too");
    case(&form(&[]).with(Entry::Address, &"長".repeat(101)), "address", "初めの100文字");
}

#[test]
fn much_is_written_small_and_too_much_is_said() {
    #[track_caller]
    fn case(tools: usize, name: usize, length: Length) {
        let all = advice::catalogue(advice::Filter::default(), Pack::builtin(), today());
        let of_kind = all.iter().filter(|tool| tool.kind == advice::Kind::Exercise);
        let chosen: Vec<_> = of_kind.map(|tool| tool.id).take(tools).collect();
        assert_eq!(chosen.len(), tools);
        let form = form(&chosen).with(Entry::CompanyName, &"長".repeat(name));
        assert_eq!(draw_up(&form, &company()).length(), length, "{tools} tools, {name} letters");
    }

    case(2, 10, Length::Usual);
    case(3, 60, Length::Long);
    case(5, 60, Length::Longest);
    case(8, 10, Length::TooLong);
}

#[test]
fn what_stands_on_the_site_names_nobody_but_the_representative() {
    let text = draw_up(&form(&["sumatore"]), &company()).for_the_site();
    assert!(
        text.contains("目標 90％") && text.ends_with("代表取締役　髙﨑 晴美") && !text.contains("吉備"),
        "{text}"
    );
    assert!(!text.contains("78"), "what stands now is for the office");
}

#[test]
fn names_of_any_kind_stay_on_their_line() {
    let name = "吉\n備<b>&\u{0}団子🍡".to_owned() + &"長".repeat(60);
    let declaration = draw_up(&form(&["stairs"]).with(Entry::CompanyName, &name), &company());
    let expected = "吉 備<b>& 団子🍡".to_owned() + &"長".repeat(60);
    assert_eq!(declaration.entry(Entry::CompanyName), expected);
}

#[test]
fn the_headless_face_is_names_and_numbers_alone() {
    let json = serde_json::to_value(draw_up(&Form::default(), &company()).outline()).unwrap();
    let expected = serde_json::json!({
        "complete": false,
        "missing": ["company_name", "representative", "field", "person"],
        "pledges": [
            {"item": "checkup_rate", "now": 78.0, "target": 90.0},
            {"item": "guidance_rate", "now": null, "target": 50.0},
        ],
    });
    assert_eq!(json, expected);
}
