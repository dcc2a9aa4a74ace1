//! The karte's lines in the words of the contract.

use kenkatsu::calendar::FiscalYear;
use kenkatsu::karte::{Karte, Line};
use kenkatsu::reference::Reference;
use serde_json::{Value, json};

/// Every line, in the order of the karte.
pub(crate) fn lines(karte: &Karte) -> Vec<Value> {
    karte.lines.iter().map(line).collect()
}

fn line(line: &Line) -> Value {
    json!({
        "item": line.item.id(),
        "year": line.year.map(FiscalYear::western),
        "sex": line.sex.id(),
        "percent": line.amount.percent(),
        "low": line.interval.map(|(low, _)| low),
        "high": line.interval.map(|(_, high)| high),
        "reference": line.reference.as_ref().map(reference),
        "standing": line.standing.id(),
        "people_to_reference": line.people_to_reference,
    })
}

fn reference(reference: &Reference) -> Value {
    json!({
        "percent": reference.percent,
        "region": reference.region,
        "year": reference.year,
        "source": reference.source,
    })
}
