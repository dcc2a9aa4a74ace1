//! Files that the person keeps: made here, handed to the browser's own downloads, and let go.
//!
//! The address of such a file begins with `blob:`: it names memory of this page and leads nowhere else.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlElement, Url};

/// How long a download may take to begin, in milliseconds, before its address is let go.
const PATIENCE: i32 = 60_000;

/// Keeps a text.
pub(super) fn keep_text(name: &str, text: &str) {
    if let Ok(file) = Blob::new_with_str_sequence(&Array::of1(&text.into())) {
        keep(name, &file);
    }
}

/// Hands a file to the browser's downloads, as a press on a link to it would. What some system does not take in a file's
/// name is written otherwise.
pub(super) fn keep(name: &str, file: &Blob) {
    let name = name.replace(|letter: char| letter.is_control() || "\\/:*?\"<>|".contains(letter), "_");
    let Some((window, address)) = web_sys::window().zip(Url::create_object_url_with_blob(file).ok()) else {
        return;
    };
    let link = window.document().and_then(|page| page.create_element("a").ok());
    if let Some(link) = link {
        // Attributes of these names are never refused.
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", &name);
        link.unchecked_into::<HtmlElement>().click();
    }
    let let_go = Closure::once_into_js(move || {
        // An address of our own is never unknown.
        let _ = Url::revoke_object_url(&address);
    });
    // Where there is no clock, the address goes when the page does.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(let_go.unchecked_ref(), PATIENCE);
}
