//! Plain lines, as from a mail or a PDF: a label, then figures.

use super::cell::Content;
use super::grid::Cell;
use super::width::fold;

/// Each line as a row of cells, and whether blanks alone part it so.
pub(super) fn rows(text: &str) -> Vec<(Vec<Cell>, bool)> {
    let mut rows: Vec<(Vec<Cell>, bool)> = text.split('\n').map(row).collect();
    align_headings(&mut rows);
    rows
}

/// A line's cells: blanks part figures from labels and from each other; the words of a label stay together.
///
/// A line without a figure is parted at each blank, as a row of headings.
fn row(line: &str) -> (Vec<Cell>, bool) {
    let blanks = line.split([' ', '\u{3000}', '\u{a0}', '\t']).filter(|word| !word.is_empty());
    let parts = blanks.clone().count();
    let words = join_figures(without_leaders(blanks.flat_map(at_colon).collect()));
    let figures = figures(&words);
    if !figures.contains(&true) {
        let cells: Vec<Cell> =
            words.iter().map(|word| Cell::of(word.trim_end_matches([':', '：']))).collect();
        let clean = cells.len() == parts;
        return (cells, clean);
    }
    let mut cells: Vec<Cell> = Vec::new();
    let mut label: Vec<&str> = Vec::new();
    let end_label = |label: &mut Vec<&str>, cells: &mut Vec<Cell>| {
        if !label.is_empty() {
            cells.push(Cell::of(label.join(" ").trim_end_matches([':', '：'])));
            label.clear();
        }
    };
    for (word, figure) in words.iter().zip(figures) {
        if figure {
            end_label(&mut label, &mut cells);
            cells.push(Cell::of(word.as_str()));
        } else {
            // 業種：製造業 is told already: what follows is another label.
            if label.last().is_some_and(|last| !last.ends_with([':', '：']) && last.contains([':', '：'])) {
                end_label(&mut label, &mut cells);
            }
            label.push(word);
        }
    }
    end_label(&mut label, &mut cells);
    let clean = cells.len() == parts;
    (cells, clean)
}

/// The words without the dots that lead the eye from a label to its figure.
fn without_leaders(words: Vec<String>) -> Vec<String> {
    let dots =
        |word: &str| word.chars().count() > 1 && word.chars().all(|letter| "…‥・.．─―-".contains(letter));
    let figures: Vec<bool> = words.iter().map(|word| Content::of(word).is_number()).collect();
    let before_figure = |place: usize| figures.get(place + 1) == Some(&true);
    words
        .into_iter()
        .enumerate()
        .filter(|(place, word)| !(dots(word) && before_figure(*place)))
        .map(|(_, word)| word)
        .collect()
}

/// Which words are figures. A number amid a label belongs to it: BMI 25 以上.
fn figures(words: &[String]) -> Vec<bool> {
    const CONTINUES: [&str; 16] = [
        "以上", "未満", "以下", "超", "歳", "kg", "時間", "分", "回", "日", "合", "mm", "mg", "hz", "年",
        "月",
    ];
    let values: Vec<bool> = words.iter().map(|word| Content::of(word).is_value()).collect();
    let mut figures = Vec::with_capacity(words.len());
    for (place, value) in values.iter().enumerate() {
        let next = words.get(place + 1).map(|next| fold(next).to_lowercase());
        let amid = next.is_some_and(|next| CONTINUES.iter().any(|word| next.starts_with(word)));
        figures.push(*value && !amid);
    }
    figures
}

/// Sets headings over the figures they name, where a plain line left no trace of the empty corner or of merged cells.
fn align_headings(rows: &mut [(Vec<Cell>, bool)]) {
    let mut below: Option<usize> = None;
    for (cells, _) in rows.iter_mut().rev() {
        let numbers = cells.iter().filter(|cell| Content::of(cell.text()).is_value()).count();
        if numbers > 0 {
            let narrower = below.unwrap_or(0) > cells.len();
            below = if narrower { below } else { Some(cells.len()) };
            continue;
        }
        let words = cells.len();
        let Some(width) = below.filter(|_| words > 0) else {
            below = None;
            continue;
        };
        if words < 2 && width > 2 {
            continue;
        }
        if words == width {
            continue;
        }
        let corner = cells.first().is_some_and(|first| is_corner(first.text()));
        let headings = words - usize::from(corner);
        if headings > 0 && (width - 1).is_multiple_of(headings) && width > headings {
            let each = (width - 1) / headings;
            let mut spread = Vec::with_capacity(width);
            let mut words = cells.drain(..);
            spread.push(if corner { words.next().unwrap_or_default() } else { Cell::default() });
            for word in words {
                spread.push(word);
                spread.extend((1..each).map(|_| Cell::default()));
            }
            *cells = spread;
        }
    }
}

fn is_corner(word: &str) -> bool {
    ["項目", "区分", "年度", "項", "指標", "内容", "検査", "健診"]
        .iter()
        .any(|corner| word.starts_with(corner))
}

/// `血圧リスク:15/45人` is a label and a figure; `8:30` is neither.
fn at_colon(word: &str) -> Vec<String> {
    if let Some(at) = word.find([':', '：', '＝', '=']) {
        let (label, rest) = word.split_at(at);
        let mut rest = rest.chars();
        rest.next();
        let figure = rest.as_str();
        if !label.is_empty()
            && !Content::of(label).is_value()
            && (figure.is_empty()
                || Content::of(figure).is_value()
                || (figure.contains(char::is_numeric) && !label.contains(char::is_numeric)))
        {
            let label = format!("{label}:");
            return if figure.is_empty() { vec![label] } else { vec![label, figure.to_owned()] };
        }
    }
    vec![word.to_owned()]
}

/// Puts together what blanks part within one figure: `52 人`, `15 / 45 人`, `45人中 17人`.
fn join_figures(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        if let Some(last) = joined.last_mut() {
            let folded = fold(&word);
            let number = Content::of(last).is_number();
            let unit = matches!(folded.as_str(), "人" | "名" | "件" | "%" | "円" | "千円" | "万円");
            let bare = last.ends_with(|letter: char| letter.is_numeric());
            let over = fold(last).ends_with(['/', '中'])
                && fold(last).starts_with(|letter: char| letter.is_ascii_digit());
            if (unit && number && bare)
                || (over && Content::of(&folded).is_number())
                || (number && folded == "/")
            {
                last.push_str(&word);
                continue;
            }
            let inner = fold(&word);
            if number && inner.starts_with(['/', '(']) {
                let both = format!("{last}{word}");
                if Content::of(&both).is_number() {
                    *last = both;
                    continue;
                }
            }
        }
        joined.push(word);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_figures() {
        #[track_caller]
        fn case(line: &str, expected: &[&str]) {
            let (row, _) = row(line);
            let read: Vec<&str> = row.iter().map(Cell::text).collect();
            assert_eq!(read, expected, "{line:?}");
        }

        case("項目 対象者数 該当者数 割合", &["項目", "対象者数", "該当者数", "割合"]);
        case("収縮期血圧130以上 60 22 36.7%", &["収縮期血圧130以上", "60", "22", "36.7%"]);
        case("HbA1c6.5以上：4人（6.9%）", &["HbA1c6.5以上", "4人（6.9%）"]);
        case("血圧リスク：男性14人、女性5人", &["血圧リスク", "男性14人、女性5人"]);
        case("血 圧 リスク  45  15", &["血 圧 リスク", "45", "15"]);
        case("肝機能検査 72 13 血糖検査 72 8", &["肝機能検査", "72", "13", "血糖検査", "72", "8"]);
        case("BMI 25 以上 45 16", &["BMI 25 以上", "45", "16"]);
        case("血圧リスク: 15/45人(33.3%)", &["血圧リスク", "15/45人(33.3%)"]);
        case("脂質リスク： １３／４５人（２８．９％）", &["脂質リスク", "１３／４５人（２８．９％）"]);
        case("腹囲リスク：45人中17人", &["腹囲リスク", "45人中17人"]);
        case("喫煙率　28.9％", &["喫煙率", "28.9％"]);
        case("従業員数：48人　受診者数：45人", &["従業員数", "48人", "受診者数", "45人"]);
        case("喫煙 52 人 15 人 28.8 %", &["喫煙", "52人", "15人", "28.8%"]);
        case("血圧 15 / 45 人 (33.3%)", &["血圧", "15/45人(33.3%)"]);
        case("喫煙者 ………… 13人", &["喫煙者", "13人"]);
        case("業種：製造業　従業員数：48人", &["業種：製造業", "従業員数", "48人"]);
        case("令和5年度 健診結果", &["令和5年度", "健診結果"]);
    }
}
