//! The clipboard's HTML: read as it stands, and written out as the columns that the box shows.
#![no_main]

use kenkatsu::paste::{columns_of_html, is_too_much, read};
use kenkatsu_fuzz::{assert_sound, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let html = text(bytes);
    assert_sound(&read(&html));
    if let Some(columns) = columns_of_html("", &html) {
        assert!(!is_too_much(&columns));
        assert_sound(&read(&columns));
    }
});
