//! Kartes that nobody wishes for: the sheet stays a sheet, and says what is missing.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failed test should stop here"
)]

use kenkatsu::calendar::FiscalYear;
use kenkatsu::figures::{Ages, Amount, Composition, Figure, Figures, Group, Item, Percent, Rate, Sex};
use kenkatsu::karte::{Disclosure, Karte, Standing};
use kenkatsu::reference::Region;

fn karte(figures: impl IntoIterator<Item = (Item, Sex, Option<u16>, Amount)>) -> Karte {
    let figure = |(item, sex, year, amount): (Item, Sex, Option<u16>, Amount)| {
        let year = year.and_then(FiscalYear::of);
        Figure { item, group: Group::Company, sex, year, amount }
    };
    Karte::draw_up(&figures.into_iter().map(figure).collect::<Figures>(), Region::NATION)
}

fn rate(part: u32, whole: u32) -> Amount {
    Amount::Rate(Rate::of(part, whole).unwrap())
}

/// Labels and sentences of what is shown.
fn sentences(karte: &Karte) -> Vec<String> {
    let lines = karte.shown().into_iter().flat_map(|(_, lines)| lines);
    lines.map(|line| format!("{}: {}", line.label(), line.sentence())).collect()
}

#[test]
fn an_item_with_no_reference_says_so() {
    let karte = karte([(Item::RecheckRate, Sex::All, Some(2023), rate(7, 18))]);
    assert_eq!(
        sentences(&karte),
        ["再検査・精密検査受診率: 18人中7人（39％）。同じ決め方の公表値が見つかっていません。"]
    );
    assert_eq!(karte.headline(), "判定できた項目はありません（同じ決め方の公表値がないため）。");
    assert!(karte.priorities().is_empty() && karte.strengths().is_empty() && karte.trends().is_empty());
}

#[test]
fn where_everything_is_suppressed_the_sheet_says_so() {
    let items = [Item::Sbp130, Item::Smoking, Item::Exercise];
    let few =
        items.into_iter().flat_map(|item| [2022, 2023].map(|year| (item, Sex::All, Some(year), rate(3, 8))));
    let karte = karte(few);
    assert_eq!(karte.headline(), "判定できた項目はありません（測った人が10人未満であるため）。");
    assert_eq!(karte.headline_for_others(), "人数が少ないため、社外向けには判定を載せていません。");
    assert!(karte.for_others().iter().all(|(_, seen)| seen.figure == Disclosure::Hidden));
    assert!(karte.open_to_others().lines.is_empty());
    for trend in karte.trends() {
        let years = ["令和4（2022）年度", "令和5（2023）年度"];
        let few = years.map(|year| format!("{year}は測った人が10人未満なので、比べていません。"));
        assert_eq!(trend.sentences(), few);
    }
    for trend in karte.trends_for_others() {
        assert!(trend.sentences().is_empty() && trend.points.iter().all(|point| point.written == "×"));
    }
    let composition = Composition::of([(Sex::Male, Ages::span(40, 5), 8)], None).unwrap();
    let found = karte.by_age_and_sex(&composition, Region::NATION);
    assert_eq!(found.why_not, ["測った人が10人未満の項目では、見込みの人数と比べません。"]);
}

#[test]
fn percentages_alone_are_shown_and_not_judged() {
    let bare = Amount::Stated { percent: Percent::of(33.3).unwrap(), count: None, of: None };
    let karte = karte([2022, 2023].map(|year| (Item::Sbp130, Sex::All, Some(year), bare)));
    let said = karte.trends().first().unwrap().sentences().concat();
    assert!(said.contains("何人中の何人かが分からないので、比べていません"), "{said}");
    assert!(karte.lines.iter().all(|line| line.standing == Standing::UnknownSize));
}

/// All items, five years, men and women: more than seven hundred lines, in whatever order they come.
#[test]
fn hundreds_of_lines_make_one_sheet() {
    let mut figures = Vec::new();
    for &item in Item::ALL {
        for year in 2020..2025 {
            for (sex, part, whole) in [(Sex::All, 20, 45), (Sex::Male, 14, 29), (Sex::Female, 6, 16)] {
                figures.push((item, sex, Some(year), rate(part, whole)));
            }
        }
    }
    let drawn = karte(figures.clone());
    assert!(drawn.lines.len() > 700);
    figures.reverse();
    assert_eq!(karte(figures), drawn, "the order of the papers changes nothing");
    let shown: Vec<_> = drawn.shown().into_iter().flat_map(|(_, lines)| lines).collect();
    for line in &shown {
        assert_eq!(line.year, FiscalYear::of(2024), "{}", line.label());
        assert!(!line.sentence().is_empty());
        assert_eq!(shown.iter().filter(|other| other.label() == line.label()).count(), 1);
    }
    assert!(drawn.priorities().len() <= 3);
    for trend in drawn.trends() {
        assert_eq!((trend.sex, trend.points.len()), (Sex::All, 5), "{}", trend.label());
        assert!(trend.points.windows(2).all(|pair| pair[0].year < pair[1].year));
        assert!(!trend.sentences().is_empty());
    }
}
