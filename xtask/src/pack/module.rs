//! The module as text: LZMA, then base64. `web/lzma.js` unpacks it in the page.
//!
//! gzip, which browsers unpack by themselves, left the same module a fifth heavier (268 against 215 KB).

use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lzma_rust2::{LzmaOptions, LzmaReader, LzmaWriter};

use crate::stop::{During, Outcome};

/// As small as the format allows; time does not matter here.
const PRESET: u32 = 9;

/// What a module may need to be unpacked by the gates, in KiB: far above any of ours.
const MOST_MEMORY: u32 = 256 * 1024;

/// Smallest, and the same on every day and system.
pub(super) fn packed(module: &[u8]) -> Outcome<String> {
    let mut options = LzmaOptions::with_preset(PRESET);
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    // Nothing in a module stands at even places: its numbers are of every length.
    options.pb = 0;
    let length = u64::try_from(module.len()).during("the module is too long")?;
    let mut lzma = LzmaWriter::new_use_header(Vec::new(), &options, Some(length))?;
    lzma.write_all(module)?;
    Ok(STANDARD.encode(lzma.finish()?))
}

/// The module again.
pub(crate) fn unpack(text: &str) -> Outcome<Vec<u8>> {
    let lzma = STANDARD.decode(text.trim()).during("the module is not base64")?;
    let mut module = Vec::new();
    let mut reader =
        LzmaReader::new_mem_limit(lzma.as_slice(), MOST_MEMORY, None).during("the module is not LZMA")?;
    reader.read_to_end(&mut module).during("the module is not LZMA")?;
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
