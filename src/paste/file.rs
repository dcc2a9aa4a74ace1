//! Which files can be read as text, how they are written, and what to say of each.

use std::fmt;

use super::MOST_BYTES;
use crate::words::text_files;

/// How the text of a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As nearly everything is today.
    Utf8,
    /// As Excel in Japan writes CSV.
    ShiftJis,
    /// As Excel writes 「Unicode テキスト」: the lower byte first.
    Utf16Le,
    /// The same, the upper byte first.
    Utf16Be,
}

impl Encoding {
    /// The ways to try, in order, of a file that begins with these bytes: its mark decides, else UTF-8 comes first,
    /// for what is valid UTF-8 is hardly ever anything else.
    pub fn to_try(head: &[u8]) -> &'static [Self] {
        match head {
            [0xff, 0xfe, ..] => &[Self::Utf16Le],
            [0xfe, 0xff, ..] => &[Self::Utf16Be],
            _ => &[Self::Utf8, Self::ShiftJis],
        }
    }

    /// The name that browsers know it by.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::ShiftJis => "shift_jis",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }
}

/// Why the text of a file is not put into the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// More than one file at once.
    Several,
    /// Over the limit.
    TooLarge,
    /// An Excel workbook or its like.
    Workbook,
    /// A PDF.
    Pdf,
    /// A Word document, slides, or their like.
    Document,
    /// A picture.
    Picture,
    /// No text in any way we know.
    NotText,
}

impl Refusal {
    /// What stands against reading a file of this name and size; `None` where it may be tried.
    pub fn of(name: &str, bytes: f64) -> Option<Self> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        Some(match ending.as_str() {
            "xlsx" | "xls" | "xlsm" | "xlsb" | "ods" | "numbers" => Self::Workbook,
            "pdf" | "xdw" => Self::Pdf,
            "docx" | "doc" | "odt" | "rtf" | "jtd" | "pptx" | "ppt" => Self::Document,
            "jpg" | "jpeg" | "png" | "gif" | "heic" | "bmp" | "tif" | "tiff" | "webp" => Self::Picture,
            #[expect(clippy::cast_precision_loss, reason = "the limit is far below 2^53")]
            _ if bytes > MOST_BYTES as f64 => Self::TooLarge,
            _ => return None,
        })
    }
}

/// What came of opening a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The file's name.
    pub name: String,
    /// How it was read, or why it was not.
    pub outcome: Result<Encoding, Refusal>,
}

/// The whole sentence: what came of it, and the way out.
impl fmt::Display for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.name;
        f.write_str(&match self.outcome {
            Ok(Encoding::Utf8) => text_files::opened(name, "UTF-8"),
            Ok(Encoding::ShiftJis) => text_files::opened(name, "Shift_JIS"),
            Ok(Encoding::Utf16Le | Encoding::Utf16Be) => text_files::opened(name, "UTF-16"),
            Err(Refusal::Several) => text_files::several().to_owned(),
            Err(Refusal::TooLarge) => text_files::too_large(name),
            Err(Refusal::Workbook) => text_files::workbook(name),
            Err(Refusal::Pdf) => text_files::pdf(name),
            Err(Refusal::Document) => text_files::document(name),
            Err(Refusal::Picture) => text_files::picture(name),
            Err(Refusal::NotText) => text_files::not_text(name),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_no_text_are_known_by_name_and_size() {
        #[track_caller]
        fn case(name: &str, bytes: f64, expected: Option<Refusal>) {
            assert_eq!(Refusal::of(name, bytes), expected, "{name:?}");
        }

        case("健診.csv", 5_242_880.0, None);
        case("健診.csv", 5_242_881.0, Some(Refusal::TooLarge));
        case("健診.CSV", 0.0, None);
        case("健診.tsv", 10.0, None);
        case("健診.txt", 10.0, None);
        case("健診", 10.0, None);
        case("令和5.10.dat", 10.0, None);
        case("健診.XLSX", 10.0, Some(Refusal::Workbook));
        case("健診.csv.xlsx", 9e9, Some(Refusal::Workbook));
        case("健診.pdf", 10.0, Some(Refusal::Pdf));
        case("健診.docx", 10.0, Some(Refusal::Document));
        case("image.png", 10.0, Some(Refusal::Picture));
    }

    #[test]
    fn the_mark_at_the_head_decides_the_encoding() {
        #[track_caller]
        fn case(head: &[u8], labels: &[&str]) {
            let tried: Vec<&str> = Encoding::to_try(head).iter().map(|way| way.label()).collect();
            assert_eq!(tried, labels, "{head:?}");
        }

        case(b"", &["utf-8", "shift_jis"]);
        case(b"\xef\xbb\xbf", &["utf-8", "shift_jis"]);
        case(b"\x8d\x80", &["utf-8", "shift_jis"]);
        case(b"\xff\xfe\x05", &["utf-16le"]);
        case(b"\xfe\xff", &["utf-16be"]);
        case(b"\xff", &["utf-8", "shift_jis"]);
    }

    #[test]
    fn every_outcome_is_told_in_sentences_with_the_name() {
        let read = Opened { name: "a.csv".to_owned(), outcome: Ok(Encoding::ShiftJis) };
        assert_eq!(read.to_string(), "「a.csv」を開きました（文字コード: Shift_JIS）。");
        for refusal in [
            Refusal::TooLarge,
            Refusal::Workbook,
            Refusal::Pdf,
            Refusal::Document,
            Refusal::Picture,
            Refusal::NotText,
        ] {
            let told = Opened { name: "a".to_owned(), outcome: Err(refusal) }.to_string();
            assert!(told.starts_with("「a」は、") && told.ends_with("ください。"), "{told}");
        }
        let told = Opened { name: "a".to_owned(), outcome: Err(Refusal::Several) }.to_string();
        assert_eq!(told, "ファイルは、一つずつ開いてください。");
    }
}
