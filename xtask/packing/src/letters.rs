//! The characters of a text in UTF-8, as its bytes come. What is no text has characters too, only less telling ones.

use crate::place::hash;

/// How many whole characters are kept in mind.
pub(crate) const KEPT: usize = 3;

/// The characters so far.
pub(crate) struct Letters {
    /// Whole ones, the newest first, each as its bytes.
    pub(crate) whole: [u32; KEPT],
    /// The bytes so far of one that is not whole; else nought.
    pub(crate) begun: u32,
    missing: u32,
    /// The characters since the script changed.
    pub(crate) run: u32,
}

impl Letters {
    pub(crate) const EMPTY: Self = Self { whole: [0; KEPT], begun: 0, missing: 0, run: 0 };

    /// Goes on behind this byte.
    pub(crate) fn pass(&mut self, byte: u8) {
        if byte & 0xc0 != 0x80 {
            self.begun = 0;
            // A first byte begins with a one for each byte of its character.
            self.missing = byte.leading_ones().max(1);
        }
        self.begun = self.begun << 8 | u32::from(byte);
        self.missing = self.missing.saturating_sub(1);
        if self.missing == 0 {
            self.whole = [self.begun, self.whole[0], self.whole[1]];
            self.begun = 0;
            let run = if self.script(0) == self.script(1) { self.run } else { 0 };
            self.run = hash(run.wrapping_add(1), self.whole[0]);
        }
    }

    /// Which script a whole character is of: hiragana, katakana, figures and so on.
    pub(crate) fn script(&self, at: usize) -> u32 {
        match self.whole[at] {
            0x30..=0x39 => 1,
            0x41..=0x5a | 0x61..=0x7a => 2,
            other @ 0..=0x7f => u32::from(other > 0) * 3,
            // The first bytes of a kanji tell little; those of other characters tell the script.
            other if other >> 16 == 0xe3 => other >> 8,
            _ => 4,
        }
    }
}
