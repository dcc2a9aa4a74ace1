//! What of a line may leave the company.
//!
//! In what leaves the company, counts under ten are not printed, and nothing from which one could be worked back:
//! no share beside its denominator, no people to the reference, no men's line beside the whole where the women's is
//! withheld, no verdict that only one or two counts would give.

use super::line::interval;
use super::{FEWEST, Karte, Line, Standing, words};
use crate::figures::{Amount, Family, Item, Sex};
use crate::statistics::Z95;

/// A verdict leaves only where each that the withheld counts would give is given by so many of them (our own choice).
const OPEN_COUNTS: usize = 3;

/// How much of a figure may be printed for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disclosure {
    /// All of it.
    Open,
    /// That it is fewer than ten people, `of` so many measured where that is known.
    Below {
        /// People measured.
        of: Option<u32>,
    },
    /// That all but fewer than ten are so, of so many measured.
    Above {
        /// People measured.
        of: u32,
    },
    /// Nothing.
    Hidden,
}

/// A line as others may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForOthers {
    /// How much of the figure: interval and people to the reference only where it is [`Disclosure::Open`].
    pub figure: Disclosure,
    /// How it stands; `None` where the verdict would give a withheld count away.
    pub standing: Option<Standing>,
}

impl Line {
    /// What may be printed of this line where no other line of the same item is.
    ///
    /// Hidden under ten people measured, and without a known denominator. Of health and habits, the people to whom the
    /// item does not apply count too (一人だけが吸わない is known as well), so nothing under twenty people measured is
    /// open; participation is what a declaration states, so there only the count itself is looked at.
    pub fn for_others(&self) -> ForOthers {
        self.alone(None)
    }

    /// The same, where so many are known to have been examined.
    ///
    /// A bare count leaves only where it is one of them: whoever knows of how many people it is takes it from them.
    fn alone(&self, examined: Option<u32>) -> ForOthers {
        let figure = match (self.amount, self.people()) {
            (_, Some((_, whole))) if whole < FEWEST => Disclosure::Hidden,
            (_, Some((part, whole))) if self.item.family() == Family::Participation => {
                if part < FEWEST {
                    Disclosure::Below { of: Some(whole) }
                } else {
                    Disclosure::Open
                }
            }
            (_, Some((_, whole))) if whole < 2 * FEWEST => Disclosure::Hidden,
            (_, Some((part, whole))) if part < FEWEST => Disclosure::Below { of: Some(whole) },
            (_, Some((part, whole))) if whole - part.min(whole) < FEWEST => Disclosure::Above { of: whole },
            (_, Some(_)) => Disclosure::Open,
            (Amount::People(count), None) => match examined.filter(|_| is_of_those_examined(self.item)) {
                Some(whole) if whole < 2 * FEWEST => Disclosure::Hidden,
                Some(_) if count < FEWEST => Disclosure::Below { of: None },
                Some(whole) if whole.saturating_sub(count) >= FEWEST => Disclosure::Open,
                _ => Disclosure::Hidden,
            },
            (_, None) => Disclosure::Hidden,
        };
        ForOthers { figure, standing: self.keeps_secret(figure).then_some(self.standing) }
    }

    /// The figure as others may read it: 45人中27人（60％）, 45人中10人未満（20％以下）, or × where nothing may be said.
    pub fn figure_for_others(&self, figure: Disclosure) -> String {
        words::figure_for_others(self, figure)
    }

    /// Whether the verdict leaves open what `figure` withholds.
    fn keeps_secret(&self, figure: Disclosure) -> bool {
        let Some((_, whole)) = self.people().filter(|_| self.standing.is_verdict()) else { return true };
        let withheld = match figure {
            Disclosure::Open => return true,
            Disclosure::Hidden => 0..=whole,
            Disclosure::Below { .. } => 0..=(FEWEST - 1).min(whole),
            Disclosure::Above { .. } => whole.saturating_sub(FEWEST - 1)..=whole,
        };
        let level = self.reference.as_ref().map(|reference| reference.percent);
        let stands = |part| {
            let interval = Some(interval(part, whole, Z95));
            Standing::of(self.item.better(), Some(whole), interval, level)
        };
        // Of all the withheld counts alike, or a verdict left out would itself tell which count it was.
        let all: Vec<_> = withheld.map(stands).collect();
        all.iter().all(|one| all.iter().filter(|other| *other == one).count() >= OPEN_COUNTS)
    }
}

impl Karte {
    /// The lines of [`Karte::shown`] as others may see them.
    ///
    /// Men's and women's lines are open beside the line of both only where all three are, so that none can be worked
    /// back by taking one from another.
    pub fn for_others(&self) -> Vec<(&Line, ForOthers)> {
        self.latest().into_iter().map(|line| (line, self.among_its_kin(line))).collect()
    }

    /// The karte as far as all of it may leave: what is chosen by it tells nothing that it withholds.
    #[must_use]
    pub fn open_to_others(&self) -> Self {
        let open = |line: &&Line| self.among_its_kin(line).figure == Disclosure::Open;
        Self { lines: self.lines.iter().filter(open).cloned().collect(), ..self.clone() }
    }

    /// What may be printed of this line beside the others of its question and year.
    pub(super) fn among_its_kin(&self, line: &Line) -> ForOthers {
        let alone = self.alone(line);
        let open = |line: &Line| self.alone(line).figure == Disclosure::Open;
        let kin = |sex| self.lines.iter().find(|other| is_kin(line, other) && other.sex == sex);
        // The other answer to the same question, counted of the same people, tells this one.
        let twice = kin(line.sex).filter(|first| first.item != line.item);
        let by_sex = line.sex != Sex::All && kin(Sex::All).is_some();
        let told = twice.is_some_and(|first| !open(first) || !open(line))
            || (by_sex && !Sex::ALL.into_iter().all(|sex| kin(sex).is_some_and(open)));
        if !told {
            return alone;
        }
        let standing = alone.standing.filter(|standing| !standing.is_verdict());
        ForOthers { figure: Disclosure::Hidden, standing }
    }

    fn alone(&self, line: &Line) -> ForOthers {
        line.alone(self.examined.filter(|_| line.sex == Sex::All && line.year == self.year))
    }
}

/// Whether two lines are of the same question and year.
fn is_kin(one: &Line, other: &Line) -> bool {
    let answers = [Item::Sleep, Item::SleepLacking];
    let same = one.item == other.item || [one, other].iter().all(|line| answers.contains(&line.item));
    same && one.year == other.year
}

/// Whether the item is counted over everybody examined, whatever else was measured of whom.
const fn is_of_those_examined(item: Item) -> bool {
    matches!(item, Item::FindingAny | Item::DoctorInstruction)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Figure, Figures, Group, Percent, Rate};
    use crate::reference::{Region, find};

    fn line(item: Item, sex: Sex, amount: Amount) -> Line {
        let figure = Figure { item, group: Group::Company, sex, year: None, amount };
        Line::beside(&figure, find(item, sex, None, Region::NATION))
    }

    fn rate(part: u32, whole: u32) -> Amount {
        Amount::Rate(Rate::of(part, whole).unwrap())
    }

    #[test]
    fn counts_under_ten_do_not_leave() {
        #[track_caller]
        fn case(item: Item, amount: Amount, written: &str, standing: Option<Standing>) {
            let line = line(item, Sex::All, amount);
            let seen = line.for_others();
            assert_eq!((line.figure_for_others(seen.figure).as_str(), seen.standing), (written, standing));
        }

        case(Item::Sbp130, rate(27, 45), "45人中27人（60％）", Some(Standing::Worse));
        case(Item::Sbp130, rate(10, 45), "45人中10人（22％）", Some(Standing::Better));
        case(Item::Sbp130, rate(9, 45), "45人中10人未満（20％以下）", Some(Standing::Better));
        case(Item::Sbp130, rate(36, 45), "45人中36人以上（80％以上）", Some(Standing::Worse));
        case(Item::Sbp130, rate(35, 45), "45人中35人（78％）", Some(Standing::Worse));
        case(Item::Sbp130, rate(10, 19), "×", Some(Standing::Same));
        case(Item::Sbp130, rate(10, 20), "20人中10人（50％）", Some(Standing::Same));
        case(Item::Sbp130, rate(4, 9), "×", Some(Standing::TooFew));
        case(Item::CheckupRate, rate(12, 12), "12人中12人（100％）", Some(Standing::Better));
        case(Item::CheckupRate, rate(9, 12), "12人中10人未満（75％以下）", Some(Standing::Same));
        case(Item::CheckupRate, rate(9, 9), "×", Some(Standing::TooFew));
        let percent = Percent::of(60.0).unwrap();
        case(
            Item::Sbp130,
            Amount::Stated { percent, count: None, of: Some(45) },
            "45人の60％",
            Some(Standing::Worse),
        );
        case(
            Item::Sbp130,
            Amount::Stated { percent, count: Some(27), of: None },
            "×",
            Some(Standing::UnknownSize),
        );
        case(Item::DoctorInstruction, Amount::People(14), "×", Some(Standing::NoReference));
    }

    /// Of 45 examined, 38 with a finding are 7 without one.
    #[test]
    fn a_bare_count_is_held_against_those_examined() {
        #[track_caller]
        fn case(count: u32, examined: Option<u32>, written: &str) {
            let line = line(Item::FindingAny, Sex::All, Amount::People(count));
            let seen = line.alone(examined).figure;
            assert_eq!(line.figure_for_others(seen), written, "{count} of {examined:?}");
        }

        case(30, Some(45), "30人");
        case(35, Some(45), "35人");
        case(36, Some(45), "×");
        case(9, Some(45), "10人未満");
        case(9, Some(19), "×");
        case(10, Some(19), "×");
        case(10, Some(9), "×");
        case(30, None, "×");
    }

    /// 0 of 15 smokers is the only count that is better than the nation's 22 %: the verdict alone would tell it.
    #[test]
    fn a_verdict_that_tells_the_count_does_not_leave() {
        #[track_caller]
        fn case(part: u32, whole: u32, own: Standing, seen: Option<Standing>) {
            let line = line(Item::Smoking, Sex::All, rate(part, whole));
            assert_eq!((line.standing, line.for_others().standing), (own, seen), "{part}/{whole}");
        }

        case(0, 15, Standing::Better, None);
        case(4, 15, Standing::Same, None);
        case(3, 45, Standing::Better, Some(Standing::Better));
        case(1, 25, Standing::Better, None);
    }

    /// Whatever is withheld, at least three counts print and stand alike.
    #[test]
    fn nothing_printed_tells_a_withheld_count() {
        for item in [Item::Smoking, Item::Chewing, Item::HbA1c65, Item::CheckupRate] {
            for whole in 10..60 {
                let seen = |part| line(item, Sex::All, rate(part, whole)).for_others();
                for part in 0..=whole {
                    let own = seen(part);
                    let alike = (0..=whole).filter(|&other| {
                        let other = seen(other);
                        other.figure == own.figure
                            && (own.standing.is_none() || own.standing == other.standing)
                    });
                    assert!(
                        own.figure == Disclosure::Open || alike.count() >= 3,
                        "{} {part}/{whole}",
                        item.id()
                    );
                }
            }
        }
    }

    #[test]
    fn none_is_worked_back_by_subtraction() {
        #[track_caller]
        fn case(counts: [Option<(u32, u32)>; 3], open: &[Sex]) {
            let figures = Sex::ALL.into_iter().zip(counts).filter_map(|(sex, counts)| {
                let amount = counts.map(|(part, whole)| rate(part, whole))?;
                Some(Figure { item: Item::Glucose, group: Group::Company, sex, year: None, amount })
            });
            let karte = Karte::draw_up(&figures.collect::<Figures>(), Region::NATION);
            let seen = karte.lines.iter().filter(|line| karte.among_its_kin(line).figure == Disclosure::Open);
            assert_eq!(seen.map(|line| line.sex).collect::<Vec<_>>(), open);
        }

        case([Some((30, 60)), Some((15, 30)), Some((15, 30))], &Sex::ALL);
        case([Some((20, 60)), Some((12, 30)), Some((8, 30))], &[Sex::All]);
        case([Some((20, 45)), Some((18, 36)), Some((2, 9))], &[Sex::All]);
        case([Some((20, 60)), Some((12, 30)), None], &[Sex::All]);
        case([None, Some((12, 30)), Some((8, 30))], &[Sex::Male]);
    }
}
