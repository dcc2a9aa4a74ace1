//! The headless face: one pasted table on standard input, one JSON object on standard output.
//!
//! It is the code that the page runs. Exit status 0 whenever JSON was printed; 2, with one line on standard error, for
//! what is no text or over the limit.

#[path = "karte/compared.rs"]
mod compared;
#[path = "karte/reader.rs"]
mod reader;

use std::io::{Read as _, Write as _};
use std::process::ExitCode;

use kenkatsu::advice::{self, Answers};
use kenkatsu::calendar::Date;
use kenkatsu::declaration::{Declaration, Form};
use kenkatsu::karte::Karte;
use kenkatsu::pack::Pack;
use kenkatsu::paste::{self, Kind, Read};
use kenkatsu::reference::Region;
use serde_json::{Value, json};

/// The day the answers are of: the same table gives the same answers on any day.
const DAY: Option<Date> = Date::of(2026, 11, 1);

fn main() -> ExitCode {
    let mut input = Vec::new();
    // One byte over the limit is enough to know that it is over.
    let most = u64::try_from(paste::MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    if let Err(error) = std::io::stdin().take(most).read_to_end(&mut input) {
        return refuse(&format!("標準入力を読めません: {error}"));
    }
    let Ok(text) = String::from_utf8(input) else {
        return refuse("UTF-8の文章ではありません");
    };
    let read = paste::read(&text);
    if let Some(problem) = read.problems.iter().find(|problem| problem.kind == Kind::TooLarge) {
        return refuse(&problem.to_string());
    }
    match writeln!(std::io::stdout(), "{:#}", answer(&read)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// All that follows from one table, for an office that made nothing its own and a company that typed nothing yet.
fn answer(read: &Read) -> Value {
    let (karte, pack) = (Karte::draw_up(&read.figures(), Region::NATION), Pack::builtin());
    let suggestions =
        DAY.map(|day| advice::suggest(&karte, Answers::default(), pack, day)).unwrap_or_default();
    let declaration =
        DAY.map(|day| Declaration::draw_up(&Form::default(), &karte, &suggestions, pack, day).outline());
    json!({
        "readings": reader::readings(read),
        "problems": reader::problems(read),
        "lines": compared::lines(&karte),
        "advice": advice::advised(&suggestions),
        "declaration": declaration,
    })
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(2)
}
