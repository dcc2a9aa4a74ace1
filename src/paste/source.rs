//! Which way the text writes a table: a web table, separated cells, or plain lines.

use super::grid::Grid;
use super::signs::{self, DIGITS};
use super::{MOST_BYTES, MOST_ROWS};
use super::{delimited, html, lines};

/// The table as pasted; `None` where it is over a limit.
pub(super) fn grid(text: &str) -> Option<Grid> {
    if text.len() > MOST_BYTES {
        return None;
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = with_plain_ends(text);
    if html::holds_table(&text) {
        return html::grid(&text).filter(is_short);
    }
    let text = unquoted(&text).unwrap_or(text);
    let grid = match separator(&text) {
        Some(separator) => delimited::grid(&text, separator)?,
        None => lines::grid(&text)?,
    };
    Some(grid).filter(is_short)
}

/// The text with one sign at the end of each line, however it ends.
fn with_plain_ends(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut lines = text.split('\r');
    plain.push_str(lines.next().unwrap_or(""));
    for line in lines {
        if !line.starts_with('\n') {
            plain.push('\n');
        }
        plain.push_str(line);
    }
    plain
}

fn is_short(grid: &Grid) -> bool {
    grid.len() <= MOST_ROWS
}

/// The text without the `>` before each line of a mail that is answered; `None` where it is no such text.
fn unquoted(text: &str) -> Option<String> {
    let own = |line: &str| -> Option<usize> {
        let rest = signs::after(line, QUOTES);
        let quoted =
            rest.len() < line.len() && !signs::leads(rest, &['=', '＝']) && !signs::leads(rest, DIGITS);
        quoted.then_some(line.len() - signs::after(rest, &[' ']).len())
    };
    let quoted = text.lines().filter(|line| own(line).is_some()).count();
    if quoted < 2 {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    for line in text.lines() {
        plain.push_str(line.get(own(line).unwrap_or(0)..).unwrap_or(line));
        plain.push('\n');
    }
    Some(plain)
}

/// What stands before a quoted line.
const QUOTES: &[char] = &['>', '＞'];

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
    use crate::paste::MOST_CELLS;

    /// Each way to write a table, with as many cells as may be, and with one row more.
    #[test]
    fn no_more_cells_than_are_read() {
        const ROW: usize = 240;
        #[track_caller]
        fn case(cell: &str, end: &str, most: usize) {
            let row = cell.repeat(ROW - 1) + end;
            assert!(grid(&row.repeat(most)).is_some(), "{cell:?}");
            assert!(grid(&row.repeat(most + 1)).is_none(), "{cell:?}");
        }

        let rows = MOST_CELLS / ROW;
        // Behind the last end of a row stands a blank cell.
        case("1\t", "1\n", rows - 1);
        case("\t", "1\n", rows - 1);
        case("1,", "1\n", rows - 1);
        case("1 ", "1\n", rows - 1);
        case("", "<table><tr><td colspan=240>1</table>", rows);
        assert!(grid(&"\t".repeat(MOST_BYTES)).is_none());
        assert!(grid(&"あ ".repeat(MOST_CELLS + 1)).is_none());
        assert!(
            grid(&("<table><tr><td colspan=256 rowspan=65535>1".to_owned() + &"<tr>".repeat(9_999)))
                .is_none()
        );
        assert!(grid(&("<table>".to_owned() + &"<p>1</p>".repeat(MOST_CELLS + 1))).is_none());
        assert!(grid(&"1\t2\t3\t4\t5\t6\t7\t8\t9\t10\n".repeat(MOST_ROWS)).is_some());
    }

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

    #[test]
    fn quoted_mails() {
        #[track_caller]
        fn case(text: &str, expected: Option<&str>) {
            assert_eq!(unquoted(text).as_deref(), expected, "{text:?}");
        }

        case("> 腹囲リスク 19名\n>> 血圧 24名\nどうぞ", Some("腹囲リスク 19名\n血圧 24名\nどうぞ\n"));
        case(">\n> 喫煙 3名", Some("\n喫煙 3名\n"));
        case("> 喫煙 3名", None);
        case(">=25 3名\n>30 1名", None);
        case("<table>\n<tr>", None);
    }
}
