//! What lies on the desk, and the one transition that changes it.
//!
//! Knows which step is possible now. No Yew, no storage, no clock: the day and the pack are laid on it at the start.

mod act;
mod answers;
mod arrival;
mod comparing;
mod decided;
mod files;
#[cfg(test)]
mod fixtures;
mod given;
mod opening;
mod papers;
mod people;
mod refused;
mod repair;
mod sample;
mod saving;
mod showing;
mod step;
mod typed;
mod way;
mod year_later;

use std::rc::Rc;

pub use act::Act;
pub use decided::Decided;
pub use given::Given;
pub use papers::{Papers, Work};
pub use people::{Bands, People, SEXES, Tally};
pub use refused::Refused;
pub use repair::{Face, Repair, Row, Square};
pub use sample::Sample;
pub use showing::{Showing, Turn};
pub use step::Step;
pub use typed::{Change, Column, Counted, Key, Spot, Typed};
pub use way::Way;
pub use year_later::YearLater;

use crate::advice::Answers;
use crate::calendar::Date;
use crate::declaration::{Declaration, Form, Paper};
use crate::handout::HandOut;
use crate::karte::Comparison;
use crate::moves::Break;
use crate::pack::Pack;
use crate::paste::Nothing;
use crate::words::Language;
use comparing::home;
use files::Files;
use way::Aside;

/// The desk of one visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    today: Date,
    pack: Rc<Pack>,
    /// The language of the window.
    pub language: Language,
    /// The step on the screen.
    pub step: Step,
    /// What was pasted, and what came of it.
    pub papers: Papers,
    /// What the person decided about the table.
    pub decided: Decided,
    /// Which way in the papers came.
    pub way: Way,
    /// The form of 紙を見て入力, as it is filled in.
    pub typed: Typed,
    /// Why the last text was not let in; `None` where it was.
    pub refused: Option<Refused>,
    /// How many texts were not let in, or not as they are: the box must show again what lies here.
    pub turned_away: usize,
    /// What lies on the other way in meanwhile.
    aside: Aside,
    /// What lay here before an edit of the text dropped decisions, and how many.
    dropped: Option<(usize, Papers, Decided)>,
    /// Files that were opened, whose years join those of the table.
    files: Files,
    /// All that lay here before a file took its place or was taken away.
    before: Option<Rc<Self>>,
    /// The people examined by sex and age, as they were typed.
    pub people: People,
    /// Whom the company is compared with.
    pub comparison: Comparison,
    /// What was answered about the company's own days.
    pub answers: Answers,
    /// What the person typed for the declaration.
    pub form: Form,
    /// The day of the declaration that this one started from, where it did.
    pub follows: Option<Date>,
    /// Which of the declaration's papers is looked at.
    pub paper: Paper,
    /// What is chosen to be printed for the wall or the desk.
    pub handout: HandOut,
    /// The break that is being taken.
    pub rest: Option<Break>,
    /// The seminar that is going on.
    pub showing: Option<Showing>,
}

impl Desk {
    /// An empty desk on this day.
    pub fn on(today: Date, pack: Pack) -> Self {
        Self::blank(today, Rc::new(pack))
    }

    fn blank(today: Date, pack: Rc<Pack>) -> Self {
        Self {
            today,
            language: Language::spoken(),
            step: Step::Paste,
            papers: Papers::Blank,
            decided: Decided::default(),
            way: Way::default(),
            typed: Typed::default(),
            refused: None,
            turned_away: 0,
            aside: Aside::default(),
            dropped: None,
            files: Files::default(),
            before: None,
            people: People::default(),
            comparison: home(&pack).into(),
            answers: Answers::default(),
            pack,
            form: Form::default(),
            follows: None,
            paper: Paper::default(),
            handout: HandOut::default(),
            rest: None,
            showing: None,
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

    /// How many decisions the last edit of the text dropped, while they can be brought back.
    pub fn dropped(&self) -> Option<usize> {
        self.dropped.as_ref().map(|(places, ..)| *places)
    }

    /// The next desk.
    #[must_use]
    pub fn after(&self, act: Act) -> Self {
        let mut next = self.clone();
        next.language.speak();
        match act {
            Act::Paste(text) => next.paste(text),
            Act::PasteTooMuch => next.turn_away(Nothing::TooLarge.into()),
            Act::Open(name, text) => next.open(name, &text),
            Act::TakeAway(file) => next.take_away(file),
            Act::LayOut(file) => next.lay_out_file(file),
            Act::StepBack => next.step_back(),
            Act::BringBack => {
                if let Some((_, papers, decided)) = next.dropped.take() {
                    next.decided = decided.told_anew(&next.decided);
                    next.take_up(papers.drawn_up_anew(&next));
                }
            }
            Act::Turn(way) => next.turn(way),
            Act::Type(change) => {
                next.turn(Way::Form);
                next.typed.change(change);
                next.lay_down(next.typed.table().into(), None);
            }
            Act::Try(sample) => {
                next.turn(Way::Paste);
                next.dropped = None;
                next.decided = Decided::default();
                next.people = People::default();
                next.lay_down(sample.text().into(), Some(sample));
            }
            Act::Decide(place, choice) => {
                next.dropped = None;
                next.decided.change(|decisions| decisions.decide(place, choice));
                next.read_again();
            }
            Act::Correct(place, text) => {
                let stands = self.papers.read().and_then(|read| read.grid.text(place));
                if stands.is_some_and(|stands| stands != text.trim()) {
                    next.dropped = None;
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
            Act::Count(sex, ages, text) => next.people.write(sex, ages, text),
            Act::Band(bands) => next.people.bands = bands,
            Act::Compare(region) => next.compare(|comparison| comparison.region = region),
            Act::OwnFirst(first) => next.compare(|comparison| comparison.own_first = first),
            Act::NameOwn(name) => next.compare(|comparison| comparison.own_name = name),
            Act::HandOut(paper) => next.handout = paper,
            Act::Rest(at) => next.rest = at,
            Act::Show(turn) => next.show(turn),
            Act::Speak(language) => next.speak(language),
            Act::Answer(about, word) => next.answer(about, word),
            Act::Choose(tool) => {
                if !next.form.chosen.contains(&tool) {
                    next.form.chosen.push(tool);
                }
            }
            Act::PutBack(tool) => next.form.chosen.retain(|chosen| *chosen != tool),
            Act::WriteIn(language) => next.form.papers = language,
            Act::TakeUp(paper) => next.paper = paper,
            Act::Check(question, done) => next.form.checks.insert(question, done),
            Act::Write(entry, text) => {
                next.form.entries.insert(entry, text);
            }
            Act::Amend(pledge, part, text) => next.form.edits.change(pledge, |edit| edit.write(part, text)),
        }
        next
    }

    /// The declaration as it stands; `None` while there is no karte.
    pub fn declaration(&self) -> Option<Declaration> {
        let work = self.papers.work()?;
        Some(Declaration::draw_up(&self.form, &work.karte, &work.for_others, &self.pack, self.today))
    }
}

#[cfg(test)]
mod tests {
    use super::fixtures::{COUNTS, after, paste};
    use super::*;
    use crate::declaration::{Entry, Part};
    use crate::paste::Place;

    #[test]
    fn the_later_steps_open_with_a_karte() {
        #[track_caller]
        fn case(acts: &[Act], step: Step) {
            assert_eq!(after(acts.to_vec()).step, step, "{acts:?}");
        }

        case(&[Act::Go(Step::Declaration)], Step::Paste);
        case(&[paste("こんにちは"), Act::Go(Step::Karte)], Step::Paste);
        case(&[paste(COUNTS), Act::Go(Step::Karte)], Step::Karte);
        case(&[paste(COUNTS), Act::Go(Step::Declaration), Act::Go(Step::Paste)], Step::Paste);
        case(&[Act::Try(Sample::Office), Act::Go(Step::Advice)], Step::Advice);
    }

    #[test]
    fn every_sample_gives_a_karte_without_a_problem() {
        for sample in Sample::ALL {
            let desk = after([Act::Try(sample)]);
            let work = desk.papers.work().unwrap();
            assert_eq!(work.read.problems, [], "{}", sample.label());
            assert!(work.suggestions.len() == 3 && !work.karte.lines.is_empty(), "{}", sample.label());
            assert_eq!(desk.form.entry(Entry::CompanyName), sample.company());
        }
    }

    #[test]
    fn tools_are_taken_up_once_and_put_back() {
        let begun = after([paste(COUNTS)]);
        assert_eq!(begun.form.chosen.len(), 2);
        let id = begun.form.chosen.first().unwrap().clone();
        assert_eq!(begun.after(Act::Choose(id.clone())), begun);
        // A line more in the title leaves the choice alone.
        let put_back = begun.after(Act::PutBack(id.clone()));
        for desk in [&put_back, &put_back.after(paste(&format!("見出し\n{COUNTS}")))] {
            assert!(!desk.form.chosen.contains(&id));
        }
    }

    #[test]
    fn a_pledge_is_amended_on_the_declaration() {
        let amend = |part, text: &str| Act::Amend("checkup_rate".to_owned(), part, text.to_owned());
        let desk = after([paste(COUNTS), amend(Part::Target, "９５％"), amend(Part::Who, "総務課")]);
        let declaration = desk.declaration().unwrap();
        let pledge = declaration.pledges.first().unwrap();
        assert_eq!((pledge.target, pledge.who.as_str()), (Some(95.0), "総務課"));
        assert_eq!(after([]).declaration(), None);
    }

    #[test]
    fn a_sample_stays_a_sample() {
        let place = Place::cell(3, 2);
        let desk = after([Act::Try(Sample::ALL[0]), Act::Correct(place, "1".to_owned())]);
        assert_eq!(desk.papers.work().and_then(|work| work.sample), Some(Sample::ALL[0]));
    }
}
