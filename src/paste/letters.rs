//! Letters one by one: what stands at a place, and how far it reaches.

/// How many blanks stand from `at` on.
pub(super) fn blanks(letters: &[char], at: usize) -> usize {
    run(letters, at, |letter| letter == ' ')
}

/// How many letters from `at` on are wanted.
pub(super) fn run(letters: &[char], at: usize, wanted: fn(char) -> bool) -> usize {
    let rest = letters.get(at..).unwrap_or_default();
    rest.iter().position(|letter| !wanted(*letter)).unwrap_or(rest.len())
}

/// Whether the word stands at `at`.
pub(super) fn stands(letters: &[char], at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(place, letter)| letters.get(at + place) == Some(&letter))
}

/// A number of at most `most` digits from `at` on, no digit behind it, and how many it has.
pub(super) fn number(letters: &[char], at: usize, most: usize) -> Option<(u16, usize)> {
    let length = run(letters, at, |letter| letter.is_ascii_digit());
    let mut number = 0_u16;
    for letter in letters.iter().skip(at).take(length).take(most) {
        number = number.checked_mul(10)?.checked_add(u16::try_from(letter.to_digit(10)?).ok()?)?;
    }
    (1..=most).contains(&length).then_some((number, length))
}
