//! Lists of words, written as one text with a bar between each and the next.
//!
//! Compared byte by byte: the library's search prepares itself anew for each word, which takes longer than our words are.

/// Whether the text is one of the words.
pub(super) fn is_one_of(text: &str, words: &str) -> bool {
    any(words, &|word| word == text.as_bytes())
}

/// Whether one of the words stands in the text.
pub(super) fn holds_one_of(text: &str, words: &str) -> bool {
    any(words, &|word| text.as_bytes().windows(word.len()).any(|part| part == word))
}

/// Whether the text begins with one of the words.
pub(super) fn begins_with_one_of(text: &str, words: &str) -> bool {
    any(words, &|word| text.as_bytes().starts_with(word))
}

/// Whether the text ends with one of the words.
pub(super) fn ends_with_one_of(text: &str, words: &str) -> bool {
    any(words, &|word| text.as_bytes().ends_with(word))
}

fn any(words: &str, is: &dyn Fn(&[u8]) -> bool) -> bool {
    words.as_bytes().split(|byte| *byte == b'|').any(is)
}
