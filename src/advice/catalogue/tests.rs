//! What every block of `data/tools/` must hold to.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::advice::{About, Status};

/// The lines that a block may have, in the order in which ours have them.
const LINES: [&str; 23] = [
    "名札",
    "名前",
    "分野",
    "提供",
    "費用",
    "分",
    "場所",
    "仕事",
    "人数",
    "姿勢",
    "用意",
    "担い手",
    "注意",
    "月曜日",
    "宣言",
    "目標",
    "確かめ方",
    "根拠",
    "出典",
    "時点",
    "終わり",
    "扱い",
    "県",
];

const SOURCES: &str = include_str!("../../../data/tools/sources.csv");

fn today() -> Date {
    Date::of(2026, 11, 22).unwrap()
}

fn offered() -> impl Iterator<Item = &'static Tool> {
    tools().filter(|tool| tool.status != Status::Ended)
}

#[test]
fn every_block_is_read_and_has_only_lines_that_we_know() {
    let all: Vec<_> = FILES.into_iter().flat_map(blocks).collect();
    assert_eq!(tools().count(), all.len());
    assert!(all.len() > 20);
    for block in all {
        let places: Vec<_> =
            block.lines().map(|(name, _)| LINES.iter().position(|known| *known == name)).collect();
        assert!(places.is_sorted() && !places.contains(&None), "{}: {places:?}", block.says("名札"));
        let names: BTreeSet<_> = block.lines().map(|(name, _)| name).collect();
        assert_eq!(names.len(), places.len(), "{}", block.says("名札"));
    }
    for file in FILES {
        let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        assert!(lines.into_iter().all(|line| line.contains('：')));
    }
}

#[test]
fn ids_and_names_are_unique_and_a_name_can_stand_in_a_rule() {
    for names in [|tool: &Tool| tool.id, |tool: &Tool| tool.name] {
        let unique: BTreeSet<_> = tools().map(names).collect();
        assert_eq!(unique.len(), tools().count());
    }
    assert!(tools().all(|tool| !tool.name.contains('／')));
    assert_eq!(tool("active-break").map(|tool| tool.kind), Some(Kind::Exercise));
    assert_eq!(tool("jogging-in-a-suit"), None);
}

#[test]
fn every_source_has_an_address_and_is_used() {
    let addresses: BTreeMap<_, _> =
        SOURCES.lines().skip(1).filter_map(|line| line.rsplit_once(',')).collect();
    let used: BTreeSet<_> = tools().map(|tool| tool.source).collect();
    assert_eq!(used, addresses.keys().copied().collect());
    assert!(addresses.values().all(|address| address.starts_with("https://")));
}

#[test]
fn words_are_those_of_the_answers() {
    for tool in tools() {
        for (words, about) in [(tool.works, About::Work), (tool.places, About::Place)] {
            for word in words.split_whitespace() {
                assert!(about.words().contains(&word), "{}: {word}", tool.id);
            }
        }
        for word in tool.careful.split_whitespace() {
            assert!(["膝", "暑さ"].contains(&word), "{}: {word}", tool.id);
        }
    }
}

#[test]
fn every_kind_has_a_tool_that_is_not_over() {
    let open: BTreeSet<_> = offered().map(|tool| tool.kind).collect();
    assert_eq!(open.len(), Kind::ALL.len());
}

#[test]
fn what_is_promised_has_a_number_to_begin_with() {
    // The two rates have their own.
    for tool in offered().filter(|tool| !matches!(tool.kind, Kind::Checkup | Kind::Guidance)) {
        let counts = tool.goal.contains(|letter: char| letter.is_ascii_digit());
        assert!(counts && tool.goal.chars().count() <= 10, "{}: {}", tool.id, tool.goal);
    }
}

#[test]
fn texts_fit_their_places() {
    for tool in offered() {
        let texts = [
            (tool.name, 25),
            (tool.provider, 30),
            (tool.cost, 20),
            (tool.equipment, 30),
            (tool.who, 20),
            (tool.first_step, 50),
            (tool.pledge, 45),
            (tool.measure, 40),
            (tool.evidence, 70),
            (tool.source, 50),
        ];
        for (text, longest) in texts {
            assert!(!text.is_empty() && text.chars().count() <= longest, "{}: {text}", tool.id);
        }
        for sentence in [tool.first_step, tool.pledge, tool.measure, tool.evidence] {
            assert!(sentence.ends_with('。'), "{}: {sentence}", tool.id);
        }
    }
}

/// What is shown of a tool.
const SHOWN: [&str; 11] =
    ["名前", "提供", "費用", "姿勢", "用意", "担い手", "月曜日", "宣言", "目標", "確かめ方", "根拠"];

#[test]
fn all_that_is_shown_of_a_tool_is_said_in_english() {
    let told: BTreeMap<_, _> = blocks(ENGLISH).map(|block| (block.says("名札"), block)).collect();
    assert_eq!(told.keys().copied().collect::<BTreeSet<_>>(), offered().map(|tool| tool.id).collect());
    let of_tools = || FILES.into_iter().flat_map(blocks);
    for block in of_tools().filter(|block| told.contains_key(block.says("名札"))) {
        let english = told[block.says("名札")];
        let shown = block.lines().filter(|(name, _)| SHOWN.contains(name)).map(|(name, _)| name);
        let lines: Vec<_> = english.lines().map(|(name, _)| name).collect();
        assert_eq!(lines[1..], shown.collect::<Vec<_>>(), "{}", lines[0]);
    }
    let names: BTreeSet<_> = told.values().map(|block| block.says("名前")).collect();
    assert_eq!(names.len(), told.len());
}

#[test]
fn a_tool_is_the_same_in_every_language_but_for_its_words() {
    let japanese: Vec<_> = tools().collect();
    let english: Vec<_> = Language::English.speaking(|| tools().collect());
    for (one, other) in japanese.into_iter().zip(english) {
        let Tool { name, provider, cost, posture, equipment, who, first_step, .. } = *one;
        let Tool { pledge, goal, measure, evidence, .. } = *one;
        let retold = Tool {
            name,
            provider,
            cost,
            posture,
            equipment,
            who,
            first_step,
            pledge,
            goal,
            measure,
            evidence,
            ..other.clone()
        };
        assert_eq!(*one, retold);
        if other.status == Status::Ended {
            continue;
        }
        for sentence in [other.first_step, other.pledge, other.measure, other.evidence] {
            assert!(sentence.ends_with('.') && sentence.len() <= 240, "{}: {sentence}", other.id);
        }
        let counts = other.goal.contains(|letter: char| letter.is_ascii_digit());
        assert!(counts || one.goal.is_empty(), "{}: {}", other.id, other.goal);
        assert!(other.name.chars().count() <= 70 && other.goal.len() <= 30, "{}", other.id);
    }
}

#[test]
fn what_is_over_is_in_no_catalogue() {
    let all: Vec<_> =
        catalogue(Filter::default(), Pack::builtin(), today()).iter().map(|tool| tool.id).collect();
    assert_eq!(all.len(), offered().count());
    assert!(all.contains(&"hokatsu") && !all.contains(&"hare-katsu") && !all.contains(&"kenko-daisakusen"));
    let elsewhere = catalogue(Filter::default(), &Pack::neutral(), today());
    assert!(elsewhere.iter().all(|tool| tool.prefecture.is_empty()));
}

#[test]
fn looked_for() {
    #[track_caller]
    fn case(kind: Option<Kind>, [work, minutes, place, joining]: [&'static str; 4], expected: &str) {
        let filter = Filter { kind, answers: Answers { work, minutes, place, joining } };
        let found: Vec<_> = catalogue(filter, &Pack::neutral(), today()).iter().map(|tool| tool.id).collect();
        assert_eq!(found.join(" "), expected);
    }

    case(Some(Kind::Smoking), [""; 4], "smoke-free");
    case(Some(Kind::Smoking), ["運転", "3", "車", "各自"], "smoke-free");
    case(Some(Kind::Exercise), ["運転", "3", "車", "各自"], "stretch guide-2023 sports-yell");
    case(
        Some(Kind::Exercise),
        ["机", "10", "席", "各自"],
        "plus-ten work-plus-ten active-break break three-minute-refresh stretch standing-meeting guide-2023 sports-yell",
    );
    case(
        Some(Kind::Exercise),
        ["立ち", "5", "室内", "全員"],
        "radio-taiso work-plus-ten break three-minute-refresh low-intensity stairs stretch morning-squat guide-2023 \
         sports-yell visiting-course",
    );
    case(
        Some(Kind::Exercise),
        ["屋外", "10", "屋外", "全員"],
        "radio-taiso plus-ten stretch morning-squat guide-2023 sports-yell",
    );
}
