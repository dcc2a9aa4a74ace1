//! From the declaration to 健康経営優良法人（中小規模法人部門）: which of its topics are touched, which are open.
//!
//! The topics are those that three guides to the certification name (`data/certification.csv`), not the requirements
//! themselves: exact items and numbers change every year, and the official sheet was not seen.

use super::{Declaration, Entry, Form};

/// Where the topics were read, and of when.
pub const SOURCE: &str = "健康経営優良法人2026（中小規模法人部門）などについて、令和7（2025）年の解説（otsuka-fp.com）、年の記されていない解説（hr.ds-b.jp）、令和4（2022）年ごろの申請書の紹介（ameblo.jp）が挙げる項目です。認定の要件そのものではなく、ふれていることは満たしていることではありません。最新の認定要件を確認してください。";

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
    let topic = |line: &'static str| {
        let (name, tokens) = line.split_once(',')?;
        let touched_by = tokens.split(' ').filter_map(|token| touched(token, declaration, form)).collect();
        Some(Topic { name, touched_by })
    };
    TOPICS.lines().skip(1).filter_map(topic).collect()
}

/// Where what the word stands for is done; a word that is none of ours is a question of the self-check.
fn touched(token: &str, declaration: &Declaration, form: &Form) -> Option<&'static str> {
    let (is_so, by) = match token {
        "declared" => (declaration.is_complete(), "宣言書"),
        "named" => (!declaration.entry(Entry::HealthPromoter).is_empty(), "宣言書"),
        "checkup" => (declaration.pledges.first().is_some_and(|pledge| pledge.target.is_some()), "宣言書"),
        "planned" => (declaration.pledges.iter().all(|pledge| pledge.lacks().next().is_none()), "計画の表"),
        "karte" => (true, "カルテ"),
        question => {
            let done = form.checks.get(&question.to_owned());
            (done.is_some_and(|done| *done != super::Done::No), "自己チェック")
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
        for line in TOPICS.lines().skip(1) {
            let (_, tokens) = line.split_once(',').unwrap();
            for token in tokens.split(' ') {
                assert!(
                    known.contains(&token) || asked.iter().any(|question| question.id == token),
                    "{token}"
                );
            }
        }
    }
}
