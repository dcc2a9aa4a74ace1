//! Colours and line widths.

use plotters::style::RGBColor;

use crate::karte::Standing;

/// What a drawing is made with.
///
/// The colours are those of `styles/tokens.css`; a test holds the two together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    /// Surface pixels to a CSS pixel.
    pub scale: f64,
}

impl Ink {
    /// Text and reference marks.
    pub const INK: RGBColor = RGBColor(0x1b, 0x24, 0x30);
    /// The one deep blue: the company's own share where no verdict colours it.
    pub const BLUE: RGBColor = RGBColor(0x1f, 0x4e, 0x8c);
    /// Sun yellow: a target.
    pub const SUN: RGBColor = RGBColor(0xf2, 0xa9, 0x3b);
    /// 気になる差.
    pub const WORSE: RGBColor = RGBColor(0xc2, 0x41, 0x0c);
    /// 良い差.
    pub const BETTER: RGBColor = RGBColor(0x0f, 0x76, 0x6e);
    /// Not to be told apart, or no verdict.
    pub const QUIET: RGBColor = RGBColor(0x5d, 0x69, 0x77);
    /// The track a share runs on.
    pub const TRACK: RGBColor = RGBColor(0xec, 0xef, 0xf3);
    /// Grid lines.
    pub const GRID: RGBColor = RGBColor(0xcd, 0xd3, 0xdb);
    /// The sheet.
    pub const PAPER: RGBColor = RGBColor(0xff, 0xff, 0xff);

    /// The colour of a verdict.
    pub const fn of(standing: Standing) -> RGBColor {
        match standing {
            Standing::Worse => Self::WORSE,
            Standing::Better => Self::BETTER,
            Standing::Same | Standing::TooFew | Standing::NoReference | Standing::UnknownSize => Self::QUIET,
        }
    }

    /// `css` CSS pixels in whole surface pixels, never less than one.
    #[expect(clippy::cast_possible_truncation, reason = "strokes and radii are a few pixels")]
    pub fn px(self, css: f64) -> i32 {
        (css * self.scale).round().max(1.0) as i32
    }

    /// [`Self::px`] for widths and radii.
    pub fn width(self, css: f64) -> u32 {
        self.px(css).unsigned_abs()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ink_and_style_sheet_agree() {
        #[track_caller]
        fn case(name: &str, RGBColor(r, g, b): RGBColor) {
            let line = format!("--{name}: #{r:02x}{g:02x}{b:02x};");
            assert!(
                include_str!("../../styles/tokens.css").contains(&line),
                "styles/tokens.css has no `{line}`"
            );
        }

        case("ink", Ink::INK);
        case("blue-700", Ink::BLUE);
        case("sun-400", Ink::SUN);
        case("vermilion-700", Ink::WORSE);
        case("teal-700", Ink::BETTER);
        case("slate-500", Ink::QUIET);
        case("slate-100", Ink::TRACK);
        case("slate-300", Ink::GRID);
        case("white", Ink::PAPER);
    }

    #[test]
    fn a_stroke_is_never_thinner_than_a_pixel() {
        assert_eq!(Ink { scale: 0.25 }.px(1.0), 1);
        assert_eq!(Ink { scale: 3.0 }.px(1.5), 5);
    }
}
