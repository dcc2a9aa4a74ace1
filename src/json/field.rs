//! A value and what it is called, for taking a tree apart.

use std::borrow::Cow;

use super::problem::{Kind, Problem, joined};
use super::{Member, Node, Value};

/// What stands where a member is left out.
const NOTHING: Node = Node { at: 0, value: Value::Null };

/// The name without the question mark.
fn bare(name: &str) -> &str {
    name.trim_end_matches('?')
}

/// A value of a tree, its place and the fields it stands in. What does not fit is said with place and names.
#[derive(Clone, Copy, Debug)]
pub struct Field<'t, 'a> {
    at: usize,
    name: &'t str,
    node: &'t Node<'a>,
    outer: Option<&'t Self>,
}

impl<'t, 'a> Field<'t, 'a> {
    /// The whole tree.
    pub const fn root(node: &'t Node<'a>) -> Self {
        Self { at: node.at, name: "", node, outer: None }
    }

    /// Exactly these members of an object: another name, or one that is not there, is a problem. One whose name is
    /// given with a question mark behind may be left out, and reads as `null`.
    pub fn members<const N: usize>(&'t self, names: [&'t str; N]) -> Result<[Self; N], Problem> {
        let mut found = [*self; N];
        self.find(&names, &mut found)?;
        Ok(found)
    }

    fn find(&'t self, names: &[&'t str], found: &mut [Self]) -> Result<(), Problem> {
        let Value::Object { members, .. } = &self.node.value else {
            return Err(self.refused(Kind::Mistyped));
        };
        let known = |member: &&Member| names.iter().any(|name| bare(name) == member.name);
        if let Some(other) = members.iter().find(|member| !known(member)) {
            return Err(Problem { at: other.at, path: self.path_to(&other.name), kind: Kind::Unknown });
        }
        for (name, found) in names.iter().zip(found) {
            let optional = bare(name) != *name;
            *found = match self.member(bare(name)) {
                Err(problem) if optional => Self { at: problem.at, name, node: &NOTHING, outer: Some(self) },
                member => member?,
            };
        }
        Ok(())
    }

    /// One member of an object, whatever else stands there.
    pub fn member(&'t self, name: &'t str) -> Result<Self, Problem> {
        let Value::Object { members, end } = &self.node.value else {
            return Err(self.refused(Kind::Mistyped));
        };
        let Some(Member { at, node, .. }) = members.iter().find(|member| member.name == name) else {
            return Err(Problem { at: *end, path: self.path_to(name), kind: Kind::Missing });
        };
        Ok(Self { at: *at, name, node, outer: Some(self) })
    }

    /// The values of a list, each at its own place.
    pub fn items(&'t self) -> Result<impl Iterator<Item = Self>, Problem> {
        let Value::List(items) = &self.node.value else { return Err(self.refused(Kind::Mistyped)) };
        Ok(items.iter().map(|node| Self { at: node.at, name: "", node, outer: Some(self) }))
    }

    /// A text.
    pub fn text(self) -> Result<&'t str, Problem> {
        let Value::Text(text) = &self.node.value else { return Err(self.refused(Kind::Mistyped)) };
        Ok(text)
    }

    /// A text as it stands in the source: one with escapes in it does not fit.
    pub fn source_text(self) -> Result<&'a str, Problem> {
        let Value::Text(Cow::Borrowed(text)) = self.node.value else {
            return Err(self.refused(Kind::Mistyped));
        };
        Ok(text)
    }

    /// A number as it is written.
    pub fn number(self) -> Result<&'a str, Problem> {
        let Value::Number(written) = self.node.value else { return Err(self.refused(Kind::Mistyped)) };
        Ok(written)
    }

    /// A whole number.
    pub fn whole(self) -> Result<u32, Problem> {
        self.number()?.parse().map_err(|_| self.refused(Kind::Mistyped))
    }

    /// `true` or `false`.
    pub fn truth(self) -> Result<bool, Problem> {
        let Value::Truth(truth) = self.node.value else { return Err(self.refused(Kind::Mistyped)) };
        Ok(truth)
    }

    /// The field again, unless it is `null`.
    pub fn present(self) -> Option<Self> {
        (!matches!(self.node.value, Value::Null)).then_some(self)
    }

    /// Where it begins, in bytes; a member at its name.
    pub const fn begins(self) -> usize {
        self.at
    }

    /// The problem that this field is of such a kind.
    pub fn refused(self, kind: Kind) -> Problem {
        Problem { at: self.at, path: self.path_to(""), kind }
    }

    /// The names that lead here, and one more.
    fn path_to(self, name: &str) -> String {
        let path = joined(self.name, name);
        self.outer.map_or_else(|| path.clone(), |outer| outer.path_to(&path))
    }
}
