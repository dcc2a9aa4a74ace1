//! Cells parted by a tab, a comma or a semicolon, quoted where they hold one.

use super::grid::Cell;
use super::{MOST_CELLS, signs};

/// Every row. A quoted cell may hold line breaks; a quote that is never closed is a letter like any other.
///
/// `None` where there are more cells than are read.
pub(super) fn rows(text: &str, separator: char) -> Option<Vec<Vec<Cell>>> {
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    let mut open_quotes = true;
    for _ in 0..MOST_CELLS {
        let (cell, after) = match open_quotes.then(|| quoted(rest, separator)) {
            Some(Quoted::Cell(cell, after)) => (Cell::of(cell.trim()), after),
            other => {
                open_quotes = open_quotes && !matches!(other, Some(Quoted::NeverClosed));
                let (cell, after) = signs::cut(rest, &[separator, '\n']);
                (Cell::of(cell.trim()), after)
            }
        };
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        let mut letters = after.chars();
        match letters.next() {
            None => return Some(rows),
            Some('\n') => rows.push(Vec::new()),
            Some(_) => {}
        }
        rest = letters.as_str();
    }
    None
}

enum Quoted<'a> {
    Cell(String, &'a str),
    Not,
    NeverClosed,
}

fn quoted(text: &str, separator: char) -> Quoted<'_> {
    let Some(mut rest) = text.trim_start_matches(' ').strip_prefix('"') else { return Quoted::Not };
    let mut cell = String::new();
    while let Some((head, after)) = rest.split_once('"') {
        cell.push_str(head);
        if let Some(after) = after.strip_prefix('"') {
            cell.push('"');
            rest = after;
            continue;
        }
        let after = after.trim_start_matches(' ');
        let ends = after.is_empty() || signs::leads(after, &[separator, '\n']);
        return if ends { Quoted::Cell(cell, after) } else { Quoted::Not };
    }
    Quoted::NeverClosed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, separator: char, expected: &[&[&str]]) {
        let rows = rows(text, separator).unwrap();
        let read: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(Cell::text).collect()).collect();
        assert_eq!(read, expected, "{text:?}");
    }

    #[test]
    fn quotes() {
        case("a,b\nc,d", ',', &[&["a", "b"], &["c", "d"]]);
        case("\"1,187\",\"say \"\"a\"\"\"", ',', &[&["1,187", "say \"a\""]]);
        case("\"対象者数\n（人）\"\t5", '\t', &[&["対象者数\n（人）", "5"]]);
        case("\"open,b\nc", ',', &[&["\"open", "b"], &["c"]]);
        case("5\" x,b", ',', &[&["5\" x", "b"]]);
        case("\"a\" b,c", ',', &[&["\"a\" b", "c"]]);
        case("a,,\n", ',', &[&["a", "", ""], &[""]]);
    }
}
