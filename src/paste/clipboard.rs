//! The table of a clipboard that holds it twice: as text and as HTML.
//!
//! Each knows what the other does not. The HTML knows what was merged, where a cell with line breaks ends, and sometimes
//! the number behind a rounded one; a spreadsheet's text has the figure where a narrow column shows `####`.

use super::cell::Content;
use super::grid::Grid;
use super::lexicon::Role;
use super::meaning::Meaning;
use super::place::At;
use super::stacked::unstacked;
use super::stored::{is_hidden, is_rounded_less};
use super::{MOST_BYTES, html, is_too_much, source};

/// What to take instead of the clipboard's own text, tab-separated; `None` where its own text is best.
///
/// | the text | the HTML | taken |
/// | --- | --- | --- |
/// | a cell a line | no table | the cells as a table |
/// | anything else | no columns, or over the limit | the text |
/// | no columns | a table | the table |
/// | commas or the like | a table | the text: the table is only how a page lays its lines out |
/// | tabs | the same rows and columns | each cell where it says more, merged cells as the HTML has them |
/// | tabs | cut otherwise | the table: a text loses merged cells, and breaks rows where a cell breaks lines |
/// | tabs | cut otherwise, tables in tables or `####` | the text |
///
/// Words outside the table stay, each as a line. A merged heading is written in every place it covers, but for a title
/// over a whole row, and so is a denominator over several rows; any other figure stands once.
pub fn clipboard_text(text: &str, html: &str) -> Option<String> {
    if !html::holds_table(html) {
        return unstacked(text);
    }
    let own = source::grid(text)?;
    let own = match source::separator(text) {
        Some('\t') => Some(own),
        Some(_) => return None,
        None => None,
    };
    let table = source::grid(html)?;
    if table.rows().all(|row| row.len() < 2) {
        return None;
    }
    let Some(own) = own else { return written(&table, None) };
    let alike = is_cut_alike(&own, &table);
    let hides = || table.rows().flatten().any(|cell| is_hidden(cell.text()));
    if !alike && (html::nests_tables(html) || hides()) {
        return None;
    }
    written(&table, alike.then_some(&own)).filter(|taken| !says_the_same(taken, &own))
}

/// Whether both have text in the same places, and the HTML nothing outside its table.
fn is_cut_alike(own: &Grid, table: &Grid) -> bool {
    let filled = |grid: &Grid, row: usize, column: usize| !grid.at(row, column).is_empty();
    own.len() == table.len()
        && (0..=own.len()).all(|row| {
            let width = own.row(row).len().max(table.row(row).len());
            table.lead(row).next().is_none()
                && (0..width).all(|column| filled(own, row, column) == filled(table, row, column))
        })
}

/// Whether both say the same in the same order, blank rows apart.
fn says_the_same(taken: &str, own: &Grid) -> bool {
    let rows = |grid: &Grid| {
        let mut rows: Vec<String> = Vec::with_capacity(grid.len());
        for row in grid.rows() {
            let cells: Vec<&str> = row.iter().map(super::Cell::text).collect();
            rows.push(cells.join("\t").trim_end().to_owned());
        }
        rows.retain(|row| !row.is_empty());
        rows
    };
    source::grid(taken).is_some_and(|taken| rows(&taken) == rows(own))
}

/// The table as text, with the cells of the clipboard's own text where they say more; `None` where merged cells written
/// out go over the limit.
fn written(table: &Grid, own: Option<&Grid>) -> Option<String> {
    let mut text = String::new();
    for row in 0..=table.len() {
        for words in table.lead(row) {
            text.push_str(words);
            text.push('\n');
        }
        let Some(last) = table.row(row).len().checked_sub(1) else { continue };
        let origin = |column| table.origin(row, column).unwrap_or((row, column));
        let is_title = last > 0 && (0..=last).all(|column| origin(column) == origin(0));
        for column in 0..=last {
            if column > 0 {
                text.push('\t');
            }
            let at = if is_title { (row, column) } else { origin(column) };
            let shown = table.at(at.0, at.1);
            if at == (row, column) || stands_in_each(table, at, row) {
                push_cell(&mut text, own.map_or(shown, |own| nearer(own.at(at.0, at.1), shown)));
            }
            if text.len() > MOST_BYTES {
                return None;
            }
        }
        text.push('\n');
    }
    (!is_too_much(&text)).then_some(text)
}

/// Whether what a merged cell says holds in each place it covers: words do, and of figures a denominator down its rows.
fn stands_in_each(table: &Grid, (down, across): At, row: usize) -> bool {
    let is_figure = |row: usize| Content::of(table.at(row, across)).is_value();
    if !is_figure(down) {
        return true;
    }
    let heading = (0..down).rev().find(|above| !table.at(*above, across).is_empty() && !is_figure(*above));
    row > down
        && heading.is_some_and(|above| {
            matches!(*Meaning::of(table.at(above, across)).roles, [Role::Of | Role::Done])
        })
}

/// The text's cell; the HTML's where that shows what the text hides, or rounds less.
fn nearer<'a>(own: &'a str, html: &'a str) -> &'a str {
    let more = (is_hidden(own) && !html.is_empty()) || is_rounded_less(own, html);
    if more { html } else { own }
}

/// A cell that begins with a quote, or breaks its line, is quoted.
fn push_cell(text: &mut String, cell: &str) {
    if cell.starts_with('"') || cell.contains(&['\n', '\t'][..]) {
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
        assert_eq!(clipboard_text(text, html).as_deref(), expected, "{text:?} {html:?}");
    }

    #[test]
    fn a_text_without_columns_gives_way_to_the_html() {
        let html = "<p>令和5年度</p><table><tr><td>喫煙<td>45<td>13</tr></table><p>以上</p>";
        let read = Some("令和5年度\n喫煙\t45\t13\n以上\n");
        case("", html, read);
        case("令和5年度\n喫煙\n45\n13\n以上", html, read);
        case("令和5年度 喫煙 45 13", html, read);
        case("項目,人数\n喫煙,13", html, None);
        case("喫煙 13", "<p>喫煙 13</p>", None);
        case("喫煙", "<table><tr><td>喫煙</td></tr></table>", None);
        case("", "", None);
        let merged = "<table><tr><td>a<td rowspan=20000>b".to_owned() + &"<tr><td>c".repeat(20_000);
        case("", &merged, None);
    }

    /// Excel 365: `####` in the HTML only, a line break in a heading, a long title that overflows, blanks for `&nbsp;`.
    #[test]
    fn excel() {
        let html = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style><!--table\n\
            {mso-displayed-decimal-separator:\"\\.\";}--></style></head><body><table border=0>\n<!--StartFragment-->\n\
            <col width=144><tr height=25><td height=25 colspan=3 style='mso-ignore:colspan'>令和5年度 健診結果</td></tr>\
            <tr><td class=xl65>項　目</td><td>対象者数<br>\n  （人）</td><td>該当者数<br>（人）</td></tr>\
            <tr><td>血圧リスク</td><td class=xl66 align=right>45</td><td>CELL</td></tr>\n<!--EndFragment--></table></body></html>";
        let text = "令和5年度 健診結果\t\t\r\n項　目\t\"対象者数\n（人）\"\t\"該当者数\n（人）\"\r\n血圧リスク\t45\tCELL\r\n";
        let both = |text_cell: &str, html_cell: &str, expected: Option<&str>| {
            let taken = expected.map(|cell| text.replace("\r\n", "\n").replace("CELL", cell));
            let (text, html) = (text.replace("CELL", text_cell), html.replace("CELL", html_cell));
            case(&text, &html, taken.as_deref());
        };
        both("15", "15", None);
        both("15", "####", None);
        both("33.3%", "33%", None);
        both("1204", "1.2E+03", None);
        both("####", "15", Some("15"));
        both("33%", "33.3%", Some("33.3%"));
        both("1.2E+03", "1204", Some("1204"));
        both("####", "####", None);
    }

    /// Calc and Excel up to 2003 keep the number at the cell.
    #[test]
    fn the_number_behind_the_cell() {
        case(
            "血圧リスク\t45\t33%\n脂質リスク\t1.2E+03\t29%\n",
            "<table cellspacing=\"0\"><colgroup width=\"85\"></colgroup>\
             <tr><td align=\"left\">血圧リスク</td><td sdval=\"45\" sdnum=\"1041;\">45</td>\
             <td sdval=\"0.333333333333333\" sdnum=\"1041;0;0%\">33%</td></tr>\
             <tr><td>脂質リスク</td><td sdval=\"1204\" sdnum=\"1041;0;0.00E+00\">1.2E+03</td>\
             <td sdval=\"0.288888888888889\">29%</td></tr></table>",
            Some("血圧リスク\t45\t33.33%\n脂質リスク\t1204\t28.89%\n"),
        );
        case(
            "喫煙者\t33%",
            "<table x:str><tr height=18><td>喫煙者</td><td class=xl24 align=right x:num=\"0.33333333333333331\">33%</td></tr></table>",
            Some("喫煙者\t33.33%\n"),
        );
        case(
            "喫煙者\t13",
            "<table x:str><tr><td>喫煙者</td><td align=right x:num>13</td></tr></table>",
            None,
        );
    }

    /// Google Sheets: the text leaves merged cells blank, the HTML says how far they reach.
    #[test]
    fn merged_cells() {
        let html = "<google-sheets-html-origin><style type=\"text/css\"><!--td {border: 1px solid #cccccc;}--></style>\
            <table xmlns=\"http://www.w3.org/1999/xhtml\" data-sheets-root=\"1\"><colgroup><col width=\"100\"/></colgroup><tbody>\
            <tr style=\"height:21px;\"><td rowspan=\"2\">項目</td><td colspan=\"2\" data-sheets-value=\"{&quot;1&quot;:2}\">令和5年度</td></tr>\
            <tr><td>対象者数</td><td>該当者数</td></tr>\
            <tr><td>血圧リスク</td><td rowspan=\"2\" data-sheets-value=\"{&quot;1&quot;:3,&quot;3&quot;:45}\">45</td><td>15</td></tr>\
            <tr><td>脂質リスク</td><td rowspan=\"2\">13</td></tr><tr><td>腹囲リスク</td><td>45</td></tr></tbody></table>";
        case(
            "項目\t令和5年度\t\n\t対象者数\t該当者数\n血圧リスク\t45\t15\n脂質リスク\t\t13\n腹囲リスク\t45\t",
            html,
            Some(
                "項目\t令和5年度\t令和5年度\n項目\t対象者数\t該当者数\n血圧リスク\t45\t15\n脂質リスク\t45\t13\n腹囲リスク\t45\t\n",
            ),
        );
    }

    /// Word breaks a row of the text where a cell holds two paragraphs; a browser shifts what stands beside merged cells.
    #[test]
    fn a_text_that_is_cut_otherwise() {
        case(
            "項目\t該当者数\r\n（人）\r\n血圧リスク\t15\r\n",
            "<table class=MsoTableGrid><tr><td><p class=MsoNormal>項目<o:p></o:p></p></td><td><p>該当者数</p><p>（人）</p></td></tr>\
             <tr><td><p>血圧リスク</p></td><td><p>15</p></td></tr></table>",
            Some("項目\t該当者数 （人）\n血圧リスク\t15\n"),
        );
        case(
            "血圧リスク\t男\t14\n女\t5\n",
            "<table><tbody><tr><td rowspan=\"2\">血圧リスク</td><td>男</td><td>14</td></tr><tr><td>女</td><td>5</td></tr></tbody></table>",
            Some("血圧リスク\t男\t14\n血圧リスク\t女\t5\n"),
        );
        case(
            "健診結果\n\n血圧リスク\t15\n以上",
            "<h3>健診結果</h3><table><tr><td>血圧リスク</td><td>15</td></tr></table><p>以上</p>",
            None,
        );
        case("a\n血圧リスク\t15", "<table><tr><td>血圧リスク</td><td>####</td></tr></table>", None);
        case(
            "お知らせ\n血圧リスク\t15",
            "<table><tr><td>お知らせ<table><tr><td>血圧リスク</td><td>15</td></tr></table></td></tr></table>",
            None,
        );
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
