//! The module as text: gzip, then base64.

use std::io::Read;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use zopfli::{Format, Options};

use crate::stop::{During, Outcome};

/// A twentieth smaller than gzip itself makes it, and the same on every day and system: its header holds no time.
pub(super) fn packed(module: &[u8]) -> Outcome<String> {
    let mut gzip = Vec::new();
    zopfli::compress(Options::default(), Format::Gzip, module, &mut gzip)?;
    Ok(STANDARD.encode(gzip))
}

/// The module again.
pub(crate) fn unpack(text: &str) -> Outcome<Vec<u8>> {
    let gzip = STANDARD.decode(text.trim()).during("the module is not base64")?;
    let mut module = Vec::new();
    GzDecoder::new(gzip.as_slice()).read_to_end(&mut module).during("the module is not gzip")?;
    Ok(module)
}

#[cfg(test)]
mod tests {
    use super::{packed, unpack};

    #[test]
    fn a_module_survives_packing() {
        let module = b"\0asm\x01\0\0\0";
        let text = packed(module).unwrap();
        assert_eq!(unpack(&text).unwrap(), module);
        assert_eq!(text, packed(module).unwrap());
    }
}
