//! What the person typed that cannot stand as it is.

use std::fmt;

use super::Part;

/// A blank and a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// The stable name of the pledge or the entry it is in.
    pub of: String,
    /// What that is called on the page.
    pub name: &'static str,
    /// Which part of a pledge it is in.
    pub part: Option<Part>,
    /// What is wrong.
    pub kind: FormProblemKind,
}

/// What is wrong with a target, a deadline, or any text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormProblemKind {
    /// The target is not a number.
    NotANumber {
        /// What stands there, shortened.
        found: String,
    },
    /// The target is under 0 or over 100.
    OutOfRange {
        /// What stands there, shortened.
        found: String,
    },
    /// The target is a number of nothing.
    NoUnit {
        /// What stands there, shortened.
        found: String,
    },
    /// It speaks of fewer than ten people: that stays in the house.
    FewPeople,
    /// The target is behind where the company is already. It stands; the owner may have a reason.
    BehindNow,
    /// The date is none that can be read.
    NotADay {
        /// What stands there, shortened.
        found: String,
    },
    /// The calendar has no such day.
    NoSuchDay {
        /// What stands there, shortened.
        found: String,
    },
    /// The deadline is over. It stands.
    Past,
    /// More than a line of the sheet takes; only the beginning stands on it.
    TooLong {
        /// Characters allowed.
        limit: usize,
    },
}

impl fmt::Display for FormProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "「{}」: ", self.name)?;
        match &self.kind {
            FormProblemKind::NotANumber { found } => {
                write!(f, "「{found}」は数として読めません。90 のように数字で入れてください")
            }
            FormProblemKind::OutOfRange { found } => {
                write!(f, "「{found}」は範囲の外です。0から100までの数で入れてください")
            }
            FormProblemKind::NoUnit { found } => {
                write!(f, "「{found}」が何の数かわかりません。「週3回」のように書いてください")
            }
            FormProblemKind::FewPeople => f.write_str(
                "10人未満の人数は、個人がわかるおそれがあるため用紙に入れません。書くときは、割合か回数にしてください",
            ),
            FormProblemKind::BehindNow => {
                f.write_str("今の値より手前の目標です。このままでよいか確かめてください")
            }
            FormProblemKind::NotADay { found } => {
                write!(
                    f,
                    "「{found}」は日付として読めません。「令和9年3月31日」「2027/3/31」のように書いてください"
                )
            }
            FormProblemKind::NoSuchDay { found } => {
                write!(f, "「{found}」は暦にない日です。確かめてください")
            }
            FormProblemKind::Past => {
                f.write_str("宣言の日より前の期限です。このままでよいか確かめてください")
            }
            FormProblemKind::TooLong { limit } => {
                write!(f, "用紙には初めの{limit}文字だけが入ります。短くしてください")
            }
        }
    }
}
