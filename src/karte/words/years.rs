//! What can be said of one item over the years.

use super::percent;
use crate::figures::decimal::{tenths, units};
use crate::karte::FEWEST;
use crate::karte::breaks::Break;
use crate::karte::trend::{Point, Trend};
use crate::statistics::{Z95, newcombe};

/// Of two years that differ by more than chance easily makes.
pub(in crate::karte) const TOLD_APART: &str = "偶然とは言いにくい違いです";

/// Whether years differ; where what was counted changed; which years were not compared.
pub(in crate::karte) fn years(trend: &Trend) -> Vec<String> {
    let mut said = Vec::new();
    let spans: Vec<Vec<&Point>> =
        trend.spans().map(|span| span.iter().filter(|point| point.is_judged()).collect()).collect();
    for (span, later) in spans.iter().zip((0..spans.len()).rev()) {
        said.extend(span.first().zip(span.last()).and_then(|(first, last)| compared(first, last)));
        // Of the newest years also the last step, where it is another than the whole way.
        if let ([_, .., before, last], 0) = (span.as_slice(), later) {
            said.extend(compared(before, last));
        }
    }
    said.extend(trend.points.iter().filter_map(changed));
    said.extend(trend.points.iter().filter_map(not_compared));
    said
}

/// 令和3（2021）年度と令和5（2023）年度で、違うとは言えません（差は−8〜+21ポイントのどこでもありえます）。
fn compared(one: &Point, other: &Point) -> Option<String> {
    if one.year == other.year {
        return None;
    }
    let counts = |(part, whole): (u32, u32)| (u64::from(part), u64::from(whole));
    let (low, high) = newcombe(counts(other.people?), counts(one.people?), Z95);
    let range = format!("{}〜{}ポイント", signed(low * 100.0), signed(high * 100.0));
    let (before, after) = (one.year, other.year);
    if low <= 0.0 && high >= 0.0 {
        return Some(format!("{before}と{after}で、違うとは言えません（差は{range}のどこでもありえます）。"));
    }
    let (from, to) = percent::apart(one.share?, other.share?);
    let way = if low > 0.0 { "増え" } else { "減り" };
    Some(format!("{before}の{from}から{after}の{to}に{way}、{TOLD_APART}（差は{range}）。"))
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
        Break::Answers => {
            "令和6（2024）年度から答え方が変わったので、その前の年度とは比べません。".to_owned()
        }
        Break::Form => format!(
            "令和4（2022）年10月に報告の様式が変わったので、{}は、その前の年度とは比べません。",
            point.year
        ),
    })
}

/// Years of the company's own papers that no sentence is about. Of what is withheld nothing is said.
fn not_compared(point: &Point) -> Option<String> {
    point.share?;
    match point.people {
        Some((_, whole)) if whole < FEWEST => {
            Some(format!("{}は測った人が{FEWEST}人未満なので、比べていません。", point.year))
        }
        None => Some(format!("{}は何人中の何人かが分からないので、比べていません。", point.year)),
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
