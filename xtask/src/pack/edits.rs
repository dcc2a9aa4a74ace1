//! Changes to a text at places counted before any of them.

use std::ops::Range;

use crate::stop::{Outcome, Stop};

/// Changes that do not overlap; at one place, in the order of their coming.
#[derive(Default)]
pub(super) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Takes out.
    pub(super) fn remove(&mut self, range: Range<usize>) {
        self.replace(range, String::new());
    }

    /// Puts in front of what stands there.
    pub(super) fn insert(&mut self, at: usize, text: String) {
        self.replace(at..at, text);
    }

    /// Puts in the place of.
    pub(super) fn replace(&mut self, range: Range<usize>, text: String) {
        self.0.push((range, text));
    }

    /// The changed text.
    pub(super) fn apply(mut self, text: &str) -> Outcome<String> {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut changed = String::with_capacity(text.len());
        let mut at = 0;
        for (range, new) in self.0 {
            let kept =
                text.get(at..range.start).ok_or_else(|| Stop::because("two changes to the page overlap"))?;
            changed += kept;
            changed += &new;
            at = range.end;
        }
        changed += text.get(at..).unwrap_or_default();
        Ok(changed)
    }
}

#[cfg(test)]
mod tests {
    use super::Edits;

    #[test]
    fn changes_apply_where_they_were_counted() {
        let mut edits = Edits::default();
        edits.replace(4..5, "E".into());
        edits.remove(1..3);
        edits.insert(1, "+".into());
        assert_eq!(edits.apply("abcdef").unwrap(), "a+dEf");
    }

    #[test]
    fn overlapping_changes_are_refused() {
        let mut edits = Edits::default();
        edits.remove(0..3);
        edits.remove(2..4);
        assert!(edits.apply("abcdef").is_err());
    }
}
