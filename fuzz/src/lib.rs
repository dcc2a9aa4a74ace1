//! What must hold for whatever the reader is given.

use kenkatsu::figures::{Amount, Item};
use kenkatsu::karte::Karte;
use kenkatsu::paste::{Choice, Decisions, MOST_ROWS, Place, Read, read_with};
use kenkatsu::reference::Region;

/// Bytes as text. What is no text is replaced, not cut off, so that what stands behind it is tried too.
pub fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// Stops where a figure is none, a place is outside the table, or what follows from the figures is no number.
pub fn assert_sound(read: &Read) {
    let rows = read.grid.rows().count();
    assert!(rows <= MOST_ROWS);
    for reading in &read.readings {
        assert_figure(reading.figure.amount);
        assert_inside(rows, reading.place);
    }
    for problem in &read.problems {
        assert!(!problem.to_string().is_empty());
        problem.place.inspect(|place| assert_inside(rows, *place));
    }
    let in_order = |one: Place, other: Place| (one.row, one.column) < (other.row, other.column);
    assert!(read.headings.iter().is_sorted_by(|(one, _), (other, _)| in_order(*one, *other)));
    let karte = Karte::draw_up(&read.figures(), Region::NATION);
    for line in &karte.lines {
        let (low, high) = line.interval.unwrap_or_default();
        assert!(0.0 <= low && low <= high && high <= 100.0, "{line:?}");
    }
    let _ = (karte.headline(), karte.headline_for_others());
}

/// The same once more, as after a person who decides about the first headings and writes the first problem anew.
pub fn assert_repairable(text: &str, read: &Read) {
    let mut decisions = Decisions::default();
    for ((place, _), item) in read.headings.iter().take(3).zip(Item::ALL) {
        decisions.decide(*place, Some(Choice::Item(*item)));
    }
    for place in read.problems.iter().filter_map(|problem| problem.place).take(3) {
        decisions.correct(place, "12");
    }
    if !decisions.is_empty() {
        assert_sound(&read_with(text, &decisions));
    }
}

fn assert_figure(amount: Amount) {
    if let Some(percent) = amount.percent() {
        assert!((0.0..=100.0).contains(&percent), "{amount:?}");
    }
    if let (Some(count), Some(of)) = (amount.count(), amount.of()) {
        assert!(count <= of, "{amount:?}");
    }
}

fn assert_inside(rows: usize, place: Place) {
    assert!((1..=rows).contains(&place.row), "{place} of {rows} rows");
    assert!(place.column != Some(0));
}
