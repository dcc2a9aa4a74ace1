//! What one cell says: a number, two or three numbers together, a mark, or words.

use super::number::{Quantity, Unit, quantity};
use super::signs::{self, DIGITS};
use super::width::squeeze;
use super::words::is_one_of;

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Content {
    /// Nothing.
    Blank,
    /// `-`, `…`, `NA`: there is no figure.
    Missing,
    /// `*`, `×`, `<10`: the figure is hidden on purpose.
    Suppressed,
    /// One number.
    One(Quantity),
    /// `15/45`, `45人中15人`, each perhaps with `(33.3%)`.
    Over(Quantity, Quantity, Option<Quantity>),
    /// `15(33.3%)`, `33.3%(15人)`.
    Beside(Quantity, Quantity),
    /// Words.
    Words,
}

impl Content {
    /// What the text of a cell says.
    pub(super) fn of(text: &str) -> Self {
        // Digits alone, as in most cells, and what is longer than any figure: spare the work.
        if let Some(number) = plain_number(text) {
            return Self::One(number);
        }
        if text.len() > 120 {
            return if text.trim().is_empty() { Self::Blank } else { Self::Words };
        }
        let text = squeeze(text);
        let text = signs::before(&text, &['。', '、']);
        if text.is_empty() {
            return Self::Blank;
        }
        // Of the marks, only 10未満 begins with a digit.
        if signs::leads(text, DIGITS) {
            return figures(text).or_else(|| mark(text)).unwrap_or(Self::Words);
        }
        mark(text).or_else(|| figures(text)).unwrap_or(Self::Words)
    }

    /// Whether a value stands here, or a mark in its stead.
    pub(super) fn is_value(&self) -> bool {
        !self.is_blank() && !self.is_words()
    }

    /// Whether nothing stands here.
    pub(super) fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    /// Whether words stand here.
    pub(super) fn is_words(&self) -> bool {
        matches!(self, Self::Words)
    }

    /// Whether a number stands here.
    pub(super) fn is_number(&self) -> bool {
        matches!(self, Self::One(_) | Self::Over(..) | Self::Beside(..))
    }
}

/// A number of at most nine digits and nothing else.
fn plain_number(text: &str) -> Option<Quantity> {
    if !(1..=9).contains(&text.len()) {
        return None;
    }
    let mut value = 0_u32;
    for byte in text.bytes() {
        value = value * 10 + char::from(byte).to_digit(10)?;
    }
    Some(Quantity { value: value.into(), decimals: 0, unit: None })
}

fn mark(text: &str) -> Option<Content> {
    let all = |marks: &[char]| signs::after(text, marks).is_empty();
    let missing = all(&['-', 'ー'])
        || all(&['…', '‥'])
        || is_one_of(text, "...|・・・")
        || ["na", "n/a", "n.a."].iter().any(|word| text.eq_ignore_ascii_case(word));
    if missing {
        return Some(Content::Missing);
    }
    let fewer = |text: &str| whole(text).is_some_and(|number| number.value > 0.0);
    let hidden = all(&['*'])
        || all(&['x', 'X', '×'])
        || is_one_of(text, "秘匿|非公表|非表示")
        || text.strip_prefix(&['<', '≤', '≦'][..]).is_some_and(fewer)
        || text.strip_suffix("未満").is_some_and(fewer);
    hidden.then_some(Content::Suppressed)
}

fn figures(text: &str) -> Option<Content> {
    if let Some(inner) = bracketed(text) {
        // A bare number in brackets may be a share, a part or a minus: only its unit tells.
        return whole(inner).filter(|number| number.unit.is_some()).map(Content::One);
    }
    let (first, rest) = quantity(text)?;
    if rest.is_empty() {
        return Some(Content::One(first));
    }
    if let Some(rest) = rest.strip_prefix('/') {
        let (second, rest) = quantity(rest)?;
        return over(first, second, rest);
    }
    for word in ["人中", "のうち", "中"] {
        if let Some(rest) = rest.strip_prefix(word) {
            let (second, rest) = quantity(signs::after(rest, &['、', ',']))?;
            return over(second, first, rest);
        }
    }
    if let Some(inner) = bracketed(rest) {
        return match inner.split_once('/') {
            // 33.3%(15/45人)
            Some((part, of)) => Some(Content::Over(whole(part)?, whole(of)?, Some(first))),
            None => whole(inner).map(|second| Content::Beside(first, second)),
        };
    }
    let second = whole(signs::after(rest, &['、', ',', '・', '/']))?;
    let different = matches!(
        (first.unit, second.unit),
        (Some(Unit::People), Some(Unit::Percent)) | (Some(Unit::Percent), Some(Unit::People))
    );
    different.then_some(Content::Beside(first, second))
}

fn whole(text: &str) -> Option<Quantity> {
    quantity(text).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| number)
}

fn bracketed(text: &str) -> Option<&str> {
    let mut letters = text.chars();
    let brackets = (letters.next()?, letters.next_back()?);
    matches!(brackets, ('(', ')') | ('[', ']') | ('〔', '〕') | ('【', '】')).then_some(letters.as_str())
}

/// Two counts, and their share where one follows.
fn over(count: Quantity, of: Quantity, rest: &str) -> Option<Content> {
    if rest.is_empty() {
        return Some(Content::Over(count, of, None));
    }
    let inner = bracketed(rest).or_else(|| rest.strip_prefix(&['=', '、', ','][..]))?;
    let share = whole(inner).filter(|share| matches!(share.unit, None | Some(Unit::Percent)))?;
    Some(Content::Over(count, of, Some(share)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f64, decimals: u32, unit: Option<Unit>) -> Quantity {
        Quantity { value, decimals, unit }
    }

    #[test]
    fn marks() {
        #[track_caller]
        fn case(text: &str, content: Content) {
            assert_eq!(Content::of(text), content, "{text:?}");
        }

        for text in ["-", "―", "ー", "－", "−", "--", "…", "NA", "Ｎ／Ａ", "ｰ"] {
            case(text, Content::Missing);
        }
        for text in ["*", "***", "＊", "x", "Ｘ", "×", "<10", "＜１０", "10未満", "10人未満", "５名未満"]
        {
            case(text, Content::Suppressed);
        }
        for text in [
            "約120",
            "####",
            "#DIV/0!",
            "1～4",
            "13人程度",
            "15※",
            "(15)",
            "なし",
            "2024/5/1",
            "5年",
            "0.5pt",
        ] {
            case(text, Content::Words);
        }
        case(" 　", Content::Blank);
    }

    #[test]
    fn numbers_together() {
        #[track_caller]
        fn case(text: &str, content: Content) {
            assert_eq!(Content::of(text), content, "{text:?}");
        }
        let people = |value| number(value, 0, Some(Unit::People));
        let bare = |value| number(value, 0, None);
        let share = number(33.3, 1, Some(Unit::Percent));

        case("15/45人(33.3%)", Content::Over(bare(15.0), people(45.0), Some(share)));
        case("１５／４５", Content::Over(bare(15.0), bare(45.0), None));
        case("45人中15人", Content::Over(people(15.0), people(45.0), None));
        case("45名中、15名（33.3％）", Content::Over(people(15.0), people(45.0), Some(share)));
        case("15人／45人", Content::Over(people(15.0), people(45.0), None));
        case("33.3%（15/45人）", Content::Over(bare(15.0), people(45.0), Some(share)));
        case("15人（33.3％）", Content::Beside(people(15.0), share));
        case("33.3%(15人)", Content::Beside(share, people(15.0)));
        case("15人 33.3%", Content::Beside(people(15.0), share));
        case("15 (33.3)", Content::Beside(bare(15.0), number(33.3, 1, None)));
        case("(33.3%)", Content::One(share));
    }
}
