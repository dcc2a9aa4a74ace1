//! The table of what the module may do, in docs/imports.md: the script hands it that and nothing else, and each strong
//! power has a reason of its own.

use super::imports::read;
use super::network::NETWORK;
use super::powers::{body, powers};
use super::{Shipped, Verdict, verdict};
use crate::pack::{COLORED, PICTURE, REFUSED};

/// Where the table stands.
pub(super) const TABLE: &str = "docs/imports.md";

/// Powers that could lead out by themselves. No reason is good enough; what only a dead branch needs, the packer cuts.
const NEVER: [&str; 35] = [
    "[anything]",
    "eval",
    "Function",
    "new Function",
    ".call",
    ".apply",
    ".bind",
    ".constructor",
    "Reflect.apply",
    "Reflect.construct",
    "Reflect.defineProperty",
    "Reflect.get",
    "Reflect.set",
    ".open",
    ".postMessage",
    "open",
    ".location",
    ".location=",
    "location",
    ".href=",
    ".src=",
    ".srcset=",
    ".srcdoc=",
    ".action=",
    ".submit",
    ".requestSubmit",
    ".assign",
    ".navigate",
    ".write",
    ".innerHTML=",
    ".outerHTML=",
    ".insertAdjacentHTML",
    ".cookie=",
    ".setAttributeNS",
    ".setAttributeNode",
];

/// Names of the whole window: whatever is reached through one of them has no row of its own.
const WHOLE: [&str; 7] = ["document", "global", "globalThis", "parent", "self", "top", "window"];

/// Powers that reach far, or that a press or a name makes reach far: each stands in a row of its own, with why it does
/// not lead out here.
const STRONG: [&str; 16] = [
    ".click",
    ".createElement",
    ".createElementNS",
    ".execCommand",
    ".localStorage",
    ".print",
    ".setAttribute",
    ".setProperty",
    ".setTimeout",
    ".speak",
    "URL.createObjectURL",
    "global",
    "globalThis",
    "self",
    "setTimeout",
    "window",
];

pub(super) fn judge(shipped: &Shipped) -> Verdict {
    let imports = read(&shipped.module).ok_or_else(|| vec!["the module is not readable".to_owned()])?;
    let script = shipped.scripts().last().unwrap_or_default();
    let rows = rows(&shipped.table);
    let mut faults = Vec::new();
    let mut used: Vec<String> = Vec::new();
    for import in &imports {
        let Some(body) = body(script, &import.name) else {
            faults.push(format!("the script does not hand the module one {}", import.name));
            continue;
        };
        for power in powers(body) {
            let narrowed: &[&str] = match power.as_str() {
                ".setAttribute" => &[REFUSED, PICTURE],
                ".setProperty" => &[COLORED],
                _ => &[],
            };
            if !narrowed.iter().all(|narrow| body.contains(narrow)) {
                faults.push(format!("`{power}` is wider than docs/imports.md says"));
            }
            if !used.contains(&power) {
                faults.extend(unaccounted(&power, &rows));
                used.push(power);
            }
        }
    }
    for power in rows.iter().flat_map(|row| &row.powers).filter(|power| !used.contains(power)) {
        faults.push(format!("`{power}` is no longer asked for: take it out of {TABLE}"));
    }
    let count = used.len();
    verdict(faults, format!("{count} things that the module may do, each in {TABLE} with its reason"))
}

/// What is wrong with the module's having this power.
fn unaccounted(power: &str, rows: &[Row]) -> Option<String> {
    let through_window = power.split_once('.').is_some_and(|(whole, _)| WHOLE.contains(&whole));
    let by_name = power.split(['.', ' ', '=']).any(|word| NETWORK.contains(&word));
    if NEVER.contains(&power) || through_window || by_name {
        return Some(format!("`{power}` leads out, and no reason is good enough"));
    }
    let row = rows.iter().find(|row| row.powers.iter().any(|named| named == power));
    match row {
        None => {
            Some(format!("`{power}` is not in {TABLE}: write it into the row of its reason, or a new row"))
        }
        Some(row) if row.reason.is_empty() => Some(format!("`{power}` stands in {TABLE} without a reason")),
        Some(row) if STRONG.contains(&power) && row.powers.len() > 1 => Some(format!(
            "`{power}` is strong: give it a row of its own in {TABLE}, with why it does not lead out"
        )),
        Some(_) => None,
    }
}

/// A line of the table: `| what it is for | `power` `power` |`.
struct Row {
    reason: String,
    powers: Vec<String>,
}

fn rows(table: &str) -> Vec<Row> {
    let cells = |line: &str| {
        let (reason, powers) = line.trim().strip_prefix('|')?.split_once('|')?;
        let powers: Vec<String> = powers.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        (!powers.is_empty()).then(|| Row { reason: reason.trim().to_owned(), powers })
    };
    table.lines().filter_map(cells).collect()
}
