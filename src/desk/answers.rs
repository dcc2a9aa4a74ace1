//! What was answered about the company's own days, and what it changes.

use super::Desk;
use crate::advice::About;

impl Desk {
    /// Draws up anew what is suggested. What the person chose stays.
    pub(super) fn answer(&mut self, about: About, word: &'static str) {
        self.answers = self.answers.tapped(about, word);
        self.draw_up_anew();
    }
}

#[cfg(test)]
mod tests {
    use crate::advice::{About, Answers};
    use crate::desk::fixtures::{COUNTS, after, paste};
    use crate::desk::{Act, Desk, Sample};

    fn suggested(desk: &Desk) -> Vec<&str> {
        let work = desk.papers.work().unwrap();
        work.suggestions.iter().map(|suggestion| suggestion.tool.id).collect()
    }

    #[test]
    fn answers_change_what_is_suggested_and_can_be_taken_back() {
        let begun = after([Act::Try(Sample::Transport)]);
        let drives = begun.after(Act::Answer(About::Work, "運転")).after(Act::Answer(About::Minutes, "3"));
        assert_eq!((drives.answers.work, drives.answers.minutes), ("運転", "3"));
        assert_ne!(suggested(&drives), suggested(&begun));
        let back = drives.after(Act::Answer(About::Work, "運転")).after(Act::Answer(About::Minutes, "3"));
        assert_eq!((suggested(&back), back.answers), (suggested(&begun), Answers::default()));
    }

    #[test]
    fn answers_may_come_before_the_papers_and_stay_with_others() {
        let answered = after([Act::Answer(About::Joining, "各自"), paste(COUNTS)]);
        assert!(!suggested(&answered).contains(&"sumatore"));
        let next = answered.after(Act::Try(Sample::Care));
        assert_eq!(next.answers.joining, "各自");
    }

    #[test]
    fn a_choice_of_ones_own_stays_whatever_is_answered() {
        let chosen = after([paste(COUNTS), Act::Choose("walk-commute".to_owned())]);
        let answered = chosen.after(Act::Answer(About::Place, "席"));
        assert_eq!(answered.form.chosen, chosen.form.chosen);
    }
}
