//! Years in headings and titles: 令和5年度, R5, ’23, 2023(R5)年度.

use super::letters::{blanks, number, stands};
use super::width::small;
use crate::calendar::{Era, FiscalYear};

/// A year as a heading names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YearWord {
    /// A year.
    Named(FiscalYear),
    /// 5年度, the era left out: the heading beside it tells.
    Short(u16),
    /// 今年度 is 0, 前年度 is 1.
    Ago(u16),
}

/// A year word at `at` in folded, small letters, and how many letters it takes.
pub(super) fn year_at(letters: &[char], at: usize) -> Option<(YearWord, usize)> {
    let (year, end) = era_year(letters, at)
        .or_else(|| western_year(letters, at))
        .map(|(year, end)| (YearWord::Named(year), end))
        .or_else(|| short_year(letters, at))?;
    Some((year, end - at))
}

fn era_year(letters: &[char], start: usize) -> Option<(FiscalYear, usize)> {
    let named = Era::ALL.into_iter().find(|era| stands(letters, start, era.name()));
    let era = named.or_else(|| lettered(letters, start))?;
    let mut at = start + if named.is_some() { 2 } else { 1 };
    // Of R5 and R. 5, but not of 令和.5.
    let point = named.is_none() && stands(letters, at, ".");
    at += blanks(letters, at) + usize::from(point);
    let (number, digits) = if named.is_some() { counted(letters, at)? } else { number(letters, at, 2)? };
    at += digits;
    // R5.4.1 is a day, h2o nothing.
    let follows = |next: &char| next.is_ascii_alphanumeric() || matches!(next, '.' | '/' | '・');
    if named.is_none() && letters.get(at).is_some_and(follows) {
        return None;
    }
    Some((FiscalYear::of(era.western(number)?)?, at + suffix(letters, at)))
}

/// The era whose letter stands here.
fn lettered(letters: &[char], at: usize) -> Option<Era> {
    let letter = letters.get(at)?;
    Era::ALL.into_iter().find(|era| era.letter().to_ascii_lowercase() == *letter)
}

/// The year of an era: 元 is the first.
fn counted(letters: &[char], at: usize) -> Option<(u16, usize)> {
    if stands(letters, at, "元") { Some((1, 1)) } else { number(letters, at, 2) }
}

fn western_year(letters: &[char], start: usize) -> Option<(FiscalYear, usize)> {
    let fiscal = stands(letters, start, "fy");
    let apostrophe = stands(letters, start, "'");
    let mut at = start + usize::from(apostrophe);
    if fiscal {
        at += 2 + blanks(letters, at + 2);
    }
    let (number, length) = number(letters, at, 4)?;
    let western = match length {
        4 if is_western(number) => number,
        2 if apostrophe || fiscal => 2000 + number,
        _ => return None,
    };
    at += length;
    at += if stands(letters, at, "fy") { 2 } else { suffix(letters, at) };
    Some((FiscalYear::of(western)?, at))
}

fn is_western(number: u16) -> bool {
    (1989..2100).contains(&number)
}

/// 4年度, 元年度: only with 年度, else it is any number.
fn short_year(letters: &[char], start: usize) -> Option<(YearWord, usize)> {
    let (number, length) = counted(letters, start)?;
    let end = start + length;
    stands(letters, end, "年度").then_some((YearWord::Short(number), end + 2))
}

/// How many letters 年度 takes where it stands here.
fn suffix(letters: &[char], at: usize) -> usize {
    let gap = blanks(letters, at);
    for word in ["年度分", "年度", "年分", "年"] {
        if stands(letters, at + gap, word) {
            return gap + word.len() / "年".len();
        }
    }
    0
}

/// What a title names of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Told {
    #[default]
    Nothing,
    One(FiscalYear),
    Several,
}

impl Told {
    fn add(&mut self, year: FiscalYear) {
        *self = match *self {
            Self::Nothing => Self::One(year),
            Self::One(before) if before == year => *self,
            _ => Self::Several,
        };
    }
}

/// The one fiscal year that a title names; `None` where it names none, several, or only a day.
pub(super) fn year_of_title(folded: &str) -> Option<FiscalYear> {
    let letters: Vec<char> = small(folded).chars().collect();
    let (mut fiscal, mut plain, mut months) = (Told::Nothing, Told::Nothing, Vec::new());
    let mut at = 0;
    while at < letters.len() {
        let start = at;
        at += 1;
        let before = start.checked_sub(1).and_then(|before| letters.get(before));
        if before.is_some_and(char::is_ascii_alphanumeric) {
            continue;
        }
        if let Some((year, month, end)) = date_at(&letters, start) {
            months.push((year, month));
            at = end;
            continue;
        }
        let Some((word, length)) = year_at(&letters, start) else { continue };
        at = start + length;
        let YearWord::Named(year) = word else { continue };
        let written = letters.get(start..at).unwrap_or_default();
        if written.contains(&'度') || stands(written, 0, "fy") || written.ends_with(&['f', 'y']) {
            fiscal.add(year);
        } else if let Some(month) = month(&letters, at) {
            months.push((year, month));
        } else if !matches!(letters.get(at), Some('/' | '.' | '-')) {
            // 令和5(2023)年度: the word 年度 stands after the bracket.
            let bracket = stands(&letters, at, ")");
            let named =
                if stands(&letters, at + usize::from(bracket), "年度") { &mut fiscal } else { &mut plain };
            named.add(year);
        }
    }
    match (fiscal, plain, months.as_slice()) {
        (Told::One(year), _, _) | (Told::Nothing, Told::One(year), _) => Some(year),
        (Told::Nothing, Told::Nothing, months) => year_of_months(months, folded.contains("実施")),
        _ => None,
    }
}

/// The fiscal or calendar year that two months span, or the fiscal year of the month in which it was done.
fn year_of_months(months: &[(FiscalYear, u16)], done: bool) -> Option<FiscalYear> {
    match *months {
        [(from, 4), (to, 3)] if to.western() == from.western() + 1 => Some(from),
        [(from, 1), (to, 12)] if from == to => Some(from),
        [(year, 4..=12)] if done => Some(year),
        [(year, 1..=3)] if done => FiscalYear::of(year.western() - 1),
        _ => None,
    }
}

/// A day in figures, R5.4.1 or 2024/5/1: its calendar year and month, and where it ends.
fn date_at(letters: &[char], start: usize) -> Option<(FiscalYear, u16, usize)> {
    let era = lettered(letters, start);
    let at = start + usize::from(era.is_some());
    let (year, length) = number(letters, at, if era.is_some() { 2 } else { 4 })?;
    let western = match era {
        Some(era) => era.western(year)?,
        None => is_western(year).then_some(year)?,
    };
    let mut at = at + length;
    let sign = letters.get(at).filter(|sign| matches!(sign, '.' | '/' | '-'))?;
    let (month, length) = number(letters, at + 1, 2)?;
    at += 1 + length;
    if letters.get(at) == Some(sign) {
        at += 1 + number(letters, at + 1, 2)?.1;
    }
    ((1..=12).contains(&month)).then_some((FiscalYear::of(western)?, month, at))
}

fn month(letters: &[char], at: usize) -> Option<u16> {
    let (month, length) = number(letters, at, 2)?;
    stands(letters, at + length, "月").then_some(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        #[track_caller]
        fn case(text: &str, western: Option<u16>) {
            let letters: Vec<char> = text.to_lowercase().chars().collect();
            let year =
                year_at(&letters, 0).filter(|(_, length)| *length == letters.len()).map(|(year, _)| year);
            assert_eq!(year, western.and_then(FiscalYear::of).map(YearWord::Named), "{text}");
        }

        case("令和5年度", Some(2023));
        case("令和元年度", Some(2019));
        case("平成30年", Some(2018));
        case("R5", Some(2023));
        case("H30年度", Some(2018));
        case("2023", Some(2023));
        case("FY2023", Some(2023));
        case("'23", Some(2023));
        case("'23年度", Some(2023));
        case("23", None);
        case("1000hz", None);
        case("r5.4.1", None);
        assert_eq!(year_at(&['4', '年', '度'], 0), Some((YearWord::Short(4), 3)));
    }

    #[test]
    fn titles() {
        #[track_caller]
        fn case(title: &str, western: Option<u16>) {
            assert_eq!(year_of_title(title), western.and_then(FiscalYear::of), "{title}");
        }

        case("株式会社みどり野製作所 令和5年度 健診結果集計", Some(2023));
        case("令和5年(1月~12月分)", Some(2023));
        case("健診結果(2022年度)", Some(2022));
        case("令和5(2023)年度", Some(2023));
        case("令和5年4月~令和6年3月", Some(2023));
        case("令和3年度~令和5年度の推移", None);
        case("令和5年度 健診結果(令和6年6月1日作成)", Some(2023));
        case("健診結果(R5.4.1~R6.3.31)", Some(2023));
        case("2023/4/1~2024/3/31", Some(2023));
        case("作成日 2024/5/1", None);
        case("2024年5月1日作成", None);
        case("創業1950年", None);
        case("健診結果", None);
    }
}
