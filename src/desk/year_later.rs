//! A year later: last year's declaration beside this year's figures, and this year's that starts from it.

use super::files::File;
use super::{Desk, Work};
use crate::calendar::Date;
use crate::declaration::{Outcome, outcomes};

/// What came of an earlier declaration.
#[derive(Clone, Debug, PartialEq)]
pub struct YearLater {
    /// The day on which it was saved.
    pub made: Date,
    /// Its pledges, in its order.
    pub outcomes: Vec<Outcome>,
}

impl Desk {
    /// What came of the newest declaration of an earlier year, where a file that was opened holds one.
    pub fn year_later(&self) -> Option<YearLater> {
        let karte = &self.papers.work()?.karte;
        let file = self.last_declared()?;
        let outcomes = outcomes(&file.saved.promised, file.year()?, karte);
        Some(YearLater { made: file.saved.made, outcomes })
    }

    /// The file of the newest earlier year with something promised in it.
    fn last_declared(&self) -> Option<&File> {
        let work = self.papers.work().filter(|work| work.sample.is_none())?;
        let earlier = |file: &&File| file.year() < work.karte.year && !file.saved.promised.is_empty();
        self.files.iter().filter(|file| file.year().is_some()).filter(earlier).max_by_key(|file| file.year())
    }

    /// Starts this year's declaration from last year's: on the desk that was laid out from it, and on one where nothing was
    /// typed or chosen for the declaration yet.
    pub(super) fn start_from_last(&mut self) {
        let Some((later, file)) = self.year_later().zip(self.last_declared()) else {
            // An empty desk says nothing of another declaration.
            if self.papers.work().is_some() {
                self.follows = None;
            }
            return;
        };
        if self.follows.is_some() || !(file.laid_out || self.form.is_fresh(&self.first_choice())) {
            return;
        }
        let last = &file.saved.form;
        let mut next = if file.laid_out { self.form.clone() } else { last.clone() };
        next.chosen.clone_from(&last.chosen);
        next.follow(&later.outcomes);
        (self.form, self.follows) = (next, Some(later.made));
    }

    /// The tools a fresh declaration on these papers begins with.
    pub(super) fn first_choice(&self) -> Vec<String> {
        self.papers.work().map(Work::first_choice).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::declaration::{Entry, Part};
    use crate::desk::fixtures::{after, file_of, paste};
    use crate::desk::{Act, Desk, Sample, Way};

    /// 運動習慣 and 健診受診率 of one year, of 45 people.
    fn table(year: u16, exercise: u32, checkup: u32) -> Act {
        paste(&format!(
            "項目\t年度\t対象者数\t該当者数\n運動習慣あり\t{year}年度\t45\t{exercise}\n健診受診率\t{year}年度\t45\t{checkup}\n"
        ))
    }

    fn amend(pledge: &str, part: Part, text: &str) -> Act {
        Act::Amend(pledge.to_owned(), part, text.to_owned())
    }

    /// Last year's visit: a declaration with some of its parts typed.
    fn last_year() -> Vec<Act> {
        vec![
            table(2023, 12, 38),
            Act::Write(Entry::CompanyName, "みどり野".to_owned()),
            Act::Write(Entry::RepresentativeName, "髙﨑 晴美".to_owned()),
            Act::Write(Entry::Date, "2025/4/1".to_owned()),
            Act::Choose("stairs".to_owned()),
            amend("stairs", Part::From, "2025/5"),
            amend("stairs", Part::Joining, "8人"),
            amend("checkup_rate", Part::Target, "95"),
            amend("checkup_rate", Part::By, "2026/3/31"),
            amend("checkup_rate", Part::Who, "総務課"),
        ]
    }

    fn file() -> Act {
        Act::Open("去年.json".to_owned(), file_of(last_year()))
    }

    #[track_caller]
    fn pledge(desk: &Desk, id: &str) -> [String; 4] {
        let declaration = desk.declaration().unwrap();
        let pledge = declaration.pledges.iter().find(|pledge| pledge.id == id).unwrap();
        [pledge.target_in_words(), pledge.by.clone(), pledge.who.clone(), pledge.from.clone()]
    }

    #[test]
    fn this_years_declaration_starts_from_last_years_in_either_order() {
        let by = "令和9（2027）年3月31日";
        for (checkup, target) in [(40, "95％"), (43, "100％")] {
            let this = table(2024, 16, checkup);
            for acts in [[file(), this.clone()], [this, file()]] {
                let desk = after(acts);
                assert!(desk.follows.is_some());
                assert_eq!(desk.form.entry(Entry::RepresentativeName), "髙﨑 晴美");
                assert_eq!(desk.declaration().unwrap().date, "令和8（2026）年11月22日");
                assert_eq!(pledge(&desk, "checkup_rate"), [target, by, "総務課", ""]);
                assert_eq!(pledge(&desk, "stairs"), ["掲示 12か月", by, "", "令和7（2025）年5月"]);
                // Another table of this year takes nothing of it back.
                let again = desk.after(table(2024, 3, checkup));
                assert_eq!((again.form, again.follows), (desk.form, desk.follows));
            }
        }
    }

    #[test]
    fn what_was_begun_for_this_year_is_left_alone() {
        let begun = after([table(2024, 16, 40), Act::Write(Entry::Address, "岡山市".to_owned())]);
        let desk = begun.after(file());
        assert_eq!((&desk.form, desk.follows), (&begun.form, None));
        assert!(desk.year_later().is_some(), "what came of it is told all the same");
        let own_choice = after([table(2024, 16, 40), Act::Choose("stairs".to_owned())]);
        assert_eq!(own_choice.after(file()).form, own_choice.form);
    }

    #[test]
    fn what_was_amended_since_is_left_alone_while_one_looks_at_the_other_way_in() {
        let this = [
            table(2024, 16, 40),
            amend("stairs", Part::Who, "山田"),
            amend("checkup_rate", Part::Target, "99"),
        ];
        let desk = std::iter::once(file()).chain(this).fold(after([]), |desk, act| desk.after(act));
        let back = desk.after(Act::Turn(Way::Form)).after(Act::Turn(Way::Paste));
        assert_eq!((back.form, back.follows), (desk.form, desk.follows));
    }

    #[test]
    fn what_came_of_it_stands_beside_what_was_to_be_done() {
        let desk = after([file(), table(2024, 16, 43)]);
        let later = desk.year_later().unwrap();
        let said: Vec<_> = later
            .outcomes
            .iter()
            .map(|outcome| {
                let promise = &outcome.promise;
                let moved: Vec<_> = outcome
                    .moved
                    .iter()
                    .map(|moved| format!("{} {} {}", moved.label, moved.then, moved.now))
                    .collect();
                let texts = [&promise.id, &promise.target, &promise.goal, &promise.from, &promise.joining];
                format!("{} {} {}", texts.map(String::as_str).join("/"), moved.join("; "), outcome.verdict)
            })
            .collect();
        assert_eq!(
            said.first().unwrap(),
            "checkup_rate/95％/// 健診受診率 45人中38人（84％） 45人中43人（96％） 目標に届きました。"
        );
        assert_eq!(
            said.last().unwrap(),
            "stairs//掲示 12か月/令和7（2025）年5月/8人 運動習慣あり 45人中12人（27％） 45人中16人（36％） 行った回数や記録で、社内で確かめてください。"
        );
        // What leaves the house does not say how few.
        assert!(!desk.declaration().unwrap().to_string().contains("8人"));
    }

    #[test]
    fn there_is_no_year_later_without_one() {
        #[track_caller]
        fn none(acts: &[Act]) {
            let desk = after(acts.to_vec());
            assert_eq!((desk.year_later(), desk.follows), (None, None), "{acts:?}");
        }
        let old = include_str!("../../tests/saved/1-decided.json").to_owned();

        none(&[file()]);
        none(&[file(), Act::Try(Sample::Care)]);
        none(&[table(2023, 10, 40), file()]);
        none(&[table(2022, 10, 40), file()]);
        none(&[paste("項目\t対象者数\t該当者数\n喫煙者\t45\t9\n"), file()]);
        none(&[Act::Open("a.json".to_owned(), old), table(2024, 10, 40)]);
    }

    #[test]
    fn two_years_later_the_nearer_one_counts() {
        let second = file_of([file(), table(2024, 16, 43)]);
        let desk = after([Act::Open("次.json".to_owned(), second), table(2025, 20, 45)]);
        assert_eq!(desk.year_later().unwrap().outcomes[0].moved[0].then, "45人中43人（96％）");
        assert_eq!(desk.papers.work().map(|work| work.karte.lines.len()), Some(6));
    }
}
