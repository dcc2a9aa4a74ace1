//! Our reader of JSON beside `serde_json`: the same texts are taken, and they mean the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

use kenkatsu::json::{self, Field, Kind, Node, Place, Value, written};
use proptest::prelude::*;

const LONGEST: usize = 100_000;

fn kind(text: &str) -> Option<Kind> {
    json::read(text, LONGEST).err().map(|problem| problem.kind)
}

/// What we read, as the judge has it.
fn judged(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Truth(truth) => (*truth).into(),
        Value::Number(number) => serde_json::from_str(number).unwrap(),
        Value::Text(text) => text.as_ref().into(),
        Value::List(items) => items.iter().map(judged).collect(),
        Value::Object { members, .. } => members
            .iter()
            .map(|member| (member.name.clone().into_owned(), judged(&member.node)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}

/// What the judge has, as we write it; numbers that we do not write become null.
fn ours(value: &serde_json::Value) -> written::Written {
    match value {
        serde_json::Value::Bool(truth) => written::truth(*truth),
        serde_json::Value::Number(number) => written::present(
            number.as_u64().and_then(|number| u32::try_from(number).ok()).map(written::whole),
        ),
        serde_json::Value::String(text) => written::text(text),
        serde_json::Value::Array(items) => written::list(&mut items.iter().map(ours)),
        serde_json::Value::Object(members) => {
            written::object(&mut members.iter().map(|(name, value)| (name.as_str(), ours(value))))
        }
        serde_json::Value::Null => written::present(None),
    }
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<u32>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|members| members.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

/// Text that is nearly JSON.
fn nearly_json() -> impl Strategy<Value = String> {
    let pieces = [
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "\\", "\\u00e9", "\\ud83d", "\\udc4d", "\\n",
        "\\x", "0", "1", "-", ".", "e", "+", "null", "true", "fals", "é", "健", " ", "\n", "\u{7}",
        "\u{feff}", "1.5e-3", "01",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(value in any_json()) {
        let text = ours(&value).into_text();
        prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
        prop_assert!(!text.contains('<'));
    }

    #[test]
    fn what_the_judge_writes_means_the_same(value in any_json()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let tree = json::read(&text, LONGEST);
            prop_assert_eq!(judged(&tree.unwrap()), value.clone());
        }
    }

    #[test]
    fn whatever_is_cut_short_is_said_so(value in any_json()) {
        let text = serde_json::json!([value]).to_string();
        for (end, _) in text.char_indices() {
            prop_assert_eq!(kind(&text[..end]), Some(Kind::CutShort), "{}", &text[..end]);
        }
    }

    /// The judge takes a name twice, and numbers that are too large for it are its own matter.
    #[test]
    fn the_judge_agrees(text in nearly_json()) {
        match (json::read(&text, LONGEST), serde_json::from_str::<serde_json::Value>(&text)) {
            (Ok(tree), Ok(value)) => prop_assert_eq!(judged(&tree), value),
            (Err(problem), Ok(_)) => prop_assert_eq!(problem.kind, Kind::Twice, "{}", text),
            (Ok(_), Err(error)) => prop_assert!(error.to_string().contains("out of range"), "{} {}", text, error),
            (Err(problem), Err(_)) => prop_assert!(text.is_char_boundary(problem.at)),
        }
    }

    #[test]
    fn no_text_breaks_it(text in any::<String>()) {
        let _ = json::read(&text, LONGEST);
    }
}

#[test]
fn a_problem_says_where_and_under_which_names() {
    #[track_caller]
    fn case(text: &str, kind: Kind, path: &str, line: usize, column: usize) {
        let problem = json::read(text, LONGEST).unwrap_err();
        let found = (problem.kind, problem.path.as_str(), Place::of(text, problem.at));
        assert_eq!(found, (kind, path, Place { line, column }), "{text}");
    }

    case("", Kind::CutShort, "", 1, 1);
    case("{\"あ\": {\"b\": [1,\n 2 3]}}", Kind::Unexpected, "あ.b", 2, 4);
    case("{\"a\": {\"b\": 1, \"b\": 2}}", Kind::Twice, "a.b", 1, 16);
    case("{\"a\": 01}", Kind::NotANumber, "a", 1, 7);
    case("{\"a\": \"x\\d\"}", Kind::Escape, "a", 1, 9);
    case("{\"a\": \"x\\ud83d\"}", Kind::Escape, "a", 1, 9);
    case("{\"a\": \"x\ny\"}", Kind::Control, "a", 1, 9);
    case("{\"a\" 1}", Kind::Unexpected, "a", 1, 6);
    case("{\"a\": 1,}", Kind::Unexpected, "", 1, 9);
    case("{'a': 1}", Kind::Unexpected, "", 1, 2);
    case("{} {}", Kind::Unexpected, "", 1, 4);
    case("[tru]", Kind::Unexpected, "", 1, 2);
}

#[test]
fn size_and_depth_have_their_limits() {
    assert_eq!(json::read("[1]", 2).unwrap_err().kind, Kind::TooLarge);
    assert!(json::read("[1]", 3).is_ok());
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert_eq!((kind(&deep(32)), kind(&deep(33))), (None, Some(Kind::TooDeep)));
    assert_eq!(kind(&"{\"a\":".repeat(99_999 / 5)), Some(Kind::TooDeep));
    let names = |most: usize| (0..most).map(|name| format!("\"{name}\":0")).collect::<Vec<_>>().join(",");
    let wide = |most| kind(&format!("{{{}}}", names(most)));
    assert_eq!((wide(256), wide(257)), (None, Some(Kind::TooLarge)));
}

#[test]
fn a_tree_is_taken_apart() {
    let text = r#"{"n": 12, "f": 1.50, "t": "x\ty", "s": "健", "o": null, "l": [true, 2]}"#;
    let tree = json::read(text, LONGEST).unwrap();
    let root = Field::root(&tree);
    let [whole, decimal, escaped, plain, nothing, list] =
        root.members(["n", "f", "t", "s", "o", "l"]).unwrap();
    assert_eq!(
        (whole.whole(), decimal.number(), escaped.text(), plain.source_text()),
        (Ok(12), Ok("1.50"), Ok("x\ty"), Ok("健"))
    );
    assert!(nothing.present().is_none() && plain.present().is_some());
    let items: Vec<_> = list.items().unwrap().collect();
    assert_eq!(items[0].truth(), Ok(true));

    for problem in
        [decimal.whole().unwrap_err(), escaped.source_text().unwrap_err(), whole.text().unwrap_err()]
    {
        assert_eq!(problem.kind, Kind::Mistyped);
    }
    let wrong = items[1].text().unwrap_err();
    assert_eq!((wrong.path.as_str(), Place::of(text, wrong.at)), ("l", Place { line: 1, column: 68 }));
    let missing = root.members(["n", "f", "t", "s", "o", "l", "z"]).unwrap_err();
    assert_eq!((missing.kind, missing.path.as_str(), missing.at), (Kind::Missing, "z", text.len() - 1));
    let unknown = root.members(["n"]).unwrap_err();
    assert_eq!((unknown.kind, unknown.path.as_str(), unknown.at), (Kind::Unknown, "f", 10));
}
