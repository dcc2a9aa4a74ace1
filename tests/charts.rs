//! Approved drawings. A change shows up as a changed SVG; look at it, then `BLESS=1 cargo test`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

use std::path::Path;
use std::{env, fs};

use kenkatsu::chart::{self, Ink, ShareBar};
use kenkatsu::figures::{Amount, Item, Rate, Sex};
use kenkatsu::karte::{Line, Standing};
use kenkatsu::reference::{Evidence, Reckoning, Reference};
use plotters::coord::Shift;
use plotters::prelude::*;

type Paper<'a> = DrawingArea<SVGBackend<'a>, Shift>;

const INK: Ink = Ink { scale: 1.0 };

/// Draws on a strip of paper and compares with `tests/golden/<name>.svg`.
#[track_caller]
fn approve(name: &str, draw: impl FnOnce(&Paper)) {
    let mut drawn = String::new();
    draw(&SVGBackend::with_string(&mut drawn, (320, 28)).into_drawing_area());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name).with_extension("svg");
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &drawn).expect("golden is writable");
    }
    let approved = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(drawn, approved, "{name}.svg changed; look at it, then BLESS=1 cargo test");
}

fn line(part: u32, whole: u32, standing: Standing) -> Line {
    Line {
        item: Item::Sbp130,
        sex: Sex::All,
        year: None,
        amount: Amount::Rate(Rate::of(part, whole).unwrap()),
        interval: Some((45.5, 73.0)),
        reference: Some(Reference {
            percent: 36.3,
            region: "全国".into(),
            year: Some(2022),
            reckoning: Reckoning::Fiscal,
            sex: Sex::All,
            population: String::new(),
            definition: String::new(),
            caution: String::new(),
            source: "ndb10-01".into(),
            evidence: Evidence::OfficialTable,
        }),
        standing,
        people_to_reference: None,
    }
}

#[test]
fn interval_strips() {
    for standing in [Standing::Worse, Standing::Better, Standing::Same, Standing::TooFew] {
        let line = line(27, 45, standing);
        approve(&format!("interval_strip_{}", standing.id()), |paper| {
            chart::interval_strip(paper, &line, INK).expect("a string never refuses ink");
        });
    }
}

#[test]
fn a_strip_without_reference_or_interval_still_has_its_dot() {
    let mut line = line(27, 45, Standing::UnknownSize);
    (line.interval, line.reference) = (None, None);
    approve("interval_strip_dot_alone", |paper| {
        chart::interval_strip(paper, &line, INK).expect("a string never refuses ink");
    });
}

#[test]
fn share_bars() {
    let shares = ShareBar { ours: Some(91.8), nation: Some(58.4), best: Some(80.5) };
    approve("share_bar", |paper| chart::share_bar(paper, shares, INK).expect("a string never refuses ink"));
    approve("share_bar_empty", |paper| {
        chart::share_bar(paper, ShareBar::default(), INK).expect("a string never refuses ink");
    });
}

#[test]
fn a_finer_surface_gets_the_same_drawing_larger() {
    let mut drawn = String::new();
    let paper = SVGBackend::with_string(&mut drawn, (960, 84)).into_drawing_area();
    chart::interval_strip(&paper, &line(27, 45, Standing::Worse), Ink { scale: 3.0 })
        .expect("a string never refuses ink");
    drop(paper);
    assert!(drawn.contains("width=\"960\" height=\"84\""));
    // The diamond reaches 8 CSS pixels: 24 of these, about the middle at 42.
    assert!(drawn.contains(",18 ") && drawn.contains(",66 "), "{drawn}");
}
