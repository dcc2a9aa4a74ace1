//! The file that a person keeps and opens again: all that lay on the desk, as it was pasted, typed, decided and chosen.
//!
//! The file is readable JSON: a name, a version, a checksum, and what is kept. Nothing in it is hidden: it is the
//! person's own. It holds texts and choices, no reading of them: what is made of them is for the tool that opens it.
//!
//! What changes what is kept makes a new [`VERSION`], and [`read`] goes on reading every version before: a sample of
//! each stands in `tests/saved` and loads for ever. Knows no storage and no clock: the day is given, and so is the place
//! on the device where such a file may be left for the next visit ([`Shelf`]).

mod checksum;
mod problem;
mod reader;
mod shelf;
mod taking;
mod writer;

pub use problem::{Kind, Problem};
pub use reader::read;
pub use shelf::{ASIDE, Left, RECORD, Refused, Shelf, Standing};
pub use writer::written;

use std::rc::Rc;

use crate::advice::{About, Answers};
use crate::calendar::Date;
use crate::declaration::{Form, Promise};
use crate::figures::{Ages, Sex};
use crate::karte::Comparison;
use crate::paste::Decisions;

/// The version that is written. Every one up to it is read.
pub const VERSION: u32 = 2;
/// The longest file that is read, in bytes.
pub const LONGEST: usize = 5 << 20;

/// The file's name for what it is.
const FORMAT: &str = "kenkatsu-karte";

/// The names of the questions.
const ASKED: [(About, &str); 4] = [
    (About::Work, "work"),
    (About::Minutes, "minutes"),
    (About::Place, "place"),
    (About::Joining, "joining"),
];

/// What one file keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The day it was saved.
    pub made: Date,
    /// The tables of the company, what lay on top first.
    pub tables: Vec<Table>,
    /// The people examined by sex and age, as they were typed.
    pub people: Vec<(Sex, Ages, String)>,
    /// Whether the bands of age that were shown are of ten years.
    pub by_ten: bool,
    /// Whom the company was compared with.
    pub comparison: Comparison,
    /// What was answered about the company's own days.
    pub answers: Answers,
    /// What was typed and chosen for the declaration.
    pub form: Form,
    /// What was promised in the declaration as it stood; none where there was no karte, and in files of version 1.
    pub promised: Vec<Promise>,
    /// What lay beside it from other files; these have none of their own.
    pub earlier: Vec<Earlier>,
}

/// A table as it was put in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The text, as pasted, or as the form of 紙を見て入力 wrote it.
    pub text: String,
    /// Whether the form wrote it.
    pub typed: bool,
    /// The fictional company it is of; blank for a real one.
    pub sample: String,
    /// What the person decided about it.
    pub decisions: Decisions,
}

/// What another file kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// That file's name.
    pub name: String,
    /// What it kept.
    pub saved: Rc<Saved>,
}

/// Whether a text is meant to be such a file, sound or not: no table is written as an object of JSON.
pub fn is_saved(text: &str) -> bool {
    let object = text.trim_start().strip_prefix('{');
    object.is_some_and(|inner| inner.trim_start().starts_with('"')) || text.contains("\"kenkatsu-karte\"")
}
