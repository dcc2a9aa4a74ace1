//! Where the next text lies in memory: the code names each by its address and its length, and often one behind the other.

/// The linker lays texts behind a stack of a megabyte, and here there is not another megabyte of them.
const TEXTS: std::ops::Range<u32> = 1 << 20..1 << 21;

/// No text is longer.
const LONGEST: u32 = 1 << 13;

/// The text that was named last.
pub(crate) struct Addresses {
    /// Its address, until its length was named too.
    at: u32,
    /// Where it ended; nought as long as there was none.
    end: u32,
}

impl Addresses {
    pub(crate) const EMPTY: Self = Self { at: 0, end: 0 };

    /// Goes on behind this constant.
    pub(crate) fn pass(&mut self, number: u32) {
        if TEXTS.contains(&number) {
            self.at = number;
        } else if self.at > 0 && number < LONGEST {
            self.end = self.at + number;
            self.at = 0;
        }
    }

    /// The next byte of a constant, if it names the place where the last text ended; so many bits of it are known.
    pub(crate) fn expected(&self, number: u32, bits: u32) -> Option<u8> {
        let (rest, known) = (self.end.checked_shr(bits)?, self.end & !(u32::MAX << bits));
        // A number of less than 2^21 takes four bytes, as it has a sign.
        let more = if bits < 21 { 0x80 } else { 0 };
        (self.end > 0 && number == known).then_some(rest as u8 & 0x7f | more)
    }
}
