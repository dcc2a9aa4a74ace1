//! A drawing with its words round it, to be kept as a picture that stands alone.

use std::fmt::Write;

use plotters::prelude::*;

use super::{Ink, Picture, Side};
use crate::figures::decimal::units;

/// A line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// Where they stand from the left, in CSS pixels.
    pub x: f64,
    /// The foot of the letters from the top, in CSS pixels.
    pub y: f64,
    /// Which part of them stands there.
    pub side: Side,
    /// The size of the type in CSS pixels.
    pub size: u32,
    /// Whether they are set in bold.
    pub bold: bool,
    /// What they say.
    pub words: String,
}

/// A drawing at its place.
#[derive(Clone, PartialEq)]
pub struct Inlay {
    /// From the left, in whole CSS pixels.
    pub x: i32,
    /// From the top, in whole CSS pixels.
    pub y: i32,
    /// Width and height in CSS pixels.
    pub size: (i32, i32),
    /// What is drawn.
    pub picture: Picture,
}

/// Words and drawings on white paper.
#[derive(Clone, Default, PartialEq)]
pub struct Plate {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// Every line of words.
    pub words: Vec<Words>,
    /// Every drawing.
    pub inlays: Vec<Inlay>,
}

impl Plate {
    /// The typefaces of its words: those of `styles/tokens.css`, the common ones.
    pub const FACES: &str =
        "'BIZ UDPGothic','Hiragino Sans','Noto Sans JP','Noto Sans CJK JP','Meiryo',sans-serif";

    /// The colour of its words.
    pub const INK: &str = "#1b2430";

    /// Surface pixels to a CSS pixel in [`Plate::svg`]: its whole numbers are fine enough to be enlarged.
    pub const SVG_GRAIN: i32 = 4;

    /// Draws every inlay at its place; `grain` surface pixels to a CSS pixel.
    pub fn draw<S: DrawingBackend>(&self, surface: S, grain: i32) {
        let area = surface.into_drawing_area();
        for Inlay { x, y, size: (width, height), picture } in &self.inlays {
            let place = area.clone().shrink((x * grain, y * grain), (width * grain, height * grain));
            // A drawing that fails leaves the words beside it standing.
            let _ = picture.draw(&place, Ink { scale: f64::from(grain) });
        }
    }

    /// The text of an SVG file; `drawn` is what [`Plate::draw`] wrote at [`Plate::SVG_GRAIN`].
    pub fn svg(&self, drawn: &str) -> String {
        let (Self { width, height, .. }, faces, ink) = (self, Self::FACES, Self::INK);
        let mut file = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" font-family=\"{faces}\" fill=\"{ink}\">\n\
             <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n\
             <g transform=\"scale(.25)\">\n{drawn}</g>\n"
        );
        for Words { x, y, side, size, bold, words } in &self.words {
            let weight = if *bold { " font-weight=\"700\"" } else { "" };
            // A string never refuses to grow.
            let _ = writeln!(
                file,
                "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" font-size=\"{size}\"{weight}>{}</text>",
                units(*x),
                units(*y),
                side.anchor(),
                escaped(words)
            );
        }
        file + "</svg>\n"
    }
}

/// What SVG would take for markup is written as it reads.
fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// `text` in lines of at most `widest` full-width letters, for surfaces that do not break lines themselves.
///
/// A line neither begins with a mark that closes nor ends with one that opens: 、。）」 stay with what they follow. Words
/// between blanks stay whole.
pub fn wrapped(text: &str, widest: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut width) = (String::new(), 0.0);
    for letter in text.chars() {
        let own = wide(letter);
        let needed = if "（「".contains(letter) { own + 1.0 } else { own };
        if width + needed > widest && !"、。）」％／".contains(letter) {
            let word = line.rfind(' ').map(|at| line.split_off(at)).unwrap_or_default();
            let whole = !is_of_word(letter) || word.chars().skip(1).any(|letter| !is_of_word(letter));
            let next = if whole {
                line += &word;
                ""
            } else {
                word.trim_start()
            };
            lines.push(std::mem::replace(&mut line, next.to_owned()));
            width = next.chars().map(wide).sum();
            if letter == ' ' {
                continue;
            }
        }
        line.push(letter);
        width += own;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// In full-width letters.
const fn wide(letter: char) -> f64 {
    if letter.is_ascii() { 0.55 } else { 1.0 }
}

/// Whether a word between blanks goes on with it; Japanese is broken anywhere.
const fn is_of_word(letter: char) -> bool {
    letter != ' ' && letter < '\u{2e80}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_where_they_are_full() {
        #[track_caller]
        fn case(text: &str, widest: f64, expected: &[&str]) {
            assert_eq!(wrapped(text, widest), expected);
        }

        case("", 4.0, &[]);
        case("健活カルテ", 4.0, &["健活カル", "テ"]);
        case("健活です。次", 4.0, &["健活です。", "次"]);
        case("健活で（次）", 4.0, &["健活で", "（次）"]);
        case("健活abcd", 4.0, &["健活abc", "d"]);
        case("one word", 4.0, &["one", "word"]);
        case("one’s two and", 4.5, &["one’s", "two and"]);
        case("one two three", 3.9, &["one two", "three"]);
        case("overlong", 2.2, &["over", "long"]);
        case("健活 カルテ", 4.6, &["健活 カル", "テ"]);
    }

    #[test]
    fn what_is_typed_is_no_markup() {
        let words = "<script>&amp;".to_owned();
        let words = vec![Words { x: 1.4, y: 2.0, side: Side::End, size: 12, bold: true, words }];
        let svg = Plate { width: 10, height: 20, words, inlays: Vec::new() }.svg("");
        assert!(svg.contains(
            "<text x=\"1\" y=\"2\" text-anchor=\"end\" font-size=\"12\" font-weight=\"700\">&lt;script&gt;&amp;amp;</text>"
        ), "{svg}");
    }
}
