//! Reads the shipped file and says whether it may be shipped.
//!
//! The first two of the three legs on which "nothing leaves" stands: what the page can name, and what its policy
//! allows. The third, a browser whose every connection would be seen, is a test.

mod addresses;
mod imports;
mod markup;
mod network;
mod policy;
mod powers;
mod shell;
mod shipped;
mod size;
mod sources;
mod style;
mod table;

use std::fs;

use crate::project::Project;
use crate::stop::{During, Outcome, Stop};

pub(crate) use shipped::Shipped;

/// What a gate found wrong, one line each; or, in words, what it has checked.
type Verdict = Result<String, Vec<String>>;

type Gate = fn(&Shipped) -> Verdict;

/// Every gate, with the name that is printed.
const GATES: [(&str, Gate); 9] = [
    ("size", size::judge),
    ("policy", policy::judge),
    ("markup", markup::judge),
    ("shell", shell::judge),
    ("style", style::judge),
    ("network", network::judge),
    ("imports", imports::judge),
    ("table", table::judge),
    ("addresses", addresses::judge),
];

/// Puts the file through every gate; all are told of before any fails it.
pub(crate) fn judge(project: &Project, page: &str) -> Outcome {
    let table = fs::read_to_string(project.path(table::TABLE)).during(format!("reading {}", table::TABLE))?;
    let shipped = Shipped::read(page, sources::named_in(&project.path("data"))?, table)?;
    let mut shut = Vec::new();
    for (name, gate) in GATES {
        match gate(&shipped) {
            Ok(checked) => println!("✓ {name}: {checked}"),
            Err(faults) => {
                shut.push(name);
                for fault in faults {
                    println!("✗ {name}: {fault}");
                }
            }
        }
    }
    if shut.is_empty() {
        Ok(())
    } else {
        Err(Stop::because(format!("not to be shipped: {}", shut.join(", "))))
    }
}

/// Nothing found wrong, in these words; else the faults.
fn verdict(faults: Vec<String>, checked: impl Into<String>) -> Verdict {
    if faults.is_empty() { Ok(checked.into()) } else { Err(faults) }
}

#[cfg(test)]
mod doctored;
