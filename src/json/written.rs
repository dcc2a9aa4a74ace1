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
pub fn list(items: &mut dyn Iterator<Item = Written>) -> Written {
    enclosed('[', items, ']')
}

/// An object. That no name stands twice is the caller's part.
pub fn object(members: &mut dyn Iterator<Item = (&str, Written)>) -> Written {
    enclosed('{', &mut members.map(|(name, value)| Written(text(name).0 + ":" + &value.0)), '}')
}

/// Each piece on a line of its own, for whoever reads the file.
fn enclosed(open: char, pieces: &mut dyn Iterator<Item = Written>, close: char) -> Written {
    let mut written = String::from(open);
    for (number, piece) in pieces.enumerate() {
        written.push_str(if number > 0 { ",\n" } else { "" });
        written.push_str(&piece.0);
    }
    written.push(close);
    Written(written)
}
