//! JSON as text: each function gives a finished piece, and pieces are put together from the inside out.

use std::fmt::Write;

/// A finished piece of JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written(String);

impl Written {
    /// The piece as text.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// A text. `<` and the two line separators are escaped, so that it may stand in an HTML script as well.
pub fn text(text: &str) -> Written {
    let mut written = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => written.extend(['\\', letter]),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            '<' | '\u{2028}' | '\u{2029}' | '\0'..' ' => {
                // A String takes whatever is written to it.
                let _ = write!(written, "\\u{:04x}", u32::from(letter));
            }
            _ => written.push(letter),
        }
    }
    written.push('"');
    Written(written)
}

/// A whole number.
pub fn whole(number: u32) -> Written {
    Written(number.to_string())
}

/// `true` or `false`.
pub fn truth(truth: bool) -> Written {
    Written(truth.to_string())
}

/// `null` for nothing.
pub fn present(piece: Option<Written>) -> Written {
    match piece {
        Some(piece) => piece,
        None => Written("null".to_owned()),
    }
}

/// A list.
pub fn list(items: impl IntoIterator<Item = Written>) -> Written {
    enclosed('[', &items.into_iter().map(|item| item.0).collect::<Vec<_>>(), ']')
}

/// An object. That no name stands twice is the caller's part.
pub fn object<'a>(members: impl IntoIterator<Item = (&'a str, Written)>) -> Written {
    let member = |(name, value): (&str, Written)| text(name).0 + ":" + &value.0;
    enclosed('{', &members.into_iter().map(member).collect::<Vec<_>>(), '}')
}

/// Each piece on a line of its own, for whoever reads the file.
fn enclosed(open: char, pieces: &[String], close: char) -> Written {
    let mut written = String::from(open);
    written.push_str(&pieces.join(",\n"));
    written.push(close);
    Written(written)
}
