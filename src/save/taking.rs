//! Taking a tree of JSON apart without a branch at every leaf: what is not as it should be is blank, and the first such
//! place is the problem of the whole.

use crate::json::{Field, Kind, Node, Problem, Value};

/// More than this in one list, lines of a table aside, nobody typed by hand.
const MOST: usize = 1_000;

/// What stands where nothing does.
static NOTHING: Node<'static> = Node { at: 0, value: Value::Null };

/// The first problem so far, and the version of what is read.
#[derive(Default)]
pub(super) struct Taking {
    pub(super) version: u32,
    first: Option<Problem>,
}

impl Taking {
    /// What was taken, if nothing was wrong.
    pub(super) fn outcome<T>(self, taken: Option<T>) -> Result<T, Problem> {
        match (self.first, taken) {
            (None, Some(taken)) => Ok(taken),
            (problem, _) => Err(problem.unwrap_or_else(|| Field::root(&NOTHING).refused(Kind::Mistyped))),
        }
    }

    #[inline(never)]
    fn keep<T>(&mut self, found: Result<T, Problem>) -> Option<T> {
        match found {
            Ok(found) => Some(found),
            Err(problem) => {
                self.first.get_or_insert(problem);
                None
            }
        }
    }

    #[inline(never)]
    pub(super) fn member<'t, 'a>(&mut self, of: &'t Field<'t, 'a>, name: &'t str) -> Field<'t, 'a> {
        self.keep(of.member(name)).unwrap_or_else(|| Field::root(&NOTHING))
    }

    /// Notes where a member means nothing to us.
    #[inline(never)]
    pub(super) fn must(&mut self, means: bool, of: &Field, name: &str) {
        if !means {
            let problem = self.member(of, name).refused(Kind::Mistyped);
            self.first.get_or_insert(problem);
        }
    }

    #[inline(never)]
    pub(super) fn words<'t>(&mut self, field: &'t Field) -> &'t str {
        self.keep(field.text()).unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn text(&mut self, of: &Field, name: &str) -> String {
        let field = self.member(of, name);
        self.words(&field).to_owned()
    }

    #[inline(never)]
    pub(super) fn whole(&mut self, of: &Field, name: &str) -> u32 {
        let found = self.member(of, name).whole();
        self.keep(found).unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn truth(&mut self, of: &Field, name: &str) -> bool {
        let found = self.member(of, name).truth();
        self.keep(found).unwrap_or_default()
    }

    /// Hands over each item of a list.
    #[inline(never)]
    pub(super) fn each(&mut self, of: &Field, name: &str, take: &mut dyn FnMut(&mut Self, &Field)) {
        let list = self.member(of, name);
        let Some(items) = self.keep(list.items()) else { return };
        for (number, item) in items.enumerate() {
            if number == MOST && name != "lines" {
                self.first.get_or_insert(list.refused(Kind::TooLarge));
                return;
            }
            take(self, &item);
        }
    }
}
