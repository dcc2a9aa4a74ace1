//! A heading made ready for the lexicon: one width, one way to write a threshold, units set apart.

use super::few::Few;
use super::letters::{blanks, run, stands};
use super::number::{Unit, quantity};
use super::signs::{self, DIGITS};
use super::width::{fold, small};

/// A heading longer than this is a sentence.
const LONGEST: usize = 90;

/// The letters of a heading and the units named in its brackets.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Key {
    /// A blank stands for brackets and blanks, `・` for every sign that joins words.
    pub letters: Vec<char>,
    /// `（人）`, `（％）`, `（人・％）`, in their order.
    pub units: Few<Unit>,
    /// How many people `（n=38）` or `（38人）` says the figures are of.
    pub of: Option<u32>,
}

impl Key {
    /// `None` for a sentence.
    pub(super) fn of(text: &str) -> Option<Self> {
        if text.len() > LONGEST * 4 {
            return None;
        }
        let small = small(text);
        let (rest, of) = without_size(small.trim());
        let (rest, units) = without_units(&rest);
        let letters = letters_of(&rest);
        (letters.len() <= LONGEST).then_some(Self { letters, units, of })
    }

    /// The same without a number or bullet before the words: `1. 血圧`, `① 血圧`, `(1) 血圧`.
    pub(super) fn without_enumerator(text: &str) -> Option<Self> {
        let folded = fold(text);
        let trimmed = folded.trim_start();
        let inner = signs::after(trimmed, &['(', ' ']);
        let rest = signs::after(inner, DIGITS);
        let after = signs::after(rest, &['.', ')', '、', ':', ' ', '-', '・']);
        if matches!(inner.len() - rest.len(), 1 | 2) && after.len() < rest.len() {
            return Self::of(after);
        }
        let mut letters = trimmed.chars();
        let first = letters.next()?;
        let rest = letters.as_str();
        let circled = matches!(first, '①'..='⑳');
        let numbered =
            circled || matches!(first, 'ア'..='オ' | 'Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅻ' | 'a'..='e' | 'A'..='E');
        let after = signs::after(rest, &['.', ')', '、', ':', ' ']);
        let parted = circled || after.len() < rest.len();
        if numbered && parted && !after.is_empty() { Self::of(after) } else { None }
    }
}

/// The text without the brackets at its end that say how many people there are, and how many.
fn without_size(text: &str) -> (String, Option<u32>) {
    let told = || {
        let open = text.char_indices().rfind(|(_, letter)| matches!(letter, '(' | '['))?.0;
        let (before, inner) = text.split_at_checked(open)?;
        let inner = signs::before(signs::after(inner, &['(', '[']), &[')', ']']).replace(' ', "");
        let named = inner.strip_prefix('n').map(|rest| signs::after(rest, &['=', ':', '・']));
        let (number, rest) = quantity(named.unwrap_or(&inner))?;
        let people = rest.is_empty() && (named.is_some() || number.unit == Some(Unit::People));
        Some((before.to_owned(), number.people().filter(|_| people && !before.is_empty())?))
    };
    told().map_or_else(|| (text.to_owned(), None), |(before, of)| (before, Some(of)))
}

/// The text without brackets that hold nothing but units, and those units. A unit alone is one too.
fn without_units(text: &str) -> (String, Few<Unit>) {
    let mut found = Few::default();
    if add_units(text, &mut found) {
        return (String::new(), found);
    }
    let mut text = text.to_owned();
    for (open, close) in [('(', ')'), ('[', ']'), ('【', '】'), ('〔', '〕')] {
        let mut read = String::new();
        let mut rest = text.as_str();
        while let Some((before, inner)) = rest.split_once(open) {
            read.push_str(before);
            rest = match inner.split_once(close) {
                Some((units, after)) if add_units(units, &mut found) => {
                    read.push(' ');
                    after
                }
                _ => {
                    read.push(open);
                    inner
                }
            };
        }
        read.push_str(rest);
        text = read;
    }
    (text, found)
}

/// Adds the units that the text names, where it names nothing else.
fn add_units(text: &str, found: &mut Few<Unit>) -> bool {
    let squeezed = text.replace(' ', "");
    let words = squeezed.strip_prefix("単位").map_or(&*squeezed, |rest| signs::after(rest, &[':', '・']));
    let mut units = *found;
    for word in signs::parts(words, &['・', '/', ',', '、', ':']) {
        units.add(match word {
            "人" | "名" | "件" => Unit::People,
            "%" | "パーセント" => Unit::Percent,
            "円" => Unit::Yen(1),
            "千円" => Unit::Yen(1_000),
            "万円" => Unit::Yen(10_000),
            _ => return false,
        });
    }
    *found = units;
    true
}

/// The letters of folded text in small letters: joined signs alike, thresholds alike, footnote marks gone.
pub(super) fn letters_of(small: &str) -> Vec<char> {
    let source: Vec<char> = small.chars().collect();
    let mut letters: Vec<char> = Vec::with_capacity(source.len());
    let digit = |at: usize| source.get(at).is_some_and(char::is_ascii_digit);
    let mut at = 0;
    while let Some(&letter) = source.get(at) {
        let after_digit = letters.last().is_some_and(char::is_ascii_digit);
        if let Some((word, length)) = comparison(letter, source.get(at + 1)) {
            at += length;
            let start = at + blanks(&source, at);
            let number = run(&source, start, |letter| letter.is_ascii_digit() || letter == '.');
            if number > 0 {
                at = start + number;
                letters.extend(source.get(start..at).unwrap_or_default());
                letters.extend(word.chars());
                at += measure(&source, at);
            } else {
                letters.push(letter);
                at = start;
            }
            continue;
        }
        let measured = if after_digit { measure(&source, at) } else { 0 };
        if measured > 0 {
            at += measured;
            continue;
        }
        at += 1;
        match letter {
            '※' | '*' => at += run(&source, at, |letter| letter.is_ascii_digit()),
            ',' if after_digit && digit(at) => {}
            _ if "()[]【】〔〕「」『』〈〉《》{}-_\u{2022}■□●○◆◇▼▶★☆◎▲△\"“”".contains(letter) =>
            {
                letters.push(' ');
            }
            'ー' if !letters.last().is_some_and(|last| matches!(last, 'ぁ'..='ヿ')) => letters.push(' '),
            _ if ",、/+&:;|~・=→".contains(letter) => letters.push('・'),
            _ => letters.push(letter),
        }
    }
    let word = |letter: &char| !matches!(letter, ' ' | '・');
    let start = letters.iter().position(word).unwrap_or(letters.len());
    let end = letters.iter().rposition(word).map_or(start, |last| last + 1);
    letters.get(start..end).unwrap_or_default().to_vec()
}

/// `≧25` and `>=25` are 25以上, `<40` is 40未満.
fn comparison(letter: char, next: Option<&char>) -> Option<(&'static str, usize)> {
    Some(match (letter, next) {
        ('>' | '≧', Some('=')) | ('≧' | '=', Some('>')) => ("以上", 2),
        ('≧' | '≥' | '⩾', _) => ("以上", 1),
        ('<', Some('=')) => ("以下", 2),
        ('≦' | '≤' | '⩽', _) => ("以下", 1),
        ('>', _) => ("超", 1),
        ('<', _) => ("未満", 1),
        _ => return None,
    })
}

/// How many letters a measure behind a number takes, which thresholds are written with or without: mmHg, mg/dL, and ％
/// before 以上.
fn measure(letters: &[char], at: usize) -> usize {
    let gap = blanks(letters, at);
    let start = at + gap;
    for measure in ["mmhg", "mg/dl", "iu/l", "u/l", "kg/m2", "kg/m^2", "cm2", "cm"] {
        if stands(letters, start, measure) {
            return gap + measure.len();
        }
    }
    let mut after = letters.iter().skip(start + 1).filter(|letter| !matches!(letter, ' ' | '(' | ')'));
    let compared =
        matches!((after.next(), after.next()), (Some('以'), Some('上' | '下')) | (Some('未'), Some('満')));
    if compared && stands(letters, start, "%") { gap + 1 } else { 0 }
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
            assert_eq!(*key.units, *units, "{text}");
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
        case("γーＧＴＰ５１以上", "γ gtp51以上", &[]);
        case("聴力（1,000Hz）", "聴力 1000hz", &[]);
    }

    #[test]
    fn sizes() {
        #[track_caller]
        fn case(text: &str, letters: &str, of: Option<u32>) {
            let key = Key::of(text).unwrap();
            assert_eq!((key.letters.iter().collect::<String>(), key.of), (letters.to_owned(), of), "{text}");
        }

        case("男性（n=38）", "男性", Some(38));
        case("計（Ｎ＝1,045）", "計", Some(1045));
        case("女性（７人）", "女性", Some(7));
        case("血圧リスク（130）", "血圧リスク 130", None);
        case("（38人）", "38人", None);
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
