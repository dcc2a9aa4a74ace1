//! The clipboard's HTML: read as it stands, written out as the columns that the box shows, and set beside such columns
//! as a clipboard's own text.
#![no_main]

use kenkatsu::paste::{clipboard_text, is_too_much, read};
use kenkatsu_fuzz::{assert_sound, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let html = text(bytes);
    assert_sound(&read(&html));
    let Some(columns) = clipboard_text("", &html) else { return };
    let both = clipboard_text(&columns, &html);
    for taken in [Some(columns), both].into_iter().flatten() {
        assert!(!is_too_much(&taken));
        assert_sound(&read(&taken));
    }
});
