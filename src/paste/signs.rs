//! Signs in a text. Each set of them comes as a slice: the library compiles a search anew for every array and closure.

/// 0 to 9.
pub(super) const DIGITS: &[char] = &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/// What parts words in markup.
pub(super) const BLANKS: &[char] = &[' ', '\n', '\t', '\r'];

/// Whether one of the signs stands first.
pub(super) fn leads(text: &str, signs: &[char]) -> bool {
    text.starts_with(signs)
}

/// Whether one of the signs stands last.
pub(super) fn ends(text: &str, signs: &[char]) -> bool {
    text.ends_with(signs)
}

/// Whether one of the signs stands anywhere.
pub(super) fn holds(text: &str, signs: &[char]) -> bool {
    text.contains(signs)
}

/// The text from the first other sign on.
pub(super) fn after<'a>(text: &'a str, signs: &[char]) -> &'a str {
    text.trim_start_matches(signs)
}

/// The text up to the last other sign.
pub(super) fn before<'a>(text: &'a str, signs: &[char]) -> &'a str {
    text.trim_end_matches(signs)
}

/// What stands before the first of the signs, and all from it on.
pub(super) fn cut<'a>(text: &'a str, signs: &[char]) -> (&'a str, &'a str) {
    let end = text.find(signs).unwrap_or(text.len());
    (text.get(..end).unwrap_or(text), text.get(end..).unwrap_or(""))
}

/// The parts between the signs, some of them empty.
pub(super) fn parts<'a>(text: &'a str, signs: &'static [char]) -> impl Iterator<Item = &'a str> {
    text.split(signs)
}
