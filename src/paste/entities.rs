//! The words of a web cell: `&nbsp;` and its like read, blanks made one.

/// The words of a cell: entities read, blanks and line breaks each one blank.
pub(super) fn plain(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        read.push_str(before);
        let entity = after.find(';').filter(|&end| end <= 10).and_then(|end| {
            let (name, rest) = (after.get(..end)?, after.get(end + 1..)?);
            Some((entity(name)?, rest))
        });
        let (letter, next) = entity.unwrap_or(('&', after));
        read.push(letter);
        rest = next;
    }
    read.push_str(rest);
    let words: Vec<&str> =
        read.split([' ', '\t', '\n', '\r', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "yen" => '¥',
        "times" => '×',
        "minus" => '−',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "ge" => '≥',
        "le" => '≤',
        "gamma" => 'γ',
        "middot" => '・',
        _ => {
            let digits = name.strip_prefix('#')?;
            let number = match digits.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => digits.parse().ok()?,
            };
            return char::from_u32(number);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities() {
        assert_eq!(plain(" 17&nbsp;\n 人 "), "17 人");
        assert_eq!(plain("&lt;10 &amp; &#65;&#x42; &bogus; &"), "<10 & AB &bogus; &");
    }
}
