//! The karte beside a calculation in another language: `tests/independent/reckon.py` wrote the table.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failed test should stop here"
)]

use kenkatsu::calendar::FiscalYear;
use kenkatsu::figures::{Ages, Amount, Composition, Figure, Figures, Group, Item, Rate, Sex};
use kenkatsu::karte::Karte;
use kenkatsu::reference::Region;
use kenkatsu::statistics::{Z95, newcombe, standardised_ratio, wilson};

const LINES: &str = include_str!("independent/lines.csv");

/// The page carries published shares in hundredths of a percent: so far may a share be from the publisher's counts.
const ROUNDED: f64 = 0.00006;

struct Reckoned {
    item: Item,
    part: u32,
    whole: u32,
    before: u32,
    composition: Composition,
    people: u32,
    interval: (f64, f64),
    expected: f64,
    ratio: (f64, f64, f64),
    change: (f64, f64),
}

impl Reckoned {
    fn read(line: &str) -> Self {
        let cells: Vec<&str> = line.split(',').collect();
        let count = |at: usize| cells[at].parse::<u32>().unwrap();
        let real = |at: usize| cells[at].parse::<f64>().unwrap();
        let bands = [(Sex::Male, 4), (Sex::Female, 5)].into_iter().flat_map(|(sex, at)| {
            let people = cells[at].split(' ').map(|people| people.parse::<i64>().unwrap());
            (40..).step_by(5).zip(people).map(move |(from, people)| (sex, Ages::span(from, 5), people))
        });
        Self {
            item: Item::with_id(cells[0]).unwrap(),
            part: count(1),
            whole: count(2),
            before: count(3),
            composition: Composition::of(bands, Some(count(2))).unwrap(),
            interval: (real(6), real(7)),
            people: count(8),
            expected: real(9),
            ratio: (real(10), real(11), real(12)),
            change: (real(13), real(14)),
        }
    }

    fn karte(&self) -> Karte {
        let of = |year, part| Figure {
            item: self.item,
            group: Group::Company,
            sex: Sex::All,
            year: FiscalYear::of(year),
            amount: Amount::Rate(Rate::of(part, self.whole).unwrap()),
        };
        let figures: Figures = [of(2022, self.before), of(2023, self.part)].into_iter().collect();
        Karte::draw_up(&figures, Region::NATION)
    }
}

#[track_caller]
fn near(one: f64, other: f64, within: f64, of: &Reckoned) {
    assert!((one - other).abs() <= within, "{} {}/{}: {one} {other}", of.item.id(), of.part, of.whole);
}

fn every_line(check: impl Fn(&Reckoned)) {
    let lines = LINES.lines().skip(1);
    assert!(lines.clone().count() >= 30);
    lines.map(Reckoned::read).for_each(|reckoned| check(&reckoned));
}

#[test]
fn the_formulas_agree_to_the_ninth_place() {
    every_line(|one| {
        let (part, whole) = (u64::from(one.part), u64::from(one.whole));
        let (low, high) = wilson(part, whole, Z95);
        near(low, one.interval.0, 1e-9, one);
        near(high, one.interval.1, 1e-9, one);
        let (ratio, low, high) = standardised_ratio(f64::from(one.part), one.expected, Z95);
        near(ratio, one.ratio.0, 1e-9, one);
        near(low, one.ratio.1, 1e-9, one);
        near(high, one.ratio.2, 1e-9, one);
        let (low, high) = newcombe((part, whole), (u64::from(one.before), whole), Z95);
        near(low, one.change.0, 1e-9, one);
        near(high, one.change.1, 1e-9, one);
    });
}

#[test]
fn the_karte_has_the_same_numbers() {
    every_line(|one| {
        let karte = one.karte();
        let line = karte.lines.first().unwrap();
        let (low, high) = line.interval.unwrap();
        near(low / 100.0, one.interval.0, 1e-9, one);
        near(high / 100.0, one.interval.1, 1e-9, one);
        assert_eq!(
            line.people_to_reference,
            Some(one.people),
            "{} {}/{}",
            one.item.id(),
            one.part,
            one.whole
        );
        let found = line.standardised(&one.composition, Region::NATION).unwrap();
        near(found.expected, one.expected, f64::from(one.whole) * ROUNDED, one);
        let off = one.ratio.2 * f64::from(one.whole) * ROUNDED / one.expected;
        near(found.ratio, one.ratio.0, off, one);
        near(found.interval.0, one.ratio.1, off, one);
        near(found.interval.1, one.ratio.2, off, one);
        let said = karte.trends().first().unwrap().sentences().concat();
        let alike = one.change.0 <= 0.0 && one.change.1 >= 0.0;
        assert_eq!(said.contains("違うとは言えません"), alike, "{said}");
    });
}
