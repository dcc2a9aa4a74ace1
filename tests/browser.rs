//! What only a browser can tell: run headless by `cargo xtask test`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test should stop here")]

use kenkatsu::statistics::{Z95, wilson};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The browser's arithmetic is the one that the native tests know.
#[wasm_bindgen_test]
fn an_interval_is_the_same_in_a_browser() {
    let (low, high) = wilson(15, 45, Z95);
    assert!((low - 0.2136).abs() < 1e-4 && (high - 0.4793).abs() < 1e-4);
}
