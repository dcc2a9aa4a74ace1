//! Lists of words, written as one text with a bar between each and the next.

/// Whether the text is one of the words.
pub(super) fn is_one_of(text: &str, words: &str) -> bool {
    words.split('|').any(|word| word == text)
}

/// Whether one of the words stands in the text.
pub(super) fn holds_one_of(text: &str, words: &str) -> bool {
    words.split('|').any(|word| text.contains(word))
}

/// Whether the text begins with one of the words.
pub(super) fn begins_with_one_of(text: &str, words: &str) -> bool {
    words.split('|').any(|word| text.starts_with(word))
}
