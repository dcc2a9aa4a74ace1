//! What a drawing says is seen without its colours: on a grey screen, after a FAX, and by eyes that tell colours apart in
//! another way. What differs in meaning differs in light, or in shape.
//!
//! Colour vision is simulated after G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, “A Physiologically-based Model for
//! Simulation of Color Vision Deficiency”, IEEE TVCG 15(6), 2009: the matrices for severity 1.0, on linear light.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

#[path = "charts/line.rs"]
mod line;

use kenkatsu::chart::{Funnel, Ink, Picture, ShareBar, Spoke, SvgPaper, YearPoint};
use kenkatsu::karte::Standing;
use line::line;
use plotters::drawing::IntoDrawingArea;
use plotters::style::RGBColor;

type Matrix = [[f64; 3]; 3];

/// Ways to see, from linear red, green and blue.
const EYES: [(&str, Matrix); 5] = [
    ("as most see it", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("in grey", [LIGHT, LIGHT, LIGHT]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// How much light each of red, green and blue gives: WCAG 2.2, “relative luminance”.
const LIGHT: [f64; 3] = [0.2126, 0.7152, 0.0722];

fn sum(weights: [f64; 3], parts: [f64; 3]) -> f64 {
    weights.into_iter().zip(parts).map(|(weight, part)| weight * part).sum()
}

/// From 0 to 1, as these eyes see it.
fn luminance(RGBColor(red, green, blue): RGBColor, eyes: Matrix) -> f64 {
    let linear = |part: u8| match f64::from(part) / 255.0 {
        part if part <= 0.04045 => part / 12.92,
        part => ((part + 0.055) / 1.055).powf(2.4),
    };
    let light = [linear(red), linear(green), linear(blue)];
    sum(LIGHT, eyes.map(|row| sum(row, light).clamp(0.0, 1.0)))
}

/// WCAG's contrast ratio, 1–21.
fn contrast(one: RGBColor, other: RGBColor, eyes: Matrix) -> f64 {
    let (one, other) = (luminance(one, eyes) + 0.05, luminance(other, eyes) + 0.05);
    one.max(other) / one.min(other)
}

/// The least contrast: as most see it and in grey, and to eyes that tell colours apart in another way.
type Least = (f64, f64);

#[track_caller]
fn apart_by_light(what: &str, one: RGBColor, other: RGBColor, (as_most, simulated): Least) {
    for (at, (name, eyes)) in EYES.into_iter().enumerate() {
        let least = if at < 2 { as_most } else { simulated };
        let found = contrast(one, other, eyes);
        assert!(found >= least, "{what}, {name}: {found:.2} to 1, not {least}");
    }
}

/// WCAG 1.4.11: what must be seen to understand a drawing, 3 to 1.
#[test]
fn marks_are_seen_on_their_ground() {
    #[track_caller]
    fn case(what: &str, mark: RGBColor, ground: RGBColor) {
        apart_by_light(what, mark, ground, (3.0, 3.0));
    }

    case("気になる差 on paper", Ink::WORSE, Ink::PAPER);
    case("良い差 on paper", Ink::BETTER, Ink::PAPER);
    case("違うとは言えない on paper", Ink::QUIET, Ink::PAPER);
    case("the reference on paper", Ink::INK, Ink::PAPER);
    case("the outline of the radar on paper", Ink::BLUE, Ink::PAPER);
    case("気になる差 on its track", Ink::WORSE, Ink::TRACK);
    case("良い差 on its track", Ink::BETTER, Ink::TRACK);
    case("違うとは言えない on its track", Ink::QUIET, Ink::TRACK);
    case("the reference on its track", Ink::INK, Ink::TRACK);
    case("the company's bar on its track", Ink::BLUE, Ink::TRACK);
    case("a mark's rim on the company's bar", Ink::PAPER, Ink::BLUE);
    case("a mark in its rim", Ink::INK, Ink::PAPER);
}

/// WCAG 1.4.3 for the words that carry a verdict: 4.5 to 1. It asks nothing of the simulations, in which vermilion is the
/// lightest.
#[test]
fn words_of_a_meaning_are_read_on_their_ground() {
    #[track_caller]
    fn case(word: &str, ground: &str) {
        apart_by_light(&format!("{word} on {ground}"), token(word), token(ground), (4.5, 4.0));
    }

    for ground in ["white", "paper-50", "desk-100"] {
        for word in ["ink", "slate-600", "vermilion-700", "teal-700", "blue-700"] {
            case(word, ground);
        }
    }
    case("vermilion-700", "vermilion-100");
    case("teal-700", "teal-100");
    case("blue-700", "blue-100");
    case("ink", "sun-100");
}

/// A colour by its name in the style sheet.
fn token(name: &str) -> RGBColor {
    let tokens = include_str!("../styles/tokens.css");
    let (_, rest) = tokens.split_once(&format!("--{name}: #")).expect("a colour of that name");
    let hex = u32::from_str_radix(rest.split(';').next().unwrap(), 16).unwrap();
    let [_, red, green, blue] = hex.to_be_bytes();
    RGBColor(red, green, blue)
}

/// The verdicts are as dark as one another, and so are the marks on a bar: each pair that differs in meaning is another
/// drawing in one ink.
#[test]
fn meanings_are_told_by_shape() {
    #[track_caller]
    fn case(what: &str, one: &Picture, other: &Picture) {
        assert_ne!(in_one_ink(one), in_one_ink(other), "{what}");
    }

    let verdicts = [Standing::Worse, Standing::Better, Standing::Same];
    for (at, one) in verdicts.into_iter().enumerate() {
        for other in verdicts.into_iter().skip(at + 1) {
            let what = format!("{one:?} and {other:?}");
            case(&what, &strip(one), &strip(other));
            case(&what, &radar(one), &radar(other));
            case(&what, &funnel(one), &funnel(other));
            case(&what, &years(one), &years(other));
        }
    }

    let none = ShareBar { ours: Some(40.0), ..ShareBar::default() };
    let nation = Picture::Bar(ShareBar { nation: Some(60.0), ..none });
    let best = Picture::Bar(ShareBar { best: Some(60.0), ..none });
    let goal = Picture::Bar(ShareBar { goal: Some(60.0), ..none });
    case("the nation and the best branch", &nation, &best);
    case("the nation and the goal", &nation, &goal);
    case("the best branch and the goal", &best, &goal);
}

/// The shapes without their colours, those that are the paper's left out.
fn in_one_ink(picture: &Picture) -> String {
    let mut drawn = String::new();
    let area = SvgPaper::on(&mut drawn, (320, 240)).into_drawing_area();
    picture.draw(&area, Ink { scale: 1.0 }).expect("a string never refuses ink");
    drop(area);
    let RGBColor(red, green, blue) = Ink::PAPER;
    let paper = format!("#{red:02x}{green:02x}{blue:02x}");
    let shape = |line: &str| {
        let mut parts: Vec<&str> = line.split('"').collect();
        for part in &mut parts {
            *part = match *part {
                colour if colour == paper => "paper",
                colour if colour.starts_with('#') => "ink",
                other => other,
            };
        }
        parts.concat()
    };
    drawn.lines().map(shape).collect::<Vec<_>>().join("\n")
}

fn strip(standing: Standing) -> Picture {
    Picture::Strip(line(27, 45, standing))
}

fn radar(standing: Standing) -> Picture {
    let spoke = |standing| Spoke { ahead: Some(4.0), interval: Some((-6.0, 14.0)), standing };
    Picture::Radar(vec![spoke(standing), spoke(Standing::Same), spoke(Standing::Same)])
}

fn funnel(standing: Standing) -> Picture {
    Picture::Funnel(Funnel { reference: 30.0, people: 45, share: 40.0, standing })
}

fn years(standing: Standing) -> Picture {
    Picture::Years(vec![YearPoint {
        year: 2023,
        share: Some(40.0),
        interval: Some((30.0, 50.0)),
        reference: Some(45.0),
        standing,
        breaks: false,
    }])
}
