//! An address as a QR code, so that nobody has to type it from the screen.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// The code's dark squares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How many squares it is wide and high, with the white round it that a reader needs.
    pub size: i32,
    /// The dark squares as an SVG path, a square being 1 wide.
    pub path: String,
}

/// The white round the code, in squares: ISO/IEC 18004 asks for four.
const QUIET: i32 = 4;

impl Code {
    /// The code of this address; `None` where it is too long for any.
    pub fn of(address: &str) -> Option<Self> {
        let code = QrCode::encode_binary(address.as_bytes(), QrCodeEcc::Medium).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            for x in 0..code.size() {
                if code.get_module(x, y) {
                    // Into a text, which refuses nothing.
                    let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
                }
            }
        }
        Some(Self { size: code.size() + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_stand_inside_the_white() {
        let code = Code::of("https://karte.example/kenkatsu-karte.html").unwrap();
        assert_eq!(code.size, 29 + 2 * 4);
        // The finder's outer ring, seven squares a side, at three of the corners and not at the fourth.
        for (x, y, dark) in [(4, 4, true), (26, 4, true), (4, 26, true), (10, 10, true), (5, 5, false)] {
            assert_eq!(code.path.contains(&format!("M{x} {y}h")), dark, "{x} {y}");
        }
        assert!(!code.path.contains("M3 ") && !code.path.contains("M33 "));
    }

    #[test]
    fn what_no_code_holds_is_none() {
        assert_eq!(Code::of(&"a".repeat(3000)), None);
        assert!(Code::of(&"a".repeat(200)).is_some());
    }
}
