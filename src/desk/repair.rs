//! The pasted table, laid out to be repaired: what may be chosen on it, what may be written anew.

use crate::calendar::{Date, FiscalYear};
use crate::figures::{Group, Item, Sex};
use crate::paste::{Cell, Choice, Decisions, Heard, Place, Problem, Read, Tells};
use crate::words::{Language, repair};

/// More rows than this are not laid out at once.
const MOST_ROWS: usize = 60;
/// Of a longer table, so many rows are laid out even where nothing is to be seen to.
const FIRST_ROWS: usize = 20;
/// More columns than this are not laid out.
const MOST_COLUMNS: usize = 40;
/// How many years back a heading may be said to be of.
const YEARS: u16 = 10;

/// What is laid out of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Repair {
    /// The rows.
    pub rows: Vec<Row>,
    /// How many columns.
    pub width: usize,
    /// How many rows with text are not laid out.
    pub rows_left_out: usize,
    /// How many columns are not laid out.
    pub columns_left_out: usize,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number, from 1.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<Square>,
}

/// A cell of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Square {
    /// Where it is.
    pub place: Place,
    /// What stands in it, corrections included.
    pub text: String,
    /// Whether it is among the problems.
    pub flagged: bool,
    /// Whether the person decided about it.
    pub decided: bool,
    /// What can be done with it.
    pub face: Face,
}

/// What can be done with a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Face {
    /// Nothing: it was understood, or says nothing of its own.
    Words,
    /// It can be written anew.
    Box,
    /// What it means can be chosen.
    Chip {
        /// What it was taken for; `None` where that is not known, or was chosen otherwise.
        heard: Option<Choice>,
        /// What may be chosen, each list under its name.
        offers: Vec<(&'static str, Vec<Choice>)>,
        /// What was chosen: a place in all the lists together.
        chosen: Option<usize>,
    },
}

impl Repair {
    /// Lays the table out; `None` where there is nothing to repair in it.
    pub fn of(read: &Read, decisions: &Decisions, today: Date) -> Option<Self> {
        if read.grid.is_empty()
            || (read.readings.is_empty() && read.problems.is_empty() && decisions.is_empty())
        {
            return None;
        }
        let mut repair = Self { rows: Vec::new(), width: 0, rows_left_out: 0, columns_left_out: 0 };
        let short = read.grid.rows().count() <= MOST_ROWS;
        let mut widest = 0;
        for (at, line) in read.grid.rows().enumerate() {
            if line.iter().all(|cell| cell.text().is_empty()) {
                continue;
            }
            let number = at + 1;
            let matters = matters(number, read, decisions);
            if repair.rows.len() == MOST_ROWS || !(short || number <= FIRST_ROWS || matters) {
                repair.rows_left_out += 1;
                continue;
            }
            let texts = line.iter().take(MOST_COLUMNS).map(Cell::text);
            widest = widest.max(line.len());
            repair.rows.push(Row { number, cells: squares(number, texts, read, decisions, today) });
        }
        repair.width = widest.min(MOST_COLUMNS);
        repair.columns_left_out = widest - repair.width;
        Some(repair)
    }

    /// Whether the cell is laid out.
    pub fn shows(&self, place: Place) -> bool {
        let row = self.rows.iter().find(|row| row.number == place.row);
        row.is_some_and(|row| row.cells.iter().any(|square| square.place == place))
    }
}

/// Whether there is something to see to in the row, or something was.
fn matters(number: usize, read: &Read, decisions: &Decisions) -> bool {
    decisions.headings.iter().any(|(place, _)| place.row == number)
        || decisions.cells.iter().any(|(place, _)| place.row == number)
        || problems_from(number, read).first().is_some_and(|problem| row_of(problem) == number)
}

/// The problems of the row and of those below it.
fn problems_from(number: usize, read: &Read) -> &[Problem] {
    let from = read.problems.partition_point(|problem| row_of(problem) < number);
    read.problems.get(from..).unwrap_or_default()
}

fn row_of(problem: &Problem) -> usize {
    problem.place.map_or(0, |place| place.row)
}

fn squares<'t>(
    number: usize,
    texts: impl Iterator<Item = &'t str>,
    read: &Read,
    decisions: &Decisions,
    today: Date,
) -> Vec<Square> {
    let problems = problems_from(number, read);
    let from = read.headings.partition_point(|(place, _)| place.row < number);
    let headings = read.headings.get(from..).unwrap_or_default();
    // Of a row that gives figures, each number may be written anew; a title with its year is left as it is.
    let is_read = read.readings.iter().any(|reading| reading.place.row == number);
    let mut squares = Vec::new();
    for (at, text) in texts.enumerate() {
        let place = Place::cell(number, at + 1);
        let mut row = problems.iter().take_while(|problem| row_of(problem) == number);
        let flagged = row.any(|problem| problem.place == Some(place));
        let heard = headings.iter().take_while(|(at, _)| at.row == number).find(|(at, _)| *at == place);
        let decision = decisions.headings.iter().find(|(decided, _)| *decided == place);
        let corrected = decisions.cells.iter().any(|(corrected, _)| *corrected == place);
        let face = match heard {
            Some((_, heard)) => chip(heard, text, flagged, decision.map(|(_, choice)| *choice), today),
            None if flagged || corrected || (is_read && text.contains(is_figure)) => Face::Box,
            None => Face::Words,
        };
        let decided = corrected || decision.is_some();
        squares.push(Square { place, text: text.to_owned(), flagged, decided, face });
    }
    squares
}

/// A digit, however wide.
fn is_figure(letter: char) -> bool {
    letter.is_ascii_digit() || ('０'..='９').contains(&letter)
}

fn chip(heard: &Heard, text: &str, flagged: bool, decision: Option<Choice>, today: Date) -> Face {
    let said = heard.item.map(Choice::Item).or(heard.year.map(Choice::Year));
    let said = said.or(heard.group.map(Choice::Group)).or(heard.sex.map(Choice::Sex));
    let said = said.or(heard.tells.map(Choice::Tells));
    if said.is_none() && heard.understood && !heard.bare && !flagged && decision.is_none() {
        return Face::Words;
    }
    let items = |wanted: &dyn Fn(Item) -> bool| {
        let wanted = Item::ALL.iter().copied().filter(|item| wanted(*item));
        wanted.map(Choice::Item).collect::<Vec<_>>()
    };
    let last = today.fiscal_year();
    let years = (0..YEARS).filter_map(|ago| FiscalYear::of(last.saturating_sub(ago)));
    let places = [
        (repair::year(), years.map(Choice::Year).collect()),
        (repair::group(), Group::ALL.map(Choice::Group).to_vec()),
        (repair::sex(), Sex::ALL.map(Choice::Sex).to_vec()),
    ];
    // The lists are the same whatever was chosen: a list that changes under the hand loses its place.
    let mut offers = Vec::new();
    // The table is Japanese whatever the window speaks.
    let near = Language::Japanese.speaking(|| items(&|item| !text.is_empty() && item.label().contains(text)));
    if !near.is_empty() {
        offers.push((repair::near(), near));
    }
    let every = (repair::items(), items(&|_| true));
    let tells = (repair::tells(), Tells::ALL.map(Choice::Tells).to_vec());
    if heard.over {
        offers.push(tells);
        offers.extend(places);
        offers.push(every);
    } else {
        offers.push(every);
        offers.push(tells);
        offers.extend(places);
    }
    let chosen = offers.iter().flat_map(|(_, choices)| choices).position(|choice| Some(*choice) == decision);
    Face::Chip { heard: said.filter(|_| !flagged && decision.is_none()), offers, chosen }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::read;

    const TABLE: &str = "項目\t令和5年度\t支部平均\n血圧\t33.3%\t約46%\n腰痛\t12.0%\t\n喫煙率\t20.0%\t\n";

    fn today() -> Date {
        Date::of(2026, 11, 20).unwrap_or_else(|| unreachable!("a day of the calendar"))
    }

    #[test]
    fn what_can_be_done_with_a_cell() {
        #[track_caller]
        fn case(row: usize, column: usize, expected: &str) {
            let repair = Repair::of(&read(TABLE), &Decisions::default(), today());
            let rows = repair.map(|repair| repair.rows).unwrap_or_default();
            let mut squares = rows.iter().flat_map(|row| &row.cells);
            let found = squares.find(|square| square.place == Place::cell(row, column));
            let said = found.map(|square| match &square.face {
                Face::Words => "words".to_owned(),
                Face::Box => "box".to_owned(),
                Face::Chip { offers, .. } => {
                    offers.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(" ")
                }
            });
            assert_eq!(said.as_deref(), Some(expected), "{row} {column}");
        }

        case(1, 1, "words");
        case(1, 2, "何の数か 年度 どこの値 男女 項目");
        case(2, 1, "近い名前の項目 項目 何の数か 年度 どこの値 男女");
        case(2, 2, "words");
        case(4, 2, "box");
        case(4, 3, "words");
        case(3, 1, "項目 何の数か 年度 どこの値 男女");
    }

    #[test]
    fn a_long_table_shows_its_beginning_and_what_is_to_be_seen_to() {
        let mut text = "項目\t対象者数\t該当者数\n".to_owned();
        for row in 0..999 {
            text.push_str(if row == 800 { "腰痛\t45\t15\n" } else { "血圧リスク\t45\t15\n" });
        }
        let shown = Repair::of(&read(&text), &Decisions::default(), today());
        let shown =
            shown.map(|repair| (repair.rows.len(), repair.rows_left_out, repair.shows(Place::cell(802, 1))));
        assert_eq!(shown, Some((21, 979, true)));
    }

    #[test]
    fn words_alone_are_not_laid_out() {
        assert_eq!(Repair::of(&read("よろしくお願いいたします。"), &Decisions::default(), today()), None);
    }
}
