//! Decisions as bytes: a binary arithmetic coder, in both directions.

/// Takes one decision after another, each with the chance of a one in 65536ths.
pub(crate) trait Coder {
    /// Writes the decision; or reads it, whatever is `known`.
    fn decide(&mut self, chance: i32, known: bool) -> bool;
}

/// What is still possible.
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    const ALL: Self = Self { low: 0, high: u32::MAX };

    /// Where a one ends and a nought begins.
    fn border(&self, chance: i32) -> u32 {
        let width = self.high - self.low;
        self.low + (width >> 16) * chance as u32 + (((width & 65535) * chance as u32) >> 16)
    }

    fn narrow(&mut self, border: u32, one: bool) {
        if one {
            self.high = border;
        } else {
            self.low = border + 1;
        }
    }

    /// The first byte, where it is settled.
    fn settled(&mut self) -> Option<u8> {
        if (self.low ^ self.high) >> 24 != 0 {
            return None;
        }
        let byte = (self.high >> 24) as u8;
        self.low <<= 8;
        self.high = self.high << 8 | 255;
        Some(byte)
    }
}

/// Writes.
pub(crate) struct Writer<'a> {
    range: Range,
    bytes: &'a mut Vec<u8>,
}

impl<'a> Writer<'a> {
    /// Writes behind these bytes.
    pub(crate) fn new(bytes: &'a mut Vec<u8>) -> Self {
        Self { range: Range::ALL, bytes }
    }

    /// The last byte that matters: what is read behind the end is nought.
    pub(crate) fn end(self) {
        self.bytes.push((self.range.high >> 24) as u8);
    }
}

impl Coder for Writer<'_> {
    fn decide(&mut self, chance: i32, known: bool) -> bool {
        let border = self.range.border(chance);
        self.range.narrow(border, known);
        while let Some(byte) = self.range.settled() {
            self.bytes.push(byte);
        }
        known
    }
}

/// Reads. Behind the end of the bytes stand noughts.
pub(crate) struct Reader {
    range: Range,
    code: u32,
    at: usize,
}

impl Reader {
    pub(crate) const EMPTY: Self = Self { range: Range { low: 0, high: 0 }, code: 0, at: 0 };

    /// Begins at this place.
    pub(crate) fn begin(&mut self, bytes: &[u8], at: usize) {
        self.range = Range::ALL;
        self.at = at;
        for _ in 0..4 {
            self.step(bytes);
        }
    }

    fn step(&mut self, bytes: &[u8]) {
        self.code = self.code << 8 | u32::from(bytes.get(self.at).copied().unwrap_or(0));
        self.at += 1;
    }

    /// Reads from these bytes.
    pub(crate) fn of<'a>(&'a mut self, bytes: &'a [u8]) -> Reading<'a> {
        Reading { reader: self, bytes }
    }
}

/// A reader at its bytes.
pub(crate) struct Reading<'a> {
    reader: &'a mut Reader,
    bytes: &'a [u8],
}

impl Coder for Reading<'_> {
    fn decide(&mut self, chance: i32, _: bool) -> bool {
        let border = self.reader.range.border(chance);
        let one = self.reader.code <= border;
        self.reader.range.narrow(border, one);
        while self.reader.range.settled().is_some() {
            self.reader.step(self.bytes);
        }
        one
    }
}
