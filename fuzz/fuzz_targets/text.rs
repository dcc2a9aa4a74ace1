//! Plain text, as from a mail, a PDF or Excel: read, decided about, and read again.
#![no_main]

use kenkatsu::paste::read;
use kenkatsu_fuzz::{assert_repairable, assert_sound, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = text(bytes);
    let read = read(&text);
    assert_sound(&read);
    assert_repairable(&text, &read);
});
