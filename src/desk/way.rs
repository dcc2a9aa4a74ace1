//! The ways in, and what lies on the one that nobody looks at.

use std::mem;

use super::{Decided, Desk, Papers, Work};
use crate::calendar::Date;

/// How the figures come onto the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// A text: pasted, opened from a file, or a sample.
    #[default]
    Paste,
    /// 紙を見て入力.
    Form,
}

impl Way {
    /// Not this one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Paste => Self::Form,
            Self::Form => Self::Paste,
        }
    }
}

/// What lies on the other way in meanwhile, with what was chosen on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Aside {
    pub(super) papers: Papers,
    pub(super) decided: Decided,
    chosen: Vec<String>,
    follows: Option<Date>,
}

impl Desk {
    /// Goes to the other way in, and takes up what lies there. The tools chosen wait with the papers they came from.
    pub(super) fn turn(&mut self, way: Way) {
        if self.way == way {
            return;
        }
        self.way = way;
        let here = Aside {
            papers: self.papers.clone(),
            decided: self.decided.clone(),
            chosen: self.form.chosen.clone(),
            follows: self.follows,
        };
        let Aside { papers, decided, chosen, follows } = mem::replace(&mut self.aside, here);
        self.decided = decided;
        self.follows = self.follows.or(follows);
        let own = papers
            .work()
            .map(Work::first_choice)
            .is_some_and(|first| first != chosen || self.follows.is_some());
        // Meanwhile another comparison may have been chosen.
        self.take_up(papers.drawn_up_anew(self));
        if own {
            self.form.chosen = chosen;
        }
    }

    /// Whether something lies on the other way in.
    pub fn lies_aside(&self) -> bool {
        !self.aside.papers.text().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use crate::desk::fixtures::{COUNTS, after, file_of, paste};
    use crate::desk::{Act, Change, Typed, Way};

    /// The tools that are chosen, after one more and without the one that stood first.
    fn chosen() -> [Act; 3] {
        let first = after([paste(COUNTS)]).form.chosen.first().cloned().unwrap();
        [paste(COUNTS), Act::Choose("stairs".to_owned()), Act::PutBack(first)]
    }

    #[test]
    fn the_tools_chosen_wait_with_the_papers_they_came_from() {
        let stood = after(chosen());
        let there = stood.after(Act::Turn(Way::Form));
        assert_eq!(there.after(Act::Turn(Way::Paste)).form, stood.form);
        let waist = Typed::default().spot("waist-0-0").unwrap();
        let typed = there.after(Act::Type(Change::Cell(waist, "33.3".to_owned())));
        assert_eq!(typed.after(Act::Turn(Way::Paste)).form, stood.form);
    }

    #[test]
    fn a_file_kept_from_the_empty_way_in_holds_what_lies_on_the_other() {
        let (stood, turned) = (after(chosen()), [chosen().as_slice(), &[Act::Turn(Way::Form)]].concat());
        assert_eq!(after(turned.clone()).saved(), stood.saved());
        let opened = after([Act::Open("a.json".to_owned(), file_of(turned))]);
        assert_eq!((opened.form, opened.way), (stood.form, Way::Paste));
    }
}
