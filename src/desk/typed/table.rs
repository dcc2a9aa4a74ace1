//! The table that the form writes, and the form back from it.

use super::{Column, Counted, Spot, Typed};
use crate::calendar::FiscalYear;
use crate::figures::{Family, Item};
use crate::paste::{self, Cell, Place};
use crate::words::Language;

const TITLE: &str = "紙を見て入力した表";
const OF_EXAMINED: &str = "割合の分母は、健診を受けた人数";
const SHARES: &str = "割合（％）";
const PEOPLE: &str = "該当者数";

impl Typed {
    /// A table in our own headings, in Japanese whatever the window speaks; empty where nothing was typed.
    pub fn table(&self) -> String {
        if self.is_blank() { String::new() } else { Language::Japanese.speaking(|| self.in_our_headings()) }
    }

    fn in_our_headings(&self) -> String {
        let mut text = TITLE.to_owned();
        if self.of_examined {
            text.push('\t');
            text.push_str(OF_EXAMINED);
        }
        let years = self.years();
        let mut corner = "項目";
        if !self.years.is_empty() {
            let year = |at: usize| years.get(at).copied().flatten().map(|year| year.to_string());
            self.line(&mut text, corner, &|at, _| year(at).unwrap_or_default());
            corner = "";
        }
        self.line(&mut text, corner, &|_, column| column.group().label().to_owned());
        self.line(&mut text, "", &|_, column| self.role(column).to_owned());
        for item in self.rows() {
            let written = |year, column| self.written(Spot { item, year, column }).to_owned();
            self.line(&mut text, item.label(), &written);
        }
        text.push('\n');
        text
    }

    fn line(&self, text: &mut String, head: &str, cell: &dyn Fn(usize, Column) -> String) {
        text.push('\n');
        text.push_str(head);
        for year in 0..self.years().len() {
            for column in Column::ALL {
                text.push('\t');
                text.push_str(&cell(year, column));
            }
        }
    }

    /// The form that wrote this text; `None` for any other text.
    pub fn of(text: &str) -> Option<Self> {
        if text.starts_with(TITLE) {
            Language::Japanese.speaking(|| Self::of_our_headings(text))
        } else {
            None
        }
    }

    fn of_our_headings(text: &str) -> Option<Self> {
        let grid = paste::read(text).grid;
        let mut rows = grid.rows();
        let said = |row: Option<&[Cell]>, column: usize| {
            row.and_then(|row| row.get(column)).map_or("", Cell::text).to_owned()
        };
        let mut typed =
            Self { items: Vec::new(), of_examined: said(rows.next(), 1) == OF_EXAMINED, ..Self::default() };
        let mut over = rows.next();
        let width = over?.len();
        for column in (1..width).step_by(Column::ALL.len()) {
            typed.years.extend(year_named(&said(over, column)));
        }
        if !typed.years.is_empty() {
            over = rows.next();
        }
        // Of the two rows that say whose, and what: only what differs from form to form.
        over?;
        if said(rows.next(), 1) == PEOPLE {
            typed.counted = Counted::People;
        }
        for row in rows {
            let named = said(Some(row), 0);
            let item = Item::ALL.iter().copied().find(|item| item.label() == named)?;
            if item != Item::Examined {
                typed.items.push(item);
            }
            for (at, cell) in row.iter().skip(1).enumerate() {
                let (year, at) = (at / Column::ALL.len(), at % Column::ALL.len());
                let column = Column::ALL.into_iter().find(|column| stands(item, *column) == at);
                if let Some(column) = column.filter(|column| typed.has(item, *column)) {
                    typed.write(Spot { item, year, column }, cell.text());
                }
            }
        }
        Some(typed).filter(|typed| typed.table() == text)
    }

    /// Where a field stands in the table that is written.
    pub(super) fn place(&self, spot: Spot) -> Option<Place> {
        let row = self.rows().position(|item| item == spot.item)?;
        let over = if self.years.is_empty() { 3 } else { 4 };
        let column = 1 + spot.year * Column::ALL.len() + stands(spot.item, spot.column);
        Some(Place::cell(over + row + 1, column + 1))
    }

    /// What the table says in a column of a row.
    fn written(&self, spot: Spot) -> &str {
        let Spot { item, year, column } = spot;
        let examined = Spot { item: Item::Examined, year, column: Column::Own };
        match (item, column) {
            (Item::Examined, Column::Of) => self.cell(examined),
            (Item::Examined, _) => "",
            (_, Column::Of) if !self.has(item, column) => self.denominator(spot),
            _ => self.cell(spot),
        }
    }

    /// The people examined, where the person said that they are the denominator of what stands here.
    pub fn denominator(&self, Spot { item, year, .. }: Spot) -> &str {
        let own = |item| self.cell(Spot { item, year, column: Column::Own });
        let holds = self.of_examined && !matches!(item.family(), Family::Participation | Family::Size);
        // What was typed behind a stroke is a denominator of its own.
        if holds && !own(item).is_empty() && !own(item).contains(['/', '／']) {
            own(Item::Examined)
        } else {
            ""
        }
    }

    const fn role(&self, column: Column) -> &'static str {
        match (column, self.counted) {
            (Column::Own, Counted::People) => PEOPLE,
            (Column::Of, _) => "対象者数",
            _ => SHARES,
        }
    }
}

/// In which of a year's columns a field is written: the people examined stand among the denominators.
fn stands(item: Item, column: Column) -> usize {
    let column = if item == Item::Examined && column == Column::Own { Column::Of } else { column };
    Column::ALL.iter().position(|one| *one == column).unwrap_or_default()
}

fn year_named(words: &str) -> Option<FiscalYear> {
    (1926..2100).filter_map(FiscalYear::of).find(|year| year.to_string() == words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Change;
    use crate::figures::Figure;

    fn of_2023(cells: &[(&str, &str)], counted: Counted, of_examined: bool) -> Typed {
        let mut typed = Typed { counted, of_examined, ..Typed::default() };
        typed.change(Change::Year(0, FiscalYear::of(2023).unwrap()));
        for (id, text) in cells {
            typed.change(Change::Cell(typed.spot(id).unwrap(), (*text).to_owned()));
        }
        typed
    }

    #[test]
    fn what_is_typed_is_read_and_nothing_more() {
        #[track_caller]
        fn case(typed: &Typed, expected: &[&str]) {
            let read = paste::read(&typed.table());
            let line = |figure: Figure| {
                assert_eq!(figure.year, FiscalYear::of(2023));
                let (item, group, amount) = (figure.item.id(), figure.group.id(), figure.amount);
                let counts = (amount.count(), amount.of());
                match (counts, amount.percent()) {
                    ((Some(count), Some(of)), _) => format!("{item} {group} {count}/{of}"),
                    ((None, Some(of)), Some(percent)) => format!("{item} {group} {percent}% of {of}"),
                    ((Some(count), None), _) => format!("{item} {group} {count}"),
                    (_, percent) => format!("{item} {group} {}%", percent.unwrap_or_default()),
                }
            };
            let found: Vec<_> = read.readings.iter().map(|reading| line(reading.figure)).collect();
            assert_eq!(found, expected, "{}", typed.table());
        }
        use Counted::{People, Shares};

        let shares = &[("examined-0-0", "45人"), ("waist-0-0", "３３．３％"), ("checkup_rate-0-0", "90")];
        case(
            &of_2023(shares, Shares, false),
            &["examined company 45", "checkup_rate company 90%", "waist company 33.3%"],
        );
        // Those examined are the denominator only where the person says so, and never of who came to be examined.
        case(
            &of_2023(shares, Shares, true),
            &["examined company 45", "checkup_rate company 90%", "waist company 33.3% of 45"],
        );
        case(
            &of_2023(&[("examined-0-0", "46"), ("waist-0-0", "15/45")], Shares, true),
            &["examined company 46", "waist company 15/45"],
        );
        let people =
            &[("waist-0-0", "１５人"), ("waist-0-1", "45"), ("waist-0-2", "38.1"), ("waist-0-3", "35.2%")];
        case(
            &of_2023(people, People, false),
            &["waist company 15/45", "waist industry 38.1%", "waist branch 35.2%"],
        );
        case(
            &of_2023(&[("examined-0-0", "45"), ("waist-0-0", "15")], People, true),
            &["examined company 45", "waist company 15/45"],
        );
    }

    #[test]
    fn only_a_text_that_the_form_wrote_is_taken_back() {
        let text = of_2023(&[("waist-0-0", "33.3")], Counted::Shares, false).table();
        assert!(Typed::of(&text).is_some());
        for other in [
            "",
            "項目\t自社\n",
            &text.replace("腹囲", "足囲"),
            &format!("{text}おわり\n"),
            "紙を見て入力した表\n",
        ] {
            assert_eq!(Typed::of(other), None, "{other}");
        }
        assert_eq!(Typed::default().table(), "");
        let english = Language::English.speaking(|| Typed::of(&text).map(|typed| typed.table()));
        assert_eq!(english, Some(text));
    }
}
