//! A golden table and what is expected of it.

use kenkatsu::figures::Amount;
use kenkatsu::paste::{Place, Problem, Read, Reading, read};
use serde_json::Value;

/// Where the goldens are.
pub(crate) const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples");

/// What is not as expected of this golden.
pub(crate) fn complaint(name: &str) -> Option<String> {
    let path = |end: &str| format!("{FOLDER}/{name}.{end}");
    let text = std::fs::read_to_string(path("txt")).unwrap();
    let expected: Value =
        serde_json::from_str(&std::fs::read_to_string(path("expected.json")).unwrap()).unwrap();
    let read = read(&text);
    let differences = differences(&expected, &read);
    (!differences.is_empty()).then(|| format!("{name}:\n  {}", differences.join("\n  ")))
}

/// Every difference, under the choice of alternatives that leaves the fewest.
pub(crate) fn differences(expected: &Value, read: &Read) -> Vec<String> {
    let empty = Vec::new();
    let list = |value: &Value| value.as_array().unwrap_or(&empty).clone();
    let mut ways = vec![[list(&expected["readings"]), list(&expected["problems"])].concat()];
    for point in list(&expected["either"]) {
        let alternatives = list(&point);
        ways = ways
            .iter()
            .flat_map(|way| alternatives.iter().map(|alternative| [way.clone(), list(alternative)].concat()))
            .collect();
    }
    let mut found = ways.iter().map(|way| compare(way, read)).min_by_key(Vec::len).unwrap();
    for word in list(&expected["must_not_appear"]) {
        let word = word.as_str().unwrap();
        if format!("{read:?}").contains(word) {
            found.push(format!("「{word}」 is kept"));
        }
    }
    found
}

fn compare(expected: &[Value], read: &Read) -> Vec<String> {
    let mut found = Vec::new();
    let (problems, readings): (Vec<&Value>, Vec<&Value>) =
        expected.iter().partition(|one| one.get("kind").is_some());
    let mut left: Vec<&Reading> = read.readings.iter().collect();
    for want in readings {
        let place = |reading: &Reading| stands_at(want, Some(reading.place), read);
        match left.iter().position(|reading| is_read(want, reading) && place(reading)) {
            Some(at) => drop(left.remove(at)),
            None => found.push(format!("not read: {want}")),
        }
    }
    found.extend(left.iter().map(|reading| format!("read wrongly: {reading:?}")));
    let mut left: Vec<&Problem> = read.problems.iter().collect();
    for want in &problems {
        match left.iter().position(|problem| is_flagged(want, problem, read)) {
            Some(at) => drop(left.remove(at)),
            None => found.push(format!("not flagged: {want}")),
        }
    }
    let wide = |want: &&&Value| want.get("span").is_some() || want.get("also").is_some();
    left.retain(|problem| !problems.iter().filter(wide).any(|want| is_flagged(want, problem, read)));
    found.extend(left.iter().map(|problem| format!("flagged for nothing: {problem:?}")));
    found
}

fn is_read(want: &Value, reading: &Reading) -> bool {
    let figure = reading.figure;
    let names = want["item"] == figure.item.id()
        && want["group"] == figure.group.id()
        && want["sex"] == figure.sex.id()
        && want["year"].as_u64() == figure.year.map(|year| u64::from(year.western()));
    let count = |key: &str, given: Option<u32>| want[key].as_u64() == given.map(u64::from);
    let percent = match (want["percent"].as_f64(), figure.amount.percent()) {
        (Some(want), Some(given)) => (want - given).abs() < 1e-4,
        (want, given) => want.is_none() && given.is_none(),
    };
    let yen = if let Amount::Yen(yen) = figure.amount { Some(yen) } else { None };
    names
        && percent
        && count("count", figure.amount.count())
        && count("of", figure.amount.of())
        && want.get("value").and_then(Value::as_u64) == yen
}

fn is_flagged(want: &Value, problem: &Problem, read: &Read) -> bool {
    let kind = want["kind"] == "any" || want["kind"] == problem.kind.id();
    let place = problem.place;
    let row = place.is_some_and(|place| want["row"].as_u64() == u64::try_from(place.row).ok());
    let column = place
        .and_then(|place| place.column)
        .is_some_and(|column| want["column"].as_u64() == u64::try_from(column).ok());
    let anywhere = match want.get("span").and_then(Value::as_str) {
        Some("row") => row,
        Some("column") => column,
        Some(_) => true,
        None => false,
    };
    kind && (anywhere || stands_at(want, place, read))
}

/// Whether the place is the one expected, or one as good.
fn stands_at(want: &Value, place: Option<Place>, read: &Read) -> bool {
    let row = place.map(|place| place.row);
    let clear = row.is_some_and(|row| read.grid.has_clear_columns(row));
    let column = place.and_then(|place| place.column).filter(|_| clear);
    let one = |wanted: &Value, given: Option<usize>| {
        wanted.is_null() || wanted.as_u64() == given.and_then(|given| u64::try_from(given).ok())
    };
    let mut places = vec![(want["row"].clone(), want["column"].clone())];
    for also in want.get("also").and_then(Value::as_array).into_iter().flatten() {
        places.push((also[0].clone(), also[1].clone()));
    }
    places.iter().any(|(wanted_row, wanted_column)| one(wanted_row, row) && one(wanted_column, column))
}
