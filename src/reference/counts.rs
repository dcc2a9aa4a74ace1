//! The publisher's counts behind the shares of [`super::measured`]. Tests alone read them.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use super::measured::{self, BANDS, BY_AGE, COMPACT, LEVEL, SLEEP, SLEEP_LACKING};
use super::table::rows;
use super::{Region, pairs, source};
use crate::figures::{Item, Sex};

const COUNTS: &str = include_str!("../../data/reference/ndb-counts.csv");

/// The publisher's own name of a metric, the region's name, the sex's id, the ages.
type Names = (&'static str, &'static str, &'static str, &'static str);

/// People the metric applies to, and people measured.
type Count = (u32, u32);

/// The ages of a total.
const ALL_AGES: &str = "40-74";

fn counts() -> BTreeMap<Names, Count> {
    let read = |[metric, region, sex, age, part, whole, ..]: [&'static str; 9]| {
        ((metric, region, sex, age), (part.parse().unwrap(), whole.parse().unwrap()))
    };
    rows(COUNTS).map(read).collect()
}

fn band(from: u8) -> &'static str {
    let ages = ["40-44", "45-49", "50-54", "55-59", "60-64", "65-69", "70-74"];
    ages[BANDS.iter().position(|&known| known == from).unwrap()]
}

/// What one of our metrics counts, out of the publisher's rows: three of them are put together of several.
fn count(
    counts: &BTreeMap<Names, Count>,
    metric: &str,
    region: Region,
    sex: Sex,
    age: &str,
) -> Option<Count> {
    let of = |metric: &str, sex: Sex| {
        let names = (metric, region.name(), sex.id(), age);
        counts.get(&names).copied()
    };
    match (metric, sex) {
        ("ndb5.waist", Sex::Male) => of("ndb5.waist_ge85", sex),
        ("ndb5.waist", Sex::Female) => of("ndb5.waist_ge90", sex),
        ("ndb5.waist", Sex::All) => {
            let (men, women) = (of("ndb5.waist_ge85", Sex::Male)?, of("ndb5.waist_ge90", Sex::Female)?);
            Some((men.0 + women.0, men.1 + women.1))
        }
        (SLEEP_LACKING, _) => of(SLEEP, sex).map(|(part, whole)| (whole - part, whole)),
        _ => of(metric, sex),
    }
}

/// Hundredths of a percent, cut off.
fn hundredths((part, whole): Count) -> u32 {
    u32::try_from(u64::from(part) * 10_000 / u64::from(whole)).unwrap()
}

/// Our metrics that rest on counts, each with its item, in the order of the karte.
fn metrics() -> impl Iterator<Item = (Item, &'static str)> {
    let named = Item::ALL.iter().filter_map(|&item| Some((item, pairs::metric_for(item)?.id)));
    named.filter(|(_, metric)| metric.starts_with("ndb"))
}

/// One cell of the table, the nation's share first.
fn compact(shares: &[Option<u32>]) -> String {
    let nation = shares.first().copied().flatten().unwrap() / 100;
    let letter = |share: &Option<u32>| {
        share.map_or('-', |share| {
            let letter = char::from(u8::try_from(u32::from(LEVEL) + share / 100 - nation).unwrap());
            assert!(letter.is_ascii_graphic() && !",-".contains(letter), "{share} is too far from {nation}");
            letter
        })
    };
    let digits = |share: &Option<u32>| share.map_or("--".to_owned(), |share| format!("{:02}", share % 100));
    let letters: String = shares.iter().map(letter).collect();
    format!("{nation} {letters} {}", shares.iter().map(digits).collect::<String>())
}

/// The table that the page carries, made of the counts.
fn derived() -> String {
    let counts = counts();
    let mut text = "metric,year,source,evidence,all,male,female\n".to_owned();
    for (_, metric) in metrics().filter(|(_, metric)| *metric != SLEEP_LACKING) {
        let (year, source) = match metric {
            _ if metric.starts_with("ndb5.") => ("2017年度", "ndb5-values"),
            _ if metric.starts_with("ndb10.q") => ("2022年度", "ndb10-questions"),
            _ => ("2022年度", "ndb10-values"),
        };
        let own = counts.keys().any(|names| names.0 == metric);
        let mut cells = vec![metric.to_owned(), year.to_owned(), source.to_owned()];
        cells.push(if own { "official_table" } else { "derived" }.to_owned());
        for sex in Sex::ALL {
            let share = |region, age| count(&counts, metric, region, sex, age).map(hundredths);
            let mut shares: Vec<_> = Region::all().map(|region| share(region, ALL_AGES)).collect();
            if sex != Sex::All {
                let by_age = BY_AGE.iter().flat_map(|&region| BANDS.map(|from| share(region, band(from))));
                shares.extend(by_age);
            }
            cells.push(compact(&shares));
        }
        text += &(cells.join(",") + "\n");
    }
    text
}

#[test]
fn the_page_carries_what_the_counts_say() {
    let derived = derived();
    if env::var_os("BLESS").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/reference/ndb-compact.csv");
        fs::write(path, &derived).expect("the table is writable");
        return;
    }
    assert!(COMPACT == derived, "BLESS=1 cargo test --lib reference::counts writes the table anew");
}

#[test]
fn every_row_of_the_counts_is_full_dated_and_official() {
    let read: Vec<[_; 9]> = rows(COUNTS).collect();
    assert_eq!(read.len(), COUNTS.lines().count() - 1);
    assert_eq!(counts().len(), read.len(), "no group stands twice");
    for [metric, region, sex, age, _, _, year, from, evidence] in read {
        assert!(Region::with_name(region).is_some() && Sex::ALL.iter().any(|known| known.id() == sex));
        assert!(age == ALL_AGES || BANDS.iter().any(|&from| band(from) == age), "{age}");
        assert_eq!(evidence, "official_table", "{metric} {region}");
        let found = source(from).unwrap();
        assert_eq!(found.year, year, "{metric}");
    }
}

#[test]
fn part_is_within_whole() {
    for (names, (part, whole)) in counts() {
        assert!(0 < part && part < whole, "{names:?}");
    }
}

#[test]
fn men_and_women_make_both() {
    let counts = counts();
    for (&(metric, region, sex, age), &(part, whole)) in &counts {
        if sex == "all" {
            let (men, women) =
                (counts[&(metric, region, "male", age)], counts[&(metric, region, "female", age)]);
            assert_eq!((men.0 + women.0, men.1 + women.1), (part, whole), "{metric} {region} {age}");
        }
    }
}

/// The publisher hides cells under ten people: these are in the total and in no band.
#[test]
fn the_ages_add_up_to_the_total_but_for_what_is_hidden() {
    let counts = counts();
    for (&(metric, region, sex, age), &(part, whole)) in &counts {
        let known = BY_AGE.iter().any(|known| known.name() == region);
        if !known || age != ALL_AGES {
            continue;
        }
        let bands = BANDS.map(|from| counts[&(metric, region, sex, band(from))]);
        let sum = bands.iter().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
        let hidden = (part - sum.0, whole - sum.1);
        assert_eq!(hidden.0, hidden.1, "{metric} {region} {sex}");
        assert!(hidden.1 * 10_000 <= whole, "{metric} {region} {sex}: {hidden:?} hidden");
    }
}

#[test]
fn eighteen_metrics_are_published_for_every_prefecture_and_sex() {
    let counts = counts();
    let published = |metric, sex| {
        Region::all().filter(|&region| count(&counts, metric, region, sex, ALL_AGES).is_some()).count()
    };
    let everywhere = metrics().filter(|(_, metric)| {
        let known = Sex::ALL.map(|sex| published(metric, sex));
        assert!(known == [48; 3] || known == [BY_AGE.len(); 3], "{metric} {known:?}");
        known == [48; 3]
    });
    // One more than is published: sleep is read both ways.
    assert_eq!(everywhere.count(), 18 + 1);
}

/// Shares, rounded to one decimal or to none, read as those of the counts do.
#[test]
fn shares_round_as_the_counts_do() {
    use crate::figures::decimal::{tenths, units};

    let counts = counts();
    for (item, metric) in metrics() {
        for sex in Sex::ALL {
            for region in Region::all() {
                let Some((part, whole)) = count(&counts, metric, region, sex, ALL_AGES) else {
                    assert_eq!(measured::total(metric, sex, region), None);
                    continue;
                };
                let percent = measured::total(metric, sex, region).unwrap().percent;
                let (part, whole) = (u64::from(part), u64::from(whole));
                // In whole numbers: a tenth is a thousandth of the whole.
                let nearest = |steps: u64| (2 * part * steps + whole) / (2 * whole);
                assert_eq!(units(percent), nearest(100).to_string(), "{} {}", item.id(), region.name());
                let thousandths = nearest(1000);
                assert_eq!(tenths(percent), format!("{}.{}", thousandths / 10, thousandths % 10));
            }
        }
    }
}

/// Okayama against the nation (100) by indirect standardisation: what was reckoned apart from the same release.
#[test]
fn the_standardised_ratios_come_out() {
    const EXPECTED: &str = include_str!("../../data/reference/okayama-standardised-ratios.csv");
    let counts = counts();
    let mut seen = 0;
    for [metric, _, sex, _, _, _, ratio, ..] in rows::<11>(EXPECTED) {
        let Some((item, metric)) = metrics().find(|(_, known)| *known == metric) else { continue };
        let sex = Sex::ALL.into_iter().find(|known| known.id() == sex).unwrap();
        let (mut observed, mut expected) = (0.0, [0.0; 2]);
        for from in BANDS {
            let at = |region| count(&counts, metric, region, sex, band(from)).unwrap();
            let ((part, whole), nation) = (at(Region::OKAYAMA), at(Region::NATION));
            let people = f64::from(whole);
            observed += f64::from(part);
            expected[0] += people * f64::from(nation.0) / f64::from(nation.1);
            let year = crate::calendar::FiscalYear::of(2022);
            expected[1] += people * super::at_age(item, sex, from, year, Region::NATION).unwrap() / 100.0;
        }
        let [exact, embedded] = expected.map(|expected| observed / expected * 100.0);
        assert_eq!(crate::figures::decimal::tenths(exact), ratio, "{metric} {}", sex.id());
        assert!((exact - embedded).abs() < 0.1, "{metric} {}: {exact} {embedded}", sex.id());
        seen += 1;
    }
    assert_eq!(seen, 42);
}
