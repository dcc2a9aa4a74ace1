//! The words of a web cell: `&nbsp;` and its like read, blanks made one.

/// The words of a cell: entities read, blanks and line breaks each one blank.
pub(super) fn plain(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut blank = false;
    let mut letters = text.chars();
    while let Some(mut letter) = letters.next() {
        if letter == '&'
            && let Some((found, rest)) = entity_at(letters.as_str())
        {
            letter = found;
            letters = rest.chars();
        }
        if matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{a0}') {
            blank = !read.is_empty();
            continue;
        }
        if blank {
            read.push(' ');
            blank = false;
        }
        read.push(letter);
    }
    read
}

/// What the entity means whose name stands here, and what follows it.
fn entity_at(text: &str) -> Option<(char, &str)> {
    let end = text.bytes().take(11).position(|byte| byte == b';')?;
    Some((entity(text.get(..end)?)?, text.get(end + 1..)?))
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
            let number = match digits.strip_prefix(&['x', 'X'][..]) {
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
