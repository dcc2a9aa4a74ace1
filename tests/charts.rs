//! Approved drawings. A change shows up as a changed SVG; look at it, then `BLESS=1 cargo test`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

#[path = "charts/line.rs"]
mod line;

use std::path::Path;
use std::{env, fs};

use kenkatsu::chart::{
    self, Funnel, Ink, Inlay, Picture, Plate, ShareBar, Side, Spoke, SvgPaper, Words, YearPoint,
};
use kenkatsu::figures::Item;
use kenkatsu::karte::{Line, Standing};
use line::line;
use plotters::coord::Shift;
use plotters::prelude::*;

type Paper<'a> = DrawingArea<SVGBackend<'a>, Shift>;

const INK: Ink = Ink { scale: 1.0 };

const STRIP: (u32, u32) = (320, 28);
const RADAR: (u32, u32) = (360, 270);
const FUNNEL: (u32, u32) = (480, 240);
const YEARS: (u32, u32) = (168, 120);

/// Draws on paper of this size and compares with `tests/golden/<name>.svg`.
#[track_caller]
fn approve(name: &str, size: (u32, u32), draw: impl FnOnce(&Paper)) {
    let mut drawn = String::new();
    draw(&SVGBackend::with_string(&mut drawn, size).into_drawing_area());
    compare(name, &drawn);
}

#[track_caller]
fn compare(name: &str, drawn: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name).with_extension("svg");
    if env::var_os("BLESS").is_some() {
        fs::write(&path, drawn).expect("golden is writable");
    }
    let approved = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(drawn, approved, "{name}.svg changed; look at it, then BLESS=1 cargo test");
}

#[test]
fn interval_strips() {
    for standing in [Standing::Worse, Standing::Better, Standing::Same, Standing::TooFew] {
        let line = line(27, 45, standing);
        approve(&format!("interval_strip_{}", standing.id()), STRIP, |paper| {
            chart::interval_strip(paper, &line, INK).expect("a string never refuses ink");
        });
    }
}

#[test]
fn a_strip_without_reference_or_interval_still_has_its_dot() {
    let mut line = line(27, 45, Standing::UnknownSize);
    (line.interval, line.reference) = (None, None);
    approve("interval_strip_dot_alone", STRIP, |paper| {
        chart::interval_strip(paper, &line, INK).expect("a string never refuses ink");
    });
}

#[test]
fn share_bars() {
    #[track_caller]
    fn case(name: &str, shares: ShareBar) {
        approve(name, STRIP, |paper| {
            chart::share_bar(paper, shares, INK).expect("a string never refuses ink");
        });
    }

    let marks = ShareBar { ours: None, nation: Some(58.4), best: Some(80.5), goal: Some(70.0) };
    case("share_bar", ShareBar { ours: Some(91.8), ..marks });
    case("share_bar_none", ShareBar { ours: Some(0.0), ..marks });
    case("share_bar_all", ShareBar { ours: Some(100.0), ..marks });
    case("share_bar_withheld", marks);
    case("share_bar_empty", ShareBar::default());
}

/// Points better, half the width of the interval, verdict; `None` is withheld.
fn spokes(of: &[Option<(f64, f64, Standing)>]) -> Vec<Spoke> {
    let spoke = |one: &Option<(f64, f64, Standing)>| Spoke {
        ahead: one.map(|(ahead, ..)| ahead),
        interval: one.map(|(ahead, half, _)| (ahead - half, ahead + half)),
        standing: one.map_or(Standing::TooFew, |(.., standing)| standing),
    };
    of.iter().map(spoke).collect()
}

#[test]
fn radars() {
    #[track_caller]
    fn case(name: &str, of: &[Option<(f64, f64, Standing)>]) {
        approve(name, RADAR, |paper| {
            chart::radar(paper, &spokes(of), INK).expect("a string never refuses ink");
        });
    }

    let (same, worse, better) = (Standing::Same, Standing::Worse, Standing::Better);
    case(
        "radar",
        &[
            Some((-9.0, 14.0, same)),
            Some((-1.0, 13.0, same)),
            Some((-23.6, 14.0, worse)),
            Some((0.5, 8.0, same)),
            Some((1.0, 13.0, same)),
            Some((15.1, 7.0, better)),
            None,
            Some((-3.0, 14.0, same)),
            Some((-4.0, 12.0, same)),
            Some((-16.3, 10.0, worse)),
            Some((-8.0, 14.0, same)),
        ],
    );
    // Nobody and everybody: 36 points better and 64 worse, both held at the end of the axis.
    case("radar_ends", &[Some((36.0, 8.0, better)), Some((-64.0, 8.0, worse)), Some((0.0, 30.0, same))]);
    case("radar_withheld", &[None; 6]);
    case("radar_one_axis", &[Some((3.0, 10.0, same))]);
    case("radar_none", &[]);
}

#[test]
fn an_axis_says_how_far_better() {
    #[track_caller]
    fn case(item: Item, hidden: bool, standing: Standing, expected: Option<f64>) {
        let line = Line { item, ..line(27, 45, standing) };
        let spoke = Spoke::of(&line, hidden);
        assert_eq!(spoke.ahead.map(|ahead| (ahead * 10.0).round() / 10.0), expected);
        assert_eq!(spoke.interval.is_some(), expected.is_some());
    }

    case(Item::Sbp130, false, Standing::Worse, Some(-23.7));
    case(Item::Exercise, false, Standing::Better, Some(23.7));
    case(Item::Sbp130, true, Standing::Worse, None);
    case(Item::Sbp130, false, Standing::TooFew, None);
}

#[test]
fn the_names_stand_round_the_radar() {
    let places = chart::radar_names(4);
    let sides: Vec<_> = places.iter().map(|place| (place.x.round(), place.y.round(), place.side)).collect();
    assert_eq!(
        sides,
        [
            (50.0, 5.0, Side::Middle),
            (84.0, 50.0, Side::Start),
            (50.0, 95.0, Side::Middle),
            (16.0, 50.0, Side::End)
        ]
    );
}

#[test]
fn funnels() {
    #[track_caller]
    fn case(name: &str, reference: f64, people: u32, share: f64, standing: Standing) {
        let one = Funnel { reference, people, share, standing };
        approve(name, FUNNEL, |paper| chart::funnel(paper, one, INK).expect("a string never refuses ink"));
        let words = one.people_axis().map(|(_, place)| place).chain(one.share_axis().map(|(_, place)| place));
        for place in words.chain([one.ours(), one.reference_place()]) {
            assert!(
                (0.0..=100.0).contains(&place.x) && (0.0..=100.0).contains(&place.y),
                "{name}: {place:?}"
            );
        }
    }

    case("funnel_10", 28.0, 10, 30.0, Standing::Same);
    case("funnel_12", 28.0, 12, 25.0, Standing::Same);
    case("funnel_45", 36.4, 45, 60.0, Standing::Worse);
    case("funnel_1000", 28.0, 1000, 22.0, Standing::Better);
    case("funnel_none", 7.0, 45, 0.0, Standing::Same);
    case("funnel_all", 58.4, 12, 100.0, Standing::Better);
}

#[test]
fn years_side_by_side() {
    #[track_caller]
    fn case(name: &str, points: &[YearPoint]) {
        approve(name, YEARS, |paper| chart::years(paper, points, INK).expect("a string never refuses ink"));
        assert_eq!(chart::year_names(points).len(), points.len());
    }

    let point = |year, share: f64, standing| YearPoint {
        year,
        share: Some(share),
        interval: Some(((share - 12.0).max(0.0), (share + 12.0).min(100.0))),
        reference: Some(36.4),
        standing,
        breaks: false,
    };
    let five = [
        point(2019, 40.0, Standing::Same),
        point(2020, 44.0, Standing::Same),
        point(2021, 51.0, Standing::Worse),
        point(2022, 38.0, Standing::Same),
        point(2023, 18.0, Standing::Better),
    ];
    case("years_five", &five);
    let after =
        |year, breaks| YearPoint { reference: None, breaks, ..point(year, 30.0, Standing::NoReference) };
    case("years_break", &[five[2], five[3], five[4], after(2024, true), after(2025, false)]);
    case("years_gap", &[five[0], five[3]]);
    case("years_ends", &[point(2022, 0.0, Standing::Better), point(2023, 100.0, Standing::Worse)]);
    let few = |point| YearPoint { share: None, interval: None, standing: Standing::TooFew, ..point };
    case("years_withheld", &[few(five[3]), few(five[4])]);
    case("years_one", &five[4..]);
    case("years_none", &[]);
}

/// What is kept as a file: words and drawings on white, drawn finer than the screen.
#[test]
fn a_plate_is_an_svg_that_stands_alone() {
    let words = |y, size, words: &str| Words {
        x: 16.0,
        y,
        side: Side::Start,
        size,
        bold: size > 14,
        words: words.to_owned(),
    };
    let shares = ShareBar { ours: Some(91.8), nation: Some(58.4), best: Some(80.5), goal: Some(70.0) };
    let inlay = |y, picture| Inlay { x: 16, y, size: (320, 24), picture };
    let plate = Plate {
        width: 352,
        height: 120,
        words: vec![words(24.0, 18, "株式会社 <晴山> & 製作所"), words(112.0, 12, "出典")],
        inlays: vec![
            inlay(36, Picture::Bar(shares)),
            inlay(70, Picture::Strip(line(27, 45, Standing::Worse))),
        ],
    };
    let mut drawn = String::new();
    let grain = Plate::SVG_GRAIN.unsigned_abs();
    plate.draw(SvgPaper::on(&mut drawn, (352 * grain, 120 * grain)), Plate::SVG_GRAIN);
    compare("plate", &plate.svg(&drawn));
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
