//! Separated cells: as they come, and the same table in quotes between commas and between tabs, which must read alike.
#![no_main]

use kenkatsu::paste::read;
use kenkatsu_fuzz::{assert_sound, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = text(bytes);
    assert_sound(&read(&text));
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split([',', '\t', ';']).collect()).collect();
    // Fewer commas than that are no sign of CSV; a web table is one however its cells are parted.
    if rows.len() < 2 || rows.iter().any(|row| row.len() < 2) || text.contains(['<', '\r']) {
        return;
    }
    let (commas, tabs) = (read(&quoted(&rows, ",", "\r\n")), read(&quoted(&rows, "\t", "\n")));
    assert_sound(&commas);
    assert_eq!(commas.readings, tabs.readings);
    assert_eq!(commas.problems, tabs.problems);
});

fn quoted(rows: &[Vec<&str>], separator: &str, end: &str) -> String {
    let cell = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
    let row = |row: &Vec<&str>| row.iter().map(cell).collect::<Vec<_>>().join(separator) + end;
    rows.iter().map(row).collect()
}
