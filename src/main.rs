//! Starts the window. Natively there is none.

fn main() {
    #[cfg(target_arch = "wasm32")]
    kenkatsu::ui::start();
}
