//! Web tables, as Excel, Word and browsers put them on the clipboard: just enough HTML to find the cells.

use super::MOST_CELLS;
use super::entities::plain;
use super::grid::Grid;
use super::signs::{self, BLANKS};
use super::spans::{Span, Spread};
use super::stored;
use super::words::is_one_of;

/// Whether the text holds a web table.
pub(super) fn holds_table(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let head = text.get(at + 1..at + 7);
        head.is_some_and(|head| head.to_ascii_lowercase().starts_with("table"))
            && text.get(at + 6..).is_some_and(|rest| signs::leads(rest, &['>', ' ', '\n', '\t', '/']))
    })
}

/// Whether a table stands within another, as web pages and mails lay themselves out.
pub(super) fn nests_tables(text: &str) -> bool {
    text.split("</table").any(|part| part.match_indices("<table").nth(1).is_some())
}

/// Every row of every table, and the words outside them; `None` where there are more cells and lines than are read.
pub(super) fn grid(text: &str) -> Option<Grid> {
    let mut reader = Reader::default();
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        let (words, tag) = (rest.get(..open).unwrap_or(""), rest.get(open..).unwrap_or(""));
        reader.words(words);
        rest = reader.tag(tag);
        if reader.spread.cells() + reader.lead.len() > MOST_CELLS {
            return None;
        }
    }
    reader.words(rest);
    Some(reader.finish())
}

/// Elements that have no end.
const VOID: &str = "br|col|hr|img|input|link|meta|area|wbr";
/// Elements whose words nobody sees.
const UNSEEN: &str = "style|script|head|title|rt|rp|template";
/// Elements that part one line of words from the next.
const LINES: &str = "p|div|h1|h2|h3|h4|h5|h6|li|caption|body";
/// Deeper than any clipboard nests: beyond, ends are no longer matched.
const DEEPEST: usize = 256;

/// A cell whose end was not met yet.
struct OpenCell {
    text: String,
    span: Span,
    /// The number that a spreadsheet keeps behind what it shows.
    kept: String,
}

#[derive(Default)]
struct Reader {
    spread: Spread,
    /// Open elements, and whether each hides what is in it.
    open: Vec<(String, bool)>,
    hidden: usize,
    tables: usize,
    cell: Option<OpenCell>,
    row_hidden: bool,
    outside: String,
    lead: Vec<(usize, String)>,
}

impl Reader {
    fn words(&mut self, words: &str) {
        if self.hidden > 0 || words.is_empty() {
            return;
        }
        match &mut self.cell {
            Some(cell) => cell.text.push_str(words),
            None => self.outside.push_str(words),
        }
    }

    /// Reads one tag at the head of `text`; gives back what follows it.
    fn tag<'a>(&mut self, text: &'a str) -> &'a str {
        if let Some(comment) = text.strip_prefix("<!--") {
            return comment.split_once("-->").map_or("", |(_, rest)| rest);
        }
        let inner = text.get(1..).unwrap_or("");
        if !matches!(inner.bytes().next(), Some(b'a'..=b'z' | b'A'..=b'Z' | b'/' | b'!' | b'?')) {
            self.words("<");
            return inner;
        }
        let (tag, rest) = split_tag(inner);
        let (name, attributes) = signs::cut(tag, BLANKS);
        let name = name.trim_end_matches('/').to_ascii_lowercase();
        match name.strip_prefix('/') {
            Some(name) => self.close(name),
            None => self.start(&name, attributes),
        }
        rest
    }

    fn start(&mut self, name: &str, attributes: &str) {
        if matches!(name, "td" | "th" | "tr" | "table") {
            self.end_cell();
        }
        if is_one_of(name, LINES) || name == "table" {
            self.line();
        }
        if name == "br" {
            self.words("\n");
        }
        if is_one_of(name, VOID) || signs::leads(name, &['!', '?']) || name.contains(':') {
            return;
        }
        let told = Attributes::of(attributes);
        let hides = told.hides || is_one_of(name, UNSEEN);
        if self.open.len() < DEEPEST {
            self.open.push((name.to_owned(), hides));
            self.hidden += usize::from(hides);
        }
        match name {
            "table" => self.tables += 1,
            "tr" if self.tables > 0 => {
                self.row_hidden = self.hidden > 0;
                if !self.row_hidden {
                    self.spread.row();
                }
            }
            "td" | "th" if self.tables > 0 && self.hidden == 0 && !self.row_hidden => {
                self.cell =
                    Some(OpenCell { text: String::new(), span: told.span, kept: told.kept.to_owned() });
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if matches!(name, "td" | "th" | "tr" | "table") {
            self.end_cell();
        }
        if is_one_of(name, LINES) {
            self.line();
        }
        if name == "table" {
            self.tables = self.tables.saturating_sub(1);
        }
        if let Some(at) = self.open.iter().rposition(|(open, _)| open == name) {
            for (_, hides) in self.open.drain(at..) {
                self.hidden -= usize::from(hides);
            }
        }
        if name == "tr" {
            self.row_hidden = false;
        }
    }

    fn end_cell(&mut self) {
        if let Some(OpenCell { text, span, kept }) = self.cell.take() {
            let shown = plain(&text);
            let told = if kept.is_empty() { None } else { stored::told(&shown, &kept) };
            self.spread.cell(&told.unwrap_or(shown), span);
        }
    }

    /// A line of words outside the cells ends here.
    fn line(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.text.push('\n');
            return;
        }
        let words = plain(&std::mem::take(&mut self.outside));
        if !words.is_empty() {
            self.lead.push((self.spread.len(), words));
        }
    }

    fn finish(mut self) -> Grid {
        self.end_cell();
        self.line();
        let (rows, texts) = self.spread.rows();
        Grid::with_lead(rows, texts, self.lead)
    }
}

/// A tag up to its `>`, which may stand in quotes without ending it.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or("")),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    // A quote that is never closed must not swallow the table.
    text.split_once('>').unwrap_or((text, ""))
}

/// What the attributes of an element say of its cell.
struct Attributes<'a> {
    span: Span,
    hides: bool,
    kept: &'a str,
}

impl<'a> Attributes<'a> {
    fn of(attributes: &'a str) -> Self {
        let mut told = Self { span: Span { columns: 1, rows: 1, merged: true }, hides: false, kept: "" };
        let mut rest = attributes;
        while let Some((before, after)) = rest.split_once('=') {
            let key = before.rsplit(BLANKS).find(|word| !word.is_empty()).unwrap_or("");
            let after = after.trim_start();
            let (value, next) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    after.get(1..).unwrap_or("").split_once(quote).unwrap_or((after, ""))
                }
                _ => signs::cut(after, BLANKS),
            };
            told.hear(key, value);
            rest = next;
        }
        told
    }

    fn hear(&mut self, key: &str, value: &'a str) {
        let is = |name: &str| key.eq_ignore_ascii_case(name);
        if is("style") {
            self.hides = declares(value, "display", "none");
            // Excel writes this where long text merely overflows into the next cell.
            self.span.merged = !declares(value, "mso-ignore", "colspan");
        } else if is("colspan") {
            self.span.columns = value.trim().parse().unwrap_or(1);
        } else if is("rowspan") {
            self.span.rows = value.trim().parse().unwrap_or(1);
        } else if is("x:num") || is("sdval") {
            // Excel up to 2003, LibreOffice.
            self.kept = value;
        } else if is("data-sheets-value")
            && let Some((_, after)) =
                value.split_once("&quot;3&quot;:").or_else(|| value.split_once("\"3\":"))
        {
            // Google Sheets: {"1":3,"3":0.333}.
            self.kept = signs::cut(after, &['}', ',']).0;
        }
    }
}

/// Whether a style sets the property so.
fn declares(style: &str, property: &str, wanted: &str) -> bool {
    style.split(';').filter_map(|declared| declared.split_once(':')).any(|(name, value)| {
        let value = value.trim().get(..wanted.len());
        name.trim().eq_ignore_ascii_case(property)
            && value.is_some_and(|value| value.eq_ignore_ascii_case(wanted))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::grid::Cell;

    #[track_caller]
    fn case(text: &str, expected: &[&[&str]]) {
        let grid = grid(text).unwrap();
        let read: Vec<Vec<&str>> = grid.rows().map(|row| row.iter().map(Cell::text).collect()).collect();
        assert_eq!(read, expected, "{text:?}");
    }

    #[test]
    fn cells() {
        case("<table><tr><th>項目<td>45<br>人</table>", &[&["項目", "45 人"]]);
        case(
            "<TABLE border=0><tr><td rowspan=2>年度</td><td colspan='2'>R5</td></tr><tr><td>a</td><td>b</td></tr></TABLE>",
            &[&["年度", "R5", ""], &["", "a", "b"]],
        );
        case(
            "<table><tr><td><ruby>腹囲<rt>フクイ</rt></ruby></td><td style='display: none'>9</td><td>17&nbsp;人</td></tr></table>",
            &[&["腹囲", "17 人"]],
        );
        case(
            "<table><tr style=\"display:none\"><td>9</td></tr><tr><td>&lt;10</td><td>a<b>c</b></td></tr></table>",
            &[&["<10", "ac"]],
        );
        case("<p>前</p><table><tr><td>1</td></tr></table><!-- <td>2</td> -->", &[&["1"]]);
        case(
            "<table><tr><td x:num='0.3333'>33%</td><td SDVAL=\"1204\" sdnum='1041;'>####<td x:num>45</table>",
            &[&["33.33%", "1204", "45"]],
        );
        case(
            "<table><tr><td data-sheets-value='{&quot;1&quot;:3,&quot;3&quot;:0.125}'>13%</table>",
            &[&["12.5%"]],
        );
        case("<table><tr><td colspan=2 style='mso-ignore:\n  colspan'>a<td>b</table>", &[&["a", "", "b"]]);
        assert!(holds_table("<html><Table\nborder=1>"));
        assert!(!holds_table("<tablet> 5 < table"));
        assert!(nests_tables("<table><td><table></table></table>"));
        assert!(!nests_tables("<table></table><table></table>"));
    }

    #[test]
    fn words_outside_are_kept_before_their_row() {
        let grid = grid(
            "<p>令和5年度</p><table><tr><td>a</td></tr></table><p>R4</p><table><tr><td>b</td></tr></table>",
        )
        .unwrap();
        assert_eq!(grid.lead(0).collect::<Vec<_>>(), ["令和5年度"]);
        assert_eq!(grid.lead(1).collect::<Vec<_>>(), ["R4"]);
    }

    #[test]
    fn broken_markup_is_no_danger() {
        for text in [
            "<table",
            "<table><tr><td a='",
            "<table><td>1",
            "<table><tr><td colspan=999999999999>1",
            "<table></td></tr></table></p>",
        ] {
            let _ = grid(text).unwrap();
        }
    }
}
