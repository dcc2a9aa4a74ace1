//! What a person can do.

use super::{Bands, Change, Sample, Step, Turn, Way};
use crate::advice::About;
use crate::declaration::{Done, Entry, Paper, Part};
use crate::figures::{Ages, Sex};
use crate::handout::HandOut;
use crate::moves::Break;
use crate::paste::{Choice, Place};
use crate::reference::Region;
use crate::words::Language;

/// One action of the person at the desk.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Typed or pasted: the whole text of the box.
    Paste(String),
    /// Pasted more than the box can show without holding the page up: it is not put in.
    PasteTooMuch,
    /// Opens a file: its name and its text. One that was saved here is laid out, or joins what lies on the desk.
    Open(String, String),
    /// Takes away what came from one of the files opened, by its number in [`super::Desk::files`].
    TakeAway(usize),
    /// Lays out one of them in the place of what lies on the desk.
    LayOut(usize),
    /// Takes the last laying out or taking away back; again, takes that back.
    StepBack,
    /// Takes the change of the text back that dropped what the person had decided.
    BringBack,
    /// Looks at a fictional company.
    Try(Sample),
    /// Goes to the other way in. What stands in this one stays there.
    Turn(Way),
    /// Changes the form of 紙を見て入力.
    Type(Change),
    /// Says what a heading means; `None` leaves it as it was read.
    Decide(Place, Option<Choice>),
    /// Says what a cell should say.
    Correct(Place, String),
    /// Takes the last of these two back.
    Undo,
    /// Turns to a step. Ignored where it is not possible yet.
    Go(Step),
    /// Says how many of one sex and age were examined.
    Count(Sex, Ages, String),
    /// Says how wide the bands of age are.
    Band(Bands),
    /// Chooses whose published values to compare with.
    Compare(Region),
    /// Puts the averages of the person's own table before the published values, or after them.
    OwnFirst(bool),
    /// Says what that table is called.
    NameOwn(String),
    /// Chooses what to print for the wall or the desk.
    HandOut(HandOut),
    /// A break together begins, goes on or ends.
    Rest(Option<Break>),
    /// A seminar begins, goes on or ends.
    Show(Turn),
    /// Answers a question about the company's own days, or takes that answer back.
    Answer(About, &'static str),
    /// Takes a tool into the declaration, by its stable name.
    Choose(String),
    /// Takes it out again.
    PutBack(String),
    /// Looks at another of the declaration's papers.
    TakeUp(Paper),
    /// Answers a question of the self-check, by its stable name.
    Check(String, Done),
    /// Fills one blank of the declaration.
    Write(Entry, String),
    /// Speaks another language.
    Speak(Language),
    /// Changes one part of a pledge, by the pledge's stable name.
    Amend(String, Part, String),
}
