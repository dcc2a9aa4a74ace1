//! Years in headings and titles: 令和5年度, R5, ’23, 2023(R5)年度.

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

/// A year word at the head of folded, lower-case letters, and how many letters it takes.
pub(super) fn year_at(letters: &[char]) -> Option<(YearWord, usize)> {
    let (year, length) =
        era_year(letters).or_else(|| western_year(letters)).or_else(|| short_year(letters))?;
    Some((year, length))
}

fn era_year(letters: &[char]) -> Option<(YearWord, usize)> {
    let named = Era::ALL.into_iter().find_map(|era| {
        let name: Vec<char> = era.name().chars().collect();
        letters.starts_with(&name).then_some((era, 2, false))
    });
    let lettered = Era::ALL.into_iter().find_map(|era| {
        (letters.first() == Some(&era.letter().to_ascii_lowercase())).then_some((era, 1, true))
    });
    let (era, mut at, letter) = named.or(lettered)?;
    at += blanks(letters, at) + usize::from(letter && letters.get(1) == Some(&'.'));
    let (number, digits) =
        if !letter && letters.get(at) == Some(&'元') { (1, 1) } else { digits(letters, at, 2)? };
    at += digits;
    // R5.4.1 is a day, h2o nothing.
    let follows = letters.get(at);
    if letter && follows.is_some_and(|next| next.is_ascii_alphanumeric() || matches!(next, '.' | '/' | '・'))
    {
        return None;
    }
    let year = FiscalYear::of(era.western(number)?)?;
    Some((YearWord::Named(year), at + suffix(letters, at)))
}

fn western_year(letters: &[char]) -> Option<(YearWord, usize)> {
    let fiscal = letters.starts_with(&['f', 'y']);
    let apostrophe = letters.first() == Some(&'\'');
    let start = if fiscal { 2 } else { usize::from(apostrophe) };
    let start = start + if fiscal { blanks(letters, start) } else { 0 };
    let (number, length) = digits(letters, start, 4)?;
    let western = match (apostrophe || fiscal, length) {
        (_, 4) if (1989..2100).contains(&number) => number,
        (true, 2) => 2000 + number,
        _ => return None,
    };
    let mut end = start + length;
    end += if letters.get(end..end + 2) == Some(&['f', 'y']) { 2 } else { suffix(letters, end) };
    Some((YearWord::Named(FiscalYear::of(western)?), end))
}

/// 4年度, 元年度: only with 年度, else it is any number.
fn short_year(letters: &[char]) -> Option<(YearWord, usize)> {
    let (number, length) = if letters.first() == Some(&'元') { (1, 1) } else { digits(letters, 0, 2)? };
    let fiscal = letters.get(length..length + 2) == Some(&['年', '度']);
    fiscal.then_some((YearWord::Short(number), length + 2))
}

fn digits(letters: &[char], start: usize, most: usize) -> Option<(u16, usize)> {
    let run = letters.get(start..)?.iter().take_while(|letter| letter.is_ascii_digit()).count();
    if run == 0 || run > most {
        return None;
    }
    let written: String = letters.get(start..start + run)?.iter().collect();
    Some((written.parse().ok()?, run))
}

fn blanks(letters: &[char], start: usize) -> usize {
    letters.get(start..).map_or(0, |rest| rest.iter().take_while(|letter| **letter == ' ').count())
}

fn suffix(letters: &[char], at: usize) -> usize {
    let gap = blanks(letters, at);
    match letters.get(at + gap..).unwrap_or(&[]) {
        ['年', '度', '分', ..] => gap + 3,
        ['年', '度', ..] | ['年', '分', ..] => gap + 2,
        ['年', ..] => gap + 1,
        _ => 0,
    }
}

/// The one fiscal year that a title names; `None` where it names none, several, or only a day.
pub(super) fn year_of_title(folded: &str) -> Option<FiscalYear> {
    let letters: Vec<char> = folded.to_lowercase().chars().collect();
    let (mut fiscal, mut plain, mut months) = (Vec::new(), Vec::new(), Vec::new());
    let mut at = 0;
    while at < letters.len() {
        let rest = letters.get(at..).unwrap_or(&[]);
        let inside = at > 0 && letters.get(at - 1).is_some_and(char::is_ascii_alphanumeric);
        if let Some((year, month, length)) = date_at(rest).filter(|_| !inside) {
            months.push((year, month));
            at += length;
            continue;
        }
        let found = if inside { None } else { year_at(rest) };
        let Some((YearWord::Named(year), length)) = found else {
            at += found.map_or(1, |(_, length)| length);
            continue;
        };
        let word = rest.get(..length).unwrap_or(&[]);
        at += length;
        if word.contains(&'度') || word.starts_with(&['f', 'y']) || word.ends_with(&['f', 'y']) {
            fiscal.push(year);
        } else if let Some(month) = month(&letters, at) {
            months.push((year, month));
        } else if !matches!(letters.get(at), Some('/' | '.' | '-')) {
            // 令和5(2023)年度: the word 年度 stands after the bracket.
            let bracket = letters.get(at) == Some(&')');
            let after = letters.get(at + usize::from(bracket)..).unwrap_or(&[]);
            if after.starts_with(&['年', '度']) { fiscal.push(year) } else { plain.push(year) }
        }
    }
    for years in [&mut fiscal, &mut plain] {
        years.sort_unstable();
        years.dedup();
    }
    match (fiscal.as_slice(), plain.as_slice(), months.as_slice()) {
        ([year], _, _) | ([], [year], _) => Some(*year),
        ([], [], [(from, 4), (to, 3)]) if to.western() == from.western() + 1 => Some(*from),
        ([], [], [(from, 1), (to, 12)]) if from == to => Some(*from),
        ([], [], [(year, 4..=12)]) if folded.contains("実施") => Some(*year),
        ([], [], [(year, 1..=3)]) if folded.contains("実施") => FiscalYear::of(year.western() - 1),
        _ => None,
    }
}

/// A day in figures, R5.4.1 or 2024/5/1: its calendar year and month, and how many letters it takes.
fn date_at(letters: &[char]) -> Option<(FiscalYear, u16, usize)> {
    let era = Era::ALL.into_iter().find(|era| letters.first() == Some(&era.letter().to_ascii_lowercase()));
    let start = usize::from(era.is_some());
    let (number, length) = digits(letters, start, if era.is_some() { 2 } else { 4 })?;
    let western = match era {
        Some(era) => era.western(number)?,
        None => (1989..2100).contains(&number).then_some(number)?,
    };
    let mut at = start + length;
    let sign = letters.get(at).filter(|sign| matches!(sign, '.' | '/' | '-'))?;
    let (month, length) = digits(letters, at + 1, 2)?;
    at += 1 + length;
    if letters.get(at) == Some(sign) {
        at += 1 + digits(letters, at + 1, 2)?.1;
    }
    ((1..=12).contains(&month)).then_some((FiscalYear::of(western)?, month, at))
}

fn month(letters: &[char], at: usize) -> Option<u16> {
    let (month, length) = digits(letters, at, 2)?;
    (letters.get(at + length) == Some(&'月')).then_some(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        #[track_caller]
        fn case(text: &str, western: Option<u16>) {
            let letters: Vec<char> = text.to_lowercase().chars().collect();
            let year = year_at(&letters).filter(|(_, length)| *length == letters.len()).map(|(year, _)| year);
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
        assert_eq!(year_at(&['4', '年', '度']), Some((YearWord::Short(4), 3)));
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
