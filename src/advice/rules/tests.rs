//! What every row of `data/rules.txt` must hold to.

use std::collections::BTreeSet;

use super::*;
use crate::advice::{About, Kind, Status};
use crate::calendar::Date;
use crate::figures::{Better, Family};
use crate::pack::Pack;
use crate::words::advice_reasons;

fn of_figures() -> impl Iterator<Item = &'static Rule> {
    rules().filter(|rule| !matches!(rule.when, When::Always | When::Work(_)))
}

#[test]
fn every_row_has_only_lines_topics_and_tools_that_there_are() {
    for (place, block) in blocks(include_str!("../../../data/rules.txt")).enumerate() {
        for (name, _) in block.lines() {
            assert!(["名札", "いつ", "話題", "取り組み"].contains(&name), "{name}");
        }
        assert_eq!(advice_reasons::NAMES.get(place), Some(&block.says("名札")));
        let (rule, tools) = (Rule::read((place, block)), block.says("取り組み"));
        assert_eq!(rule.tools.len(), tools.split(BETWEEN).count(), "{tools}: {:?}", rule.tools);
        for asked in block.says("話題").split(BETWEEN).filter(|asked| !asked.is_empty()) {
            assert!(Item::ALL.iter().any(|item| topic(*item) == asked), "{asked}");
        }
    }
    assert_eq!(advice_reasons::NAMES.len(), rules().count());
    for rule in rules() {
        let tools: BTreeSet<_> = rule.tools.iter().map(|tool| tool.id).collect();
        assert_eq!(tools.len(), rule.tools.len(), "{tools:?}");
        if let When::Work(work) = rule.when {
            assert!(About::Work.words().contains(&work), "{work}");
        }
    }
    assert!(of_figures().all(|rule| !rule.items.is_empty()));
}

#[test]
fn no_row_names_what_is_over() {
    assert!(rules().flat_map(|rule| &rule.tools).all(|tool| tool.status != Status::Ended));
}

#[test]
fn no_item_stands_in_two_rows_of_a_kind() {
    for item in Item::ALL {
        let asking = of_figures().filter(|rule| rule.when != When::HoldBack && rule.items.contains(item));
        assert!(asking.count() <= 1, "{}", item.id());
    }
}

#[test]
fn every_kind_of_work_has_a_row_whose_tools_suit_it() {
    for work in About::Work.words() {
        let answers = Answers { work, ..Answers::default() };
        let tools = &for_work(answers).unwrap().tools;
        assert!(tools.iter().all(|tool| tool.fits(answers)), "{work}");
    }
    assert!(for_work(Answers::default()).is_none());
}

/// Whatever the answers, in every prefecture, whatever the item that can be a priority.
#[test]
fn every_item_has_a_next_step_for_any_answers() {
    let (pack, today) = (Pack::neutral(), Date::of(2026, 11, 22).unwrap());
    let priorities =
        Item::ALL.iter().filter(|item| item.better() != Better::Neither && item.family() != Family::Cost);
    for item in priorities {
        let rule =
            of_figures().find(|rule| rule.items.contains(item)).unwrap_or_else(|| panic!("{}", item.id()));
        for answers in Answers::every() {
            let open = rule.tools.iter().any(|tool| tool.is_open(&pack, today) && tool.fits(answers));
            assert!(open, "{} has no next step with {answers:?}", item.id());
        }
    }
}

#[test]
fn exercise_has_an_exercise_for_any_answers() {
    let rule = of_figures().find(|rule| rule.items.contains(&Item::Exercise)).unwrap();
    for answers in Answers::every() {
        let fits =
            |tool: &Tool| tool.kind == Kind::Exercise && tool.prefecture.is_empty() && tool.fits(answers);
        assert!(rule.tools.iter().any(|tool| fits(tool)), "{answers:?}");
    }
}

#[test]
fn the_row_for_all_is_long_enough_for_any_answers() {
    let always: Vec<_> = rules().filter(|rule| rule.when == When::Always).collect();
    assert_eq!(always.len(), 1);
    let (pack, today) = (Pack::neutral(), Date::of(2026, 11, 22).unwrap());
    for answers in Answers::every() {
        let open = always[0].tools.iter().filter(|tool| tool.is_open(&pack, today) && tool.fits(answers));
        assert!(open.count() >= super::super::MOST, "{answers:?}");
    }
}

#[test]
fn reasons_are_short_sentences() {
    for why in rules().map(Rule::why) {
        assert!(why.ends_with('。') && why.chars().count() <= 45, "{why}");
    }
}
