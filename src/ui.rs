//! The window.

/// Takes over from the static shell.
pub fn start() {}
