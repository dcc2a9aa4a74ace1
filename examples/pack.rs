//! Whether an office's pack can be read: what is wrong with it, and where, one line each.
//!
//! Exit status 0 where nothing is to be mended, else 1.

use std::process::ExitCode;

use kenkatsu::calendar::Date;
use kenkatsu::pack::Pack;

/// Before any programme ends: whether one is over is for the page to say, on its own day.
const DAY: Option<Date> = Date::of(1990, 1, 1);

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("cargo run --example pack -- FILE");
        return ExitCode::FAILURE;
    };
    let told = match std::fs::read_to_string(&file) {
        Err(error) => vec![error.to_string()],
        Ok(text) => match (Pack::parse(&text), DAY) {
            (Ok(pack), Some(day)) => pack.to_mend(day).map(|problem| problem.to_string()).collect(),
            (Ok(_), None) => Vec::new(),
            (Err(problem), _) => vec![problem.to_string()],
        },
    };
    for problem in &told {
        eprintln!("{file}: {problem}");
    }
    if told.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
