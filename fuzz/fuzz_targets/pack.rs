//! An office's pack: read whole, or refused with a place that stands in its text.
#![no_main]

use kenkatsu::calendar::Date;
use kenkatsu::pack::{Pack, PackProblem};
use kenkatsu_fuzz::text;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let json = text(bytes);
    match Pack::parse(&json) {
        Ok(pack) => {
            assert!(!pack.declaration.title.trim().is_empty());
            let today = Date::of(2026, 11, 22).expect("a day");
            pack.to_mend(today).for_each(|problem| stands_in(&json, &problem));
        }
        Err(problem) => stands_in(&json, &problem),
    }
});

fn stands_in(json: &str, problem: &PackProblem) {
    assert!(!problem.to_string().is_empty());
    // A text that ends too early is short of something behind its last character.
    let lines: Vec<&str> = json.trim_start_matches('\u{feff}').split('\n').collect();
    let line = problem.line.checked_sub(1).and_then(|line| lines.get(line));
    let length = line.map(|line| line.chars().count());
    assert!(length.is_some_and(|length| (1..=length + 1).contains(&problem.column)), "{problem:?}");
}
