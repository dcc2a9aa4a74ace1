//! The headless face: one pasted table on standard input, one JSON object on standard output.
//!
//! It is the code that the page runs. Exit status 0 whenever JSON was printed; 2, with one line on standard error, for
//! what is no text or over the limit.

#[path = "karte/reader.rs"]
mod reader;

use std::io::{Read as _, Write as _};
use std::process::ExitCode;

use kenkatsu::paste::{self, Kind};
use serde_json::json;

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
    let printed = json!({ "readings": reader::readings(&read), "problems": reader::problems(&read) });
    match writeln!(std::io::stdout(), "{printed:#}") {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(2)
}
