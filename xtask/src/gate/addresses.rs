//! No address in the file but our sources' and those on the list, neither in the page nor in the module's strings.

use super::{Shipped, Verdict, verdict};

/// Each line an address and why it may stand. What begins with it may stand too, so an origin ends in a slash.
const LIST: &str = include_str!("addresses.txt");

pub(super) fn judge(shipped: &Shipped) -> Verdict {
    let mut known: Vec<&str> = listed().collect();
    let count = known.len();
    known.extend(shipped.sources.iter().map(String::as_str));
    let text = shipped.text();
    let mut faults = strangers(&text, &known);
    for (name, module) in [("module", &shipped.module), ("unpacker", &shipped.unpacker)] {
        let found = strangers(&String::from_utf8_lossy(module), &known);
        faults.extend(found.into_iter().map(|found| format!("{name}: {found}")));
    }
    faults.extend(hosts_without_scheme(&text));
    verdict(
        faults,
        format!("none but {} sources of data/ and the {count} on the list", shipped.sources.len()),
    )
}

fn listed() -> impl Iterator<Item = &'static str> {
    LIST.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_whitespace().next())
}

/// Every `://` that is not part of a known address.
fn strangers(text: &str, known: &[&str]) -> Vec<String> {
    text.match_indices("://")
        .filter(|(at, _)| !is_known(text, *at, known))
        .map(|(at, _)| around(text, at))
        .collect()
}

/// In a module strings stand end to end, so an address may begin and end anywhere: it is known by its `://`.
fn is_known(text: &str, at: usize, known: &[&str]) -> bool {
    known.iter().any(|address| {
        let scheme = address.find("://").unwrap_or_default();
        at.checked_sub(scheme)
            .and_then(|start| text.get(start..))
            .is_some_and(|text| text.starts_with(address))
    })
}

/// `//host` at the beginning of a value, as in markup and quoted text.
fn hosts_without_scheme(text: &str) -> Vec<String> {
    let opens = |at: usize| text.get(..at).is_some_and(|before| before.ends_with(['"', '\'', '`', '(', '=']));
    let host = |at: usize| {
        text.get(at + 2..).is_some_and(|after| after.starts_with(|c: char| c.is_ascii_alphanumeric()))
    };
    text.match_indices("//")
        .filter(|(at, _)| opens(*at) && host(*at))
        .map(|(at, _)| around(text, at))
        .collect()
}

fn around(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or_default();
    let scheme = before.rsplit(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
    let after: String = text.get(at..).unwrap_or_default().chars().take(60).collect();
    format!("{scheme}{}", after.lines().next().unwrap_or_default())
}
