//! What a company is compared with: the person's choice.

use super::pasted;
use crate::figures::{Figure, Figures, Group, Item};
use crate::reference::{self, Reference, Region};
use crate::words::own_table;

/// Whose values stand beside the company's.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Whose published values; the nation's where this region publishes none.
    pub region: Region,
    /// Whether the averages of the person's own table come before the published values. They come after them anyway.
    pub own_first: bool,
    /// What the person calls that table; blank or [`Comparison::OWN`] where nobody named it.
    pub own_name: String,
    /// What the office offers for this region: before the published values, where the item is the same.
    pub offered: Vec<(Item, Reference)>,
}

impl Comparison {
    /// The name of the person's own table in files where nobody named it.
    const OWN: &str = "お手元の表";

    /// The value to stand beside this figure of the company.
    pub(super) fn reference(&self, figures: &Figures, company: &Figure) -> Option<Reference> {
        [self.own_first, !self.own_first].into_iter().find_map(|own| {
            if own {
                pasted::average(figures, company, self)
            } else {
                let offered = self.offered(company).cloned();
                offered.or_else(|| reference::find(company.item, company.sex, company.year, self.region))
            }
        })
    }

    /// The office's value for such a figure, unless the question's answers changed between their years.
    fn offered(&self, company: &Figure) -> Option<&Reference> {
        let changed = |year| reference::after_change(company.item, year);
        let own = company.year.map(|year| changed(year.western()));
        let fits = |(item, value): &&(Item, Reference)| {
            *item == company.item
                && value.sex == company.sex
                && own.is_none_or(|own| value.year.map(changed) == Some(own))
        };
        self.offered.iter().find(fits).map(|(_, value)| value)
    }

    /// Which average of the person's own table is taken, the first that stands: the nearest to the region chosen.
    pub(super) const fn groups(&self) -> [Group; 4] {
        match self.region {
            Region::NATION => [Group::Nation, Group::Prefecture, Group::Branch, Group::Industry],
            _ => [Group::Branch, Group::Prefecture, Group::Industry, Group::Nation],
        }
    }

    /// What the person's own table is called.
    pub(super) fn own(&self) -> &str {
        let name = self.own_as_typed().trim();
        if name.is_empty() { own_table::name() } else { name }
    }

    /// The same as it stands in the box for it, which may be blank.
    pub fn own_as_typed(&self) -> &str {
        if self.own_name == Self::OWN { own_table::name() } else { &self.own_name }
    }
}

impl From<Region> for Comparison {
    fn from(region: Region) -> Self {
        Self { region, own_first: false, own_name: Self::OWN.to_owned(), offered: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::FiscalYear;
    use crate::figures::{Amount, Percent, Sex};
    use crate::words::Language;

    /// Exercise and glucose with averages of branch and nation in the same table.
    fn figures() -> Figures {
        let stated = |item, group, percent| {
            let amount = Amount::Stated { percent: Percent::of(percent).unwrap(), count: None, of: Some(45) };
            Figure { item, group, sex: Sex::All, year: FiscalYear::of(2023), amount }
        };
        [Item::Exercise, Item::Glucose]
            .into_iter()
            .flat_map(|item| {
                [
                    stated(item, Group::Company, 20.0),
                    stated(item, Group::Branch, 31.5),
                    stated(item, Group::Nation, 30.0),
                ]
            })
            .collect()
    }

    #[test]
    fn whose_value_stands_beside() {
        #[track_caller]
        fn case(item: Item, region: Region, own_first: bool, own_name: &str, expected: &str) {
            let figures = figures();
            let comparison = Comparison { own_first, own_name: own_name.to_owned(), ..region.into() };
            let company = figures.find(item, Group::Company, Sex::All, FiscalYear::of(2023)).unwrap();
            let found = comparison.reference(&figures, company).unwrap();
            assert_eq!(format!("{} {:.1}", found.region, found.percent), expected);
        }
        let (nation, okayama) = (Region::NATION, Region::OKAYAMA);

        case(Item::Exercise, nation, false, "", "全国 27.9");
        case(Item::Exercise, okayama, false, "", "岡山県 27.3");
        case(Item::Exercise, okayama, true, "", "お手元の表の支部平均 31.5");
        case(Item::Exercise, nation, true, " 事業所カルテ ", "事業所カルテの全国平均 30.0");
        case(Item::Glucose, okayama, false, "", "お手元の表の支部平均 31.5");
        case(Item::Glucose, nation, false, "", "お手元の表の全国平均 30.0");
        Language::English.speaking(|| {
            case(Item::Exercise, okayama, false, "", "Okayama 27.3");
            case(Item::Glucose, nation, false, Comparison::OWN, "the national average in your table 30.0");
            case(Item::Glucose, okayama, false, "Our karte", "the branch average in Our karte 31.5");
        });
    }
}
