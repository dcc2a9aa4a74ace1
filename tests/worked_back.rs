//! An attack on what leaves the company: whoever knows how many men and women were measured, and how this program
//! decides, sees every sheet, and still cannot tell a count under ten.
//!
//! Tables are drawn by chance. Of each, the counts of one item and year are changed as long as the sheets stay the same
//! to the letter: what the reader of the sheets must hold possible. A small count is safe when two are possible at least.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failed test should stop here"
)]

use std::collections::BTreeSet;
use std::fmt::Write;

use kenkatsu::advice::{self, Answers};
use kenkatsu::calendar::{Date, FiscalYear};
use kenkatsu::declaration::{Declaration, Form};
use kenkatsu::figures::decimal::tenths;
use kenkatsu::figures::{Amount, Family, Figure, Figures, Group, Item, Percent, Rate, Sex};
use kenkatsu::karte::{FEWEST, Karte, Standing};
use kenkatsu::pack::Pack;
use kenkatsu::reference::Region;
use proptest::prelude::*;

const ITEMS: [Item; 11] = [
    Item::CheckupRate,
    Item::GuidanceRate,
    Item::BloodPressure,
    Item::FindingAny,
    Item::FindingLipid,
    Item::Smoking,
    Item::Exercise,
    Item::Chewing,
    Item::Sleep,
    Item::HbA1c65,
    Item::Sbp130,
];

/// How a table writes a share.
#[derive(Clone, Copy, Debug)]
enum Written {
    Counts,
    /// A percentage with one decimal, and the people measured.
    Percent,
    /// People alone.
    People,
}

/// One item in one year: men and women, and which of the three lines the table has.
#[derive(Clone, Debug)]
struct Cells {
    item: Item,
    year: u16,
    parts: [u32; 2],
    wholes: [u32; 2],
    given: [bool; 3],
    /// The lines of the opposite answer that the table has too.
    opposite: [bool; 3],
    written: Written,
}

impl Cells {
    /// Part and whole of both together, of men, of women.
    fn counts(&self) -> [(u32, u32); 3] {
        let ([men, women], [all_men, all_women]) = (self.parts, self.wholes);
        [(men + women, all_men + all_women), (men, all_men), (women, all_women)]
    }

    fn figures(&self) -> Vec<Figure> {
        let mut figures = Vec::new();
        for ((sex, (part, whole)), at) in Sex::ALL.into_iter().zip(self.counts()).zip(0..) {
            let mut add = |given: bool, item, part| {
                let Some(rate) = Rate::of(part, whole).filter(|_| given) else { return };
                let amount = match self.written {
                    Written::Counts => Amount::Rate(rate),
                    Written::Percent => {
                        let percent = Percent::of(tenths(rate.percent()).parse().unwrap()).unwrap();
                        Amount::Stated { percent, count: None, of: Some(whole) }
                    }
                    Written::People => Amount::People(part),
                };
                let year = FiscalYear::of(self.year);
                figures.push(Figure { item, group: Group::Company, sex, year, amount });
            };
            add(self.given[at], self.item, part);
            if self.item == Item::Sleep {
                add(self.opposite[at], Item::SleepLacking, whole - part);
            }
        }
        figures
    }

    /// The counts that must not be told: fewer than ten, and of health and habits fewer than ten left over. That all took
    /// part in a checkup may be told, and then each knows it of himself.
    fn secrets(&self) -> Vec<(usize, u32)> {
        let health = self.item.family() != Family::Participation;
        let small = |(_, (part, whole)): &(usize, (u32, u32))| {
            let left_over = whole - part;
            *whole > 0
                && if health { *part < FEWEST || left_over < FEWEST } else { *part < FEWEST && left_over > 0 }
        };
        let counts = (0..).zip(self.counts()).filter(small);
        counts.map(|(at, (part, _))| (at, part)).collect()
    }
}

fn karte(table: &[Cells]) -> Karte {
    // 所見のあった者 are of everybody examined; of other items fewer may have been.
    let everybody = |cells: &&Cells| cells.item == Item::FindingAny && cells.year == 2023;
    let examined = table.iter().find(everybody).map(|cells| cells.wholes.iter().sum());
    let examined = examined.or(table.iter().map(|cells| cells.wholes.iter().sum()).max()).unwrap_or_default();
    let head = [Item::Examined, Item::Employees].map(|item| {
        let (group, sex, year) = (Group::Company, Sex::All, FiscalYear::of(2023));
        Figure { item, group, sex, year, amount: Amount::People(examined) }
    });
    let figures: Figures = head.into_iter().chain(table.iter().flat_map(Cells::figures)).collect();
    Karte::draw_up(&figures, Region::NATION)
}

/// Everything that leaves: the sheet for others, its years, what is said of it, and the declaration as it is proposed.
fn sheets(table: &[Cells]) -> String {
    let karte = karte(table);
    let mut text = format!("{:?} {:?}\n{}\n", karte.examined, karte.employees, karte.headline_for_others());
    for (line, seen) in karte.for_others() {
        let standing = seen.standing.map(Standing::id);
        writeln!(text, "{} {} {standing:?}", line.label(), line.figure_for_others(seen.figure)).unwrap();
    }
    let open = karte.open_to_others();
    for line in open.priorities().into_iter().chain(open.strengths()) {
        writeln!(text, "{}", line.sentence()).unwrap();
    }
    for stop in karte.walk_for_others() {
        writeln!(text, "{} {}", stop.title, stop.words).unwrap();
    }
    for trend in karte.trends_for_others() {
        writeln!(text, "{} {:?} {:?}", trend.label(), trend.points, trend.sentences()).unwrap();
    }
    let today = Date::of(2026, 11, 22).unwrap();
    let suggestions = advice::ranked(&open, Answers::default(), Pack::builtin(), today);
    let chosen = suggestions.iter().take(2).map(|suggestion| suggestion.tool.id.to_owned()).collect();
    let form = Form { chosen, ..Form::default() };
    text + &Declaration::draw_up(&form, &karte, &suggestions, Pack::builtin(), today).to_string()
}

/// The counts of the table's `at`th cells that the sheets leave possible, until each secret has two.
fn possible(table: &[Cells], at: usize) -> Vec<BTreeSet<u32>> {
    let seen = sheets(table);
    let cells = &table[at];
    let mut possible = vec![BTreeSet::new(); 3];
    let [men, women] = cells.wholes;
    let mut others: Vec<[u32; 2]> =
        (0..=men).flat_map(|one| (0..=women).map(move |other| [one, other])).collect();
    others
        .sort_by_key(|parts| parts.iter().zip(cells.parts).map(|(one, own)| one.abs_diff(own)).sum::<u32>());
    let secrets = cells.secrets();
    for parts in others {
        let mut table = table.to_vec();
        table[at].parts = parts;
        if sheets(&table) == seen {
            for (sex, (part, _)) in table[at].counts().into_iter().enumerate() {
                possible[sex].insert(part);
            }
        }
        if secrets.iter().all(|(sex, _)| possible[*sex].len() > 1) {
            break;
        }
    }
    possible
}

#[track_caller]
fn attack(table: &[Cells]) -> Result<(), String> {
    for (at, cells) in table.iter().enumerate() {
        let secrets = cells.secrets();
        if secrets.is_empty() {
            continue;
        }
        let possible = possible(table, at);
        for (sex, part) in secrets {
            if possible[sex].len() < 2 {
                let (item, sex) = (cells.item.id(), Sex::ALL[sex].id());
                return Err(format!("{item} {} {sex}: it must be {part}\n{}", cells.year, sheets(table)));
            }
        }
    }
    Ok(())
}

fn cells() -> impl Strategy<Value = Cells> {
    let people = || (0_u32..34).prop_flat_map(|whole| (0..=whole, Just(whole)));
    let lines = || prop::array::uniform3(prop::bool::weighted(0.8));
    let written = prop_oneof![
        4 => Just(Written::Counts),
        1 => Just(Written::Percent),
        1 => Just(Written::People)
    ];
    (prop::sample::select(&ITEMS[..]), 2022_u16..2024, people(), people(), lines(), lines(), written)
        .prop_map(|(item, year, (men, all_men), (women, all_women), given, opposite, written)| {
            let (parts, wholes) = ([men, women], [all_men, all_women]);
            Cells { item, year, parts, wholes, given, opposite, written }
        })
}

fn tables() -> impl Strategy<Value = Vec<Cells>> {
    prop::collection::vec(cells(), 1..5).prop_map(|mut table| {
        let mut names = BTreeSet::new();
        table.retain(|cells| names.insert((cells.item, cells.year)));
        table
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_count_under_ten_is_worked_back(table in tables()) {
        attack(&table).map_err(TestCaseError::fail)?;
    }
}
