//! What can be said of one item over the years.

use super::percent;
use crate::figures::decimal::{tenths, units};
use crate::karte::FEWEST;
use crate::karte::breaks::Break;
use crate::karte::trend::{Point, Trend};
use crate::statistics::{Z95, newcombe};
use crate::words::karte_trends;

/// Whether years differ; where what was counted changed; which years were not compared.
pub(in crate::karte) fn years(trend: &Trend) -> Vec<String> {
    let mut said: Vec<_> = pairs(trend).into_iter().filter_map(|(one, other)| compared(one, other)).collect();
    said.extend(trend.points.iter().filter_map(changed));
    said.extend(trend.points.iter().filter_map(not_compared));
    said
}

/// Whether some pair of years differs by more than chance easily makes.
pub(in crate::karte) fn told_apart(trend: &Trend) -> bool {
    pairs(trend).into_iter().filter_map(|(one, other)| difference(one, other)).any(is_told_apart)
}

/// The years that a sentence compares.
fn pairs(trend: &Trend) -> Vec<(&Point, &Point)> {
    let mut pairs = Vec::new();
    let spans: Vec<Vec<&Point>> =
        trend.spans().map(|span| span.iter().filter(|point| point.is_judged()).collect()).collect();
    for (span, later) in spans.iter().zip((0..spans.len()).rev()) {
        pairs.extend(span.first().copied().zip(span.last().copied()));
        // Of the newest years also the last step, where it is another than the whole way.
        if let ([_, .., before, last], 0) = (span.as_slice(), later) {
            pairs.push((before, last));
        }
    }
    pairs
}

/// Newcombe's 95 % interval of the later share less the earlier, in points of percent; `None` for one year alone.
fn difference(one: &Point, other: &Point) -> Option<(f64, f64)> {
    let counts = |(part, whole): (u32, u32)| (u64::from(part), u64::from(whole));
    let (low, high) = newcombe(counts(other.people?), counts(one.people?), Z95);
    (one.year != other.year).then_some((low * 100.0, high * 100.0))
}

fn is_told_apart((low, high): (f64, f64)) -> bool {
    low > 0.0 || high < 0.0
}

/// 令和3（2021）年度と令和5（2023）年度で、違うとは言えません（差は−8〜+21ポイントのどこでもありえます）。
fn compared(one: &Point, other: &Point) -> Option<String> {
    let (low, high) = difference(one, other)?;
    let range = karte_trends::points(signed(low), signed(high));
    let (before, after) = (one.year, other.year);
    if !is_told_apart((low, high)) {
        return Some(karte_trends::same(before, after, range));
    }
    let (from, to) = percent::apart(one.share?, other.share?);
    Some(if low > 0.0 {
        karte_trends::more(before, from, after, to, range)
    } else {
        karte_trends::fewer(before, from, after, to, range)
    })
}

/// +21, −8, 0; below one with a decimal.
fn signed(points: f64) -> String {
    let size = points.abs();
    let written = if size < 1.0 { tenths(size) } else { units(size) };
    match written.as_str() {
        "0.0" => "0".to_owned(),
        _ => format!("{}{written}", if points < 0.0 { '−' } else { '+' }),
    }
}

fn changed(point: &Point) -> Option<String> {
    Some(match point.broken? {
        Break::Answers => karte_trends::answers_changed().to_owned(),
        Break::Form => karte_trends::form_changed(point.year),
    })
}

/// Years of the company's own papers that no sentence is about. Of what is withheld nothing is said.
fn not_compared(point: &Point) -> Option<String> {
    point.share?;
    match point.people {
        Some((_, whole)) if whole < FEWEST => Some(karte_trends::too_few(point.year, FEWEST)),
        None => Some(karte_trends::unknown_size(point.year)),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::FiscalYear;
    use crate::figures::{Amount, Figure, Figures, Group, Item, Percent, Rate, Sex};
    use crate::karte::Karte;
    use crate::reference::Region;

    fn sentences(item: Item, years: &[(u16, Amount)]) -> Vec<String> {
        let figures: Figures = years
            .iter()
            .map(|&(year, amount)| Figure {
                item,
                group: Group::Company,
                sex: Sex::All,
                year: FiscalYear::of(year),
                amount,
            })
            .collect();
        Karte::draw_up(&figures, Region::NATION).trends().iter().flat_map(Trend::sentences).collect()
    }

    #[track_caller]
    fn case(item: Item, years: &[(u16, u32, u32)], expected: &[&str]) {
        let rate = |part, whole| Amount::Rate(Rate::of(part, whole).unwrap());
        let years: Vec<_> = years.iter().map(|&(year, part, whole)| (year, rate(part, whole))).collect();
        assert_eq!(sentences(item, &years), expected);
    }

    #[test]
    fn whether_two_years_differ() {
        case(
            Item::Exercise,
            &[(2021, 12, 45), (2023, 15, 45)],
            &[
                "令和3（2021）年度と令和5（2023）年度で、違うとは言えません（差は−12〜+25ポイントのどこでもありえます）。",
            ],
        );
        case(
            Item::Exercise,
            &[(2021, 5, 45), (2023, 20, 45)],
            &[
                "令和3（2021）年度の11％から令和5（2023）年度の44％に増え、偶然とは言いにくい違いです（差は+15〜+49ポイント）。",
            ],
        );
        case(
            Item::Smoking,
            &[(2022, 20, 45), (2023, 5, 45)],
            &[
                "令和4（2022）年度の44％から令和5（2023）年度の11％に減り、偶然とは言いにくい違いです（差は−49〜−15ポイント）。",
            ],
        );
        case(
            Item::Exercise,
            &[(2021, 5, 45), (2022, 12, 45), (2023, 20, 45)],
            &[
                "令和3（2021）年度の11％から令和5（2023）年度の44％に増え、偶然とは言いにくい違いです（差は+15〜+49ポイント）。",
                "令和4（2022）年度と令和5（2023）年度で、違うとは言えません（差は−2〜+36ポイントのどこでもありえます）。",
            ],
        );
    }

    #[test]
    fn across_a_break_nothing_is_compared_and_it_is_said_why() {
        let changed = "令和6（2024）年度から答え方が変わったので、その前の年度とは比べません。";
        case(Item::Smoking, &[(2023, 5, 45), (2024, 20, 45)], &[changed]);
        case(
            Item::Smoking,
            &[(2022, 12, 45), (2023, 12, 45), (2024, 20, 45), (2025, 20, 45)],
            &[
                "令和4（2022）年度と令和5（2023）年度で、違うとは言えません（差は−18〜+18ポイントのどこでもありえます）。",
                "令和6（2024）年度と令和7（2025）年度で、違うとは言えません（差は−20〜+20ポイントのどこでもありえます）。",
                changed,
            ],
        );
        case(
            Item::FindingLipid,
            &[(2021, 5, 45), (2022, 20, 45), (2023, 5, 45)],
            &[
                "令和4（2022）年10月に報告の様式が変わったので、令和4（2022）年度は、その前の年度とは比べません。",
                "令和4（2022）年10月に報告の様式が変わったので、令和5（2023）年度は、その前の年度とは比べません。",
            ],
        );
    }

    #[test]
    fn years_with_few_people_or_without_a_number_are_not_compared() {
        case(
            Item::Exercise,
            &[(2021, 12, 45), (2022, 1, 9), (2023, 15, 45)],
            &[
                "令和3（2021）年度と令和5（2023）年度で、違うとは言えません（差は−12〜+25ポイントのどこでもありえます）。",
                "令和4（2022）年度は測った人が10人未満なので、比べていません。",
            ],
        );
        let bare = Amount::Stated { percent: Percent::of(46.5).unwrap(), count: None, of: None };
        let rate = Amount::Rate(Rate::of(12, 45).unwrap());
        assert_eq!(
            sentences(Item::Exercise, &[(2022, bare), (2023, rate)]),
            ["令和4（2022）年度は何人中の何人かが分からないので、比べていません。"]
        );
    }

    #[test]
    fn a_small_difference_is_not_nought() {
        for (points, written) in [(0.3, "+0.3"), (-0.3, "−0.3"), (0.0, "0"), (-7.6, "−8"), (21.4, "+21")]
        {
            assert_eq!(signed(points), written);
        }
    }
}
