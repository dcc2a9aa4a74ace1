//! An office's own two colours, where words in them can be read.

use super::PackProblemKind;
use super::problem::Fault;
use super::reading::Reading;
use crate::json::Field;

/// What WCAG 2.2 asks of words of ordinary size (1.4.3, level AA).
const LEAST: f64 = 4.5;

/// What most words stand on: `--desk` of styles/tokens.css. White, which words in white stand for, is lighter.
const DESK: Color = Color([0xf6, 0xf4, 0xee]);

/// Red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color([u8; 3]);

/// The colours of the window that an office may choose. What is drawn keeps its own: they say what is good and what is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colors {
    /// Of buttons, links and headings.
    pub action: Color,
    /// Of a dot and a line; nothing is read in it.
    pub accent: Color,
}

impl Color {
    /// `#1f4e8c`, as CSS and this reader write it.
    pub fn written(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    fn parse(written: &str) -> Option<Self> {
        let digits = written.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))?;
        let [_, color @ ..] = number.to_be_bytes();
        Some(Self(color))
    }

    /// For what is pointed at: a quarter darker.
    #[must_use]
    pub fn darker(self) -> Self {
        Self(self.0.map(|part| part - part / 4))
    }

    /// For the ground under words in this colour: a tenth of it.
    #[must_use]
    pub fn soft(self) -> Self {
        Self(self.0.map(|part| 255 - (255 - part) / 10))
    }

    /// Relative luminance, after WCAG 2.2.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { (((part + 0.055) / 1.055).ln() * 2.4).exp() }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// 1 to 21, after WCAG 2.2; `ground` is the lighter.
    fn contrast(self, ground: Self) -> f64 {
        (ground.luminance() + 0.05) / (self.luminance() + 0.05)
    }
}

/// The two colours; one in which words could not be read is refused.
pub(super) fn colors(entry: &Field) -> Result<Colors, Fault> {
    let mut reading = Reading::default();
    let fields = reading.members(entry, ["action", "accent"]);
    let [action, accent] = fields.map(|field| {
        let color = Color::parse(reading.written(field));
        if color.is_none() {
            reading.refuse(field, PackProblemKind::NotAColor);
        }
        color.unwrap_or(DESK)
    });
    let contrast = action.contrast(DESK).min(action.contrast(action.soft()));
    if contrast < LEAST {
        let [field, _] = fields;
        reading.refuse(field, PackProblemKind::TooPale { contrast });
    }
    reading.ended(Colors { action, accent })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{Pack, PackProblemKind};

    #[track_caller]
    fn case(action: &str, found: Option<&str>) {
        let own = format!(r##""colors": {{"action": "{action}", "accent": "#F2A93B"}}, "links""##);
        let pack = Pack::parse(&super::super::OKAYAMA.replace("\"links\"", &own)).unwrap();
        let problem = pack.left_out.first().map(|problem| problem.kind.clone());
        assert_eq!(problem, found.is_none().then_some(PackProblemKind::NotAColor), "{action}");
        let written = pack.colors.map(|colors| colors.action.written());
        assert_eq!(written.as_deref(), found, "{action}");
    }

    #[test]
    fn a_colour_is_taken_where_words_can_be_read_in_it() {
        for good in ["#1f4e8c", "#00577a", "#000000", "#7a1f4e", "#0f6e3c"] {
            case(good, Some(good));
        }
        case("#1F4E8C", Some("#1f4e8c"));
        for word in ["red", "#123", "1f4e8c", "#1f4e8g", "#+1f4e8", "rgb(0,0,0)", "", "#あい"] {
            case(word, None);
        }
    }

    #[test]
    fn a_pale_colour_is_refused_with_its_contrast() {
        for (pale, says) in
            [("#f2a93b", "1.8倍"), ("#ffffff", "0.9倍"), ("#767676", "4.1倍"), ("#2e9e5b", "3.1倍")]
        {
            let own = format!(r##""colors": {{"action": "{pale}", "accent": "#f2a93b"}}, "links""##);
            let pack = Pack::parse(&super::super::OKAYAMA.replace("\"links\"", &own)).unwrap();
            assert_eq!(pack.colors, None);
            let told = pack.left_out.first().unwrap().to_string();
            assert!(told.contains("「colors.action」") && told.contains(says), "{told}");
        }
    }

    /// The examples of WCAG's own definition.
    #[test]
    fn contrast_is_wcags() {
        let [white, black, grey] =
            ["#ffffff", "#000000", "#777777"].map(|color| Color::parse(color).unwrap());
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((grey.contrast(white) - 4.478).abs() < 1e-3);
    }

    /// The colours of the window itself would be taken, and stand in the style sheet.
    #[test]
    fn the_desk_is_the_style_sheets() {
        let tokens = include_str!("../../styles/tokens.css");
        assert!(tokens.contains(&format!("--desk-100: {};", DESK.written())));
        assert!(tokens.contains("--action: var(--blue-700)") && tokens.contains("--blue-700: #1f4e8c;"));
    }
}
