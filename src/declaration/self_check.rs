//! What the company does, in twenty-four plain questions.
//!
//! A guide of this tool's own: the branch's questions and points are not public. Ranks begin where 岡山支部 told the press
//! that its own do, <https://c.sanyonews.jp/various/office_kenko/post-0713.html>.

use serde::Serialize;

use super::{Field, Form};
use crate::advice::{Filter, Kind, Tool, catalogue};
use crate::calendar::Date;
use crate::karte::in_order;
use crate::pack::{Pack, Question};
use crate::words::{Language, self_check, self_check_questions, self_check_topics};

/// Our own questions, 100 points in all.
const QUESTIONS: &str = include_str!("../../data/self-check.csv");

/// The topics of our own questions.
const TOPICS: [&str; 10] = [
    "structure",
    "checkup",
    "followup",
    "guidance",
    "activity",
    "meals",
    "rest",
    "tobacco",
    "alcohol",
    "learning",
];

/// So many topics are named as the ones to begin with.
const WEAKEST: usize = 3;

/// What was answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// はい: all the points.
    Yes,
    /// 一部: half of them.
    Partly,
    /// いいえ
    #[default]
    No,
}

impl Done {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];

    /// The word on the page.
    pub fn label(self) -> &'static str {
        match self {
            Self::Yes => self_check::yes(),
            Self::Partly => self_check::partly(),
            Self::No => self_check::no(),
        }
    }

    /// The stable name used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }

    const fn halves(self) -> u32 {
        match self {
            Self::Yes => 2,
            Self::Partly => 1,
            Self::No => 0,
        }
    }
}

/// What the answers come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelfCheck {
    /// How many questions there are.
    pub questions: usize,
    /// How many have an answer.
    pub answered: usize,
    /// 0–100, and its rank; `None` until every question has an answer.
    pub score: Option<(u32, char)>,
    /// Up to three topics with points left, the weakest first.
    pub weakest: Vec<String>,
}

/// The questions: the office's own where it has some, else ours.
pub fn questions(pack: &Pack) -> Vec<Question> {
    if !pack.questions.is_empty() {
        return pack.questions.clone();
    }
    let question = |(at, line): (usize, &str)| {
        let mut cells = line.split(',');
        let (id, topic, points) = (cells.next()?.to_owned(), cells.next()?, cells.next()?.parse().ok()?);
        let topic = self_check_topics::nth(TOPICS.iter().position(|known| *known == topic)?).to_owned();
        Some(Question { id, topic, points, text: self_check_questions::nth(at).to_owned() })
    };
    QUESTIONS.lines().skip(1).enumerate().filter_map(question).collect()
}

impl SelfCheck {
    /// What the answers on this form come to.
    pub fn of(form: &Form, questions: &[Question]) -> Self {
        // A topic, the points that could be had in it, and twice those that were.
        let mut topics: Vec<(&str, u32, u32)> = Vec::new();
        let mut check = Self { questions: questions.len(), ..Self::default() };
        for question in questions {
            let Some(done) = form.checks.get(&question.id) else { continue };
            check.answered += 1;
            let (all, had) = (question.points, question.points * done.halves());
            match topics.iter_mut().find(|(topic, ..)| *topic == question.topic) {
                Some(topic) => *topic = (topic.0, topic.1 + all, topic.2 + had),
                None => topics.push((&question.topic, all, had)),
            }
        }
        let (all, had) = topics.iter().fold((0, 0), |sum, topic| (sum.0 + topic.1, sum.1 + topic.2));
        if check.answered == check.questions && all > 0 {
            let score = had * 50 / all;
            check.score = Some((score, rank(score)));
        }
        topics.retain(|(_, all, had)| *had < all * 2);
        // had / all, compared crosswise.
        let weakest = in_order(topics, |one, other| (one.2 * other.1).cmp(&(other.2 * one.1)));
        check.weakest = weakest.into_iter().take(WEAKEST).map(|(topic, ..)| topic.to_owned()).collect();
        check
    }

    /// For each of the weakest topics the first tool that could still be taken up, where one is known.
    pub fn proposals(&self, form: &Form, pack: &Pack, today: Date) -> Vec<&'static Tool> {
        let proposal = |topic: &String| {
            // An office writes its own topics in Japanese.
            let of_topic = |kind: Kind| {
                let is_called = |language: Language| {
                    language.speaking(|| [kind.label(), Field::of(kind).label()].contains(&&**topic))
                };
                Language::ALL.into_iter().any(is_called)
            };
            let open = catalogue(Filter::default(), pack, today).into_iter();
            open.filter(|tool| of_topic(tool.kind)).find(|tool| form.chosen.iter().all(|id| id != tool.id))
        };
        self.weakest.iter().filter_map(proposal).collect()
    }
}

const fn rank(score: u32) -> char {
    match score {
        90.. => 'S',
        65.. => 'A',
        40.. => 'B',
        _ => 'C',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(done: &[(&str, Done)]) -> Form {
        let checks = done.iter().map(|(id, done)| ((*id).to_owned(), *done)).collect();
        Form { checks, ..Form::default() }
    }

    #[test]
    fn ours_have_a_hundred_points() {
        let ours = questions(&Pack::neutral());
        assert_eq!(ours.len(), QUESTIONS.lines().count() - 1);
        assert_eq!(ours.iter().map(|question| question.points).sum::<u32>(), 100);
        assert!(ours.iter().all(|question| question.text.ends_with('か') || question.text.ends_with('）')));
        let ids: Vec<_> = ours.iter().map(|question| question.id.as_str()).collect();
        assert_eq!((self_check_questions::NAMES, self_check_topics::NAMES), (&*ids, &TOPICS[..]));
    }

    #[test]
    fn points_and_ranks() {
        #[track_caller]
        fn case(points: [(u32, Done); 2], expected: (u32, char)) {
            let question = |(at, points)| Question {
                id: format!("{at}"),
                topic: "体制".to_owned(),
                points,
                text: String::new(),
            };
            let form = answered(&[("0", points[0].1), ("1", points[1].1)]);
            let asked: Vec<_> = points.iter().map(|point| point.0).enumerate().map(question).collect();
            assert_eq!(SelfCheck::of(&form, &asked).score, Some(expected));
        }
        use Done::{No, Partly, Yes};

        case([(50, Yes), (50, Yes)], (100, 'S'));
        case([(90, Yes), (10, No)], (90, 'S'));
        case([(89, Yes), (11, No)], (89, 'A'));
        case([(30, Yes), (70, Partly)], (65, 'A'));
        case([(29, Yes), (71, Partly)], (64, 'B'));
        case([(40, Yes), (60, No)], (40, 'B'));
        case([(39, Yes), (61, No)], (39, 'C'));
        // An office's own weights need not come to a hundred.
        case([(3, Yes), (4, Partly)], (71, 'A'));
    }

    #[test]
    fn no_rank_before_the_last_answer() {
        let ours = questions(&Pack::neutral());
        let form = answered(&[("policy", Done::Yes), ("meals", Done::No), ("quit", Done::Partly)]);
        let check = SelfCheck::of(&form, &ours);
        assert_eq!((check.answered, check.score), (3, None));
        assert_eq!(check.weakest, ["食生活・栄養", "たばこ"]);
        let today = Date::of(2026, 11, 22).unwrap();
        let kinds: Vec<_> =
            check.proposals(&form, &Pack::neutral(), today).iter().map(|tool| tool.kind).collect();
        assert_eq!(kinds, [Kind::Meals, Kind::Smoking]);
    }

    #[test]
    fn every_topic_of_a_kind_finds_its_tool_in_every_language() {
        let proposals = |language: Language| {
            language.speaking(|| {
                let weakest = (0..TOPICS.len()).map(|at| self_check_topics::nth(at).to_owned()).collect();
                let check = SelfCheck { weakest, ..SelfCheck::default() };
                let today = Date::of(2026, 11, 22).unwrap();
                let found = check.proposals(&Form::default(), &Pack::neutral(), today);
                found.into_iter().map(|tool| tool.id).collect::<Vec<_>>()
            })
        };
        let [japanese, english] = Language::ALL.map(proposals);
        assert_eq!(japanese.len(), TOPICS.len() - 2, "of two topics there are no tools: {japanese:?}");
        assert_eq!(english, japanese);
    }
}
