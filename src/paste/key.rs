//! A heading made ready for the lexicon: one width, one way to write a threshold, units set apart.

use super::number::Unit;
use super::width::fold;

/// A heading longer than this is a sentence.
const LONGEST: usize = 90;

/// The letters of a heading and the units named in its brackets.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Key {
    /// A blank stands for brackets and blanks, `・` for every sign that joins words.
    pub letters: Vec<char>,
    /// `（人）`, `（％）`, `（人・％）`, in their order.
    pub units: Vec<Unit>,
}

impl Key {
    /// `None` for a sentence.
    pub(super) fn of(text: &str) -> Option<Self> {
        if text.len() > LONGEST * 4 {
            return None;
        }
        let mut folded = fold(text).trim().to_lowercase();
        let units = take_units(&mut folded);
        let letters = letters_of(&folded);
        (letters.len() <= LONGEST).then_some(Self { letters, units })
    }

    /// The same without a number or bullet before the words: `1. 血圧`, `① 血圧`, `(1) 血圧`.
    pub(super) fn without_enumerator(text: &str) -> Option<Self> {
        let folded = fold(text);
        let trimmed = folded.trim_start();
        let inner = trimmed.trim_start_matches(['(', ' ']);
        let rest = inner.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let digits = inner.len() - rest.len();
        let after = rest.trim_start_matches(['.', ')', '、', ':', ' ', '-', '・']);
        if (1..=2).contains(&digits) && after.len() < rest.len() {
            return Self::of(after);
        }
        let mut letters = trimmed.chars();
        let numbered = letters.next().is_some_and(
            |first| matches!(first, '①'..='⑳' | 'ア'..='オ' | 'Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅻ' | 'a'..='e' | 'A'..='E'),
        );
        let rest = letters.as_str();
        let circled = trimmed.starts_with(|first: char| matches!(first, '①'..='⑳'));
        let after = rest.trim_start_matches(['.', ')', '、', ':', ' ']);
        if numbered && !after.is_empty() && (circled || after.len() < rest.len()) {
            Self::of(after)
        } else {
            None
        }
    }
}

/// Takes brackets that hold nothing but units out of the text. A unit alone is one too.
fn take_units(text: &mut String) -> Vec<Unit> {
    if let Some(units) = units(text) {
        text.clear();
        return units;
    }
    let mut found = Vec::new();
    for (open, close) in [('(', ')'), ('[', ']'), ('【', '】'), ('〔', '〕')] {
        let mut from = 0;
        while let Some(start) = text.get(from..).and_then(|rest| rest.find(open)).map(|start| start + from) {
            let inner_start = start + open.len_utf8();
            let Some(end) =
                text.get(inner_start..).and_then(|rest| rest.find(close)).map(|end| end + inner_start)
            else {
                break;
            };
            match text.get(inner_start..end).and_then(units) {
                Some(units) => {
                    found.extend(units);
                    text.replace_range(start..end + close.len_utf8(), " ");
                    from = start;
                }
                None => from = inner_start,
            }
        }
    }
    found
}

fn units(text: &str) -> Option<Vec<Unit>> {
    let squeezed: String = text.chars().filter(|letter| *letter != ' ').collect();
    let words =
        squeezed.strip_prefix("単位").map(|rest| rest.trim_start_matches([':', '・'])).unwrap_or(&squeezed);
    let unit = |word: &str| {
        Some(match word {
            "人" | "名" | "件" => Unit::People,
            "%" | "パーセント" => Unit::Percent,
            "円" => Unit::Yen(1),
            "千円" => Unit::Yen(1_000),
            "万円" => Unit::Yen(10_000),
            _ => return None,
        })
    };
    words.split(['・', '/', ',', '、', ':']).map(unit).collect()
}

/// The letters of folded, lower-case text: joined signs alike, thresholds alike, footnote marks gone.
pub(super) fn letters_of(folded: &str) -> Vec<char> {
    let source: Vec<char> = folded.to_lowercase().chars().collect();
    let mut letters: Vec<char> = Vec::with_capacity(source.len());
    let mut at = 0;
    while let Some(&letter) = source.get(at) {
        let rest = source.get(at..).unwrap_or(&[]);
        if let Some((word, length)) = comparison(rest) {
            let gap =
                rest.get(length..).map_or(0, |rest| rest.iter().take_while(|letter| **letter == ' ').count());
            let number = rest.get(length + gap..).map_or(0, |rest| {
                rest.iter().take_while(|letter| letter.is_ascii_digit() || **letter == '.').count()
            });
            letters.extend(rest.get(length + gap..length + gap + number).unwrap_or(&[]));
            if number > 0 {
                letters.extend(word.chars());
            } else {
                letters.push(letter);
            }
            at += length + gap + number;
            at += source.get(at..).filter(|_| number > 0).and_then(measure).unwrap_or(0);
            continue;
        }
        if letters.last().is_some_and(char::is_ascii_digit)
            && let Some(length) = measure(rest)
        {
            at += length;
            continue;
        }
        at += 1;
        match letter {
            '※' | '*' => {
                while source.get(at).is_some_and(char::is_ascii_digit) {
                    at += 1;
                }
            }
            ',' if letters.last().is_some_and(char::is_ascii_digit)
                && source.get(at).is_some_and(char::is_ascii_digit) => {}
            '(' | ')' | '[' | ']' | '【' | '】' | '〔' | '〕' | '「' | '」' | '『' | '』' | '〈' | '〉'
            | '《' | '》' | '{' | '}' | '-' | '_' | '\u{2022}' | '■' | '□' | '●' | '○' | '◆' | '◇' | '▼'
            | '▶' | '★' | '☆' | '◎' | '▲' | '△' | '"' | '“' | '”' => letters.push(' '),
            ',' | '、' | '/' | '+' | '&' | ':' | ';' | '|' | '~' | '・' | '=' | '→' => letters.push('・'),
            _ => letters.push(letter),
        }
    }
    let blank = |letter: &char| matches!(letter, ' ' | '・');
    let end = letters.iter().rposition(|letter| !blank(letter)).map_or(0, |last| last + 1);
    letters.truncate(end);
    let start = letters.iter().position(|letter| !blank(letter)).unwrap_or(0);
    letters.drain(..start);
    letters
}

/// `≧25` and `>=25` are 25以上, `<40` is 40未満.
fn comparison(rest: &[char]) -> Option<(&'static str, usize)> {
    Some(match rest {
        ['>' | '≧' | '=', '=' | '>', ..] if rest.first() != rest.get(1) => ("以上", 2),
        ['≧' | '≥' | '⩾', ..] => ("以上", 1),
        ['<', '=', ..] => ("以下", 2),
        ['≦' | '≤' | '⩽', ..] => ("以下", 1),
        ['>', ..] => ("超", 1),
        ['<', ..] => ("未満", 1),
        _ => return None,
    })
}

/// A measure behind a number, which thresholds are written with or without: mmHg, mg/dL, and ％ before 以上.
fn measure(rest: &[char]) -> Option<usize> {
    const MEASURES: [&str; 9] = ["mmhg", "mg/dl", "mg/dl", "iu/l", "u/l", "kg/m2", "kg/m^2", "cm2", "cm"];
    let gap = rest.iter().take_while(|letter| **letter == ' ').count();
    let word = rest.get(gap..)?;
    let found = MEASURES.iter().find(|measure| {
        let mut letters = word.iter();
        measure.chars().all(|wanted| letters.next() == Some(&wanted))
    });
    if let Some(measure) = found {
        return Some(gap + measure.chars().count());
    }
    let percent = word.strip_prefix(&['%'])?;
    let after: String = percent.iter().filter(|letter| !matches!(letter, ' ' | '(' | ')')).take(2).collect();
    matches!(after.as_str(), "以上" | "未満" | "以下").then_some(gap + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys() {
        #[track_caller]
        fn case(text: &str, letters: &str, units: &[Unit]) {
            let key = Key::of(text).unwrap();
            assert_eq!(key.letters.iter().collect::<String>(), letters, "{text}");
            assert_eq!(key.units, units, "{text}");
        }

        case("ＢＭＩ≧２５", "bmi25以上", &[]);
        case("BMI >= 25", "bmi 25以上", &[]);
        case("HDL<40", "hdl40未満", &[]);
        case("LDL≧140mg/dl", "ldl140以上", &[]);
        case("HbA1c 5.6％以上", "hba1c 5.6以上", &[]);
        case("収縮期血圧130mmHg以上", "収縮期血圧130以上", &[]);
        case("中性脂肪150mg/dL以上", "中性脂肪150以上", &[]);
        case("該当者数（人）", "該当者数", &[Unit::People]);
        case("割合(％)", "割合", &[Unit::Percent]);
        case("人数・率（人／％）", "人数・率", &[Unit::People, Unit::Percent]);
        case("医療費（千円）", "医療費", &[Unit::Yen(1000)]);
        case("％", "", &[Unit::Percent]);
        case("血圧リスク※1", "血圧リスク", &[]);
        case("■ γ－ＧＴＰ51以上", "γ gtp51以上", &[]);
        case("聴力（1,000Hz）", "聴力 1000hz", &[]);
    }

    #[test]
    fn enumerators() {
        for text in ["1. 血圧", "① 血圧", "(1) 血圧", "１）血圧", "ア．血圧", "3 血圧"] {
            let key = Key::without_enumerator(text).unwrap();
            assert_eq!(key.letters, ['血', '圧'], "{text}");
        }
        assert_eq!(Key::without_enumerator("20歳から10kg以上増加"), None);
    }
}
