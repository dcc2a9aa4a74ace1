//! The module as text: packed by `xtask/packing`, then base64. `xtask/unpacker` unpacks it in the page.

use std::sync::{Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use packing::{Packing, Progress};

use crate::stop::{During, Outcome, Stop};

/// Its low byte is nought, so that a letter's is the byte that it spells.
const FIRST_LETTER: u32 = 0x100;

static PACKING: Mutex<Packing> = Mutex::new(Packing::EMPTY);

/// Smallest, and the same on every day and system.
pub(super) fn packed(module: &[u8]) -> Outcome<String> {
    let packed = PACKING.lock().unwrap_or_else(PoisonError::into_inner).pack(module);
    Ok(STANDARD.encode(packed.ok_or_else(|| Stop::because("the module is too long to be packed"))?))
}

/// The module again.
pub(crate) fn unpack(text: &str) -> Outcome<Vec<u8>> {
    let packed = STANDARD.decode(text.trim()).during("the module is not base64")?;
    let broken = || Stop::because("the module is not as it was packed");
    let mut packing = PACKING.lock().unwrap_or_else(PoisonError::into_inner);
    packing.input().get_mut(..packed.len()).ok_or_else(broken)?.copy_from_slice(&packed);
    packing.begin(packed.len()).ok_or_else(broken)?;
    match packing.go(usize::MAX) {
        Progress::Done => Ok(packing.module().to_vec()),
        Progress::More | Progress::Broken => Err(broken()),
    }
}

/// A module that is not packed but only spelled in letters: the one that unpacks the other.
pub(crate) fn plain(text: &str) -> Outcome<Vec<u8>> {
    let byte = |letter: char| u8::try_from(u32::from(letter).checked_sub(FIRST_LETTER)?).ok();
    let bytes: Option<Vec<u8>> = text.trim().chars().map(byte).collect();
    bytes.ok_or_else(|| Stop::because("the module is not in the letters of its bytes"))
}

/// Spelled in letters, the first of them for a nought: a byte is always the same one, so that brotli finds what is alike,
/// and makes them 1.4 KB less than base64 and 0.1 KB less than hexadecimal digits. None of them means anything to HTML.
pub(super) fn in_letters(module: &[u8]) -> String {
    module.iter().filter_map(|byte| char::from_u32(FIRST_LETTER + u32::from(*byte))).collect()
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

    #[test]
    fn what_was_not_packed_is_refused() {
        #[track_caller]
        fn case(text: &str) {
            assert!(unpack(text).is_err(), "{text}");
        }
        case("");
        case("*");
        case("AAAA");
        case("////////////////");
        case(&packed(b"\0asm").unwrap()[4..]);
        case(&"A".repeat(1 << 20));
    }
}
