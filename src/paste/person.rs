//! Whether a table holds people: names, birth dates, one row a person. Such a table is not read and not kept.

use super::cell::Content;
use super::grid::Grid;
use super::width::squeeze;

/// Headings that only a table of people has.
const NAMES: [&str; 16] = [
    "氏名",
    "名前",
    "お名前",
    "姓名",
    "フリガナ",
    "ふりがな",
    "カナ氏名",
    "氏名カナ",
    "氏名(カナ)",
    "氏名カナ",
    "社員名",
    "従業員名",
    "受診者氏名",
    "受診者名",
    "社員氏名",
    "従業員氏名",
];
const BIRTHS: [&str; 4] = ["生年月日", "誕生日", "生年", "生年月"];
const NUMBERS: [&str; 16] = [
    "社員番号",
    "社員no",
    "社員no.",
    "社員id",
    "社員コード",
    "従業員番号",
    "従業員no",
    "従業員コード",
    "職員番号",
    "個人番号",
    "受診番号",
    "受診者番号",
    "被保険者番号",
    "保険証番号",
    "個人id",
    "健診番号",
];
/// Headings of values that one person has.
const MEASURES: [&str; 30] = [
    "性別",
    "年齢",
    "満年齢",
    "身長",
    "体重",
    "bmi",
    "腹囲",
    "収縮期血圧",
    "拡張期血圧",
    "最高血圧",
    "最低血圧",
    "収縮期",
    "拡張期",
    "血圧",
    "hba1c",
    "空腹時血糖",
    "血糖",
    "血糖値",
    "中性脂肪",
    "hdl",
    "ldl",
    "hdlコレステロール",
    "ldlコレステロール",
    "ast",
    "alt",
    "γ-gtp",
    "γ-gt",
    "判定",
    "総合判定",
    "喫煙",
];

/// Words of headings over counts of people.
const COUNTS: [&str; 6] = ["対象者数", "受診者数", "人数", "該当者数", "割合", "有所見者数"];

/// Whether any part of the table is about people one by one.
pub(super) fn holds_people(grid: &Grid) -> bool {
    let rows: Vec<Vec<String>> =
        grid.rows().map(|row| row.iter().map(|cell| name(cell.text())).collect()).collect();
    rows.iter().enumerate().any(|(down, row)| heads_people(row, rows.get(down + 1..).unwrap_or(&[])))
        || rows.iter().filter(|row| row.iter().any(|cell| is_birth_date(cell))).count() >= 2
        || rows.iter().any(|row| labels_a_birth(row))
}

fn name(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    squeeze(&short).to_lowercase()
}

/// A heading row of a table of people, with people under it.
fn heads_people(row: &[String], below: &[Vec<String>]) -> bool {
    let has = |words: &[&str]| row.iter().any(|cell| words.contains(&cell.as_str()));
    let measures = row.iter().filter(|cell| MEASURES.contains(&cell.as_str())).count();
    let headings = row.iter().filter(|cell| !cell.is_empty()).count();
    if headings < 2 {
        return false;
    }
    let counts = row.iter().any(|cell| COUNTS.iter().any(|word| cell.contains(word)));
    let others = row.iter().filter(|cell| is_about_one(cell)).count();
    let named = has(&NAMES) && (others > 0 || names_below(row, below));
    let numbered = has(&NUMBERS) && headings >= 3 && !counts;
    let born = has(&BIRTHS) && headings >= 3;
    let aged = measures >= 2 && !counts && has(&["性別"]) && ages_below(row, below);
    if named || numbered || born || aged {
        return below.iter().any(|row| row.iter().filter(|cell| !cell.is_empty()).count() >= 2);
    }
    // Measured values without a name: a number, an initial or nothing, then one person's values.
    measures >= 3 && one_person_a_row(row, below)
}

/// Headings that stand beside a name: what one person has.
fn is_about_one(cell: &str) -> bool {
    const BESIDE: [&str; 10] =
        ["所属", "部署", "判定", "健診日", "受診日", "結果", "no", "no.", "備考", "役職"];
    [&MEASURES[..], &BIRTHS[..], &NUMBERS[..], &BESIDE[..]].iter().any(|words| words.contains(&cell))
}

/// Whether words stand under the heading of the names in two rows or more.
fn names_below(row: &[String], below: &[Vec<String>]) -> bool {
    let Some(column) = row.iter().position(|cell| NAMES.contains(&cell.as_str())) else { return false };
    let words = |row: &&Vec<String>| row.get(column).is_some_and(|cell| Content::of(cell) == Content::Words);
    column == 0 && below.iter().take(20).filter(words).count() >= 2
}

/// Whether a plausible age stands under 年齢.
fn ages_below(row: &[String], below: &[Vec<String>]) -> bool {
    let Some(column) = row.iter().position(|cell| matches!(cell.as_str(), "年齢" | "満年齢")) else {
        return false;
    };
    let age = |row: &Vec<String>| {
        let cell = row.get(column).map(|cell| cell.trim_end_matches('歳'));
        matches!(cell.map(Content::of), Some(Content::One(number)) if (15.0..=90.0).contains(&number.value))
    };
    below.iter().take(20).any(age)
}

/// Whether the rows hold single values: blood pressures over 60 in columns that would be counts of at most everybody.
fn one_person_a_row(row: &[String], below: &[Vec<String>]) -> bool {
    let pressure = row.iter().position(|cell| matches!(cell.as_str(), "収縮期血圧" | "最高血圧" | "収縮期"));
    let Some(column) = pressure else { return false };
    let label = |cell: &String| Content::of(cell).is_number() || cell.chars().count() <= 3;
    let people = below.iter().filter(|row| {
        let value = row.get(column).map(|cell| Content::of(cell));
        let plausible = matches!(value, Some(Content::One(number)) if (70.0..=260.0).contains(&number.value));
        plausible && row.first().is_none_or(label)
    });
    people.count() >= 2
}

/// 生年月日 beside a date.
fn labels_a_birth(row: &[String]) -> bool {
    row.windows(2)
        .any(|pair| matches!(pair, [label, date] if BIRTHS.contains(&label.as_str()) && is_date(date)))
        || row.iter().any(|cell| {
            cell.split_once([':', '：']).is_some_and(|(label, date)| BIRTHS.contains(&label) && is_date(date))
        })
}

fn is_date(cell: &str) -> bool {
    date_year(cell).is_some()
}

/// A day so long ago that whoever was born on it may be working now.
fn is_birth_date(cell: &str) -> bool {
    date_year(cell).is_some_and(|year| (1930..=2008).contains(&year))
}

/// The Western year of a full date: 1975/04/12, S58.7.3, 昭和58年7月3日.
fn date_year(cell: &str) -> Option<u32> {
    let eras = [("昭和", 1925), ("平成", 1988), ("s", 1925), ("h", 1988), ("令和", 2018), ("r", 2018)];
    let (rest, base) = eras
        .iter()
        .find_map(|(era, base)| cell.strip_prefix(era).map(|rest| (rest, *base)))
        .unwrap_or((cell, 0));
    let parts: Vec<&str> =
        rest.split(['/', '.', '-', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let (year, month, day): (u32, u32, u32) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let plausible = (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && if base == 0 { year > 1900 } else { year < 65 };
    plausible.then_some(base + year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::source;

    #[test]
    fn people() {
        for text in [
            "社員番号\t氏名\t生年月日\n1001\t桃井 太郎\t1975/04/12",
            "No\t性別\t年齢\t収縮期血圧\t判定\n1\t男\t45\t138\tC\n2\t女\t38\t118\tA",
            "社員番号\t収縮期血圧\tHbA1c\n1001\t138\t5.9",
            "氏名,血圧,腹囲\n備前一郎,145,92",
            "桃井太郎\t1975/4/12\t138\n瀬戸花子\tS58.7.3\t118",
            "氏名：桃井太郎\n生年月日：1975年4月12日\n血圧：138",
            "ID\t身長\t体重\t収縮期血圧\t腹囲\nA\t170\t65\t138\t88\nB\t160\t55\t118\t75",
        ] {
            assert!(holds_people(&source::grid(text)), "{text}");
        }
    }

    #[test]
    fn counts_are_no_people() {
        for text in [
            "項目\t男\t女\t計\n血圧リスク\t13\t4\t17",
            "担当者\t桃井 太郎\n健診年月日\t2023/6/1\n受診者数\t45",
            "性別\t対象者数\t腹囲\t血圧\n男\t29\t13\t14\n女\t16\t4\t5",
            "年度\t収縮期血圧130以上\t腹囲\tBMI\n令和5年度\t30.1\t40.2\t25.3",
            "産業医\t氏名\t備前一郎\n所属\t医院の名称\t岡山医院\n所在地\t岡山市\t北区",
            "性別\t年齢\t対象者数\t腹囲\n男\t40代\t20\t9\n女\t40代\t10\t2",
            "性別\t年齢\t腹囲\t血圧\n男\t40代\t9\t8\n女\t40代\t1\t2",
        ] {
            assert!(!holds_people(&source::grid(text)), "{text}");
        }
    }
}
