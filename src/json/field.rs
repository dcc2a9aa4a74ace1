//! A value and what it is called, for taking a tree apart.

use std::borrow::Cow;

use super::problem::{Kind, Problem, joined};
use super::{Node, Value};

/// A value of a tree with its place and the names that lead to it. What does not fit is said with both.
#[derive(Clone, Debug)]
pub struct Field<'t, 'a> {
    at: usize,
    path: String,
    node: &'t Node<'a>,
}

impl<'t, 'a> Field<'t, 'a> {
    /// The whole tree.
    pub fn root(node: &'t Node<'a>) -> Self {
        Self { at: node.at, path: String::new(), node }
    }

    /// Exactly these members of an object: another name, or one that is not there, is a problem.
    pub fn members<const N: usize>(&self, names: [&str; N]) -> Result<[Self; N], Problem> {
        self.named(&names)?.try_into().map_err(|_| self.refused(Kind::Missing))
    }

    fn named(&self, names: &[&str]) -> Result<Vec<Self>, Problem> {
        let Value::Object { members, end } = &self.node.value else {
            return Err(self.refused(Kind::Mistyped));
        };
        if let Some(other) = members.iter().find(|member| !names.contains(&&*member.name)) {
            return Err(Problem { at: other.at, path: joined(&self.path, &other.name), kind: Kind::Unknown });
        }
        let field = |name: &&str| {
            let path = joined(&self.path, name);
            match members.iter().find(|member| member.name == **name) {
                Some(member) => Ok(Self { at: member.at, path, node: &member.node }),
                None => Err(Problem { at: *end, path, kind: Kind::Missing }),
            }
        };
        names.iter().map(field).collect()
    }

    /// The values of a list, each at its own place.
    pub fn items(&self) -> Result<Vec<Self>, Problem> {
        let Value::List(items) = &self.node.value else { return Err(self.refused(Kind::Mistyped)) };
        Ok(items.iter().map(|node| Self { at: node.at, path: self.path.clone(), node }).collect())
    }

    /// A text.
    pub fn text(&self) -> Result<&'t str, Problem> {
        let Value::Text(text) = &self.node.value else { return Err(self.refused(Kind::Mistyped)) };
        Ok(text)
    }

    /// A text as it stands in the source: one with escapes in it does not fit.
    pub fn source_text(&self) -> Result<&'a str, Problem> {
        let Value::Text(Cow::Borrowed(text)) = self.node.value else {
            return Err(self.refused(Kind::Mistyped));
        };
        Ok(text)
    }

    /// A number as it is written.
    pub fn number(&self) -> Result<&'a str, Problem> {
        let Value::Number(written) = self.node.value else { return Err(self.refused(Kind::Mistyped)) };
        Ok(written)
    }

    /// A whole number.
    pub fn whole(&self) -> Result<u32, Problem> {
        self.number()?.parse().map_err(|_| self.refused(Kind::Mistyped))
    }

    /// `true` or `false`.
    pub fn truth(&self) -> Result<bool, Problem> {
        let Value::Truth(truth) = self.node.value else { return Err(self.refused(Kind::Mistyped)) };
        Ok(truth)
    }

    /// The field again, unless it is `null`.
    pub fn present(&self) -> Option<&Self> {
        (!matches!(self.node.value, Value::Null)).then_some(self)
    }

    /// The problem that this field is of such a kind.
    pub fn refused(&self, kind: Kind) -> Problem {
        Problem { at: self.at, path: self.path.clone(), kind }
    }
}
