//! What stays Japanese in a window of another language, marked as such for whoever hears the page.

use super::tag::{Tag, tag};

/// Words in Japanese.
pub(super) fn in_japanese(words: String) -> Tag {
    tag("span[lang=ja]").with(words)
}

/// An element with a sentence that has such words in it.
pub(super) fn with_japanese(element: Tag, said: &str, words: &str) -> Tag {
    match said.split_once(words) {
        Some((before, after)) if !words.is_empty() => {
            element.with(before.to_owned()).with(in_japanese(words.to_owned())).with(after.to_owned())
        }
        _ => element.with(said.to_owned()),
    }
}
