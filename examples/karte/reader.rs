//! What the reader read, as JSON.

use kenkatsu::figures::Amount;
use kenkatsu::paste::{Place, Read};
use serde_json::{Value, json};

/// Every reading.
pub(crate) fn readings(read: &Read) -> Vec<Value> {
    let one = |reading: &kenkatsu::paste::Reading| {
        let figure = reading.figure;
        let (row, column) = place(read, Some(reading.place));
        let mut printed = json!({
            "item": figure.item.id(),
            "group": figure.group.id(),
            "sex": figure.sex.id(),
            "year": figure.year.map(kenkatsu::calendar::FiscalYear::western),
            "count": figure.amount.count(),
            "of": figure.amount.of(),
            "percent": figure.amount.percent(),
            "row": row,
            "column": column,
        });
        if let (Amount::Yen(yen), Some(fields)) = (figure.amount, printed.as_object_mut()) {
            fields.insert("value".to_owned(), json!(yen));
        }
        printed
    };
    read.readings.iter().map(one).collect()
}

/// Every problem.
pub(crate) fn problems(read: &Read) -> Vec<Value> {
    let one = |problem: &kenkatsu::paste::Problem| {
        let (row, column) = place(read, problem.place);
        json!({
            "row": row,
            "column": column,
            "kind": problem.kind.id(),
            "raw": problem.raw,
            "message": problem.to_string(),
        })
    };
    read.problems.iter().map(one).collect()
}

/// Row and column; no column where a plain line has no clear columns.
fn place(read: &Read, place: Option<Place>) -> (Option<usize>, Option<usize>) {
    let row = place.map(|place| place.row);
    let clear = row.is_some_and(|row| read.grid.has_clear_columns(row));
    (row, place.and_then(|place| place.column).filter(|_| clear))
}
