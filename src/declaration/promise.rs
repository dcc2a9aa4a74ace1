//! What a declaration promised, as it is kept for the year after: what would be proposed then is another matter.

use super::{Declaration, Entry, Form, Outcome, Pledge, people};
use crate::figures::Item;

/// One pledge as it stood on the sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Promise {
    /// The pledge's stable name.
    pub id: String,
    /// What it was called.
    pub name: String,
    /// The share to reach, 90％; blank where none was named.
    pub target: String,
    /// What was to be done, 週3回; blank where a share says it.
    pub goal: String,
    /// From which month on.
    pub from: String,
    /// How many were to join in, for the company's own eyes: few people too.
    pub joining: String,
    /// The items it was to move, the one that the target is of first.
    pub items: Vec<Item>,
}

impl Declaration {
    /// What is promised, with what this form says and the paper does not.
    pub fn promises(&self, form: &Form) -> Vec<Promise> {
        let promise = |pledge: &Pledge| {
            let joining = form.edits.get(&pledge.id).and_then(|edit| edit.joining.as_ref());
            // Whatever figure called for it, a habit should show in its own: moving more in how many move.
            let mut items: Vec<_> = pledge.item.into_iter().chain(pledge.field.item()).collect();
            items.dedup();
            Promise {
                id: pledge.id.clone(),
                name: pledge.name.to_owned(),
                target: pledge.target.map(|_| pledge.target_in_words()).unwrap_or_default(),
                goal: pledge.goal.clone(),
                from: pledge.from.clone(),
                joining: joining.map(|typed| people::joining(typed)).unwrap_or_default(),
                items,
            }
        };
        self.language.speaking(|| self.pledges.iter().map(promise).collect())
    }
}

impl Form {
    /// Whether nothing was typed or chosen yet but the company's name, these tools having been taken up unasked.
    pub fn is_fresh(&self, first_choice: &[String]) -> bool {
        let mut others = Entry::ALL.iter().filter(|entry| **entry != Entry::CompanyName);
        self.chosen == first_choice
            && self.edits.is_empty()
            && self.checks.is_empty()
            && others.all(|entry| self.entry(*entry).is_empty())
    }

    /// Goes on from last year's form to this year's, after these outcomes: who declares, the tools and who is in charge
    /// stand. Days are proposed anew; a share that is not reached stays the target, and so does what is to be done.
    pub fn follow(&mut self, outcomes: &[Outcome]) {
        self.entries.remove(&Entry::Date);
        for Outcome { promise, reached, .. } in outcomes {
            let target = if *reached == Some(false) { &promise.target } else { &promise.goal };
            let stands = |words: &String| Some(words.clone()).filter(|words| !words.is_empty());
            self.edits.change(promise.id.clone(), |edit| {
                edit.by = None;
                edit.target = stands(target);
                edit.from = stands(&promise.from);
            });
        }
    }
}
