//! Plain lines, as from a mail or a PDF: a label, then figures.

use super::MOST_CELLS;
use super::cell::Content;
use super::grid::{Cell, Grid};
use super::letters::run;
use super::signs::{self, DIGITS};
use super::text::Texts;
use super::width::{fold, small};
use super::words::{begins_with_one_of, is_one_of};

/// Each line as a row of cells, and whether blanks alone part it so; `None` where there are more words than cells are read.
pub(super) fn grid(text: &str) -> Option<Grid> {
    let mut texts = Texts::default();
    let mut rows: Vec<(Vec<Cell>, bool)> = Vec::new();
    let numbered = text.lines().any(|line| {
        let first = signs::parts(line, BLANKS).find(|word| !word.is_empty());
        first.is_some_and(|first| is_one_of(&small(first), "no|no.|№|#|番号|項番"))
    });
    let mut left = MOST_CELLS;
    for line in text.split('\n') {
        let words = signs::parts(line, BLANKS).filter(|word| !word.is_empty()).count();
        left = left.checked_sub(words.max(1))?;
        rows.push(row(line, numbered, &mut texts));
    }
    align_headings(&mut rows, &mut texts);
    Some(Grid::of_lines(rows, texts))
}

const BLANKS: &[char] = &[' ', '\u{3000}', '\u{a0}', '\t'];
const COLONS: &[char] = &[':', '：'];

/// A line's cells: blanks part figures from labels and from each other; the words of a label stay together.
///
/// A line without a figure is parted at each blank, as a row of headings. Where numbers have a heading of their own, ①
/// stands apart from the label behind it.
fn row(line: &str, numbered: bool, texts: &mut Texts) -> (Vec<Cell>, bool) {
    let mut words = Vec::new();
    let mut parts = 0;
    let line = with_years_closed(line);
    for word in signs::parts(&line, BLANKS).filter(|word| !word.is_empty()) {
        parts += 1;
        part_at_colon(word, &mut words);
    }
    drop_leaders(&mut words);
    let words = join_figures(words);
    let figures = figures(&words);
    let headings = !figures.contains(&true);
    let mut cells: Vec<Cell> = Vec::new();
    let mut label = String::new();
    for (word, figure) in words.iter().zip(figures) {
        // 業種：製造業 is told already: what follows is another label.
        let last = label.rsplit(' ').next().unwrap_or("");
        let told = signs::holds(last, COLONS) && !signs::ends(last, COLONS)
            || (numbered && cells.is_empty() && is_enumerator(&label));
        // 4 月 is no heading over 月.
        let amid = headings && Content::of(last).is_value();
        if !label.is_empty() && !amid && (figure || headings || told) {
            cells.push(texts.cell(signs::before(&label, COLONS)));
            label.clear();
        }
        if figure {
            cells.push(texts.cell(word));
            continue;
        }
        if !label.is_empty() {
            label.push(' ');
        }
        label.push_str(word);
    }
    if !label.is_empty() {
        cells.push(texts.cell(signs::before(&label, COLONS)));
    }
    let clean = cells.len() == parts;
    (cells, clean)
}

/// The line without the blanks that a PDF leaves within a year: 令和 6 年度.
fn with_years_closed(line: &str) -> String {
    let letters: Vec<char> = line.chars().collect();
    let mut closed = String::with_capacity(line.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        if let Some(end) = parted_year(&letters, at) {
            closed.extend(letters.iter().take(end).skip(at).filter(|letter| !is_blank(**letter)));
            at = end;
        } else {
            closed.push(*letter);
            at += 1;
        }
    }
    closed
}

/// Where a year of an era ends that begins at `start`, its signs parted by blanks or not.
fn parted_year(letters: &[char], start: usize) -> Option<usize> {
    let mut at = start;
    let mut next = |wanted: &dyn Fn(char) -> bool| {
        let blanks = run(letters, at, is_blank);
        let found = letters.get(at + blanks).is_some_and(|letter| wanted(*letter));
        if found {
            at += blanks + 1;
        }
        found.then_some(at)
    };
    let era = next(&|letter| "令平昭".contains(letter))?;
    if era != start + 1 {
        return None;
    }
    next(&|letter| "和成".contains(letter))?;
    next(&|letter| is_numeral(letter) || letter == '元')?;
    next(&is_numeral);
    let mut end = next(&|letter| letter == '年')?;
    if let Some(fiscal) = next(&|letter| letter == '度') {
        return Some(fiscal);
    }
    // 4 月 1 日
    for unit in ['月', '日'] {
        if next(&is_numeral).is_none() {
            break;
        }
        next(&is_numeral);
        let Some(after) = next(&|letter| letter == unit) else { break };
        end = after;
    }
    Some(end)
}

/// Drops the dots that lead the eye from a label to its figure.
fn drop_leaders(words: &mut Vec<String>) {
    let mut before_figure = false;
    for place in (0..words.len()).rev() {
        let Some(word) = words.get(place) else { continue };
        let dots = word.chars().nth(1).is_some() && word.chars().all(|letter| "…‥・.．─―-".contains(letter));
        let leads = dots && before_figure;
        before_figure = Content::of(word).is_number();
        if leads {
            words.remove(place);
        }
    }
}

/// Which words are figures. A number amid a label belongs to it: BMI 25 以上.
fn figures(words: &[String]) -> Vec<bool> {
    const CONTINUES: &str = "以上|未満|以下|超|歳|kg|時間|分|回|日|合|mm|mg|hz|年|月";
    let mut figures = Vec::with_capacity(words.len());
    for (place, word) in words.iter().enumerate() {
        let amid = || words.get(place + 1).is_some_and(|next| begins_with_one_of(&small(next), CONTINUES));
        figures.push(Content::of(word).is_value() && !amid());
    }
    figures
}

/// Sets headings over the figures they name, where a plain line left no trace of the empty corner or of merged cells.
fn align_headings(rows: &mut [(Vec<Cell>, bool)], texts: &mut Texts) {
    // How wide the figures below are.
    let mut below = 0;
    for (cells, _) in rows.iter_mut().rev() {
        let words = cells.len();
        if cells.iter().any(|cell| cell.content().is_value()) {
            below = below.max(words);
        } else if words == 0 {
            below = 0;
        } else if words > 1 || below <= 2 {
            spread(cells, below, texts);
        }
    }
}

/// Spreads the headings of a row evenly over so many columns, where they go into it.
fn spread(cells: &mut Vec<Cell>, width: usize, texts: &mut Texts) {
    let corner = cells
        .first()
        .is_some_and(|first| begins_with_one_of(first.text(), "項目|区分|年度|項|指標|内容|検査|健診"));
    let headings = cells.len() - usize::from(corner);
    if headings == 0 || width <= headings || cells.len() == width || !(width - 1).is_multiple_of(headings) {
        return;
    }
    let each = (width - 1) / headings;
    let mut spread = vec![texts.cell(""); width];
    for (place, cell) in std::mem::take(cells).into_iter().enumerate() {
        let column = match place.checked_sub(usize::from(corner)) {
            Some(heading) => 1 + heading * each,
            None => 0,
        };
        if let Some(free) = spread.get_mut(column) {
            *free = cell;
        }
    }
    *cells = spread;
}

/// `血圧リスク:15/45人` is a label and a figure; `8:30` is neither.
fn part_at_colon(word: &str, words: &mut Vec<String>) {
    if let Some((label, figure)) = word.split_once(&[':', '：', '＝', '='][..]) {
        let apart = figure.is_empty()
            || Content::of(figure).is_value()
            || (figure.contains(is_numeral) && !label.contains(is_numeral));
        if !label.is_empty() && apart && !Content::of(label).is_value() {
            words.push([label, ":"].concat());
            if !figure.is_empty() {
                words.push(figure.to_owned());
            }
            return;
        }
    }
    words.push(word.to_owned());
}

/// ①, 1., (1): a number before a label.
fn is_enumerator(word: &str) -> bool {
    let folded = fold(word);
    let inner = signs::before(signs::after(&folded, &['(']), &['.', ')']);
    let mut letters = inner.chars();
    let circled = matches!((letters.next(), letters.next()), (Some('①'..='⑳'), None));
    circled || (inner.len() < folded.len() && !inner.is_empty() && signs::after(inner, DIGITS).is_empty())
}

fn is_blank(letter: char) -> bool {
    BLANKS.contains(&letter)
}

/// A digit, or a number written as one sign: ①, Ⅲ, ½.
fn is_numeral(letter: char) -> bool {
    matches!(letter, '0'..='9' | '０'..='９' | '²' | '³' | '¹' | '¼'..='¾' | '⅐'..='↉' | '①'..='⒛' | '⓪'..='⓿' | '❶'..='➓' | '〇')
}

/// Puts together what blanks part within one figure: `52 人`, `15 / 45 人`, `45人中 17人`.
fn join_figures(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        // 従業員 52名 / 受診者 50名: the stroke parts two labels.
        if is_one_of(&word, "/|／") && words.peek().is_some_and(|next| !signs::holds(&fold(next), DIGITS)) {
            continue;
        }
        if let Some(last) = joined.last_mut()
            && belongs(last, &word)
        {
            last.push_str(&word);
        } else {
            joined.push(word);
        }
    }
    joined
}

/// Whether the word goes on with the figure before it.
fn belongs(last: &str, word: &str) -> bool {
    let folded = fold(word);
    let number = Content::of(last).is_number();
    if number
        && (folded == "/" || (is_one_of(&folded, "人|名|件|%|円|千円|万円") && last.ends_with(is_numeral)))
    {
        return true;
    }
    // 3人（受診者 50人）
    let both = [last, word].concat();
    if signs::holds(last, &['(', '（']) && !signs::holds(last, &[')', '）']) && Content::of(&both).is_number()
    {
        return true;
    }
    let before = fold(last);
    let over = signs::ends(&before, &['/', '中']) && signs::leads(&before, DIGITS);
    (over && Content::of(&folded).is_number())
        || (number && signs::leads(&folded, &['/', '(']) && Content::of(&[last, word].concat()).is_number())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_figures() {
        #[track_caller]
        fn case(line: &str, expected: &[&str]) {
            let (row, _) = row(line, line.starts_with('①'), &mut Texts::default());
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
        case("従業員 52名 / 受診者 50名", &["従業員", "52名", "受診者", "50名"]);
        case("血圧 15 / 45 人 (33.3%)", &["血圧", "15/45人(33.3%)"]);
        case("喫煙者 ………… 13人", &["喫煙者", "13人"]);
        case("業種：製造業　従業員数：48人", &["業種：製造業", "従業員数", "48人"]);
        case("令和5年度 健診結果", &["令和5年度", "健診結果"]);
        case("令和 6 年 4 月 〜 令和 7 年 3 月 45人", &["令和6年4月 〜 令和7年3月", "45人"]);
        case("令和6年 45人", &["令和6年", "45人"]);
        case("第 3 回 健診", &["第", "3 回", "健診"]);
        case("① 血圧 45 15", &["①", "血圧", "45", "15"]);
        case("カルテ 令和 ６ 年 度 分", &["カルテ", "令和６年度", "分"]);
        case("平 成 元 年 受診者 45人", &["平成元年 受診者", "45人"]);
    }
}
