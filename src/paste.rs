//! From pasted text to figures, and every problem on the way.
//!
//! Knows separators, widths, headings and places; knows no norm and no judgement. Reading never fails: what cannot be
//! read is a [`Problem`] with its place. When two readings are possible nothing is read and the person is asked.
//!
//! text → `source` → [`Grid`] → `sheet` (each cell a value or a heading) → `block` (tables, their headings) → `observe`
//! (each figure with its item, group, sex, year, role) → `draft` → `settle` → [`Read`].

mod answers;
mod block;
mod cell;
mod clipboard;
mod company;
mod context;
mod decisions;
mod delimited;
mod draft;
mod entities;
mod few;
mod file;
mod grid;
mod head;
mod headcount;
mod heard;
mod html;
mod individual;
mod key;
mod letters;
mod lexicon;
mod line;
mod lines;
mod meaning;
mod nothing;
mod number;
mod observe;
mod order;
mod pairs;
mod person;
mod personal_name;
mod place;
mod problem;
mod roles;
mod roster;
mod says;
mod segment;
mod settle;
mod sheet;
mod signs;
mod source;
mod spans;
mod stacked;
mod stored;
mod surroundings;
mod telling;
mod text;
mod turn;
mod understand;
mod width;
mod words;
mod year;

pub use clipboard::clipboard_text;
pub use decisions::{Choice, Decisions, Tells};
pub use file::{Encoding, Opened, Refusal};
pub use grid::{Cell, Grid};
pub use headcount::headcount;
pub use heard::Heard;
pub use place::Place;
pub use problem::{Kind, Problem};

use crate::figures::{Figure, Figures};
use block::blocks;
use heard::Hearing;
use line::Flags;
use segment::segments;
use sheet::Sheet;

/// The most a paste may hold, in bytes.
pub const MOST_BYTES: usize = 5 << 20;
/// The most rows a table may have.
pub const MOST_ROWS: usize = 20_000;
/// The most cells a table may have: the longest table with twelve columns. A table that companies have is long and as
/// narrow, or wide and short; what is more only looks like one, and takes a telephone's memory.
pub const MOST_CELLS: usize = 12 * MOST_ROWS;

/// All that one paste gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// The figures, in the order of the table.
    pub readings: Vec<Reading>,
    /// What was not read, or not believed, in the order of the table.
    pub problems: Vec<Problem>,
    /// The table as pasted; empty where it held people, or was too large.
    pub grid: Grid,
    /// What each heading and each label of it was taken to mean, in the order of the table.
    pub headings: Vec<(Place, Heard)>,
}

/// A figure and the cell that gave it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The figure.
    pub figure: Figure,
    /// The cell of its count, or of its share where no count stands.
    pub place: Place,
}

/// Why a paste gives no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// No text.
    Blank,
    /// Words, but no number.
    Prose,
    /// Numbers, none of them a figure.
    NoFigures,
    /// People, not counts: nothing was kept.
    People,
    /// Over the limit.
    TooLarge,
}

impl Read {
    /// The figures.
    pub fn figures(&self) -> Figures {
        self.readings.iter().map(|reading| reading.figure).collect()
    }

    /// Why there is no figure; `None` where there is one.
    pub fn nothing(&self) -> Option<Nothing> {
        let refused = |kind: Kind| self.problems.iter().any(|problem| problem.kind == kind);
        if !self.readings.is_empty() {
            None
        } else if refused(Kind::PersonalData) {
            Some(Nothing::People)
        } else if refused(Kind::TooLarge) {
            Some(Nothing::TooLarge)
        } else if self.grid.is_empty() {
            Some(Nothing::Blank)
        } else if self.grid.rows().flatten().any(|cell| cell.content().is_number()) {
            Some(Nothing::NoFigures)
        } else {
            Some(Nothing::Prose)
        }
    }

    fn refused(kind: Kind) -> Self {
        Self { problems: vec![Problem { place: None, kind, raw: String::new() }], ..Self::default() }
    }
}

/// Whether a text is over the limit, so that [`read`] would refuse it unread.
pub fn is_too_much(text: &str) -> bool {
    // Neither rows nor cells are without a sign that ends them, but in a web table.
    text.len() > MOST_ROWS && source::grid(text).is_none()
}

/// Reads a pasted table. Never fails: what cannot be read is among the problems.
pub fn read(text: &str) -> Read {
    read_with(text, &Decisions::default())
}

/// Reads a pasted table as a person decided: what headings mean, what cells should say.
pub fn read_with(text: &str, decisions: &Decisions) -> Read {
    let grid = match table(text, decisions) {
        Ok(grid) => grid,
        Err(kind) => return Read::refused(kind),
    };
    let sheet = Sheet::of(&grid, decisions);
    let mut flags = Flags::default();
    let mut drafts = Vec::new();
    let mut hearing = Hearing::default();
    for block in blocks(&sheet) {
        let rows = segments(&sheet, &block);
        hearing.hear(&block, &rows);
        let entries = observe::observe(&sheet, &block, &rows, &mut flags);
        let (mut found, loose) = draft::drafts(&entries, &mut flags);
        settle::join_participation(&mut found, &loose, &mut flags);
        drafts.append(&mut found);
    }
    for row in (0..grid.len()).filter(|row| sheet.tells_in_words(*row)) {
        let numeral = |cell: &Cell| signs::holds(&width::fold(cell.text()), signs::DIGITS);
        let first = grid.row(row).iter().position(numeral);
        flags.add((row, first.unwrap_or(0)), Kind::UnknownItem);
    }
    let mut readings = Vec::new();
    for draft in settle::settle(&drafts, &mut flags) {
        if let Some(figure) = draft.figure() {
            readings.push(Reading { figure, place: place_of(draft.at()) });
        }
    }
    let mut problems = Vec::new();
    for ((row, column), kind) in flags.in_order() {
        let raw = grid.at(row, column).to_owned();
        problems.push(Problem { place: Some(place_of((row, column))), kind, raw });
    }
    Read { readings, problems, grid, headings: hearing.in_order() }
}

/// The table with its cells corrected, or why it is not taken.
fn table(text: &str, decisions: &Decisions) -> Result<Grid, Kind> {
    let mut grid = source::grid(text).ok_or(Kind::TooLarge)?;
    if person::holds_people(&grid) {
        return Err(Kind::PersonalData);
    }
    for (place, text) in &decisions.cells {
        grid.correct(*place, text);
    }
    Ok(grid)
}

fn place_of((row, column): place::At) -> Place {
    Place::cell(row + 1, column + 1)
}
