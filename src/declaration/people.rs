//! How many people a text speaks of: fewer than ten stay in the house.

use super::form::one_line;
use super::typed::{narrow, numbers, plain};
use crate::words::{Language, pledges};

/// Fewer people than this are never spoken of outside.
const FEWEST: u32 = 10;

/// `30`, `３０人`, `全員`: who joins in, in words.
pub(super) fn joining(typed: &str) -> String {
    let plain = plain(typed);
    if plain.bytes().all(|byte| byte.is_ascii_digit()) && !plain.is_empty() {
        pledges::people(plain)
    } else if Language::spoken() == Language::English {
        one_line(typed)
    } else {
        plain
    }
}

/// How people are called in English.
const PEOPLE: &str = "people person persons employee employees staff worker workers member members colleague colleagues \
                      driver drivers smoker smokers man men woman women";

/// Whether a text speaks of fewer people than may be spoken of outside: 9人, ３名, 9 people.
pub(super) fn names_few(text: &str) -> bool {
    let text: String = text.chars().map(narrow).collect();
    numbers(&text.to_ascii_lowercase()).any(|(number, rest)| {
        let rest = rest.trim_start();
        let word = rest.split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or_default();
        number < FEWEST && (rest.starts_with(['人', '名']) || PEOPLE.split(' ').any(|known| known == word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_joins_in() {
        #[track_caller]
        fn case(typed: &str, said: &str, few: bool) {
            assert_eq!((joining(typed).as_str(), names_few(&joining(typed))), (said, few), "{typed:?}");
        }

        case("３０", "30人", false);
        case("30 人", "30人", false);
        case("全員", "全員", false);
        case("", "", false);
        case("9", "9人", true);
        case("製造課の８名", "製造課の8名", true);
        Language::English.speaking(|| {
            case("30", "30 people", false);
            case("9", "9 people", true);
            case("the day shift, 8 employees", "the day shift, 8 employees", true);
            case("all of the day shift", "all of the day shift", false);
        });
    }
}
