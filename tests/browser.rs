//! What only a browser can tell: the wiring of the window, run headless by `cargo xtask test`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

use kenkatsu::calendar::Date;
use kenkatsu::ui::{TakenOver, Window, WindowProps};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlCanvasElement, HtmlElement, HtmlTextAreaElement};
use yew::{Renderer, scheduler};

wasm_bindgen_test_configure!(run_in_browser);

const COUNTS: &str = "項目\t対象者数\t該当者数\n収縮期血圧130以上\t45\t27\n運動習慣あり\t43\t5\n";

/// A window on a page of its own, begun with `text` in the shell's box.
async fn window(text: &str) -> Element {
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let taken_over = TakenOver { text: text.to_owned(), ..TakenOver::default() };
    let today = Date::of(2026, 11, 22).unwrap();
    let props = WindowProps { taken_over, pack: "".into(), today };
    Renderer::<Window>::with_root_and_props(root.clone(), props).render();
    scheduler::flush().await;
    root
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Presses the button whose words begin with `name`.
async fn press(root: &Element, name: &str) {
    let buttons = root.query_selector_all("button").unwrap();
    let found = (0..buttons.length())
        .filter_map(|index| buttons.item(index))
        .find(|button| button.text_content().unwrap_or_default().starts_with(name));
    found.expect(name).unchecked_into::<HtmlElement>().click();
    scheduler::flush().await;
}

fn words(root: &Element) -> String {
    root.text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn what_the_shell_held_is_read_at_once() {
    let root = window(COUNTS).await;
    let papers: HtmlTextAreaElement = root.query_selector("textarea").unwrap().unwrap().unchecked_into();
    assert_eq!(papers.value(), COUNTS);
    assert!(words(&root).contains("カルテを見る →"));
    root.remove();
}

#[wasm_bindgen_test]
async fn what_is_typed_reaches_the_desk() {
    let root = window("").await;
    assert!(root.query_selector(".readings").unwrap().is_none());
    let papers: HtmlTextAreaElement = root.query_selector("textarea").unwrap().unwrap().unchecked_into();
    papers.set_value(COUNTS);
    let typed = web_sys::EventInit::new();
    typed.set_bubbles(true);
    papers.dispatch_event(&web_sys::Event::new_with_event_init_dict("input", &typed).unwrap()).unwrap();
    scheduler::flush().await;
    assert!(root.query_selector(".readings").unwrap().is_some());
    root.remove();
}

#[wasm_bindgen_test]
async fn a_strip_is_drawn_in_device_pixels() {
    let root = window(COUNTS).await;
    press(&root, "カルテを見る →").await;
    let strip: HtmlCanvasElement = root.query_selector("canvas.strip").unwrap().unwrap().unchecked_into();
    let ratio = web_sys::window().unwrap().device_pixel_ratio();
    assert!((f64::from(strip.width()) - f64::from(strip.client_width()) * ratio).abs() < 1.0);
    assert!(strip.get_attribute("aria-label").unwrap().contains("45人中27人"));
    root.remove();
}
