//! Whether a table holds people: names, birth dates, one row a person. Such a table is not read and not kept.

use super::cell::Content;
use super::grid::{Cell, Grid};
use super::individual::tells_of_people;
use super::personal_name::likeness;
use super::roster::lists_people;
use super::signs::{self, DIGITS};
use super::width::{small, squeeze};
use super::words::{holds_one_of, is_one_of};

/// Headings that only a table of people has.
const NAMES: &str = "氏名|名前|お名前|姓名|フリガナ|ふりがな|カナ氏名|氏名カナ|氏名(カナ)|イニシャル|氏名(フリガナ)|氏名フリガナ|カナ名|シメイ|漢字氏名|氏名(漢字)|氏名漢字|社員名|従業員名|職員名|受診者氏名|受診者名|社員氏名|従業員氏名|職員氏名|本人氏名|対象者氏名|被保険者氏名|被保険者名";
const BIRTHS: &str = "生年月日|誕生日|生年|生年月";
const NUMBERS: &str = "社員番号|社員no|社員no.|社員id|社員コード|従業員番号|従業員no|従業員コード|職員番号|個人番号|受診番号|受診者番号|被保険者番号|被保険者証番号|記号番号|記号・番号|記号-番号|保険証記号番号|保険証の記号番号|被保険者記号番号|被保険者証記号番号|マイナンバー|保険証番号|個人id|健診番号|employee_id|employeeid|employee_no|emp_id|emp_no|patient_id";
/// Headings of values that one person has.
const MEASURES: &str = "性別|年齢|満年齢|身長|体重|bmi|腹囲|収縮期血圧|拡張期血圧|最高血圧|最低血圧|収縮期|拡張期|血圧|hba1c|空腹時血糖|血糖|血糖値|中性脂肪|hdl|ldl|hdlコレステロール|ldlコレステロール|ast|alt|γ-gtp|γ-gt|判定|総合判定|喫煙|sex|gender|age|sbp|dbp|height|weight";
/// Headings that stand beside a name too: what one person has.
const BESIDE: &str = "所属|部署|判定|健診日|受診日|結果|no|no.|備考|役職";
/// Words of headings over counts of people.
const COUNTS: &str = "対象者数|受診者数|人数|該当者数|割合|有所見者数";

/// How many rows under a heading are looked at.
const SOME: usize = 20;

/// Whether any part of the table is about people one by one.
pub(super) fn holds_people(grid: &Grid) -> bool {
    let marks = grid.of_each(&mut |text| Mark::of(&text.words));
    let mut births = 0;
    for (down, row) in grid.rows().enumerate() {
        let marked = || row.iter().map(|cell| marks.get(cell.number()));
        births += usize::from(marked().flatten().any(|mark| mark.date));
        if births == 2
            || (marked().flatten().any(|mark| mark.birth) && labels_a_birth(row))
            || Headings::of(marked()).are_of_people(grid, down + 1)
        {
            return true;
        }
    }
    let likenesses = grid.of_each(&mut |text| likeness(&text.words));
    lists_people(grid, &likenesses, COUNTS) || tells_of_people(grid, &likenesses)
}

/// The beginning of a text, in one width, small and without blanks.
fn name(text: &str) -> String {
    let end = text.char_indices().nth(40).map_or(text.len(), |(end, _)| end);
    small(&squeeze(text.get(..end).unwrap_or(text)))
}

/// What one text would be as a heading.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each may stand beside any other")]
struct Mark {
    blank: bool,
    /// It begins with a digit.
    figure: bool,
    /// Somebody may be born on it.
    date: bool,
    /// It may say when somebody was born.
    birth: bool,
    counts: bool,
    measure: bool,
    /// It stands beside a name.
    other: bool,
    sex: bool,
    number: bool,
    born: bool,
    name: bool,
    age: bool,
    pressure: bool,
}

impl Mark {
    fn of(text: &str) -> Self {
        let mark = Self {
            blank: text.is_empty(),
            figure: signs::leads(text, DIGITS),
            date: is_birth_date(text),
            birth: text.contains(&['生', '⽣'][..]),
            ..Self::default()
        };
        let name = name(text);
        let counts = holds_one_of(&name, COUNTS);
        if signs::leads(&name, DIGITS) {
            return Self { counts, ..mark };
        }
        let is = |words: &str| is_one_of(&name, words);
        let (measure, number, born) = (is(MEASURES), is(NUMBERS), is(BIRTHS));
        Self {
            counts,
            measure,
            other: measure || number || born || is(BESIDE),
            sex: is("性別|sex|gender"),
            number,
            born,
            name: is(NAMES),
            age: is("年齢|満年齢|age"),
            pressure: is("収縮期血圧|最高血圧|収縮期|sbp"),
            ..mark
        }
    }
}

/// What the cells of a row would be as headings.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each may stand beside any other")]
struct Headings {
    /// How many there are.
    all: usize,
    measures: usize,
    /// What stands beside a name.
    others: usize,
    counts: bool,
    sex: bool,
    numbered: bool,
    born: bool,
    /// Columns of some.
    name: Option<usize>,
    age: Option<usize>,
    pressure: Option<usize>,
}

impl Headings {
    fn of<'m>(row: impl Iterator<Item = Option<&'m Mark>>) -> Self {
        let mut found = Self::default();
        let mut words = 0;
        for (column, mark) in row.enumerate() {
            let Some(mark) = mark.filter(|mark| !mark.blank) else { continue };
            words += usize::from(!mark.figure);
            found.all += 1;
            found.counts |= mark.counts;
            found.measures += usize::from(mark.measure);
            found.others += usize::from(mark.other);
            found.numbered |= mark.number;
            found.born |= mark.born;
            found.sex |= mark.sex;
            let first = |before: Option<usize>, is: bool| before.or(is.then_some(column));
            found.name = first(found.name, mark.name);
            found.age = first(found.age, mark.age);
            found.pressure = first(found.pressure, mark.pressure);
        }
        // One word beside figures is a label.
        if words < 2 && found.all > words { Self::default() } else { found }
    }

    /// Whether this is a heading row of a table of people, with people from row `from` on.
    fn are_of_people(&self, grid: &Grid, from: usize) -> bool {
        if self.all < 2 {
            return false;
        }
        let below = || (from..(from + SOME).min(grid.len())).map(|row| grid.row(row));
        let at = |row: &[Cell], column: usize| {
            row.get(column).map(|cell| Content::of(cell.text().trim_end_matches('歳')))
        };
        // Words stand under the heading of the names in two rows or more.
        let names_below =
            || below().filter(|row| at(row, 0).is_some_and(|cell| cell.is_words())).nth(1).is_some();
        let aged = |column: usize| {
            self.measures >= 2
                && !self.counts
                && self.sex
                && below().any(|row| is_between(at(row, column), 15.0, 90.0))
        };
        let of_people = self.name.is_some_and(|column| self.others > 0 || (column == 0 && names_below()))
            || (self.numbered && self.all >= 3 && !self.counts)
            || (self.born && self.all >= 3)
            || self.age.is_some_and(aged);
        if of_people {
            return below().any(|row| row.iter().filter(|cell| !cell.text().is_empty()).nth(1).is_some());
        }
        // Measured values without a name: a number, an initial or nothing, then one person's values, in two rows.
        let label = |cell: &Cell| cell.text().chars().nth(3).is_none() || cell.content().is_number();
        let one_person = |row: &&[Cell]| {
            self.pressure.is_some_and(|column| is_between(at(row, column), 70.0, 260.0))
                && row.first().is_none_or(label)
        };
        self.measures >= 3 && below().filter(one_person).nth(1).is_some()
    }
}

/// Whether it is a number from `least` to `most`: blood pressures over 60 stand in columns that would be counts of at
/// most everybody.
fn is_between(content: Option<Content>, least: f64, most: f64) -> bool {
    matches!(content, Some(Content::One(number)) if (least..=most).contains(&number.value))
}

/// 生年月日 beside a date.
fn labels_a_birth(row: &[Cell]) -> bool {
    let labels = |label: &str, date: &str| is_one_of(&name(label), BIRTHS) && date_year(date).is_some();
    row.iter().enumerate().any(|(column, cell)| {
        cell.text().split_once(&[':', '：'][..]).is_some_and(|(label, date)| labels(label, date))
            || row.get(column + 1).is_some_and(|date| labels(cell.text(), date.text()))
    })
}

/// A day so long ago that whoever was born on it may be working now.
fn is_birth_date(cell: &str) -> bool {
    matches!(date_year(cell), Some(1930..=2008))
}

/// The Western year of a full date: 1975/04/12, S58.7.3, 昭和58年7月3日.
fn date_year(cell: &str) -> Option<u16> {
    const PARTS: &str = "/.-年月日／．－―−";
    // Shorter than any date, or of fewer parts: spare the work.
    if cell.len() < 6 || cell.chars().filter(|letter| PARTS.contains(*letter)).nth(1).is_none() {
        return None;
    }
    let cell = name(cell);
    let cell = cell.as_str();
    let eras = [("昭和", 1925), ("平成", 1988), ("s", 1925), ("h", 1988), ("令和", 2018), ("r", 2018)];
    let (mut rest, mut base) = (cell, 0);
    for (era, before) in eras {
        if let Some(after) = cell.strip_prefix(era) {
            (rest, base) = (after, before);
            break;
        }
    }
    let mut numbers = [0_u16; 3];
    let mut count = 0;
    for part in signs::parts(rest, &['/', '.', '-', '年', '月', '日']).filter(|part| !part.is_empty()) {
        *numbers.get_mut(count)? = part.parse().ok()?;
        count += 1;
    }
    let [year, month, day] = numbers;
    let plausible = count == 3
        && (1..=12).contains(&month)
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
            assert!(holds_people(&source::grid(text).unwrap()), "{text}");
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
            assert!(!holds_people(&source::grid(text).unwrap()), "{text}");
        }
    }
}
