//! Paper for the wall and the desk: a month's stamp card for a tool, and a poster.

use crate::advice::{Kind, Tool};
use crate::calendar::{Date, Month};
use crate::words::handouts;

/// Which paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// One stamp card a page.
    #[default]
    Card,
    /// Four of them, to be cut apart.
    FourCards,
    /// A poster.
    Poster,
}

impl Paper {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Card, Self::FourCards, Self::Poster];

    /// As a choice says it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Card => handouts::card(),
            Self::FourCards => handouts::four_cards(),
            Self::Poster => handouts::poster(),
        }
    }

    /// How many of it stand on a page.
    pub fn on_a_page(self) -> usize {
        if self == Self::FourCards { 4 } else { 1 }
    }
}

/// What a person chose to print.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HandOut {
    /// Which paper.
    pub paper: Paper,
    /// For which of the chosen tools.
    pub tool: Option<&'static str>,
    /// A card for this month, not for the next.
    pub this_month: bool,
}

impl HandOut {
    /// The month of a card that is made on this day.
    pub fn month(self, today: Date) -> Month {
        let month = Month::of(today);
        if self.this_month { month } else { month.next() }
    }

    /// The tool it is for: else the first that moves, else the first; none where none was chosen, and then its name is
    /// left to the pen.
    pub fn of<'a>(self, chosen: &[&'a Tool]) -> Option<&'a Tool> {
        let meant = chosen.iter().find(|tool| Some(tool.id) == self.tool);
        let moves = || chosen.iter().find(|tool| tool.kind == Kind::Exercise);
        meant.or_else(moves).or(chosen.first()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::HandOut;
    use crate::advice::{Tool, tool};
    use crate::calendar::Date;
    use crate::words::weekdays;

    #[test]
    fn a_card_is_for_the_month_to_come_unless_told_otherwise() {
        let today = Date::of(2026, 11, 22).unwrap();
        let month = |this_month| HandOut { this_month, ..HandOut::default() }.month(today).to_string();
        assert_eq!([month(false), month(true)], ["令和8（2026）年12月", "令和8（2026）年11月"]);
    }

    #[test]
    fn a_week_begins_where_its_month_counts_from() {
        // 1 November 2026 is a Sunday.
        let month = HandOut { this_month: true, ..HandOut::default() }.month(Date::of(2026, 11, 22).unwrap());
        let days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
        assert_eq!((month.begins_on(), weekdays::NAMES), (0, &days[..]));
    }

    #[test]
    fn it_is_for_a_chosen_tool() {
        let all = ["radio-taiso", "smoke-free", "stairs"].map(|id| tool(id).unwrap());
        let of =
            |tool, chosen: &[&Tool]| HandOut { tool, ..HandOut::default() }.of(chosen).map(|tool| tool.id);
        assert_eq!(of(None, &[]), None);
        assert_eq!(of(None, &all), Some(all[0].id));
        assert_eq!(of(None, &all[1..]), Some(all[2].id), "the one that moves");
        assert_eq!(of(None, &all[1..2]), Some(all[1].id));
        assert_eq!(of(Some(all[2].id), &all), Some(all[2].id));
        assert_eq!(of(Some(all[2].id), &all[..1]), Some(all[0].id));
    }
}
