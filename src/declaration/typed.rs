//! Targets and days as people type them.

use super::people::names_few;
use super::problem::FormProblemKind;
use crate::calendar::Date;
use crate::figures::decimal;

/// More of what was typed than this does not help to find it again.
const QUOTED: usize = 20;

/// `90`, `９０％`, `80.5 %以上`, `90 percent`; `None` where nothing was typed.
pub(super) fn percent(typed: &str) -> Result<Option<f64>, FormProblemKind> {
    let plain = plain(typed);
    let number = ["以上", "以下", "パーセント", "percent", "%"]
        .iter()
        .fold(plain.as_str(), |rest, unit| rest.strip_suffix(unit).unwrap_or(rest));
    if number.is_empty() {
        return Ok(None);
    }
    let (whole, _) = number.split_once('.').unwrap_or((number, ""));
    // What a calculator adds behind six places nobody means.
    let short = number.get(..whole.len() + 7).unwrap_or(number);
    // So many digits are a number still, if not one that is read.
    let long = whole.len() > 9 && whole.bytes().all(|byte| byte.is_ascii_digit());
    match decimal::read(short) {
        Some(value) if (0.0..=100.0).contains(&value) => Ok(Some(value)),
        None if !long => Err(FormProblemKind::NotANumber { found: quoted(typed) }),
        _ => Err(FormProblemKind::OutOfRange { found: quoted(typed) }),
    }
}

/// `週3回`, `参加率90％`: a number of something, in words. Nothing typed says nothing is wrong.
pub(super) fn goal(typed: &str) -> Result<(), FormProblemKind> {
    let plain = plain(typed);
    if plain.is_empty() {
        return Ok(());
    }
    if numbers(&plain).next().is_none() {
        return Err(FormProblemKind::NotANumber { found: quoted(typed) });
    }
    if plain.trim_end_matches('%').bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(FormProblemKind::NoUnit { found: quoted(typed) });
    }
    if names_few(typed) { Err(FormProblemKind::FewPeople) } else { Ok(()) }
}

/// `令和8年12月1日`, `R8.12.1`, `2026/12/1`, `20261201`, `令和8（2026）年12月1日`, `1 December 2026`, `Dec. 1, 2026`.
pub(super) fn day(typed: &str) -> Result<Date, FormProblemKind> {
    if let Some(month) = named_month(typed) {
        return named_day(typed, month);
    }
    let plain = plain(typed).replace("元年", "1年");
    let found: Vec<u32> = numbers(&plain).map(|(number, _)| number).collect();
    let era = |names: [&str; 2]| names.iter().any(|name| plain.starts_with(name));
    let before: u32 = if era(["令和", "R"]) {
        2018
    } else if era(["平成", "H"]) {
        1988
    } else {
        0
    };
    let written = match *found.as_slice() {
        [whole] if plain.len() == 8 => (whole / 10_000, whole / 100 % 100, whole % 100),
        [year, month, day] if before > 0 || year > 999 => (before.saturating_add(year), month, day),
        // Both reckonings, as we write it ourselves; where they disagree it is no day.
        [year, western, month, day] if before > 0 => {
            (if before.saturating_add(year) == western { western } else { 0 }, month, day)
        }
        _ => return Err(FormProblemKind::NotADay { found: quoted(typed) }),
    };
    of_calendar(written, typed)
}

/// A day whose month is called by its name, with the day of the month before the year or behind the month.
fn named_day(typed: &str, month: u32) -> Result<Date, FormProblemKind> {
    let narrow: String = typed.chars().map(narrow).collect();
    match *numbers(&narrow).map(|(number, _)| number).collect::<Vec<_>>() {
        [one, other] if one.max(other) > 31 => of_calendar((one.max(other), month, one.min(other)), typed),
        _ => Err(FormProblemKind::NotADay { found: quoted(typed) }),
    }
}

/// Year, month and day as a day of the calendar.
fn of_calendar((year, month, day): (u32, u32, u32), typed: &str) -> Result<Date, FormProblemKind> {
    let small = |number: u32| u8::try_from(number).unwrap_or(0);
    Date::of(u16::try_from(year).unwrap_or(0), small(month), small(day))
        .ok_or_else(|| FormProblemKind::NoSuchDay { found: quoted(typed) })
}

/// The month that is called by its English name, from 1.
fn named_month(typed: &str) -> Option<u32> {
    let typed = typed.to_ascii_lowercase();
    let mut words = typed.split(|letter: char| !letter.is_ascii_alphabetic());
    words.find_map(|word| Some((1..).zip(MONTHS).find(|(_, name)| word.starts_with(name))?.0))
}

/// How the names of the months begin.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A day in `令和8年12月`, `2026/12`, `December 2026`, or the day that is written.
pub(super) fn month(typed: &str) -> Result<Date, FormProblemKind> {
    let plain = plain(typed);
    match day(typed) {
        Err(_) if named_month(typed).is_some() => day(&("1 ".to_owned() + typed)),
        Err(_) if plain.ends_with('月') => day(&(plain + "1日")),
        Err(FormProblemKind::NotADay { .. }) => day(&(plain + "/1")),
        known => known,
    }
}

/// The whole numbers of a text, each with what stands behind it. One too large to be counted is as large as can be.
pub(super) fn numbers(plain: &str) -> impl Iterator<Item = (u32, &str)> {
    let mut rest = plain;
    std::iter::from_fn(move || {
        rest = rest.get(rest.find(|letter: char| letter.is_ascii_digit())?..)?;
        let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        let (number, behind) = rest.split_at(end);
        rest = behind;
        Some((number.parse().unwrap_or(u32::MAX), behind))
    })
}

fn quoted(typed: &str) -> String {
    typed.trim().chars().take(QUOTED).collect()
}

/// Without blanks, and with full-width digits and signs as their narrow twins.
pub(super) fn plain(typed: &str) -> String {
    typed.chars().filter(|letter| !letter.is_whitespace()).map(narrow).collect()
}

pub(super) fn narrow(letter: char) -> char {
    match letter {
        '０'..='９' | 'Ａ'..='Ｚ' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '．' => '.',
        '％' | '﹪' => '%',
        '－' | '−' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_type_it() {
        #[track_caller]
        fn case(typed: &str, expected: Option<f64>) {
            assert_eq!(percent(typed), Ok(expected), "{typed:?}");
        }

        case("90", Some(90.0));
        case("９０％", Some(90.0));
        case(" 80.5 %以上 ", Some(80.5));
        case("８０．５パーセント", Some(80.5));
        case("90 percent", Some(90.0));
        case("100%", Some(100.0));
        case("0", Some(0.0));
        case("33.3333333333333357", Some(33.333_333));
        case("", None);
        case("　", None);
        case("％", None);
    }

    #[test]
    fn what_cannot_be_a_target() {
        for typed in ["101", "１２０％", "-5", "－５", &"9".repeat(400)] {
            let out = matches!(percent(typed), Err(FormProblemKind::OutOfRange { .. }));
            assert!(out, "{typed}");
        }
        for typed in ["inf", "NaN", "1e2", "九割", "90人", "<b>90</b>", "--5", "9.9.9", "."] {
            let not = matches!(percent(typed), Err(FormProblemKind::NotANumber { .. }));
            assert!(not, "{typed}");
        }
    }

    #[test]
    fn a_number_of_something() {
        #[track_caller]
        fn case(typed: &str, says: &str) {
            let said = goal(typed).err().map(|kind| format!("{kind:?}")).unwrap_or_default();
            assert!(said.starts_with(says) && said.is_empty() == says.is_empty(), "{typed:?}: {said}");
        }

        case("", "");
        case("週３回", "");
        case("参加率90％", "");
        case("10人が参加", "");
        case("月4回、30人以上", "");
        case("たくさん", "NotANumber");
        case("３", "NoUnit");
        case("26％", "NoUnit");
        case("喫煙者を３人へらす", "FewPeople");
        case("40人のうち9名", "FewPeople");
        case("3 times a week", "");
        case("at least 30 people a month", "");
        case("4 people-watching walks", "FewPeople");
        case("2 Smokers fewer", "FewPeople");
        case("every day", "NotANumber");
    }

    #[test]
    fn a_month_in_any_reckoning() {
        for typed in [
            "令和8年12月",
            "令和8（2026）年12月",
            "Ｒ8.12",
            "2026/12",
            "2026年12月",
            "2026/12/24",
            "December 2026",
            "dec. 2026",
            "Dec. 24 2026",
            "24 December 2026",
        ] {
            let read = month(typed).ok().map(Date::parts);
            assert_eq!(read.map(|(year, month, _)| (year, month)), Some((2026, 12)), "{typed}");
        }
        for typed in ["令和8年13月", "2026/13", "令和8（2025）年12月"] {
            assert!(matches!(month(typed), Err(FormProblemKind::NoSuchDay { .. })), "{typed}");
        }
        for typed in ["", "来月", "12月", "年明け", "December", "next month", "1 in 3 by March"] {
            assert!(matches!(month(typed), Err(FormProblemKind::NotADay { .. })), "{typed}");
        }
    }

    #[test]
    fn a_day_in_any_reckoning() {
        #[track_caller]
        fn case(typed: &str, expected: Option<(u16, u8, u8)>) {
            assert_eq!(day(typed).ok().map(Date::parts), expected, "{typed:?}");
        }

        for typed in [
            "令和8年12月1日",
            "令和８（2026）年12月1日",
            "R8.12.1",
            "2026/12/1",
            "２０２６年１２月１日",
            "2026-12-01",
            "20261201",
            "1 December 2026",
            "December 1st, 2026",
            "Dec. 1 2026",
        ] {
            case(typed, Some((2026, 12, 1)));
        }
        case("令和元年5月1日", Some((2019, 5, 1)));
        case("平成31年4月30日", Some((2019, 4, 30)));
        for typed in
            ["2026/2/30", "令和8年13月1日", "令和8（2025）年12月1日", "20269999", "令和99999999999年1月1日"]
        {
            assert!(matches!(day(typed), Err(FormProblemKind::NoSuchDay { .. })), "{typed}");
        }
        for typed in ["", "年度末", "令和9年3月末", "8/12/1", "<b>", "2027年", "1 December", "December 2026"]
        {
            assert!(matches!(day(typed), Err(FormProblemKind::NotADay { .. })), "{typed}");
        }
    }
}
