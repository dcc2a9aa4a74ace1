//! A small picture of the office's own, beside the tool's name.

use super::PackProblemKind;
use super::problem::Fault;
use super::reading::Reading;
use crate::json::Field;

/// What the picture may weigh, written out: the whole pack may weigh 64 KB.
const LARGEST: usize = 40_000;

/// Kinds of pictures that cannot run, and that every browser shows.
const KINDS: [&str; 4] = ["png", "jpeg", "webp", "svg+xml"];

/// A picture and who is on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mascot {
    /// Whom it shows, for those who cannot see it.
    pub name: String,
    /// The picture itself, as an address: `data:image/png;base64,…`.
    pub image: String,
}

/// The picture; one of another kind, or too large, is refused.
pub(super) fn mascot(entry: &Field) -> Result<Mascot, Fault> {
    let mut reading = Reading::default();
    let [name, image] = reading.members(entry, ["name", "image"]);
    let mascot = Mascot { name: reading.needed(name, 30), image: reading.text(image, LARGEST) };
    if !is_picture(&mascot.image) {
        reading.refuse(image, PackProblemKind::NotAPicture);
    }
    reading.ended(mascot)
}

fn is_picture(address: &str) -> bool {
    let parts = address.strip_prefix("data:image/").and_then(|rest| rest.split_once(";base64,"));
    parts.is_some_and(|(kind, letters)| {
        KINDS.contains(&kind)
            && !letters.is_empty()
            && letters.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"+/=".contains(&letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_that_cannot_run() {
        #[track_caller]
        fn case(address: &str, is: bool) {
            assert_eq!(is_picture(address), is, "{address}");
        }
        case("data:image/png;base64,iVBORw0KGgo=", true);
        case("data:image/jpeg;base64,/9j/4AAQ", true);
        case("data:image/svg+xml;base64,PHN2Zz4=", true);
        case("data:image/gif;base64,R0lGOD", false);
        case("data:image/png,iVBORw0KGgo", false);
        case("data:image/png;base64,", false);
        case("data:image/png;base64,a b", false);
        case("data:text/html;base64,PGI+", false);
        case("https:mascot.png", false);
        case("", false);
    }
}
