//! Whether rows without any heading are people: each with a name, an address or a number of one's own, and values.

use super::cell::Content;
use super::grid::{Cell, Grid};
use super::number::Quantity;
use super::personal_name::Likeness;
use super::text::Text;
use super::width::fold;
use super::words::holds_one_of;

/// How many columns at the left may hold who it is.
const FIRST: usize = 5;

/// Whether two rows or more, with nothing between them, are a person each. `counts` are words of headings over counts
/// of people: under one of these nothing is one person's.
pub(super) fn lists_people(grid: &Grid, likenesses: &[Likeness], counts: &str) -> bool {
    let mut likenesses = likenesses.iter();
    let who = grid.of_each(&mut |Text { words, .. }| {
        let likeness = likenesses.next().copied().unwrap_or(Likeness::Other);
        (Who::of(words, likeness), is_employee(words))
    });
    let mut counted = false;
    let mut people = [(0, 0); FIRST];
    for row in grid.rows() {
        let Some(last) = row.iter().rposition(|cell| cell.content().is_number()) else {
            if row.iter().filter(|cell| !cell.is_blank()).nth(1).is_some() {
                counted = row.iter().any(|cell| holds_one_of(cell.text(), counts));
            }
            continue;
        };
        if counted {
            continue;
        }
        for (column, ((named, numbered), cell)) in people.iter_mut().zip(row).enumerate().take(last) {
            let values = row.get(column + 1..).unwrap_or_default();
            let (who, employee) = who.get(cell.number()).copied().unwrap_or_default();
            match who {
                Who::Name if labelled(row, column) && !holds_two(values) => {}
                Who::Name | Who::Address => *named += 1,
                Who::Reading | Who::Insured if is_pressure(values) => *named += 1,
                Who::Perhaps | Who::Reading => {}
                Who::Other | Who::Insured => *named = 0,
            }
            let employee = employee && is_pressure(values) && holds_small_decimal(values);
            *numbered = if employee { *numbered + 1 } else { 0 };
            if *named >= 2 || *numbered >= 3 {
                return true;
            }
        }
    }
    false
}

/// Whom a text may stand for.
#[derive(Clone, Copy, Default)]
enum Who {
    #[default]
    Other,
    Name,
    /// How a name is read: モモイ タロウ.
    Reading,
    /// A place as much as a name: 高松.
    Perhaps,
    Address,
    Insured,
}

impl Who {
    fn of(text: &str, likeness: Likeness) -> Self {
        match likeness {
            Likeness::Name => Self::Name,
            Likeness::Perhaps if text.contains(&[' ', '\u{3000}'][..]) => Self::Reading,
            Likeness::Perhaps => Self::Perhaps,
            Likeness::Other if is_address(text) => Self::Address,
            Likeness::Other if is_insured(text) => Self::Insured,
            Likeness::Other => Self::Other,
        }
    }
}

/// Whether words stand left of the name: a department, or 担当者.
fn labelled(row: &[Cell], column: usize) -> bool {
    row.iter().take(column).any(|cell| cell.content().is_words())
}

/// Whether two numbers stand in the row: one alone beside 担当者 is where to ring.
fn holds_two(values: &[Cell]) -> bool {
    values.iter().filter(|cell| cell.content().is_number()).nth(1).is_some()
}

/// An e-mail address.
fn is_address(who: &str) -> bool {
    let (name, host) = who.split_once(&['@', '＠'][..]).unwrap_or_default();
    !name.is_empty() && host.contains(&['.', '．'][..]) && !who.contains(' ')
}

/// The symbol and number on an insurance card: 12345678-12. Not 2023-04, a month.
fn is_insured(who: &str) -> bool {
    if !who.starts_with(|first: char| matches!(first, '0'..='9' | '０'..='９')) {
        return false;
    }
    let who = fold(who);
    let Some((symbol, number)) = who.split_once('-') else { return false };
    let digits = |text: &str| if text.bytes().all(|byte| byte.is_ascii_digit()) { text.len() } else { 0 };
    let month = symbol.starts_with("19") || symbol.starts_with("20");
    match (digits(symbol), digits(number)) {
        (4, 1..=7) => !month,
        (5..=8, 1..=7) => true,
        _ => false,
    }
}

/// 1001, A-0012: what numbers employees. Not 2023, a year.
fn is_employee(who: &str) -> bool {
    let digits = who.bytes().filter(u8::is_ascii_digit).count();
    let rest = who.bytes().filter(|byte| !byte.is_ascii_digit());
    let year = digits == 4 && (who.starts_with("19") || who.starts_with("20"));
    (3..=8).contains(&digits)
        && !year
        && rest.clone().count() <= 2
        && rest.clone().all(|byte| byte.is_ascii_uppercase() || byte == b'-')
}

/// Whether a pair of blood pressures stands in the row: 132 and 88, side by side.
fn is_pressure(values: &[Cell]) -> bool {
    values.windows(2).any(|pair| {
        let [Some(high), Some(low)] = [pair.first(), pair.last()].map(bare) else { return false };
        (80.0..=220.0).contains(&high.value) && (40.0..=130.0).contains(&low.value) && low.value < high.value
    })
}

/// 5.6, as HbA1c is.
fn holds_small_decimal(values: &[Cell]) -> bool {
    values
        .iter()
        .filter_map(|value| bare(Some(value)))
        .any(|number| number.decimals > 0 && (3.5..=15.0).contains(&number.value))
}

/// A number without a unit.
fn bare(cell: Option<&Cell>) -> Option<Quantity> {
    match *cell?.content() {
        Content::One(number) if number.unit.is_none() => Some(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::person::holds_people;
    use super::super::source;

    /// Cells with strokes between them, one row after another.
    #[track_caller]
    fn case(rows: &[&str], expected: bool) {
        for separator in ["\t", ","] {
            let text = rows.join("\n").replace('|', separator);
            assert_eq!(holds_people(&source::grid(&text).unwrap()), expected, "{text}");
        }
    }

    #[test]
    fn people_without_headings_or_birth_dates() {
        let people: [&[&str]; 20] = [
            &["桃井 太郎|132|88|5.6", "瀬戸 花子|118|72|5.4"],
            &["桃井太郎|132|88|5.6", "鈴木花子|118|72|5.4"],
            &["健診結果", "佐藤　一郎|132", "難波　美咲|118"],
            &["1|桃井 太郎|132|88|5.6", "2|門倉 慎太郎|118|72|5.4"],
            &["製造部|田中 実|132|88", "総務部|山本 恵|118|72"],
            &["佐藤|132|88|5.6", "鈴木|118|72|5.4", "田中|141|90|6.1"],
            &["佐藤さん|132|88", "高松さん|121|80", "鈴木さん|118|72"],
            &["モモイ タロウ|132|88|5.6", "セト ハナコ|118|72|5.4"],
            &["ﾓﾓｲ ﾀﾛｳ|132|88|5.6", "ｾﾄ ﾊﾅｺ|118|72|5.4"],
            &["社員|最高|最低|A1c", "桃井 太郎|132|88|5.6", "備前 一郎|145|92|6.6"],
            &["氏名|BMI|腹囲", "桃井 太郎|24.1|86", "備前 一郎|26.0|92"],
            &["シメイ|血圧", "モモイ タロウ|132", "ビゼン イチロウ|145"],
            &["氏名（フリガナ）|判定", "モモイ タロウ|C", "ビゼン イチロウ|D"],
            &["taro@example.co.jp|132|88|5.6", "hanako@example.co.jp|118|72|5.4"],
            &["12345678-12|132|88|5.6", "12345678-15|118|72|5.4"],
            &["記号番号|血圧|腹囲", "12345678-12|132|88", "12345678-15|118|72"],
            &["1001|132|88|5.6", "1002|118|72|5.4", "1003|141|90|6.1"],
            &["A-0012|132|88|5.6", "A-0015|118|72|5.4", "B-0003|141|90|6.1"],
            &["社員コード|最高血圧|HbA1c", "1001|138|5.9", "1002|118|5.4"],
            &[
                "項目|対象者数|該当者数",
                "血圧リスク|45|15",
                "個人別|最高|最低",
                "桃井 太郎|132|88",
                "備前 一郎|145|92",
            ],
        ];
        for rows in people {
            case(rows, true);
        }
    }

    #[test]
    fn branches_departments_and_items_are_no_people() {
        let counts: [&[&str]; 25] = [
            &["本店|45|15|33.3%", "倉敷店|30|8|26.7%"],
            &["店舗|対象者数|該当者数", "本店|45|15", "倉敷店|30|8", "福山店|28|9"],
            &["部署|対象者数|血圧リスク", "製造部|120|88", "総務部|100|72", "営業部|131|80"],
            &["岡山|120|88", "高松|118|72", "福山|130|90", "松山|100|60"],
            &["支店|受診者数|有所見者数", "岡山支店|120|88", "山口支店|118|72", "千葉支店|130|90"],
            &["田中工業|45|15", "山田商店|30|8", "中村建設|28|9"],
            &["小松|132|88", "上田|118|72", "長野|130|90"],
            &["製造 一課|45|15", "製造 二課|30|8"],
            &["岡山工場 男子|45|15", "岡山工場 女子|30|8"],
            &["本社 男|132|88", "本社 女|118|72"],
            &["メタボ リスク|132|88|66.7%", "血圧リスク|118|72|61.0%"],
            &["血圧リスク|132|88", "脂質リスク|118|72"],
            &["担当保健師|対象者数|実施者数", "佐藤 花子|20|12", "鈴木 一郎|18|10"],
            &["事業主|桃井 太郎|2300", "健康担当|瀬戸 花子|2301", "血圧リスク|45|15"],
            &["担当者|桃井 太郎", "電話|086-225-1234", "血圧リスク|45|15"],
            &["産業医|備前 一郎", "衛生管理者|桃井 太郎", "受診者数|45", "血圧リスク|15人"],
            &["問い合わせ|kenko@example.co.jp", "血圧リスク|45|15", "脂質リスク|45|13"],
            &["2021|120|88|5.6", "2022|118|72|5.4", "2023|130|90|6.1"],
            &["2023-04|120|88", "2023-05|118|72", "2023-06|130|90"],
            &["コード|対象者数|該当者数|平均", "1001|120|88|5.6", "1002|118|72|5.4", "1003|130|90|6.1"],
            &["事業所記号|12345678", "従業員数|48", "血圧リスク|15|45"],
            &["令和4年度|120|88", "令和5年度|118|72"],
            &["年代|男性|女性", "40代|120|88", "50代|118|72"],
            &["コール センター|132|88", "コールド チェーン|118|72"],
            &["正社員|45|15", "パート|30|8", "派遣|12|3"],
        ];
        for rows in counts {
            case(rows, false);
        }
    }
}
