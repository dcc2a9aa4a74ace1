//! What is typed from a paper: a form of items, up to three years, and whose value it is.
//!
//! The form holds texts and understands none of them. It writes them as a table in our own headings, and the reader
//! reads that table as it reads any other.

mod faults;
mod moves;
#[cfg(test)]
mod property;
mod table;
mod usual;

pub use moves::Key;

use crate::calendar::{Date, FiscalYear};
use crate::figures::{Family, Group, Item};
use usual::USUAL;

/// Years that one paper sets side by side.
const MOST_YEARS: usize = 3;
/// How many years back a paper may be of.
const YEARS_BACK: u16 = 10;

/// The form, as it is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Of the years side by side; empty while the year of the only one was not said.
    years: Vec<FiscalYear>,
    items: Vec<Item>,
    /// What stands on the paper for the company.
    pub counted: Counted,
    /// Whether the person said that everybody who was examined is the denominator.
    pub of_examined: bool,
    cells: Vec<(Spot, String)>,
}

/// What a paper gives of the company: shares, or people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counted {
    /// 割合（％）.
    #[default]
    Shares,
    /// 人数.
    People,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Of which item; [`Item::Examined`] for the people examined.
    pub item: Item,
    /// Of which of the years side by side, from nought.
    pub year: usize,
    /// Whose value, or the people measured.
    pub column: Column,
}

/// What stands side by side in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The company's share, or its people with the item.
    Own,
    /// The company's people measured.
    Of,
    /// 業態平均, in percent.
    Industry,
    /// 支部平均, in percent.
    Branch,
}

/// One change of the form.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// What a field says now.
    Cell(Spot, String),
    /// What stands on the paper.
    Counted(Counted),
    /// Whether everybody who was examined is the denominator.
    OfExamined(bool),
    /// Which year it is, of the years side by side.
    Year(usize, FiscalYear),
    /// One year more.
    MoreYears,
    /// One year less, where nothing was typed of the last.
    FewerYears,
    /// One item more.
    Item(Item),
}

impl Default for Typed {
    fn default() -> Self {
        Self {
            years: Vec::new(),
            items: USUAL.to_vec(),
            counted: Counted::default(),
            of_examined: false,
            cells: Vec::new(),
        }
    }
}

impl Column {
    /// All four, as they stand in the table that is written.
    pub const ALL: [Self; 4] = [Self::Own, Self::Of, Self::Industry, Self::Branch];

    /// Whose value it is.
    pub const fn group(self) -> Group {
        match self {
            Self::Own | Self::Of => Group::Company,
            Self::Industry => Group::Industry,
            Self::Branch => Group::Branch,
        }
    }
}

impl Spot {
    /// Its name in the page.
    pub fn id(self) -> String {
        let column = Column::ALL.iter().position(|column| *column == self.column).unwrap_or_default();
        format!("{}-{}-{column}", self.item.id(), self.year)
    }
}

impl Typed {
    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        self.cells.is_empty()
    }

    /// How many fields say something.
    pub fn filled(&self) -> usize {
        self.cells.len()
    }

    /// The years side by side; `None` for the one whose year was not said.
    pub fn years(&self) -> Vec<Option<FiscalYear>> {
        match self.years.as_slice() {
            [] => vec![None],
            years => years.iter().copied().map(Some).collect(),
        }
    }

    /// The years that may be chosen for one of those side by side, the latest first.
    pub fn years_to_choose(&self, at: usize, today: Date) -> Vec<FiscalYear> {
        let last = today.fiscal_year();
        let years = (0..YEARS_BACK).filter_map(|ago| FiscalYear::of(last.saturating_sub(ago)));
        let mut years: Vec<FiscalYear> = years.filter(|year| !self.is_taken(at, *year)).collect();
        if let Some(year) = self.years.get(at).filter(|year| !years.contains(year)) {
            years.push(*year);
        }
        years
    }

    fn is_taken(&self, at: usize, year: FiscalYear) -> bool {
        self.years.iter().enumerate().any(|(other, taken)| other != at && *taken == year)
    }

    /// Whether another year can stand beside: the first must have been said, or the two could not be told apart.
    pub fn takes_more_years(&self) -> bool {
        (1..MOST_YEARS).contains(&self.years.len())
    }

    /// Whether the last of several years says nothing.
    pub fn takes_fewer_years(&self) -> bool {
        let last = self.years.len().saturating_sub(1);
        last > 0 && !self.cells.iter().any(|(spot, _)| spot.year == last)
    }

    /// The rows: the people examined, then the items.
    pub fn rows(&self) -> impl Iterator<Item = Item> + '_ {
        [Item::Examined].into_iter().chain(self.items.iter().copied())
    }

    /// Whether a row has a field there.
    pub fn has(&self, item: Item, column: Column) -> bool {
        match column {
            Column::Own => true,
            Column::Of => {
                let own = !self.of_examined || item.family() == Family::Participation;
                item != Item::Examined && self.counted == Counted::People && own
            }
            Column::Industry | Column::Branch => item != Item::Examined,
        }
    }

    /// Every field, row by row.
    pub fn spots(&self) -> Vec<Spot> {
        let mut spots = Vec::new();
        for item in self.rows() {
            for year in 0..self.years().len() {
                let columns = Column::ALL.into_iter().filter(|column| self.has(item, *column));
                spots.extend(columns.map(|column| Spot { item, year, column }));
            }
        }
        spots
    }

    /// The field with this name in the page.
    pub fn spot(&self, id: &str) -> Option<Spot> {
        self.spots().into_iter().find(|spot| spot.id() == id)
    }

    /// What a field says.
    pub fn cell(&self, spot: Spot) -> &str {
        self.cells.iter().find(|(at, _)| *at == spot).map_or("", |(_, text)| text)
    }

    pub(super) fn change(&mut self, change: Change) {
        match change {
            Change::Cell(spot, text) => self.write(spot, &text),
            Change::Counted(counted) => self.counted = counted,
            Change::OfExamined(of_examined) => self.of_examined = of_examined,
            Change::Year(at, year) if !self.is_taken(at, year) => match self.years.get_mut(at) {
                Some(said) => *said = year,
                None if at == 0 => self.years.push(year),
                None => {}
            },
            Change::MoreYears if self.takes_more_years() => self.years.extend(self.year_before()),
            Change::FewerYears if self.takes_fewer_years() => {
                self.years.pop();
            }
            Change::Item(item) if !self.items.contains(&item) => self.items.push(item),
            Change::Year(..) | Change::MoreYears | Change::FewerYears | Change::Item(_) => {}
        }
    }

    /// The year before the last one, or the first before it that stands nowhere yet.
    fn year_before(&self) -> Option<FiscalYear> {
        let last = self.years.last()?.western();
        (1..=YEARS_BACK)
            .filter_map(|ago| FiscalYear::of(last.checked_sub(ago)?))
            .find(|year| !self.years.contains(year))
    }

    /// What would part the table, or make it a web table, is written otherwise: a cell stays one cell.
    fn write(&mut self, spot: Spot, text: &str) {
        let text = text.replace(['\t', '\n', '\r', '"'], " ").replace("<t", "＜t").replace("<T", "＜T");
        self.cells.retain(|(at, _)| *at != spot);
        if !text.trim().is_empty() {
            self.cells.push((spot, text.trim().to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(western: u16) -> FiscalYear {
        FiscalYear::of(western).unwrap()
    }

    fn after(changes: impl IntoIterator<Item = Change>) -> Typed {
        let mut typed = Typed::default();
        changes.into_iter().for_each(|change| typed.change(change));
        typed
    }

    #[test]
    fn years_stand_side_by_side_once_the_first_is_said() {
        #[track_caller]
        fn case(changes: &[Change], years: &[Option<u16>]) {
            let typed = after(changes.to_vec());
            let found: Vec<_> = typed.years().iter().map(|year| year.map(FiscalYear::western)).collect();
            assert_eq!(found, years, "{changes:?}");
        }
        use Change::{FewerYears, MoreYears, Year};

        case(&[], &[None]);
        case(&[MoreYears], &[None]);
        case(&[Year(0, year(2023))], &[Some(2023)]);
        case(&[Year(0, year(2023)), Year(0, year(2022))], &[Some(2022)]);
        case(&[Year(0, year(2023)), MoreYears], &[Some(2023), Some(2022)]);
        case(&[Year(0, year(2023)), MoreYears, MoreYears, MoreYears], &[Some(2023), Some(2022), Some(2021)]);
        case(
            &[Year(0, year(2023)), MoreYears, Year(1, year(2024)), MoreYears],
            &[Some(2023), Some(2024), Some(2022)],
        );
        case(&[Year(0, year(2023)), MoreYears, Year(1, year(2023))], &[Some(2023), Some(2022)]);
        case(&[Year(0, year(2023)), MoreYears, FewerYears, FewerYears], &[Some(2023)]);
        let second = Spot { item: Item::Waist, year: 1, column: Column::Own };
        let typed = Change::Cell(second, "33.3".to_owned());
        case(&[Year(0, year(2023)), MoreYears, typed, FewerYears], &[Some(2023), Some(2022)]);
    }

    #[test]
    fn a_year_is_offered_where_it_is_not_taken() {
        let typed = after([Change::Year(0, year(2023)), Change::MoreYears]);
        let today = Date::of(2026, 11, 22).unwrap();
        let offered = typed.years_to_choose(1, today);
        assert_eq!((offered.len(), offered.first().copied()), (9, FiscalYear::of(2026)));
        assert!(offered.contains(&year(2022)) && !offered.contains(&year(2023)));
        let old = after([Change::Year(0, year(2001))]);
        assert_eq!(old.years_to_choose(0, today).last().copied(), FiscalYear::of(2001));
    }

    #[test]
    fn the_people_measured_are_asked_where_they_are_not_those_examined() {
        #[track_caller]
        fn case(counted: Counted, of_examined: bool, item: Item, asked: bool) {
            let typed = Typed { counted, of_examined, ..Typed::default() };
            assert_eq!(typed.has(item, Column::Of), asked, "{counted:?} {of_examined} {item:?}");
        }

        case(Counted::Shares, false, Item::Waist, false);
        case(Counted::Shares, true, Item::CheckupRate, false);
        case(Counted::People, false, Item::Waist, true);
        case(Counted::People, true, Item::Waist, false);
        case(Counted::People, true, Item::CheckupRate, true);
        case(Counted::People, false, Item::Examined, false);
    }

    #[test]
    fn a_cell_stays_one_cell() {
        #[track_caller]
        fn case(text: &str, kept: &str) {
            let spot = Spot { item: Item::Waist, year: 0, column: Column::Own };
            assert_eq!(after([Change::Cell(spot, text.to_owned())]).cell(spot), kept);
        }

        case(" ３３．３％ ", "３３．３％");
        case("33.3\t45", "33.3 45");
        case("15\n45", "15 45");
        case("\u{3000}", "");
        case("<10", "<10");
        case("<Table>", "＜Table>");
    }

    #[test]
    fn every_field_is_found_by_its_name_in_the_page() {
        let typed = after([Change::Year(0, year(2023)), Change::MoreYears, Change::Counted(Counted::People)]);
        for spot in typed.spots() {
            assert_eq!(typed.spot(&spot.id()), Some(spot));
        }
        assert_eq!(typed.spot("waist-9-0"), None);
    }
}
