//! A year later: what was promised, beside the figures of then and now.

use super::{Promise, typed};
use crate::calendar::FiscalYear;
use crate::figures::{Better, Family, Item, Sex};
use crate::karte::{Disclosure, FEWEST, Karte, Line, Trend};
use crate::words::{declaration_outcome, lists};

/// What came of one pledge, for the company's own eyes.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What was promised.
    pub promise: Promise,
    /// Whether the target is reached; `None` where the figures do not tell.
    pub reached: Option<bool>,
    /// The same in a sentence, with what is left to do.
    pub verdict: String,
    /// The items it was to move.
    pub moved: Vec<Moved>,
}

/// One item, then and now.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The item's name.
    pub label: &'static str,
    /// 45人中12人（27％）; what is not known is said.
    pub then: String,
    /// The same of now.
    pub now: String,
    /// Whether the two can be told apart, as the karte says it.
    pub said: String,
}

/// What came of what was promised on the figures of the year `then`, by the newest year of a karte that holds both.
pub fn outcomes(promised: &[Promise], then: FiscalYear, karte: &Karte) -> Vec<Outcome> {
    let of_both = |line: &&Line| line.sex == Sex::All && [Some(then), karte.year].contains(&line.year);
    let lines = karte.lines.iter().filter(of_both).cloned().collect();
    let years = Karte { lines, ..*karte };
    let trends = years.trends();
    let trend = |item: Item| trends.iter().find(|trend| trend.item == item);
    let line = |item, year| years.lines.iter().find(|line| line.item == item && line.year == year);
    let outcome = |promise: &Promise| {
        let moved = |&item: &Item| Moved {
            label: item.label(),
            then: written(line(item, Some(then))),
            now: written(line(item, karte.year)),
            said: trend(item).map(said).unwrap_or_default(),
        };
        let first = promise.items.first().copied();
        let broken = first.and_then(trend).is_some_and(is_broken);
        let (reached, verdict) = verdict(promise, first.and_then(|item| line(item, karte.year)), broken);
        Outcome {
            promise: promise.clone(),
            reached,
            verdict,
            moved: promise.items.iter().map(moved).collect(),
        }
    };
    promised.iter().map(outcome).collect()
}

fn said(trend: &Trend) -> String {
    trend.sentences().into_iter().reduce(lists::sentence).unwrap_or_default()
}

fn written(line: Option<&Line>) -> String {
    line.map_or_else(
        || declaration_outcome::no_figure().to_owned(),
        |line| line.figure_for_others(Disclosure::Open),
    )
}

fn is_broken(trend: &Trend) -> bool {
    trend.points.last().is_some_and(|point| point.broken.is_some())
}

fn verdict(promise: &Promise, now: Option<&Line>, broken: bool) -> (Option<bool>, String) {
    let Some(share) = typed::percent(&promise.target).ok().flatten() else {
        let said = match promise.goal.as_str() {
            "" => declaration_outcome::no_target(),
            _ => declaration_outcome::by_records(),
        };
        return (None, said.to_owned());
    };
    let unknown = |why: &'static str| (None, why.to_owned());
    let Some((now, percent)) = now.and_then(|now| Some((now, now.amount.percent()?))) else {
        return unknown(declaration_outcome::no_figure_now());
    };
    if broken {
        return unknown(declaration_outcome::counted_otherwise());
    }
    // Taking part is counted; of health and habits nothing is concluded from so few.
    if now.amount.of().is_some_and(|of| of < FEWEST) && now.item.family() != Family::Participation {
        return unknown(declaration_outcome::few_measured());
    }
    let left = now.people_to(share);
    let there = match now.item.better() {
        Better::Higher => percent >= share,
        Better::Lower => percent <= share,
        Better::Neither => return unknown(declaration_outcome::neither()),
    };
    match left {
        Some(0) => (Some(true), declaration_outcome::reached().to_owned()),
        Some(left) => (Some(false), declaration_outcome::left(left)),
        None if there => (Some(true), declaration_outcome::reached().to_owned()),
        None => (Some(false), declaration_outcome::not_reached().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Amount, Figure, Figures, Group, Percent, Rate};
    use crate::reference::Region;

    fn karte(figures: &[(Item, u16, Amount)]) -> Karte {
        let figures: Figures = figures
            .iter()
            .map(|&(item, year, amount)| Figure {
                item,
                group: Group::Company,
                sex: Sex::All,
                year: FiscalYear::of(year),
                amount,
            })
            .collect();
        Karte::draw_up(&figures, Region::NATION)
    }

    fn promise(items: &[Item], target: &str, goal: &str) -> Promise {
        let (target, goal) = (target.to_owned(), goal.to_owned());
        Promise { target, goal, items: items.to_vec(), ..Promise::default() }
    }

    #[track_caller]
    fn case(item: Item, target: &str, counts: [(u32, u32); 2], reached: Option<bool>, said: [&str; 2]) {
        let of = |year, (part, of)| (item, year, Amount::Rate(Rate::of(part, of).unwrap()));
        let karte = karte(&[of(2024, counts[0]), of(2025, counts[1])]);
        let found = outcomes(&[promise(&[item], target, "")], FiscalYear::of(2024).unwrap(), &karte);
        let [outcome] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((outcome.reached, outcome.verdict.as_str()), (reached, said[0]));
        assert_eq!(outcome.moved[0].said, said[1]);
    }

    #[test]
    fn reached_or_not_and_whether_chance_explains_it() {
        let same = |range| {
            format!(
                "令和6（2024）年度と令和7（2025）年度で、違うとは言えません（差は{range}のどこでもありえます）。"
            )
        };
        let [little, less] = ["−10〜+27ポイント", "−26〜+9ポイント"].map(same);
        case(Item::Exercise, "30％", [(12, 45), (16, 45)], Some(true), ["目標に届きました。", &little]);
        case(Item::Smoking, "20％", [(14, 45), (10, 45)], Some(false), ["目標まで、あと1人です。", &less]);
        case(
            Item::CheckupRate,
            "100％",
            [(30, 45), (44, 45)],
            Some(false),
            [
                "目標まで、あと1人です。",
                "令和6（2024）年度の67％から令和7（2025）年度の98％に増え、偶然とは言いにくい違いです（差は+16〜+46ポイント）。",
            ],
        );
    }

    #[test]
    fn taking_part_is_counted_and_health_of_few_is_not_judged() {
        let few = "令和6（2024）年度は測った人が10人未満なので、比べていません。令和7（2025）年度は測った人が10人未満なので、比べていません。";
        case(Item::CheckupRate, "100％", [(7, 9), (9, 9)], Some(true), ["目標に届きました。", few]);
        let unjudged = "測った人が10人未満なので、届いたかどうかは言えません。";
        case(Item::Smoking, "20％", [(3, 9), (1, 9)], None, [unjudged, few]);
    }

    #[test]
    fn what_the_figures_do_not_tell_is_said() {
        let rate = |part| Amount::Rate(Rate::of(part, 45).unwrap());
        let stated =
            |percent| Amount::Stated { percent: Percent::of(percent).unwrap(), count: None, of: None };
        let karte = karte(&[
            (Item::Smoking, 2023, rate(15)),
            (Item::Smoking, 2024, rate(12)),
            (Item::Exercise, 2023, rate(15)),
            (Item::CheckupRate, 2024, stated(84.0)),
        ]);
        let promised = [
            promise(&[Item::Smoking], "30％", ""),
            promise(&[Item::Exercise], "40％", ""),
            promise(&[Item::CheckupRate], "80％", ""),
            promise(&[Item::Waist, Item::Exercise], "", "90％"),
            promise(&[], "", ""),
        ];
        let found = outcomes(&promised, FiscalYear::of(2023).unwrap(), &karte);
        let said: Vec<_> = found.iter().map(|outcome| (outcome.reached, outcome.verdict.as_str())).collect();
        assert_eq!(
            said,
            [
                (None, "数え方が変わったので、届いたかどうかは言えません。"),
                (None, "今年の数値がないので、届いたかどうかは言えません。"),
                (Some(true), "目標に届きました。"),
                (None, "行った回数や記録で、社内で確かめてください。"),
                (None, "目標の数字は書かれていませんでした。"),
            ]
        );
        let moved = |at: usize| {
            let moved = found.get(at).unwrap().moved.iter();
            moved.map(|moved| format!("{} {} {}", moved.label, moved.then, moved.now)).collect::<Vec<_>>()
        };
        assert_eq!(moved(0), ["喫煙 45人中15人（33％） 45人中12人（27％）"]);
        assert_eq!(moved(2), ["健診受診率 数値なし 84％"]);
        assert_eq!(moved(3), ["腹囲リスク 数値なし 数値なし", "運動習慣あり 45人中15人（33％） 数値なし"]);
    }
}
