//! docs/pack.schema.json and docs/pack.md say of a pack what src/pack reads of it: no field more and no field less.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a failed test should stop here"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kenkatsu::calendar::Date;
use kenkatsu::pack::Pack;
use serde_json::{Map, Value};

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(place(name)).unwrap()
}

fn schema() -> Value {
    serde_json::from_str(&read("docs/pack.schema.json")).unwrap()
}

/// An invented chamber's, with every field.
fn full() -> Value {
    let mut full: Value = serde_json::from_str(&read("data/pack/hinatano.json")).unwrap();
    full["programs"][0]["ends"] = "2099-03-31".into();
    full
}

/// What the office is told of this pack.
fn told(pack: &Value) -> Vec<String> {
    match Pack::parse(&pack.to_string()) {
        Err(problem) => vec![problem.to_string()],
        Ok(pack) => {
            pack.to_mend(Date::of(2026, 11, 23).unwrap()).map(|problem| problem.to_string()).collect()
        }
    }
}

/// Every object that the schema speaks of: where an example of it stands, and what it says.
fn objects(schema: &Value, pointer: &str, found: &mut Vec<(String, Map<String, Value>)>) {
    if let Some(properties) = schema["properties"].as_object() {
        found.push((pointer.to_owned(), schema.as_object().unwrap().clone()));
        for (name, of) in properties {
            objects(of, &format!("{pointer}/{name}"), found);
        }
    }
    if schema["items"].is_object() {
        objects(&schema["items"], &format!("{pointer}/0"), found);
    }
}

fn all_objects() -> Vec<(String, Map<String, Value>)> {
    let mut found = Vec::new();
    objects(&schema(), "", &mut found);
    found
}

fn required(object: &Map<String, Value>) -> Vec<&str> {
    object["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect()
}

/// The names as the reader has them, one set an object: those that may be left out with a question mark.
fn known_to_the_schema() -> BTreeSet<BTreeSet<String>> {
    let names = |(_, object): &(String, Map<String, Value>)| {
        let needed = required(object);
        let mark = |name: &String| {
            if needed.contains(&name.as_str()) { name.clone() } else { format!("{name}?") }
        };
        object["properties"].as_object().unwrap().keys().map(mark).collect()
    };
    all_objects().iter().map(names).collect()
}

/// The same out of the reader's own source: what stands in the brackets of each `members(…, […])`.
fn known_to_the_reader() -> BTreeSet<BTreeSet<String>> {
    let files = fs::read_dir(place("src/pack")).unwrap().map(|file| file.unwrap().path());
    let mut known = BTreeSet::new();
    for file in files.filter(|path| path.is_file()) {
        let code = fs::read_to_string(file).unwrap();
        let code: String = code.split_whitespace().collect();
        for call in code.split("reading.members(").skip(1) {
            let names = call.split_once('[').unwrap().1.split_once(']').unwrap().0;
            known.insert(names.split('"').skip(1).step_by(2).map(str::to_owned).collect());
        }
    }
    known
}

#[test]
fn the_schema_and_the_reader_know_the_same_fields() {
    assert_eq!(known_to_the_schema(), known_to_the_reader());
    assert!(all_objects().iter().all(|(_, object)| object["additionalProperties"] == Value::Bool(false)));
}

#[test]
fn every_field_may_stand_and_those_that_must_are_missed() {
    assert_eq!(told(&full()), [""; 0]);
    for (pointer, object) in all_objects() {
        for name in object["properties"].as_object().unwrap().keys() {
            let mut without = full();
            let at = without.pointer_mut(&pointer).unwrap_or_else(|| panic!("no example of {pointer}"));
            assert!(at.as_object_mut().unwrap().remove(name).is_some(), "no example of {pointer}/{name}");
            let said = told(&without);
            if required(&object).contains(&name.as_str()) {
                assert!(
                    said.len() == 1 && said[0].contains("この項目がありません"),
                    "{pointer}/{name}: {said:?}"
                );
            } else {
                assert_eq!(said, [""; 0], "{pointer}/{name}");
            }
        }
        let mut more = full();
        more.pointer_mut(&pointer).unwrap()["unknown"] = "x".into();
        let said = told(&more);
        assert!(said.len() == 1 && said[0].contains("この名前の項目はありません"), "{pointer}: {said:?}");
    }
}

#[test]
fn texts_are_as_long_as_the_schema_says_and_no_longer() {
    for (pointer, object) in all_objects() {
        for (name, of) in object["properties"].as_object().unwrap() {
            let (Some(most), None) = (of["maxLength"].as_u64(), of.get("pattern")) else { continue };
            let most = usize::try_from(most).unwrap();
            let with = |text: String| {
                let mut pack = full();
                pack.pointer_mut(&pointer).unwrap()[name] = text.into();
                told(&pack)
            };
            assert_eq!(with("健".repeat(most)), [""; 0], "{pointer}/{name}");
            let said = with("健".repeat(most + 1));
            assert!(
                said.len() == 1 && said[0].contains(&format!("{most}文字まで")),
                "{pointer}/{name}: {said:?}"
            );
            let blank = with(String::new());
            assert_eq!(blank.is_empty(), of["minLength"].is_null(), "{pointer}/{name}: {blank:?}");
        }
    }
}

#[test]
fn lists_are_as_long_as_the_schema_says_and_no_longer() {
    for name in ["links", "programs", "references"] {
        let most = usize::try_from(schema()["properties"][name]["maxItems"].as_u64().unwrap()).unwrap();
        let with = |count: usize| {
            let mut pack = full();
            pack[name] = vec![pack[name][0].clone(); count].into();
            told(&pack)
        };
        assert_eq!(with(most), [""; 0], "{name}");
        assert!(with(most + 1)[0].contains(&format!("{most}件まで")), "{name}");
    }
}

#[test]
fn every_example_is_read_without_a_problem() {
    for file in fs::read_dir(place("data/pack")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        assert_eq!(told(&serde_json::from_str(&text).unwrap()), [""; 0], "{text}");
    }
    let neutral = read("data/pack/neutral.json");
    let docs = read("docs/pack.md");
    let examples: Vec<&str> =
        docs.split("```json\n").skip(1).map(|rest| rest.split_once("```").unwrap().0).collect();
    assert!(examples.len() >= 4);
    for example in examples {
        // A part of a pack takes the place of the same part, or stands beside the others.
        let mut pack: Value = serde_json::from_str(&neutral).unwrap();
        let part: Value = serde_json::from_str(&format!("{{{example}}}")).unwrap();
        pack.as_object_mut().unwrap().extend(part.as_object().unwrap().clone());
        assert_eq!(told(&pack), [""; 0], "{example}");
    }
}

#[test]
fn the_docs_name_every_field() {
    let docs = read("docs/pack.md");
    for (pointer, object) in all_objects() {
        for name in object["properties"].as_object().unwrap().keys() {
            let dotted = format!("{pointer}/{name}").replace("/0/", "/").replace('/', ".");
            let row = format!("| `{}` |", dotted.trim_start_matches('.'));
            assert!(docs.contains(&row), "docs/pack.md has no row {row}");
        }
    }
}
