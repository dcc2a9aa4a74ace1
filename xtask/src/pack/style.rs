//! Style sheets without comments and without the blanks that only people need.
//!
//! Only what is safe without understanding CSS: runs of blanks become one, and none stands beside `{`, `}` or `;`.
//! Blanks beside `:`, `,`, `+`, `>` and `)` may mean something, and stay.

use crate::stop::{Outcome, Stop};

/// The same sheet in fewer bytes. Quoted text is left as it is.
pub(super) fn shrunk(css: &str) -> Outcome<String> {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(letter) = rest.chars().next() {
        let taken = match letter {
            '/' if rest.starts_with("/*") => comment(rest)?,
            '"' | '\'' => quoted(rest, letter)?,
            _ => letter.len_utf8(),
        };
        let (piece, after) = rest.split_at(taken);
        match letter {
            '/' if taken > 1 => blank(&mut out),
            _ if letter.is_ascii_whitespace() => blank(&mut out),
            '{' | '}' | ';' => {
                out.truncate(out.trim_end_matches(' ').len());
                out.push(letter);
            }
            _ => out += piece,
        }
        rest = after;
    }
    Ok(out.trim_end().to_owned())
}

fn blank(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';']) {
        out.push(' ');
    }
}

fn comment(text: &str) -> Outcome<usize> {
    text.find("*/").map(|end| end + 2).ok_or_else(|| Stop::because("a comment does not end"))
}

fn quoted(text: &str, quote: char) -> Outcome<usize> {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        if letter == quote && !escaped {
            return Ok(at + 1);
        }
        escaped = letter == '\\' && !escaped;
    }
    Err(Stop::because("a quotation does not end"))
}

#[cfg(test)]
mod tests {
    use super::shrunk;

    #[test]
    fn only_safe_blanks_go() {
        #[track_caller]
        fn case(css: &str, expected: &str) {
            assert_eq!(shrunk(css).unwrap(), expected);
        }
        case("a {\n  color: red;\n}\n\nb { }\n", "a{color: red;}b{}");
        case("/* why */ a /* b */ c { }", "a c{}");
        case("a { width: calc(1px + 2px) }", "a{width: calc(1px + 2px)}");
        case("a :hover , b{}", "a :hover , b{}");
        case("a::before { content: \"  /* \\\" */ ;  \" }", "a::before{content: \"  /* \\\" */ ;  \"}");
        case("@layer a, b;\n@layer a { :root { --x:  1 } }", "@layer a, b;@layer a{:root{--x: 1}}");
    }

    #[test]
    fn what_does_not_end_is_refused() {
        assert!(shrunk("a {} /* b").is_err());
        assert!(shrunk("a { content: \"b }").is_err());
    }
}
