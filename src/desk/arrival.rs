//! How papers come onto the desk: pasted, tried or typed, and what happens to those that lay there.

use std::rc::Rc;

use super::{Desk, Papers, Refused, Sample, Typed, Way};
use crate::declaration::Entry;
use crate::paste::Nothing;
use crate::save;
use crate::words::opened_files;

impl Desk {
    /// A text that the form wrote opens as the form, unless something else is typed there. A table of people is not
    /// kept: what lay here before stays.
    pub(super) fn paste(&mut self, text: String) {
        if save::is_saved(&text) {
            return self.open(opened_files::pasted().to_owned(), &text);
        }
        if let Some(typed) = Typed::of(&text).filter(|_| self.typed.is_blank()) {
            self.turn(Way::Form);
            self.typed = typed;
            return self.lay_down(text.into(), None);
        }
        self.turn(Way::Paste);
        if self.refused.is_some() && *text == *self.papers.text() {
            // The box shows again what it showed before; that takes nothing back of what was said.
            return;
        }
        let (papers, decided) = (self.papers.clone(), self.decided.clone());
        let dropped = self.decided.follow(papers.text(), &text);
        let laid = Papers::of(text.into(), None, self);
        if laid.read().is_some_and(|read| read.nothing() == Some(Nothing::People)) {
            self.decided = decided;
            return self.turn_away(Nothing::People.into());
        }
        if dropped > 0 {
            self.dropped = Some((dropped, papers, decided));
        }
        self.take_up(laid);
    }

    /// Lets a text not in, and says why.
    pub(super) fn turn_away(&mut self, why: Refused) {
        self.refused = Some(why);
        self.turned_away += 1;
    }

    /// Lays new papers down. What was typed for the declaration stays; the tools chosen and a sample's name go with the
    /// papers they came from.
    pub(super) fn lay_down(&mut self, text: Rc<str>, sample: Option<Sample>) {
        self.take_up(Papers::of(text, sample, self));
    }

    pub(super) fn take_up(&mut self, papers: Papers) {
        self.refused = None;
        let name = self.form.entry(Entry::CompanyName);
        if name.is_empty() || Sample::ALL.iter().any(|sample| sample.company() == name) {
            let sample = papers.work().and_then(|work| work.sample);
            self.form.entries.insert(Entry::CompanyName, sample.map_or("", Sample::company).to_owned());
        }
        let before = self.first_choice();
        self.papers = papers;
        self.start_from_last();
        let first_choice = self.first_choice();
        if first_choice != before && self.follows.is_none() {
            self.form.chosen = first_choice;
        }
    }

    /// Reads the same text again, as it was decided.
    pub(super) fn read_again(&mut self) {
        let sample = self.papers.work().and_then(|work| work.sample);
        self.lay_down(self.papers.text().into(), sample);
    }

    /// Draws the same papers up anew, beside other values or for other answers. Tools that the person chose stay.
    pub(super) fn draw_up_anew(&mut self) {
        let as_begun = self.papers.work().is_some() && self.first_choice() == self.form.chosen;
        self.papers = self.papers.drawn_up_anew(self);
        if as_begun && self.follows.is_none() && self.papers.work().is_some() {
            self.form.chosen = self.first_choice();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::fixtures::{COUNTS, TABLE, after, lipid, paste, pressure};
    use crate::desk::{Act, Change};

    fn type_in(id: &str, text: &str) -> Act {
        let spot = Typed::default().spot(id).unwrap();
        Act::Type(Change::Cell(spot, text.to_owned()))
    }

    #[test]
    fn a_samples_name_goes_with_it_and_a_typed_name_stays() {
        let name = |text: &str| Act::Write(Entry::CompanyName, text.to_owned());
        let real = after([Act::Try(Sample::Office), paste(COUNTS)]);
        assert_eq!(real.form.entry(Entry::CompanyName), "");
        let typed = after([paste(COUNTS), name("みどり野"), paste(""), Act::Try(Sample::Shop)]);
        assert_eq!(typed.form.entry(Entry::CompanyName), "みどり野");
    }

    #[test]
    fn what_is_too_much_is_said_and_what_was_there_stays() {
        let desk = after([paste(COUNTS), Act::PasteTooMuch]);
        assert_eq!((desk.papers.text(), &desk.refused), (COUNTS, &Some(Nothing::TooLarge.into())));
        assert_eq!(desk.after(paste(COUNTS)), desk);
        assert_eq!(desk.after(paste("")).refused, None);
    }

    #[test]
    fn a_table_of_people_is_not_kept_and_what_was_there_stays() {
        const PEOPLE: &str = "社員番号\t氏名\t生年月日\n1001\t桃井 太郎\t1975/04/12\n";
        let stood = after([paste(TABLE), lipid()]);
        let desk = stood.after(paste(&format!("{TABLE}{PEOPLE}"))).after(paste(PEOPLE));
        assert_eq!((&desk.refused, desk.turned_away), (&Some(Nothing::People.into()), 2));
        assert_eq!((desk.papers.text(), desk.decided.now().len(), desk.dropped()), (TABLE, 1, None));
        assert!(!format!("{desk:?}").contains("桃井"));
        assert_eq!(after([paste(PEOPLE)]).papers, Papers::Blank);
    }

    #[test]
    fn what_an_edit_dropped_can_be_brought_back() {
        let stood = after([paste(TABLE), pressure(), lipid()]);
        let edited = stood.after(paste(&TABLE.replace("該当者数", "人数"))).after(paste("x"));
        assert_eq!((edited.dropped(), edited.decided.now().len()), (Some(2), 0));
        let back = edited.after(Act::BringBack);
        assert_eq!((back.papers.text(), back.decided.now().len(), back.dropped()), (TABLE, 2, None));
        assert!(back.decided.can_undo());
        assert_ne!(back.decided.turn(), edited.decided.turn());
        assert_eq!(edited.after(Act::Try(Sample::Shop)).dropped(), None);
    }

    #[test]
    fn what_is_typed_gives_a_karte() {
        let desk = after([Act::Turn(Way::Form), type_in("waist-0-0", "33.3"), type_in("waist-0-3", "35.2")]);
        assert_eq!(desk.papers.work().map(|work| work.karte.lines.len()), Some(1));
        assert_eq!(desk.after(type_in("waist-0-0", "")).papers.work(), None);
    }

    #[test]
    fn each_way_in_keeps_what_stands_in_it() {
        let both = [paste(TABLE), lipid(), Act::Turn(Way::Form), type_in("waist-0-0", "33.3")];
        let form = after(both.clone());
        assert_eq!(form.papers.text(), form.typed.table());
        let back = form.after(Act::Turn(Way::Paste));
        assert_eq!((back.papers.text(), back.decided.now().len()), (TABLE, 1));
        let there = back.after(Act::Turn(Way::Form));
        assert_eq!((there.papers.text(), &there.typed), (form.papers.text(), &form.typed));
        // Whatever is pasted then, the form keeps its own.
        let again = [paste(COUNTS), Act::Try(Sample::Shop), paste("")]
            .into_iter()
            .fold(back, |desk, act| desk.after(act));
        assert_eq!((again.typed.filled(), again.way), (1, Way::Paste));
    }

    #[test]
    fn a_text_that_the_form_wrote_opens_as_the_form() {
        let form = after([Act::Turn(Way::Form), type_in("waist-0-0", "33.3")]);
        let opened = after([paste(form.papers.text())]);
        assert_eq!((opened.way, &opened.typed), (Way::Form, &form.typed));
        let other = after([Act::Turn(Way::Form), type_in("lipid-0-0", "30"), paste(form.papers.text())]);
        assert_eq!((other.way, other.typed.table().contains("33.3")), (Way::Paste, false));
    }
}
