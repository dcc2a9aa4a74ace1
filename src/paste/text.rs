//! The texts of a table, each kept and read once however many cells say it: tables say the same again and again.

use std::rc::Rc;

use super::cell::Content;
use super::grid::Cell;

/// What one cell says, or many.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub words: String,
    pub content: Content,
    /// Which of the table's texts it is, from nought.
    pub number: usize,
}

/// The same words are the same text, whichever table's.
impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

/// Every text of a table, in the order in which they were met.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Texts {
    all: Vec<Rc<Text>>,
    /// The numbers of the texts, each near the place that its letters give it; at least half of them free.
    places: Vec<usize>,
}

/// A place that no text has.
const FREE: usize = usize::MAX;

impl Texts {
    /// A cell with this text.
    pub(super) fn cell(&mut self, words: &str) -> Cell {
        Cell { text: self.text(words), origin: None }
    }

    /// A cell that a merged cell covers: the cell at `origin`, counted from nought.
    pub(super) fn covered(&mut self, origin: (usize, usize)) -> Cell {
        Cell { text: self.text(""), origin: Some(origin) }
    }

    /// Every text that was met, though its cells may have been corrected since.
    pub(super) fn all(&self) -> &[Rc<Text>] {
        &self.all
    }

    fn text(&mut self, words: &str) -> Rc<Text> {
        if self.all.len() * 2 >= self.places.len() {
            self.widen();
        }
        let mut at = self.first_place(words);
        while let Some(text) = self.places.get(at).and_then(|number| self.all.get(*number)) {
            if text.words == words {
                return text.clone();
            }
            at = (at + 1) % self.places.len();
        }
        let number = self.all.len();
        let text = Rc::new(Text { words: words.to_owned(), content: Content::of(words), number });
        self.all.push(text.clone());
        self.put(at, number);
        text
    }

    /// Where to look for a text first. There is one place at least.
    fn first_place(&self, words: &str) -> usize {
        let sum = words.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        sum & (self.places.len() - 1)
    }

    fn put(&mut self, at: usize, number: usize) {
        if let Some(place) = self.places.get_mut(at) {
            *place = number;
        }
    }

    /// Makes more places, a power of two, and finds each text its own anew.
    fn widen(&mut self) {
        let more = (self.places.len() * 4).max(256);
        self.places = vec![FREE; more];
        for number in 0..self.all.len() {
            let Some(text) = self.all.get(number) else { continue };
            let mut at = self.first_place(&text.words);
            while self.places.get(at).is_some_and(|taken| *taken != FREE) {
                at = (at + 1) & (more - 1);
            }
            self.put(at, number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_kept_once() {
        let mut texts = Texts::default();
        for round in 0..2 {
            for number in 0..2_000 {
                let text = texts.text(&number.to_string());
                assert_eq!(
                    (text.number, text.words.as_str()),
                    (number, number.to_string().as_str()),
                    "{round}"
                );
            }
        }
        assert_eq!(texts.all().len(), 2_000);
    }
}
