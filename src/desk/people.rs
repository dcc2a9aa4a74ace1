//! The people examined by sex and age, as they are typed.

use crate::figures::{Ages, Composition, CompositionProblem, Sex};
use crate::paste::headcount;
use crate::words::people_form;

/// How wide the bands are that the company's papers have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bands {
    /// 40〜44歳, 45〜49歳 …
    #[default]
    Five,
    /// 40〜49歳 …
    Ten,
}

/// Up to 39 and from 75 on nothing is published, so one band is enough.
const FIVE: [Ages; 9] = [
    Ages::up_to(39),
    Ages::span(40, 5),
    Ages::span(45, 5),
    Ages::span(50, 5),
    Ages::span(55, 5),
    Ages::span(60, 5),
    Ages::span(65, 5),
    Ages::span(70, 5),
    Ages::from(75),
];

const TEN: [Ages; 6] = [
    Ages::up_to(39),
    Ages::span(40, 10),
    Ages::span(50, 10),
    Ages::span(60, 10),
    Ages::span(70, 5),
    Ages::from(75),
];

impl Bands {
    /// The bands, the youngest first.
    pub const fn ages(self) -> &'static [Ages] {
        match self {
            Self::Five => &FIVE,
            Self::Ten => &TEN,
        }
    }
}

/// Men and women, each with bands of their own.
pub const SEXES: [Sex; 2] = [Sex::Male, Sex::Female];

/// What stands in the boxes. What is typed stays as it is typed, whatever is wrong with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// Which bands are shown; what was typed for the others is kept beside.
    pub bands: Bands,
    typed: Vec<(Sex, Ages, String)>,
}

/// What is typed, taken together.
#[derive(Clone, Debug, PartialEq)]
pub enum Tally {
    /// Nothing is typed.
    Blank,
    /// So many people so far, who are not all that were examined; or some boxes cannot be read.
    Partly {
        /// People in the boxes that can be read.
        sum: i64,
        /// What is wrong with the sum; nothing where a box is what is wrong.
        problem: Option<CompositionProblem>,
    },
    /// Everybody.
    Whole(Composition),
}

impl People {
    /// What stands in one box.
    pub fn text(&self, sex: Sex, ages: Ages) -> &str {
        let typed = self.typed.iter().find(|(of, at, _)| (*of, *at) == (sex, ages));
        typed.map_or("", |(_, _, text)| text)
    }

    pub(super) fn write(&mut self, sex: Sex, ages: Ages, text: String) {
        self.typed.retain(|(of, at, _)| (*of, *at) != (sex, ages));
        self.typed.push((sex, ages, text));
    }

    /// As a file kept them.
    pub(super) fn kept(by_ten: bool, kept: &[(Sex, Ages, String)]) -> Self {
        let bands = if by_ten { Bands::Ten } else { Bands::Five };
        Self { bands, typed: kept.to_vec() }
    }

    /// What is typed, box by box.
    pub(super) fn typed(&self) -> &[(Sex, Ages, String)] {
        &self.typed
    }

    /// What is wrong with one box, in words; empty where nothing is.
    pub fn fault(&self, sex: Sex, ages: Ages) -> String {
        let text = self.text(sex, ages);
        let Some(people) = headcount(text) else {
            return people_form::not_a_number().to_owned();
        };
        match Composition::of([(sex, ages, people)], None) {
            Err(problems) => problems.first().map(|problem| problem.kind.to_string()).unwrap_or_default(),
            Ok(_) => String::new(),
        }
    }

    /// The boxes together, held against the people examined where the papers say how many.
    pub fn counted(&self, examined: Option<u32>) -> Tally {
        let (mut bands, mut sum, mut blank, mut readable) = (Vec::new(), 0_i64, true, true);
        for sex in SEXES {
            for &ages in self.bands.ages() {
                let text = self.text(sex, ages);
                let people = headcount(text);
                blank &= text.trim().is_empty();
                readable &= people.is_some();
                sum = sum.saturating_add(people.unwrap_or_default());
                bands.push((sex, ages, people.unwrap_or_default()));
            }
        }
        if blank {
            return Tally::Blank;
        }
        match Composition::of(bands, examined) {
            Ok(composition) if readable && sum > 0 => Tally::Whole(composition),
            Err(problems) if readable => {
                Tally::Partly { sum, problem: problems.into_iter().find(|problem| problem.place.is_none()) }
            }
            _ => Tally::Partly { sum, problem: None },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORTIES: Ages = Ages::span(40, 5);

    fn people(typed: &[(Sex, Ages, &str)]) -> People {
        let mut people = People::default();
        for (sex, ages, text) in typed {
            people.write(*sex, *ages, (*text).to_owned());
        }
        people
    }

    #[test]
    fn the_bands_hold_everybody_once() {
        for bands in [Bands::Five, Bands::Ten] {
            let ends: Vec<_> = bands.ages().windows(2).map(|pair| pair[1].first() - pair[0].last()).collect();
            assert!(ends.iter().all(|step| *step == 1), "{ends:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_at_its_box() {
        #[track_caller]
        fn case(typed: &str, fault: &str) {
            assert_eq!(people(&[(Sex::Male, FORTIES, typed)]).fault(Sex::Male, FORTIES), fault);
        }

        case("", "");
        case("１２人", "");
        case("十二", "人数を数字で入れてください");
        case("12.5", "人数を数字で入れてください");
        case("-3", "-3人は人数になりません");
        case("10000001", "10000001人は多すぎます（10000000人まで）");
    }

    #[test]
    fn held_against_those_examined() {
        #[track_caller]
        fn case(typed: &[(Sex, Ages, &str)], examined: Option<u32>, expected: &str) {
            let said = match people(typed).counted(examined) {
                Tally::Blank => "blank".to_owned(),
                Tally::Partly { sum, problem } => {
                    format!("{sum} {}", problem.map(|problem| problem.to_string()).unwrap_or_default())
                }
                Tally::Whole(composition) => format!("whole {}", composition.people(Sex::All)),
            };
            assert_eq!(said, expected);
        }
        let (men, women) = ((Sex::Male, FORTIES, "30"), (Sex::Female, Ages::up_to(39), "15人"));

        case(&[], Some(45), "blank");
        case(&[(Sex::Male, FORTIES, " ")], Some(45), "blank");
        case(&[men, women], Some(45), "whole 45");
        case(&[men, women], None, "whole 45");
        case(&[men], Some(45), "30 合計: 30人で、健診を受けた45人と合いません");
        case(&[men, (Sex::Female, FORTIES, "約15")], Some(45), "30 ");
        case(&[(Sex::Male, FORTIES, "0")], None, "0 ");
        // Of other bands than those shown nothing is counted.
        case(&[men, women, (Sex::Male, Ages::span(50, 10), "3")], Some(45), "whole 45");
    }
}
