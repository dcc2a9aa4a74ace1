//! One item over the years.

use std::cmp::Reverse;

use super::breaks::{self, Break};
use super::{Disclosure, FEWEST, ForOthers, Karte, Line, Section, Standing, in_order, words};
use crate::calendar::FiscalYear;
use crate::figures::{Item, Sex};

/// More years than this are another story: people came and went.
pub const MOST_YEARS: usize = 5;

/// One item of the company in two to five years, the oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// What was measured or asked.
    pub item: Item,
    /// Men, women or everybody.
    pub sex: Sex,
    /// The years that the papers tell of, each later than the one before.
    pub points: Vec<Point>,
}

/// One year.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The year.
    pub year: FiscalYear,
    /// The share in percent; `None` where it is withheld from who reads.
    pub share: Option<f64>,
    /// Wilson's 95 % interval in percent; `None` where it is withheld, and without a denominator.
    pub interval: Option<(f64, f64)>,
    /// What that year is compared with, in percent.
    pub reference: Option<f64>,
    /// How that year stands; `None` where the verdict is withheld.
    pub standing: Option<Standing>,
    /// What changed since the point before: the two are not joined.
    pub broken: Option<Break>,
    /// People the item applies to, and people measured; `None` where one is not known or withheld.
    pub people: Option<(u32, u32)>,
    /// The figure in words: 45人中15人（33％）, 45人中10人未満（20％以下）, ×.
    pub written: String,
}

impl Point {
    /// Whether so many were measured that the year can be compared.
    pub(super) fn is_judged(&self) -> bool {
        self.people.is_some_and(|(_, whole)| whole >= FEWEST)
    }
}

impl Trend {
    /// The item's name, with men or women where the years are not of both.
    pub fn label(&self) -> String {
        words::label(self.item, self.sex)
    }

    /// What can be said of the years, in plain sentences: whether the first and the last differ, and the last two;
    /// where what was counted changed; which years were not compared. Of no slope, and of nothing to come.
    pub fn sentences(&self) -> Vec<String> {
        words::years(self)
    }

    /// Whether some sentence tells two years apart.
    pub fn is_told_apart(&self) -> bool {
        words::told_apart(self)
    }

    /// The years that may be compared with each other, oldest first.
    pub(super) fn spans(&self) -> impl Iterator<Item = &[Point]> {
        self.points.chunk_by(|_, later| later.broken.is_none())
    }
}

impl Karte {
    /// The items with two or more years, in the order of the sheet, for the company's own eyes.
    ///
    /// Of both sexes together, where the papers have two years of both, else of men and of women.
    pub fn trends(&self) -> Vec<Trend> {
        self.trends_shown(|line| ForOthers { figure: Disclosure::Open, standing: Some(line.standing) })
    }

    /// The same as others may see it: what is withheld of a line is withheld of its year.
    pub fn trends_for_others(&self) -> Vec<Trend> {
        self.trends_shown(|line| self.among_its_kin(line))
    }

    fn trends_shown(&self, disclosure: impl Fn(&Line) -> ForOthers) -> Vec<Trend> {
        let mut trends: Vec<Trend> = Vec::new();
        let in_sections = Section::ALL.into_iter().flat_map(|section| {
            Item::ALL.iter().copied().filter(move |item| Section::of(*item) == Some(section))
        });
        for (item, sex) in in_sections.flat_map(|item| Sex::ALL.map(|sex| (item, sex))) {
            let together = trends.iter().any(|trend| trend.item == item && trend.sex == Sex::All);
            let points = if together { Vec::new() } else { self.points(item, sex, &disclosure) };
            if points.len() > 1 {
                trends.push(Trend { item, sex, points });
            }
        }
        trends
    }

    fn points(&self, item: Item, sex: Sex, disclosure: &impl Fn(&Line) -> ForOthers) -> Vec<Point> {
        let own = self.lines.iter().filter(|line| line.item == item && line.sex == sex);
        let told = own.filter(|line| line.year.is_some() && line.amount.percent().is_some());
        let mut newest = in_order(told, |one, other| Reverse(one.year).cmp(&Reverse(other.year)));
        newest.truncate(MOST_YEARS);
        let mut points: Vec<Point> = Vec::new();
        for (line, year) in newest.into_iter().rev().filter_map(|line| line.year.map(|year| (line, year))) {
            let ForOthers { figure, standing } = disclosure(line);
            let open = figure == Disclosure::Open;
            points.push(Point {
                year,
                share: line.amount.percent().filter(|_| open),
                interval: line.interval.filter(|_| open),
                reference: line.reference.as_ref().map(|reference| reference.percent),
                standing,
                broken: points.last().and_then(|before| breaks::between(item, before.year, year)),
                people: line.people().filter(|_| open),
                written: words::figure_for_others(line, figure),
            });
        }
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Amount, Figure, Figures, Group, Percent, Rate};
    use crate::reference::Region;

    fn karte(figures: &[(Item, Sex, Option<u16>, Amount)]) -> Karte {
        let figures: Figures = figures
            .iter()
            .map(|&(item, sex, year, amount)| Figure {
                item,
                group: Group::Company,
                sex,
                year: year.and_then(FiscalYear::of),
                amount,
            })
            .collect();
        Karte::draw_up(&figures, Region::NATION)
    }

    fn rate(part: u32, whole: u32) -> Amount {
        Amount::Rate(Rate::of(part, whole).unwrap())
    }

    /// Item, sex, years; a bar before the years that cannot be joined with the one before.
    fn written(trends: &[Trend]) -> Vec<String> {
        let year = |point: &Point| {
            format!("{}{}", if point.broken.is_some() { "| " } else { "" }, point.year.western())
        };
        let years = |trend: &Trend| trend.points.iter().map(year).collect::<Vec<_>>().join(" ");
        trends.iter().map(|trend| format!("{}: {}", trend.label(), years(trend))).collect()
    }

    #[test]
    fn the_order_of_the_papers_changes_nothing() {
        let year = |year| (Item::Exercise, Sex::All, Some(year), rate(12, 43));
        let figures = [2023, 2021, 2024, 2019, 2022, 2018].map(year);
        let drawn = karte(&figures).trends();
        assert_eq!(written(&drawn), ["運動習慣あり: 2019 2021 2022 2023 2024"]);
        let mut turned = figures;
        turned.reverse();
        assert_eq!(karte(&turned).trends(), drawn);
    }

    #[test]
    fn where_what_was_counted_changed_the_years_are_not_joined() {
        let of = |item| [2021, 2022, 2023, 2024].map(|year| (item, Sex::All, Some(year), rate(12, 43)));
        let trends = karte(&[of(Item::FindingLipid), of(Item::Smoking), of(Item::Sleep)].concat()).trends();
        assert_eq!(
            written(&trends),
            [
                "喫煙: 2021 2022 2023 | 2024",
                "睡眠で休養が十分: 2021 2022 2023 2024",
                "血中脂質有所見: 2021 | 2022 | 2023 2024"
            ]
        );
    }

    #[test]
    fn two_years_of_both_or_of_each_sex() {
        let of = |sex, year| (Item::Glucose, sex, year, rate(12, 43));
        let (men, women) = (Sex::Male, Sex::Female);
        let years = |of_sex: &dyn Fn(u16) -> _| [2022, 2023].map(of_sex);
        let both = years(&|year| of(Sex::All, Some(year)));
        let male = years(&|year| of(men, Some(year)));
        assert_eq!(written(&karte(&[both, male].concat()).trends()), ["代謝(血糖)リスク: 2022 2023"]);
        let by_sex =
            [&male[..], &[of(Sex::All, Some(2023)), of(women, Some(2023)), of(women, None)]].concat();
        assert_eq!(written(&karte(&by_sex).trends()), ["代謝(血糖)リスク（男性）: 2022 2023"]);
    }

    #[test]
    fn without_a_share_or_a_year_there_is_no_point() {
        let of = |year, amount| (Item::FindingAny, Sex::All, year, amount);
        let one = [of(Some(2023), rate(20, 43)), of(None, rate(20, 43)), of(Some(2022), Amount::People(20))];
        assert_eq!(karte(&one).trends(), []);
        let bare = Amount::Stated { percent: Percent::of(46.5).unwrap(), count: None, of: None };
        let trends = karte(&[of(Some(2023), bare), of(Some(2024), rate(20, 43))]).trends();
        let intervals: Vec<_> = trends[0].points.iter().map(|point| point.interval.is_some()).collect();
        assert_eq!(intervals, [false, true]);
    }

    #[test]
    fn others_see_of_a_year_what_they_may() {
        let of = |year, part| (Item::Exercise, Sex::All, Some(year), rate(part, 43));
        let trends = karte(&[of(2022, 9), of(2023, 12)]).trends_for_others();
        let seen: Vec<_> =
            trends[0].points.iter().map(|point| (point.written.as_str(), point.share.is_some())).collect();
        assert_eq!(seen, [("43人中10人未満（21％以下）", false), ("43人中12人（28％）", true)]);
        assert_eq!(trends[0].sentences(), [""; 0]);
    }
}
