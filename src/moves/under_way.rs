//! A break under way; one transition.

use super::{Moment, Posture, Set};

/// Seconds that a figure is shown before the other one is.
const BEAT: u32 = 2;

/// Where the company is in its break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// How long it takes.
    pub set: Set,
    /// How the company takes part.
    pub posture: Posture,
    /// Seconds from the beginning, the pauses left out.
    pub second: u32,
    /// Not paused.
    pub running: bool,
}

/// What can happen to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// A second went by.
    Tick,
    /// Stop, or go on; from the end, once more.
    Pause,
    /// On to the next movement.
    Next,
    /// To the beginning of this movement, or to the one before where this has only just begun.
    Back,
    /// Change over; the movement goes on.
    To(Posture),
}

impl Break {
    /// Begins, running.
    pub fn of(set: Set, posture: Posture) -> Self {
        Self { set, posture, second: 0, running: true }
    }

    /// What is seen now; nothing once it is over.
    pub fn moment(self) -> Option<Moment> {
        self.set.at(self.second)
    }

    /// Which of the two figures is shown now, the first being 0.
    pub fn shown(self) -> usize {
        usize::from(self.second / BEAT % 2 == 1)
    }

    /// How it goes on.
    #[must_use]
    pub fn after(self, press: Press) -> Self {
        let at = self.moment().map(|moment| moment.number - 1);
        match (press, at) {
            (Press::To(posture), _) => Self { posture, ..self },
            (Press::Tick, Some(_)) if self.running => Self { second: self.second + 1, ..self },
            (Press::Pause, None) => Self { second: 0, running: true, ..self },
            (Press::Pause, Some(_)) => Self { running: !self.running, ..self },
            (Press::Next, Some(at)) => Self { second: self.set.begin_of(at + 1), ..self },
            (Press::Back, at) => {
                let at = at.unwrap_or(self.set.number());
                let begun = self.second > self.set.begin_of(at) + BEAT;
                let back = if begun { at } else { at.saturating_sub(1) };
                Self { second: self.set.begin_of(back), ..self }
            }
            (Press::Tick | Press::Next, _) => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Break, Press};
    use crate::moves::{Posture, Set};

    #[test]
    fn presses_lead_on() {
        use Press::{Back, Next, Pause, Tick, To};
        #[track_caller]
        fn case(second: u32, presses: &[Press], then: u32, running: bool) {
            let begun = Break { second, ..Break::of(Set::Three, Posture::Standing) };
            let ended = presses.iter().fold(begun, |now, press| now.after(*press));
            assert_eq!((ended.second, ended.running), (then, running), "{second} {presses:?}");
        }
        case(0, &[Tick], 1, true);
        case(0, &[Pause, Tick], 0, false);
        case(0, &[Pause, Pause, Tick], 1, true);
        case(0, &[Next], 36, true);
        case(40, &[Next, Next], 108, true);
        case(0, &[Back], 0, true);
        case(50, &[Back], 36, true);
        case(37, &[Back], 0, true);
        case(179, &[Tick], 180, true);
        case(180, &[Tick], 180, true);
        case(180, &[Next], 180, true);
        case(180, &[Back], 144, true);
        case(180, &[Pause], 0, true);
        case(150, &[Next], 180, true);
        case(50, &[Pause, Next], 72, false);
        case(50, &[To(Posture::Sitting)], 50, true);
    }

    #[test]
    fn the_figures_take_turns() {
        let shown = |second| Break { second, ..Break::of(Set::Five, Posture::Sitting) }.shown();
        assert_eq!([0, 1, 2, 3, 4].map(shown), [0, 0, 1, 1, 0]);
    }
}
