//! The module as text: packed by `xtask/packing`, then base64. `xtask/unpacker` unpacks it in the page.

use std::sync::{Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use packing::{Packing, Progress};

use crate::stop::{During, Outcome, Stop};

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

/// A module that is not packed but only spelled in digits: the one that unpacks the other.
pub(crate) fn plain(text: &str) -> Outcome<Vec<u8>> {
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let bytes: Option<Vec<u8>> = text.trim().as_bytes().chunks(2).map(byte).collect();
    bytes.ok_or_else(|| Stop::because("the module is not in hexadecimal digits"))
}

/// Spelled in hexadecimal digits: a byte is always the same two, so that brotli finds what is alike, and makes them
/// 1.4 KB less than base64.
pub(crate) fn in_digits(module: &[u8]) -> String {
    let halves = module.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    halves.filter_map(|half| char::from_digit(half.into(), 16)).collect()
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
