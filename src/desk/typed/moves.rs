//! Which field comes next by the keyboard.

use super::{Column, Spot, Typed};

/// A key that leads from field to field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Down the column, then to the top of the next one.
    Enter,
    /// ↓.
    Down,
    /// ↑.
    Up,
    /// ← with the caret before all the text.
    Left,
    /// → with the caret behind it.
    Right,
}

impl Typed {
    /// The field that the key leads to; `None` at the edge of the form.
    pub fn beside(&self, spot: Spot, key: Key) -> Option<Spot> {
        let spots = self.spots();
        let is_at =
            |other: &&Spot, (year, column): (usize, Column)| other.year == year && other.column == column;
        let here = (spot.year, spot.column);
        let along: Vec<&Spot> = match key {
            Key::Left | Key::Right => spots.iter().filter(|other| other.item == spot.item).collect(),
            Key::Up | Key::Down | Key::Enter => spots.iter().filter(|other| is_at(other, here)).collect(),
        };
        let at = along.iter().position(|other| **other == spot)?;
        let next = match key {
            Key::Left | Key::Up => at.checked_sub(1),
            Key::Right | Key::Down | Key::Enter => Some(at + 1),
        };
        let found = next.and_then(|next| along.get(next).copied());
        let found = found.or_else(|| {
            let columns = (0..self.years().len()).flat_map(|year| Column::ALL.map(|column| (year, column)));
            let mut later = columns.skip_while(|at| *at != here).skip(1);
            later.find_map(|at| spots.iter().find(|other| is_at(other, at))).filter(|_| key == Key::Enter)
        });
        found.copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::FiscalYear;
    use crate::desk::{Change, Counted};

    #[test]
    fn the_next_field() {
        let two_years = [Change::Year(0, FiscalYear::of(2023).unwrap()), Change::MoreYears];
        let mut typed = Typed::default();
        for change in two_years.into_iter().chain([Change::Counted(Counted::People)]) {
            typed.change(change);
        }
        let case = |from: &str, key, to: Option<&str>| {
            let found = typed.beside(typed.spot(from).unwrap(), key).map(Spot::id);
            assert_eq!(found.as_deref(), to, "{from} {key:?}");
        };

        case("waist-0-0", Key::Enter, Some("blood_pressure-0-0"));
        case("waist-0-0", Key::Down, Some("blood_pressure-0-0"));
        case("waist-0-0", Key::Up, Some("metabolic_pre-0-0"));
        case("checkup_rate-0-0", Key::Up, Some("examined-0-0"));
        case("examined-0-0", Key::Up, None);
        case("skip_breakfast-0-0", Key::Down, None);
        case("skip_breakfast-0-0", Key::Enter, Some("checkup_rate-0-1"));
        case("skip_breakfast-0-3", Key::Enter, Some("examined-1-0"));
        case("skip_breakfast-1-3", Key::Enter, None);
        case("waist-0-3", Key::Right, Some("waist-1-0"));
        case("waist-1-3", Key::Right, None);
        case("examined-0-0", Key::Right, Some("examined-1-0"));
        case("waist-0-0", Key::Left, None);
        case("waist-1-0", Key::Left, Some("waist-0-3"));
    }
}
