//! Which way the text writes a table: a web table, separated cells, or plain lines.

use super::grid::Grid;
use super::{delimited, html, lines};

/// The table as pasted.
pub(super) fn grid(text: &str) -> Grid {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if html::holds_table(&text) {
        return html::grid(&text);
    }
    match separator(&text) {
        Some(separator) => Grid::of(delimited::rows(&text, separator)),
        None => Grid::of_lines(lines::rows(&text)),
    }
}

/// The sign that parts the cells; `None` for plain lines.
pub(super) fn separator(text: &str) -> Option<char> {
    if text.contains('\t') {
        return Some('\t');
    }
    [',', ';', '|'].into_iter().find(|&sign| parts_cells(text, sign))
}

/// Whether at least two lines, and half of all that say anything, hold the sign other than between thousands.
fn parts_cells(text: &str, sign: char) -> bool {
    let (mut with, mut all) = (0, 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        all += 1;
        with += usize::from(line.match_indices(sign).any(|(at, _)| !parts_thousands(line, at)));
    }
    with >= 2 && with * 2 >= all
}

fn parts_thousands(line: &str, at: usize) -> bool {
    let digit = |letter: &u8| letter.is_ascii_digit();
    let bytes = line.as_bytes();
    let before = at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(digit);
    let after = bytes.get(at + 1..at + 4).is_some_and(|after| after.iter().all(digit));
    before && after && !bytes.get(at + 4).is_some_and(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators() {
        #[track_caller]
        fn case(text: &str, expected: Option<char>) {
            assert_eq!(separator(text), expected, "{text:?}");
        }

        case("項目\t45", Some('\t'));
        case("項目,対象者数\n血圧,45", Some(','));
        case("項目;対象者数\n血圧;45", Some(';'));
        case("受診者数：1,187人\n従業員数：1,204人", None);
        case("血圧リスク 15 45", None);
    }
}
