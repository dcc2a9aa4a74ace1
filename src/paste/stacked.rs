//! A table of which each cell came on a line of its own, as viewers of PDF and of mail hand it over on a phone.

use super::cell::Content;

/// The same with a row a line and tabs between its cells; `None` where the lines are no such table.
///
/// A row is a name, and below it as many figures as every other row has. Right before the first name stand the headings,
/// as many as a row has cells or one fewer. All other words stay, each as a line.
pub(super) fn unstacked(text: &str) -> Option<String> {
    if text.contains('\t') {
        return None;
    }
    let mut parts: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if Content::of(line).is_value() {
            parts.last_mut()?.1.push(line);
        } else if let Some((words, _)) = parts.last_mut().filter(|(_, figures)| figures.is_empty()) {
            words.push(line);
        } else {
            parts.push((vec![line], Vec::new()));
        }
    }
    let width = parts.first()?.1.len();
    let rows = || parts.iter().map(|(_, figures)| figures.len()).filter(|width| *width > 0);
    if rows().count() < 2 || rows().any(|other| other != width) {
        return None;
    }
    let mut table = String::with_capacity(text.len() + 1);
    for (words, figures) in &parts {
        let name = words.len() - usize::from(!figures.is_empty());
        // One heading fewer than cells: the names have none.
        let headings = if table.is_empty() && name >= width { name.min(width + 1) } else { 0 };
        for (at, word) in words.iter().enumerate() {
            let begins = at + headings == name;
            if begins && headings == width {
                table.push('\t');
            }
            table.push_str(word);
            let goes_on = at + headings >= name && at + 1 != name;
            table.push(if goes_on { '\t' } else { '\n' });
        }
        for (at, figure) in figures.iter().enumerate() {
            table.push_str(figure);
            table.push(if at + 1 < width { '\t' } else { '\n' });
        }
    }
    Some(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_a_line_becomes_a_row_a_line() {
        #[track_caller]
        fn case(stacked: &str, expected: Option<&str>) {
            let expected = expected.map(|rows| rows.replace('/', "\n").replace(' ', "\t") + "\n");
            assert_eq!(unstacked(&stacked.replace([' ', '/'], "\n")), expected, "{stacked}");
        }

        case(
            "項目 対象者数 該当者数 血圧リスク 45 15 喫煙者 45 13",
            Some("項目 対象者数 該当者数/血圧リスク 45 15/喫煙者 45 13"),
        );
        case(
            "令和5年度 項目 割合 血圧リスク 33% 喫煙者 29％",
            Some("令和5年度/項目 割合/血圧リスク 33%/喫煙者 29％"),
        );
        case(
            "対象者数 該当者数 血圧リスク 45 15 喫煙者 45 -",
            Some(" 対象者数 該当者数/血圧リスク 45 15/喫煙者 45 -"),
        );
        case("血圧リスク 45人中15人 喫煙者 45人中13人", Some("血圧リスク 45人中15人/喫煙者 45人中13人"));
        case(
            "項目 割合 血圧リスク 33 くらし 喫煙者 29 以上です",
            Some("項目 割合/血圧リスク 33/くらし/喫煙者 29/以上です"),
        );
        case("血圧リスク 45 15", None);
        case("血圧リスク 45 15 喫煙者 45", None);
        case("45 血圧リスク 45 喫煙者 13", None);
        case("いつもお世話に なっております", None);
        case("", None);
        assert_eq!(unstacked("血圧リスク\t45\n喫煙者\t13\n"), None);
    }
}
