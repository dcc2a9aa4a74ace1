//! What the file weighs, on a stick and on the line.

use std::fmt;
use std::io::Write;

use crate::stop::Outcome;

/// Bytes.
pub(crate) struct Size {
    pub(crate) raw: usize,
    /// As a server sends it, at the strongest setting.
    pub(crate) brotli: usize,
}

impl Size {
    /// Weighs.
    pub(crate) fn of(page: &str) -> Outcome<Self> {
        let mut brotli = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
        brotli.write_all(page.as_bytes())?;
        Ok(Self { raw: page.len(), brotli: brotli.into_inner().len() })
    }
}

impl fmt::Display for Size {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} bytes, {} after brotli", self.raw, self.brotli)
    }
}
