//! What is left on the device for the next visit: the rules, for any place that keeps texts by name.
//!
//! The place may not be there, be full, lose what it was given, or be changed by another window at any time. What lies
//! there and is not ours is never written over: it is put aside first. Knows no place of its own: it is handed one.

use std::fmt;

use super::{Kind, read};
use crate::words::left_here;

/// A place on the device that keeps texts by name.
pub trait Shelf {
    /// The text under this name, if there is one.
    fn get(&self, name: &str) -> Result<Option<String>, Refused>;
    /// Puts a text under this name.
    fn set(&self, name: &str, text: &str) -> Result<(), Refused>;
    /// Takes it away.
    fn remove(&self, name: &str) -> Result<(), Refused>;
}

/// The place is not there, or does not do what it was asked.
#[derive(Debug)]
pub struct Refused;

/// The name of the record: a saved file, as [`super::written`] writes it.
pub const RECORD: &str = "kenkatsu-karte";
/// The names under which lies what was there and was not ours.
pub const ASIDE: [&str; 3] = ["kenkatsu-karte-1", "kenkatsu-karte-2", "kenkatsu-karte-3"];

/// What is left on one device by one window.
#[derive(Debug)]
pub struct Left<S> {
    shelf: S,
    /// What this window knows to lie there; `None` while it leaves nothing.
    ours: Option<String>,
    standing: Standing,
}

/// How it stands with what is left there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was asked for.
    #[default]
    Nothing,
    /// All that lies on the desk is left there.
    All,
    /// It was taken away.
    Wiped,
    /// It cannot be taken away.
    Stuck,
    /// There is no such place, or it cannot be asked.
    Absent,
    /// It does not take this any more. What was left before is still there.
    Full,
    /// Another window left something else there, or took it away.
    Elsewhere,
    /// What lies there is of a version to come, and stays.
    Newer,
    /// What lay there cannot be read. It lies aside.
    Damaged,
}

impl<S: Shelf> Left<S> {
    /// Nothing is left, whatever lies there.
    pub fn nothing(shelf: S) -> Self {
        Self { shelf, ours: None, standing: Standing::Nothing }
    }

    /// Looks for what was left at another visit.
    pub fn find(shelf: S) -> Self {
        let mut left = Self::nothing(shelf);
        let Ok(Some(record)) = left.shelf.get(RECORD) else { return left };
        left.standing = match read(&record) {
            Ok(_) => Standing::All,
            Err(problem) if problem.kind == Kind::Newer => Standing::Newer,
            Err(_) => {
                if left.put_aside(&record) {
                    // Where it cannot be taken away it lies there twice.
                    let _ = left.shelf.remove(RECORD);
                }
                Standing::Damaged
            }
        };
        left.ours = (left.standing == Standing::All).then_some(record);
        left
    }

    /// Goes on where a window left `form` that broke. What another one has left meanwhile is not ours.
    pub fn find_again(shelf: S, form: &str) -> Self {
        let left = Self::find(shelf);
        match &left.ours {
            Some(ours) if ours != form => Self { ours: None, standing: Standing::Elsewhere, ..left },
            _ => left,
        }
    }

    /// What was found, or left last.
    pub fn record(&self) -> Option<&str> {
        self.ours.as_deref()
    }

    /// How it stands.
    pub const fn standing(&self) -> Standing {
        self.standing
    }

    /// What was put aside, for the person to keep elsewhere.
    pub fn aside(&self) -> Option<String> {
        ASIDE.iter().find_map(|name| self.shelf.get(name).ok()?)
    }

    /// From now on this window leaves there what lies on the desk.
    pub fn begin(&mut self, form: &str) {
        match self.shelf.get(RECORD) {
            Err(Refused) => self.standing = Standing::Absent,
            Ok(Some(lies)) if lies != form && !self.put_aside(&lies) => self.standing = Standing::Full,
            Ok(_) => self.write(form),
        }
    }

    /// Leaves there what lies on the desk now, where that is wanted and is not there yet.
    pub fn leave(&mut self, form: &str) {
        if self.record().is_none_or(|ours| ours == form) {
            return;
        }
        match self.shelf.get(RECORD) {
            Ok(lies) if lies == self.ours => self.write(form),
            Ok(_) => (self.ours, self.standing) = (None, Standing::Elsewhere),
            Err(Refused) => (self.ours, self.standing) = (None, Standing::Absent),
        }
    }

    /// Takes away all that was ever left there, also what lies aside.
    pub fn wipe(&mut self) {
        let every = || [RECORD].into_iter().chain(ASIDE);
        for name in every() {
            // Whether it went is seen below.
            let _ = self.shelf.remove(name);
        }
        let gone = every().all(|name| matches!(self.shelf.get(name), Ok(None)));
        self.ours = None;
        self.standing = if gone { Standing::Wiped } else { Standing::Stuck };
    }

    /// Puts a record where nothing lies but ours. What is read back holds, not what was said.
    fn write(&mut self, form: &str) {
        if self.put(RECORD, form) {
            (self.ours, self.standing) = (Some(form.to_owned()), Standing::All);
            return;
        }
        self.standing = Standing::Full;
        let lies = self.shelf.get(RECORD).ok().flatten();
        self.ours = self.ours.take().filter(|ours| lies.as_ref() == Some(ours));
    }

    fn put_aside(&self, record: &str) -> bool {
        let lies = |name| self.shelf.get(name).ok().flatten();
        ASIDE.into_iter().any(|name| lies(name).as_deref() == Some(record))
            || ASIDE.into_iter().find(|name| lies(name).is_none()).is_some_and(|name| self.put(name, record))
    }

    fn put(&self, name: &str, text: &str) -> bool {
        self.shelf.set(name, text).is_ok()
            && self.shelf.get(name).is_ok_and(|lies| lies.as_deref() == Some(text))
    }
}

/// In a sentence, with what to do.
impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => left_here::nothing(),
            Self::All => left_here::all(),
            Self::Wiped => left_here::wiped(),
            Self::Stuck => left_here::stuck(),
            Self::Absent => left_here::absent(),
            Self::Full => left_here::full(),
            Self::Elsewhere => left_here::elsewhere(),
            Self::Newer => left_here::newer(),
            Self::Damaged => left_here::damaged(),
        })
    }
}
