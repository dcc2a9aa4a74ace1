//! What a copied table says as text, where the clipboard's own text holds no columns but its HTML does.

use super::grid::Grid;
use super::{MOST_BYTES, html, is_too_much, source};

/// The table of the clipboard's HTML as tab-separated text; `None` where the clipboard's own text may stand: it has
/// columns, or the HTML has none either, or is over the limit.
///
/// Words outside the table stay, each as a line. A merged cell is written in every place it covers, but for a title
/// over a whole row: what stands for several people or years is then read so without the merging.
pub fn columns_of_html(text: &str, html: &str) -> Option<String> {
    if html.len() > MOST_BYTES || source::separator(text).is_some() || !html::holds_table(html) {
        return None;
    }
    let grid = source::grid(html);
    if grid.rows().any(|row| row.len() > 1) { written(&grid) } else { None }
}

/// `None` where merged cells written out go over the limit.
fn written(grid: &Grid) -> Option<String> {
    let mut text = String::new();
    for row in 0..=grid.len() {
        for words in grid.lead(row) {
            text.push_str(words);
            text.push('\n');
        }
        let Some(cells) = grid.row(row).len().checked_sub(1) else { continue };
        let origin = |column| grid.origin(row, column).unwrap_or((row, column));
        let is_title = cells > 0 && (0..=cells).all(|column| origin(column) == origin(0));
        for column in 0..=cells {
            if column > 0 {
                text.push('\t');
            }
            let (down, across) = if is_title { (row, column) } else { origin(column) };
            push_cell(&mut text, grid.at(down, across));
            if text.len() > MOST_BYTES {
                return None;
            }
        }
        text.push('\n');
    }
    (!is_too_much(&text)).then_some(text)
}

/// A cell that begins with a quote is quoted, or the reader would take it for one that is.
fn push_cell(text: &mut String, cell: &str) {
    if cell.starts_with('"') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, html: &str, expected: Option<&str>) {
        assert_eq!(columns_of_html(text, html).as_deref(), expected, "{text:?} {html:?}");
    }

    #[test]
    fn html_is_taken_where_the_text_has_no_columns() {
        let html = "<p>令和5年度</p><table><tr><td>喫煙<td>45<td>13</tr></table><p>以上</p>";
        let read = Some("令和5年度\n喫煙\t45\t13\n以上\n");
        case("", html, read);
        case("令和5年度\n喫煙\n45\n13\n以上", html, read);
        case("令和5年度 喫煙 45 13", html, read);
        case("喫煙\t45\t13", html, None);
        case("項目,人数\n喫煙,13", html, None);
        case("喫煙 13", "<p>喫煙 13</p>", None);
        case("喫煙", "<table><tr><td>喫煙</td></tr></table>", None);
        case("", "", None);
        let merged = "<table><tr><td>a<td rowspan=20000>b".to_owned() + &"<tr><td>c".repeat(20_000);
        case("", &merged, None);
    }

    #[test]
    fn merged_cells_and_quotes_are_written_so_that_they_read_the_same() {
        case(
            "",
            "<table><tr><td colspan=3>集計</td></tr><tr><td rowspan=2>喫煙</td><td colspan=2>R5</td></tr>\
             <tr><td>\"甲\"</td><td>13</td></tr></table>",
            Some("集計\t\t\n喫煙\tR5\tR5\n喫煙\t\"\"\"甲\"\"\"\t13\n"),
        );
    }
}
