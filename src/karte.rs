//! How a company compares: lines with standings, one item over the years, the finding in plain words.
//!
//! Says what is so, and how sure that is. Suggests nothing; knows no colour and no raw text.

mod breaks;
mod chance;
mod comparison;
mod distance;
mod line;
mod order;
mod others;
mod overview;
mod pasted;
mod priority;
mod shown;
mod standardised;
mod standing;
mod table;
mod trend;
mod walk;
mod words;

pub use breaks::Break;
pub use chance::by_chance;
pub use comparison::Comparison;
pub use line::Line;
pub use order::in_order;
pub use others::{Disclosure, ForOthers};
pub use shown::Section;
pub use standardised::{ByAgeAndSex, Standardised, Unformed};
pub use standing::{FEW, FEWEST, Standing};
pub use table::table;
pub use trend::{MOST_YEARS, Point, Trend};
pub use walk::{Place, Stop};
pub use words::{percent_in_sentences, percent_in_tables, percent_span, topic, topic_heading};

use std::cmp::Reverse;

use crate::calendar::FiscalYear;
use crate::figures::{Family, Figure, Figures, Group, Item, Sex};
use crate::reference::Region;

/// A company's figures, each beside its reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Karte {
    /// The year the karte is of; `None` where the papers name none.
    pub year: Option<FiscalYear>,
    /// Employees, where the papers say.
    pub employees: Option<u32>,
    /// People examined, where the papers say.
    pub examined: Option<u32>,
    /// One line an item, sex and year: in the order of [`Item::ALL`], the newest year first, both sexes together first.
    pub lines: Vec<Line>,
}

impl Karte {
    /// Sets each share of the company beside its reference. Says what is so; suggests nothing.
    ///
    /// The reference is the published one of the region (or the nation, see [`crate::reference::find`]); where nothing
    /// with the same definition is published, or the person wants it first, the average that the company's own table
    /// printed for the same item, sex and year.
    pub fn draw_up(figures: &Figures, comparison: impl Into<Comparison>) -> Self {
        let comparison = comparison.into();
        let year = figures.latest_year();
        let people = |item| {
            let found =
                [year, None].into_iter().find_map(|year| figures.find(item, Group::Company, Sex::All, year));
            found.and_then(|figure| figure.amount.count())
        };
        let own = figures
            .iter()
            .filter(|figure| figure.group == Group::Company)
            .filter(|figure| !matches!(figure.item.family(), Family::Size | Family::Cost));
        let place = |figure: &Figure| (figure.item, Reverse(figure.year), figure.sex);
        let lines = in_order(own, |one, other| place(one).cmp(&place(other)))
            .into_iter()
            .map(|figure| Line::beside(figure, comparison.reference(figures, figure)))
            .collect();
        Self { year, employees: people(Item::Employees), examined: people(Item::Examined), lines }
    }

    /// Whose values these are compared with, and of which years; `region` is the one the person chose.
    pub fn compared_with(&self, region: Region) -> String {
        words::compared(&self.latest(), region)
    }

    /// Whose value most of the lines stand beside; `None` where none has one.
    pub fn usual_region(&self) -> Option<&str> {
        let latest = self.latest();
        let regions = || latest.iter().filter_map(|line| line.reference.as_ref()).map(|found| &found.region);
        let often = |region: &String| regions().filter(|other| *other == region).count();
        let usual = regions().max_by_key(|region| often(region))?;
        Some(usual)
    }

    /// The karte in one or two plain sentences: what is worse first, then what is good.
    pub fn headline(&self) -> String {
        words::headline(&self.latest())
    }

    /// The same for what leaves the company: made of those verdicts alone that may leave it.
    pub fn headline_for_others(&self) -> String {
        let (mut open, mut told) = (Vec::new(), Vec::new());
        for (line, kept) in self.for_others().into_iter().filter(|(_, kept)| kept.standing.is_some()) {
            if kept.figure == Disclosure::Open { open.push(line) } else { told.push(line) }
        }
        words::headline_for_others(&open, &told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Amount, Figure, Percent, Rate};

    fn figure(item: Item, group: Group, sex: Sex, year: Option<u16>, amount: Amount) -> Figure {
        Figure { item, group, sex, year: year.and_then(FiscalYear::of), amount }
    }

    fn rate(part: u32, whole: u32) -> Amount {
        Amount::Rate(Rate::of(part, whole).unwrap())
    }

    fn stated(percent: f64) -> Amount {
        Amount::Stated { percent: Percent::of(percent).unwrap(), count: None, of: None }
    }

    #[test]
    fn a_line_an_item_year_and_sex_in_the_order_of_a_karte() {
        let company = |item, sex, year, amount| figure(item, Group::Company, sex, Some(year), amount);
        let figures: Figures = [
            company(Item::Smoking, Sex::Male, 2023, rate(11, 29)),
            company(Item::Smoking, Sex::All, 2022, rate(13, 45)),
            company(Item::Smoking, Sex::All, 2023, rate(13, 45)),
            company(Item::CheckupRate, Sex::All, 2022, rate(45, 49)),
            company(Item::Employees, Sex::All, 2023, Amount::People(49)),
            company(Item::Examined, Sex::All, 2022, Amount::People(44)),
            company(Item::MedicalCost, Sex::All, 2023, Amount::Yen(17_420)),
        ]
        .into_iter()
        .collect();
        let karte = Karte::draw_up(&figures, Region::NATION);
        let order: Vec<_> = karte
            .lines
            .iter()
            .map(|line| (line.item.id(), line.year.map_or(0, FiscalYear::western), line.sex.id()))
            .collect();
        assert_eq!(
            order,
            [
                ("checkup_rate", 2022, "all"),
                ("smoking", 2023, "all"),
                ("smoking", 2023, "male"),
                ("smoking", 2022, "all")
            ]
        );
        assert_eq!((karte.year, karte.employees, karte.examined), (FiscalYear::of(2023), Some(49), None));
    }

    #[test]
    fn an_average_of_the_same_table_serves_where_nothing_is_published() {
        let both = |item, year, amount| figure(item, Group::Company, Sex::All, year, amount);
        let beside = |item, group, year, percent| figure(item, group, Sex::All, year, stated(percent));
        let figures: Figures = [
            both(Item::BloodPressure, Some(2023), rate(15, 45)),
            beside(Item::BloodPressure, Group::Industry, Some(2023), 49.3),
            beside(Item::BloodPressure, Group::Nation, Some(2023), 46.7),
            both(Item::Glucose, Some(2023), rate(6, 45)),
            beside(Item::Glucose, Group::Branch, Some(2023), 16.2),
            beside(Item::Glucose, Group::Nation, Some(2022), 16.4),
            both(Item::CheckupRate, Some(2023), rate(45, 49)),
            beside(Item::CheckupRate, Group::Nation, Some(2023), 57.7),
            both(Item::Lipid, None, rate(14, 45)),
            beside(Item::Lipid, Group::Nation, None, 29.2),
            both(Item::DoctorInstruction, Some(2023), rate(14, 45)),
            beside(Item::DoctorInstruction, Group::Nation, Some(2023), 20.0),
        ]
        .into_iter()
        .collect();
        let karte = Karte::draw_up(&figures, Region::NATION);
        let references: Vec<_> = karte
            .lines
            .iter()
            .map(|line| {
                let reference = line.reference.as_ref();
                reference
                    .map(|found| (found.region.as_str(), found.percent, found.year, found.source.as_str()))
            })
            .collect();
        assert_eq!(
            references,
            [
                Some(("全国", 58.4, Some(2024), "kenpo-2024-checkup")),
                Some(("お手元の表の全国平均", 46.7, Some(2023), "pasted")),
                Some(("お手元の表の支部平均", 16.2, Some(2023), "pasted")),
                Some(("お手元の表の全国平均", 29.2, None, "pasted")),
                None,
            ]
        );
    }
}
