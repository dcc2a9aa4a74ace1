//! From the declaration to 健康経営優良法人（中小規模法人部門）: which of its topics are touched, which are open.
//!
//! The topics are those that three guides to the certification name (`data/certification.csv`), not the requirements
//! themselves: exact items and numbers change every year, and the official sheet was not seen.

use super::{Declaration, Entry, Form};
use crate::words::{certification_topics, way_on};

const TOPICS: &str = include_str!("../../data/certification.csv");

/// One topic, and where it is touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What it is.
    pub name: &'static str,
    /// 宣言書, 計画, カルテ, 自己チェック; empty where it is open.
    pub touched_by: Vec<&'static str>,
}

/// Every topic, in the order of the file.
pub fn way_on(declaration: &Declaration, form: &Form) -> Vec<Topic> {
    let topic = |(at, line): (usize, &str)| {
        let (_, tokens) = line.split_once(',')?;
        let touched_by = tokens.split(' ').filter_map(|token| touched(token, declaration, form)).collect();
        Some(Topic { name: certification_topics::nth(at), touched_by })
    };
    TOPICS.lines().skip(1).enumerate().filter_map(topic).collect()
}

/// Where what the word stands for is done; a word that is none of ours is a question of the self-check.
fn touched(token: &str, declaration: &Declaration, form: &Form) -> Option<&'static str> {
    let (is_so, by) = match token {
        "declared" => (declaration.is_complete(), way_on::declaration()),
        "named" => (!declaration.entry(Entry::HealthPromoter).is_empty(), way_on::declaration()),
        "checkup" => {
            (declaration.pledges.first().is_some_and(|pledge| pledge.target.is_some()), way_on::declaration())
        }
        "planned" => {
            (declaration.pledges.iter().all(|pledge| pledge.lacks().next().is_none()), way_on::plan())
        }
        "karte" => (true, way_on::karte()),
        question => {
            let done = form.checks.get(&question.to_owned());
            (done.is_some_and(|done| *done != super::Done::No), way_on::self_check())
        }
    };
    is_so.then_some(by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::questions;
    use crate::pack::Pack;

    #[test]
    fn every_word_of_the_file_is_known() {
        let known = ["declared", "named", "checkup", "planned", "karte"];
        let asked = questions(&Pack::neutral());
        let mut names = certification_topics::NAMES.iter();
        for line in TOPICS.lines().skip(1) {
            let (id, tokens) = line.split_once(',').unwrap();
            assert_eq!(names.next(), Some(&id));
            for token in tokens.split(' ') {
                assert!(
                    known.contains(&token) || asked.iter().any(|question| question.id == token),
                    "{token}"
                );
            }
        }
    }
}
