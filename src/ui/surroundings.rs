//! The browser's clock, printer and page: each touched here and nowhere else.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlDocument, HtmlElement};

use super::shell;
use crate::calendar::Date;
use crate::words::Language;

/// The page itself.
pub(super) fn page() -> Option<Document> {
    web_sys::window()?.document()
}

/// The day on the clock of this device; `None` where the clock is set outside 1989–2099.
pub(super) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month() + 1).ok()?;
    Date::of(year, month, u8::try_from(now.get_date()).ok()?)
}

/// Opens the browser's print dialogue. Where a frame forbids it, nothing happens.
pub(super) fn print() {
    if let Some(window) = web_sys::window() {
        // The browser's refusal is not ours to repair: the person prints by its menu.
        let _ = window.print();
    }
}

/// Copies what is selected; where the browser refuses, it stays selected.
pub(super) fn copy() {
    if let Some(page) = page() {
        let page: HtmlDocument = page.unchecked_into();
        // The person can still copy by hand.
        let _ = page.exec_command_with_show_ui_and_value("copy", false, "");
    }
}

/// Shows the top of the page, as a new step does.
pub(super) fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The language that the page is marked with.
pub(super) fn language() -> Language {
    let marked = page().and_then(|page| page.document_element()?.get_attribute("lang")).unwrap_or_default();
    Language::ALL.into_iter().find(|language| language.code() == marked).unwrap_or_default()
}

/// Marks the page with a language; what stands outside the window follows (web/language.js).
pub(super) fn set_language(language: Language) {
    if let Some(root) = page().and_then(|page| page.document_element()) {
        // An element that refuses an attribute of this name does not exist.
        let _ = root.set_attribute("lang", language.code());
    }
}

/// Sets or unsets the larger type for the whole page.
pub(super) fn set_large_type(large: bool) {
    if let Some(root) = page().and_then(|page| page.document_element()) {
        // As above.
        let _ = root.set_attribute("data-type", if large { "large" } else { "usual" });
    }
}

/// How the whole page is to be looked at: `seminar` from the far end of a room; `None` as usual.
pub(super) fn set_view(view: Option<&str>) {
    if let Some(root) = page().and_then(|page| page.document_element()) {
        // As above; one that is not there cannot be taken off.
        let _ = match view {
            Some(view) => root.set_attribute("data-view", view),
            None => root.remove_attribute("data-view"),
        };
    }
}

/// The first element that `like` tells of, as a style sheet would.
pub(super) fn first(like: &str) -> Option<Element> {
    page()?.query_selector(like).ok()?
}

/// Device pixels to a CSS pixel.
pub(super) fn pixel_ratio() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).max(1.0)
}

/// Gives an element the whole screen. Where a frame or a phone forbids it, it goes on filling the window.
pub(super) fn fill_the_screen(id: &str) {
    if let Some(element) = shell::by_id::<HtmlElement>(id) {
        let _ = element.request_fullscreen();
    }
}

/// Focuses `home` unless something in it has the focus.
pub(super) fn keep_the_focus(home: &HtmlElement) {
    let focused = page().and_then(|page| page.active_element());
    if !home.contains(focused.as_deref()) {
        // What cannot be focused is still shown.
        let _ = home.focus();
    }
}

/// Lights one place of the karte, in place of what was lit, and brings it before the eyes; `None` puts the light out.
pub(super) fn light(place: Option<&str>) {
    let Some(page) = page() else { return };
    if let Ok(Some(lit)) = page.query_selector("[data-lit]") {
        // An attribute that cannot be taken off is not there.
        let _ = lit.remove_attribute("data-lit");
    }
    let found = place.and_then(|place| page.get_element_by_id(&format!("karte-{place}")));
    if let Some(found) = found {
        let _ = found.set_attribute("data-lit", "");
        found.scroll_into_view();
    }
}
