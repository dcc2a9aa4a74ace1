//! What lies on the desk, and the one transition that changes it.
//!
//! Knows which step is possible now. No Yew, no storage, no clock: the day and the pack are laid on it at the start.

mod act;
mod papers;
mod sample;
mod step;

use std::rc::Rc;

pub use act::{Act, Part};
pub use papers::{Papers, Work};
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
    /// What the person typed for the declaration.
    pub form: Form,
}

impl Desk {
    /// An empty desk on this day.
    pub fn on(today: Date, pack: Pack) -> Self {
        Self { today, pack: Rc::new(pack), step: Step::Paste, papers: Papers::Blank, form: Form::default() }
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
            Act::Paste(text) => next.lay_down(Papers::of(text.into(), None, self)),
            Act::PasteTooMuch(text) => next.papers = self.papers.beside_what_is_too_much(&text),
            Act::Try(sample) => next.lay_down(Papers::of(sample.text().into(), Some(sample), self)),
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
    fn lay_down(&mut self, papers: Papers) {
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

    /// The declaration as it stands; `None` while there is no karte.
    pub fn declaration(&self) -> Option<Declaration> {
        let work = self.papers.work()?;
        Some(Declaration::draw_up(&self.form, &work.karte, &work.suggestions, &self.pack, self.today))
    }
}
