//! What the person typed that cannot stand as it is.

use std::fmt;

/// A pledge and a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// The stable name of the pledge whose target it is.
    pub pledge: String,
    /// What the pledge is called on the page.
    pub name: &'static str,
    /// What is wrong.
    pub kind: FormProblemKind,
}

/// What is wrong with a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormProblemKind {
    /// It is not a number.
    NotANumber {
        /// What stands there, shortened.
        found: String,
    },
    /// It is under 0 or over 100.
    OutOfRange {
        /// What stands there, shortened.
        found: String,
    },
    /// It is behind where the company is already. It stands; the owner may have a reason.
    BehindNow,
}

impl fmt::Display for FormProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "「{}」の目標: ", self.name)?;
        match &self.kind {
            FormProblemKind::NotANumber { found } => {
                write!(f, "「{found}」は数として読めません。90 のように数字で入れてください")
            }
            FormProblemKind::OutOfRange { found } => {
                write!(f, "「{found}」は範囲の外です。0から100までの数で入れてください")
            }
            FormProblemKind::BehindNow => {
                f.write_str("今の値より手前の目標です。このままでよいか確かめてください")
            }
        }
    }
}
