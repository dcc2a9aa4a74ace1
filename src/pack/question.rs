//! The office's own form and questions.

use super::PackProblemKind;
use super::problem::Fault;
use super::reading::Reading;
use crate::json::Field;

/// One question of a self-check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The stable name by which an answer is kept.
    pub id: String,
    /// 体制, 健診 …; one that is named like a field of the declaration proposes what can be done in it.
    pub topic: String,
    /// What a はい counts.
    pub points: u32,
    /// The question.
    pub text: String,
}

/// More questions than these nobody answers.
pub(super) const MOST: usize = 40;

/// So that a hundred questions can be added up.
const MOST_POINTS: u32 = 100;

pub(super) fn question(entry: &Field, reading: &mut Reading) -> Question {
    let [id, topic, points, text] = reading.members(entry, ["id", "topic", "points", "question"]);
    Question {
        id: reading.needed(id, 40),
        topic: reading.needed(topic, 20),
        points: reading.whole(points).min(MOST_POINTS),
        text: reading.needed(text, 100),
    }
}

/// A form has no more blanks than it has names for, and room to name one twice.
pub(super) const MOST_FIELDS: usize = 12;

/// The blanks that an office's form can have, by their stable names.
pub const FIELDS: [&str; 10] = [
    "company_name",
    "company_kana",
    "office_number",
    "address",
    "industry",
    "employees",
    "representative_title",
    "representative_name",
    "health_promoter",
    "contact",
];

/// A blank of the office's own form: which it is, and its word for it.
pub(super) fn field(entry: &Field) -> Result<(String, String), Fault> {
    let mut reading = Reading::default();
    let [field, label] = reading.members(entry, ["field", "label"]);
    let read = (reading.needed(field, 40), reading.needed(label, 20));
    if !FIELDS.contains(&read.0.as_str()) {
        reading.refuse(field, PackProblemKind::UnknownField);
    }
    reading.ended(read)
}
