//! Three minutes, or five: which movement when.

use super::Movement;
use super::movements::{BACK, BALANCE, BREATH, ELBOWS, HEELS, KNEES, MARCH, SHOULDERS, SIDES};
use crate::words::breaks;

/// Seconds to hear what comes and to get ready.
const READY: u32 = 6;

/// Movements with the seconds that each is moved.
type Order = &'static [(&'static Movement, u32)];

const THREE: Order = &[(&SHOULDERS, 30), (&BACK, 30), (&HEELS, 30), (&KNEES, 30), (&BALANCE, 30)];

const FIVE: Order = &[
    (&SHOULDERS, 30),
    (&ELBOWS, 30),
    (&BACK, 30),
    (&SIDES, 30),
    (&MARCH, 30),
    (&HEELS, 30),
    (&KNEES, 30),
    (&BALANCE, 30),
    (&BREATH, 6),
];

/// How long a break takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Five movements.
    Three,
    /// The same and three more, and a breath.
    Five,
}

/// What is done with a movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It is shown, and one gets ready.
    Ready,
    /// It is done.
    Moving,
}

/// What the company sees at a second of a set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// From 1.
    pub number: usize,
    /// What is done.
    pub movement: &'static Movement,
    /// Whether it is done yet.
    pub phase: Phase,
    /// Seconds left of the phase, from its whole length down to 1.
    pub left: u32,
    /// What comes after.
    pub next: Option<&'static Movement>,
}

impl Set {
    /// Both, the shorter first.
    pub const ALL: [Self; 2] = [Self::Three, Self::Five];

    /// As a button says it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Three => breaks::three_minutes(),
            Self::Five => breaks::five_minutes(),
        }
    }

    /// How many movements it has.
    pub fn number(self) -> usize {
        self.order().len()
    }

    /// How many seconds it takes.
    pub fn seconds(self) -> u32 {
        self.begin_of(self.number())
    }

    /// The second at which a movement begins, counted from 0; the end of the set behind the last.
    pub(super) fn begin_of(self, at: usize) -> u32 {
        self.order().iter().take(at).map(|(_, moving)| READY + moving).sum()
    }

    /// What is seen at a second; nothing once it is over.
    pub fn at(self, second: u32) -> Option<Moment> {
        let order = self.order();
        let at = (0..order.len()).rfind(|at| self.begin_of(*at) <= second)?;
        let &(movement, moving) = order.get(at)?;
        let past = second - self.begin_of(at);
        let (phase, left) = match READY.checked_sub(past) {
            Some(left @ 1..) => (Phase::Ready, left),
            _ => (Phase::Moving, (READY + moving).checked_sub(past).filter(|left| *left > 0)?),
        };
        let next = order.get(at + 1).map(|&(next, _)| next);
        Some(Moment { number: at + 1, movement, phase, left, next })
    }

    fn order(self) -> Order {
        match self {
            Self::Three => THREE,
            Self::Five => FIVE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Phase, Set};
    use crate::moves::{FRAME, Figure, Posture};

    #[test]
    fn a_set_takes_what_it_is_called() {
        assert_eq!(Set::Three.seconds(), 3 * 60);
        assert_eq!(Set::Five.seconds(), 5 * 60);
    }

    #[test]
    fn every_second_has_its_movement() {
        #[track_caller]
        fn case(set: Set, second: u32, number: usize, phase: Phase, left: u32) {
            let moment = set.at(second).unwrap();
            assert_eq!((moment.number, moment.phase, moment.left), (number, phase, left), "{set:?} {second}");
        }
        case(Set::Three, 0, 1, Phase::Ready, 6);
        case(Set::Three, 5, 1, Phase::Ready, 1);
        case(Set::Three, 6, 1, Phase::Moving, 30);
        case(Set::Three, 35, 1, Phase::Moving, 1);
        case(Set::Three, 36, 2, Phase::Ready, 6);
        case(Set::Three, 179, 5, Phase::Moving, 1);
        case(Set::Five, 287, 8, Phase::Moving, 1);
        case(Set::Five, 288, 9, Phase::Ready, 6);
        case(Set::Five, 299, 9, Phase::Moving, 1);
        for set in Set::ALL {
            assert!((0..set.seconds()).all(|second| set.at(second).is_some()));
            assert_eq!(set.at(set.seconds()), None);
            assert_eq!(set.at(set.seconds() - 1).unwrap().next, None);
        }
    }

    /// The numbers in a line, without what they mean.
    fn numbers(line: &str) -> Vec<u8> {
        line.split(|letter: char| !letter.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .map(|number| number.parse().unwrap())
            .collect()
    }

    #[test]
    fn every_figure_stands_in_its_frame_and_every_movement_is_told() {
        let order = Set::ALL.into_iter().flat_map(Set::order);
        for (movement, posture) in
            order.flat_map(|(movement, _)| Posture::ALL.map(|posture| (movement, posture)))
        {
            let way = movement.way(posture);
            for words in [way.name, way.how, movement.mind()] {
                assert!(!words.is_empty(), "{}", way.name);
            }
            assert_ne!(way.figures[0], way.figures[1], "{} does not move", way.name);
            for Figure { head: (x, y), body, legs, thing, arrow } in way.figures {
                let inside = |line: &str| numbers(line).into_iter().all(|number| number <= FRAME.1 - 5);
                assert!(x + 10 < FRAME.0 && y >= 10, "{}", way.name);
                assert!(inside(body) && inside(legs) && inside(thing) && inside(arrow), "{}", way.name);
                assert_eq!(
                    posture == Posture::Sitting,
                    thing.contains("V150M") && !thing.starts_with("M94"),
                    "{}",
                    way.name
                );
            }
        }
    }
}
