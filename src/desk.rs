//! What lies on the desk, and the one transition that changes it.
//!
//! Knows which step is possible now. No Yew, no storage, no clock: the day and the pack are laid on it at the start.

mod act;
mod decided;
mod papers;
mod repair;
mod sample;
mod step;

use std::rc::Rc;

pub use act::{Act, Part};
pub use decided::Decided;
pub use papers::{Papers, Work};
pub use repair::{Face, Repair, Row, Square};
pub use sample::Sample;
pub use step::Step;

use crate::calendar::Date;
use crate::declaration::{Declaration, Entry, Form};
use crate::pack::Pack;

/// The desk of one visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    today: Date,
    pack: Rc<Pack>,
    /// The step on the screen.
    pub step: Step,
    /// What was pasted, and what came of it.
    pub papers: Papers,
    /// What the person decided about the table.
    pub decided: Decided,
    /// What the person typed for the declaration.
    pub form: Form,
}

impl Desk {
    /// An empty desk on this day.
    pub fn on(today: Date, pack: Pack) -> Self {
        Self {
            today,
            pack: Rc::new(pack),
            step: Step::Paste,
            papers: Papers::Blank,
            decided: Decided::default(),
            form: Form::default(),
        }
    }

    /// The day on the papers.
    pub const fn today(&self) -> Date {
        self.today
    }

    /// What the office made its own.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The next desk.
    #[must_use]
    pub fn after(&self, act: Act) -> Self {
        let mut next = self.clone();
        match act {
            Act::Paste(text) => {
                next.decided.follow(self.papers.text(), &text);
                next.lay_down(text.into(), None);
            }
            Act::PasteTooMuch(text) => next.papers = self.papers.beside_what_is_too_much(&text),
            Act::Try(sample) => {
                next.decided = Decided::default();
                next.lay_down(sample.text().into(), Some(sample));
            }
            Act::Decide(place, choice) => {
                next.decided.change(|decisions| decisions.decide(place, choice));
                next.read_again();
            }
            Act::Correct(place, text) => {
                let stands = self.papers.read().and_then(|read| read.grid.text(place));
                if stands.is_some_and(|stands| stands != text.trim()) {
                    next.decided.change(|decisions| decisions.correct(place, &text));
                    next.read_again();
                }
            }
            Act::Undo => {
                next.decided.undo();
                next.read_again();
            }
            Act::Go(step) if step == Step::Paste || self.papers.work().is_some() => next.step = step,
            Act::Go(_) => {}
            Act::Choose(tool) => {
                if !next.form.chosen.contains(&tool) {
                    next.form.chosen.push(tool);
                }
            }
            Act::PutBack(tool) => next.form.chosen.retain(|chosen| *chosen != tool),
            Act::Write(entry, text) => {
                next.form.entries.insert(entry, text);
            }
            Act::Amend(pledge, part, text) => next.form.edits.change(pledge, |edit| part.write(edit, text)),
        }
        next
    }

    /// Lays new papers down. What was typed for the declaration stays; the tools chosen and a sample's name go with the
    /// papers they came from.
    fn lay_down(&mut self, text: Rc<str>, sample: Option<Sample>) {
        let papers = Papers::of(text, sample, self);
        let first_choice = papers.work().map(Work::first_choice);
        if first_choice != self.papers.work().map(Work::first_choice) {
            self.form.chosen = first_choice.unwrap_or_default();
        }
        let name = self.form.entry(Entry::CompanyName);
        if name.is_empty() || Sample::ALL.iter().any(|sample| sample.company() == name) {
            let sample = papers.work().and_then(|work| work.sample);
            self.form.entries.insert(Entry::CompanyName, sample.map_or("", Sample::company).to_owned());
        }
        self.papers = papers;
    }

    /// Reads the same text again, as it was decided.
    fn read_again(&mut self) {
        let sample = self.papers.work().and_then(|work| work.sample);
        self.lay_down(self.papers.text().into(), sample);
    }

    /// The declaration as it stands; `None` while there is no karte.
    pub fn declaration(&self) -> Option<Declaration> {
        let work = self.papers.work()?;
        Some(Declaration::draw_up(&self.form, &work.karte, &work.suggestions, &self.pack, self.today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Item;
    use crate::paste::{Choice, Place};

    const TABLE: &str =
        "項目\t対象者数\t該当者数\n血圧高め\t45\t15\n脂質リスク\t45\t約12\n腹囲リスク\t45\t8\n";

    fn desk(acts: Vec<Act>) -> Desk {
        let today = Date::of(2026, 11, 20).unwrap_or_else(|| unreachable!("a day of the calendar"));
        acts.into_iter().fold(Desk::on(today, Pack::builtin().clone()), |desk, act| desk.after(act))
    }

    fn pressure() -> Act {
        Act::Decide(Place::cell(2, 1), Some(Choice::Item(Item::BloodPressure)))
    }

    fn lipid() -> Act {
        Act::Correct(Place::cell(3, 3), " 12 ".to_owned())
    }

    #[test]
    fn decisions_are_read_undone_and_kept() {
        #[track_caller]
        fn case(then: &[Act], items: &[Item]) {
            let desk = desk([&[Act::Paste(TABLE.to_owned())], then].concat());
            let read = desk.papers.read().map(|read| read.figures()).unwrap_or_default();
            let mut found: Vec<Item> = read.iter().map(|figure| figure.item).collect();
            found.sort_unstable();
            assert_eq!(found, items, "{then:?}");
        }
        use Item::{BloodPressure, Lipid, Waist};

        case(&[], &[Waist]);
        case(&[pressure()], &[Waist, BloodPressure]);
        case(&[pressure(), lipid()], &[Waist, BloodPressure, Lipid]);
        case(&[pressure(), lipid(), Act::Undo], &[Waist, BloodPressure]);
        case(&[pressure(), lipid(), Act::Undo, Act::Undo, Act::Undo], &[Waist]);
        case(&[pressure(), Act::Decide(Place::cell(2, 1), None)], &[Waist]);
        case(&[lipid(), Act::Paste(format!("{TABLE}喫煙者\t45\t0\n"))], &[Waist, Lipid, Item::Smoking]);
        case(&[lipid(), Act::Paste(TABLE.replace("脂質リスク\t45", "脂質リスク\t44"))], &[Waist]);
        case(&[lipid(), Act::Try(Sample::ALL[0]), Act::Paste(TABLE.to_owned())], &[Waist]);
    }

    #[test]
    fn what_changes_nothing_is_nothing_to_undo() {
        let same = Act::Correct(Place::cell(3, 3), "約12 ".to_owned());
        assert!(!desk(vec![Act::Paste(TABLE.to_owned()), same]).decided.can_undo());
        let dropped = desk(vec![Act::Paste(TABLE.to_owned()), lipid(), Act::Paste("x".to_owned())]);
        assert!(!dropped.decided.can_undo());
    }

    #[test]
    fn a_sample_stays_a_sample() {
        let place = Place::cell(3, 2);
        let desk = desk(vec![Act::Try(Sample::ALL[0]), Act::Correct(place, "1".to_owned())]);
        assert_eq!(desk.papers.work().and_then(|work| work.sample), Some(Sample::ALL[0]));
    }
}
