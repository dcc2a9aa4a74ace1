//! Cells parted by a tab, a comma or a semicolon, quoted where they hold one.

use super::grid::{Cell, Grid};
use super::text::Texts;
use super::{MOST_CELLS, signs};

/// The table. A quoted cell may hold line breaks; a quote that is never closed is a letter like any other.
///
/// `None` where there are more cells than are read.
pub(super) fn grid(text: &str, separator: char) -> Option<Grid> {
    let mut texts = Texts::default();
    let mut rows: Vec<Vec<Cell>> = vec![Vec::new()];
    let mut rest = text;
    let mut open_quotes = true;
    for _ in 0..MOST_CELLS {
        let (cell, after) = match open_quotes.then(|| quoted(rest, separator)) {
            Some(Quoted::Cell(cell, after)) => (texts.cell(cell.trim()), after),
            other => {
                open_quotes = open_quotes && !matches!(other, Some(Quoted::NeverClosed));
                let (cell, after) = cut(rest, separator);
                (texts.cell(cell.trim()), after)
            }
        };
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        let mut letters = after.chars();
        match letters.next() {
            None => return Some(Grid::of(rows, texts)),
            Some('\n') => rows.push(Vec::new()),
            Some(_) => {}
        }
        rest = letters.as_str();
    }
    None
}

/// What stands before the end of a cell, and all from there on. Every separator is one byte.
fn cut(text: &str, separator: char) -> (&str, &str) {
    let ends = |byte: u8| char::from(byte) == separator || byte == b'\n';
    let end = text.bytes().position(ends).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
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
        let grid = grid(text, separator).unwrap();
        let read: Vec<Vec<&str>> = grid.rows().map(|row| row.iter().map(Cell::text).collect()).collect();
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
        case("a,,\n\nb", ',', &[&["a", "", ""], &[""], &["b"]]);
    }
}
