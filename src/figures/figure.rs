//! One figure, and all the figures of one company.

use super::{Amount, Group, Item, Sex};
use crate::calendar::FiscalYear;

/// One item of one group in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// What was measured or asked.
    pub item: Item,
    /// Whose figure it is.
    pub group: Group,
    /// Men, women or everybody.
    pub sex: Sex,
    /// `None` where the table names no year.
    pub year: Option<FiscalYear>,
    /// What the table says.
    pub amount: Amount,
}

/// All that is known of one company, and the averages its own papers printed beside it.
///
/// No two figures share item, group, sex and year: the first one given stays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures(Vec<Figure>);

impl Figures {
    /// Every figure, in the order of the papers.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.0.iter()
    }

    /// Whether there is nothing to draw up a karte from.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The one figure with these four names.
    pub fn find(&self, item: Item, group: Group, sex: Sex, year: Option<FiscalYear>) -> Option<&Figure> {
        self.0
            .iter()
            .find(|figure| (figure.item, figure.group, figure.sex, figure.year) == (item, group, sex, year))
    }

    /// The newest year the company itself has figures for; `None` where no year is named.
    pub fn latest_year(&self) -> Option<FiscalYear> {
        self.0.iter().filter(|figure| figure.group == Group::Company).filter_map(|figure| figure.year).max()
    }
}

impl FromIterator<Figure> for Figures {
    fn from_iter<T: IntoIterator<Item = Figure>>(figures: T) -> Self {
        let mut kept = Self::default();
        // Only figures of one item can be the same: a long table has thousands of figures and a few dozen items.
        let mut by_item: Vec<Vec<Figure>> = Item::ALL.iter().map(|_| Vec::new()).collect();
        for figure in figures {
            let names = |figure: &Figure| (figure.year, figure.group, figure.sex);
            if let Some(same) = by_item.get_mut(figure.item as usize)
                && !same.iter().any(|other| names(other) == names(&figure))
            {
                same.push(figure);
                kept.0.push(figure);
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Rate;

    fn smokers(part: u32, year: Option<u16>) -> Figure {
        Figure {
            item: Item::Smoking,
            group: Group::Company,
            sex: Sex::All,
            year: year.and_then(FiscalYear::of),
            amount: Amount::Rate(Rate::of(part, 45).unwrap()),
        }
    }

    #[test]
    fn the_first_of_two_figures_with_the_same_names_stays() {
        let figures: Figures =
            [smokers(13, Some(2023)), smokers(9, Some(2023)), smokers(9, Some(2022))].into_iter().collect();
        let kept: Vec<_> = figures.iter().map(|figure| figure.amount.count()).collect();
        assert_eq!(kept, [Some(13), Some(9)]);
        assert_eq!(figures.latest_year(), FiscalYear::of(2023));
    }

    #[test]
    fn no_year_is_no_latest_year() {
        let figures: Figures = [smokers(13, None)].into_iter().collect();
        assert_eq!(figures.latest_year(), None);
    }
}
