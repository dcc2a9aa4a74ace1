//! Numbers as people write them: `1,204人`, `３３．３％`, `▲3`, `17.4千円`.

use crate::figures::decimal;

/// What a number counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Unit {
    /// 人, 名, 件.
    #[default]
    People,
    /// ％.
    Percent,
    /// 円, 千円, 万円: so many yen each.
    Yen(u16),
}

/// One number with what stands at it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Quantity {
    /// The number, the minus included.
    pub value: f64,
    /// Digits written behind the point: how far it was rounded.
    pub decimals: u32,
    /// The unit written at the number itself.
    pub unit: Option<Unit>,
}

impl Quantity {
    /// The number as a head-count; `None` for what is no whole number of people or over 10 million.
    pub(super) fn people(self) -> Option<u32> {
        let whole = self.value.fract() == 0.0 && (0.0..=MOST_PEOPLE).contains(&self.value);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range")]
        whole.then_some(self.value as u32)
    }

    /// Whether it can only be a share: ％ stands at it, or it has decimals and is over 1.
    pub(super) fn is_share(self) -> bool {
        self.unit == Some(Unit::Percent) || (self.unit.is_none() && self.value > 1.0 && self.decimals > 0)
    }

    /// Whether no company has so many people, or so few.
    pub(super) fn beyond_people(self) -> bool {
        self.value < 0.0 || self.value > MOST_PEOPLE
    }
}

/// More people than this are no company (contract: more than 10 million is out of range).
const MOST_PEOPLE: f64 = 10_000_000.0;

/// The longest run of digits taken for a number, and how many digits an `f64` tells apart.
const MOST_DIGITS: usize = 15;

/// A number at the head of squeezed text, and what follows it.
///
/// A minus is one only when a digit follows. Commas must part thousands.
pub(super) fn quantity(text: &str) -> Option<(Quantity, &str)> {
    let (yen, rest) = after_sign(text, &['¥', '\\']);
    let (minus, rest) = after_sign(rest, &['-', 'ー', '▲', '△', '▼']);
    let (head, mut rest) = run(rest, |byte| byte.is_ascii_digit() || byte == b',');
    let mut digits = without_commas(head)?;
    let mut decimals = 0;
    if let Some(after) = rest.strip_prefix('.') {
        let (fraction, after) = run(after, |byte| byte.is_ascii_digit());
        if fraction.is_empty() {
            return None;
        }
        decimals = u32::try_from(fraction.len()).ok()?;
        let told = MOST_DIGITS.saturating_sub(digits.trim_start_matches('0').len());
        digits.push('.');
        digits.push_str(fraction.get(..told).unwrap_or(fraction));
        rest = after;
    }
    let size = decimal::read(&digits)?;
    let (unit, rest) = if yen { (Some(Unit::Yen(1)), rest) } else { unit(rest) };
    Some((Quantity { value: if minus { -size } else { size }, decimals, unit }, rest))
}

/// Whether one of these signs stands at the head, and what follows it.
fn after_sign<'a>(text: &'a str, signs: &[char]) -> (bool, &'a str) {
    text.strip_prefix(signs).map_or((false, text), |rest| (true, rest))
}

/// The bytes at the head that are wanted, and what follows them.
fn run(text: &str, wanted: fn(u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(|byte| !wanted(byte)).unwrap_or(text.len());
    (text.get(..end).unwrap_or(text), text.get(end..).unwrap_or(""))
}

fn without_commas(head: &str) -> Option<String> {
    let mut digits = String::with_capacity(MOST_DIGITS);
    for (place, part) in head.split(',').enumerate() {
        let fits = match place {
            0 => !part.is_empty() && (part.len() <= 3 || part.len() == head.len()),
            _ => part.len() == 3,
        };
        if !fits {
            return None;
        }
        digits.push_str(part);
    }
    (digits.len() <= MOST_DIGITS).then_some(digits)
}

/// The unit at the head of what follows a number, and what follows it.
fn unit(text: &str) -> (Option<Unit>, &str) {
    const UNITS: [(&str, Unit); 8] = [
        ("人", Unit::People),
        ("名", Unit::People),
        ("件", Unit::People),
        ("パーセント", Unit::Percent),
        ("%", Unit::Percent),
        ("千円", Unit::Yen(1_000)),
        ("万円", Unit::Yen(10_000)),
        ("円", Unit::Yen(1)),
    ];
    for (written, unit) in UNITS {
        if let Some(rest) = text.strip_prefix(written) {
            return (Some(unit), rest);
        }
    }
    (None, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::width::squeeze;

    #[test]
    fn numbers() {
        #[track_caller]
        fn case(text: &str, value: f64, decimals: u32, unit: Option<Unit>, rest: &str) {
            let squeezed = squeeze(text);
            assert_eq!(quantity(&squeezed), Some((Quantity { value, decimals, unit }, rest)), "{text}");
        }

        case("45", 45.0, 0, None, "");
        case("１，２０４人", 1204.0, 0, Some(Unit::People), "");
        case("26.9 %", 26.9, 1, Some(Unit::Percent), "");
        case("▲3", -3.0, 0, None, "");
        case("−3.50", -3.5, 2, None, "");
        case("17.4千円", 17.4, 1, Some(Unit::Yen(1000)), "");
        case("￥17,420", 17420.0, 0, Some(Unit::Yen(1)), "");
        case("15/45", 15.0, 0, None, "/45");
        case("10未満", 10.0, 0, None, "未満");
    }

    #[test]
    fn no_numbers() {
        for text in [
            "",
            "-",
            "ー",
            "約120",
            "1,2",
            "1,2345",
            "12,34人",
            ".5",
            "5.",
            "45,",
            "1,,000",
            "十五人",
            "1234567890123456",
        ] {
            let squeezed = squeeze(text);
            let read = quantity(&squeezed).filter(|(_, rest)| rest.is_empty());
            assert_eq!(read, None, "{text}");
        }
    }
}
