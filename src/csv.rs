//! A table as a file that every spreadsheet opens, and that none takes for a formula.
//!
//! Writes RFC 4180 with the mark by which Excel knows UTF-8. Reading tables is the work of [`crate::paste`].

/// The mark at the front, without which Excel reads Japanese as something else.
const UTF8: char = '\u{feff}';

/// Rows of cells, each row ended by CR LF.
///
/// A cell that a spreadsheet would reckon with gets a `'` before it, so that a name like `=HYPERLINK(…)` stays a name:
/// one that begins with = + - @, full-width or not and blanks before it or not, or with a tab or a line's end
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
pub fn file<Row: IntoIterator<Item = String>>(rows: impl IntoIterator<Item = Row>) -> String {
    let mut file = String::from(UTF8);
    for row in rows {
        for (number, text) in row.into_iter().enumerate() {
            if number > 0 {
                file.push(',');
            }
            file.push_str(&cell(&text));
        }
        file.push_str("\r\n");
    }
    file
}

fn cell(text: &str) -> String {
    let begins = text.starts_with(['\t', '\r', '\n'])
        || text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let harmless = if begins { format!("'{text}") } else { text.to_owned() };
    if harmless.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", harmless.replace('"', "\"\""))
    } else {
        harmless
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            assert_eq!(cell(text), expected, "{text:?}");
        }

        case("血圧リスク", "血圧リスク");
        case("", "");
        case("33.3", "33.3");
        case("10-29", "10-29");
        case("a,b", "\"a,b\"");
        case("「\"」", "\"「\"\"」\"");
        case("one\r\ntwo", "\"one\r\ntwo\"");
        case("=1+1", "'=1+1");
        case(
            "=HYPERLINK(\"http://example.com\",\"a\")",
            "\"'=HYPERLINK(\"\"http://example.com\"\",\"\"a\"\")\"",
        );
        case("+81", "'+81");
        case("-3", "'-3");
        case("@SUM(A1)", "'@SUM(A1)");
        case("\t=1", "'\t=1");
        case("\tあ", "'\tあ");
        case("\r=1", "\"'\r=1\"");
        case("\n=1", "\"'\n=1\"");
        case(" =1", "' =1");
        case("　＝1", "'　＝1");
        case("＠", "'＠");
        case("'=1", "'=1");
    }

    #[test]
    fn rows_end_as_the_standard_says() {
        let row = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(file([row(&["項目", "割合"]), row(&["-", ""])]), "\u{feff}項目,割合\r\n'-,\r\n");
        assert_eq!(file([] as [Vec<String>; 0]), "\u{feff}");
    }
}
