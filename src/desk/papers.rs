//! What was pasted, and what came of it.

use std::rc::Rc;

use super::{Desk, Sample};
use crate::advice::{self, Suggestion};
use crate::figures::Group;
use crate::karte::Karte;
use crate::paste::{self, Read};

/// The papers on the desk. Only one of these can be so at a time.
#[derive(Clone, Debug, Default)]
pub enum Papers {
    /// Nothing was pasted yet.
    #[default]
    Blank,
    /// A text from which no figure of the company could be taken; `read` says why.
    Unread {
        /// As pasted.
        text: Rc<str>,
        /// What the reader found in it.
        read: Rc<Read>,
    },
    /// A text with figures, and all that follows from them.
    Read(Work),
}

/// The way from a pasted text to suggestions, walked once when the text changes.
#[derive(Clone, Debug)]
pub struct Work {
    /// As pasted.
    pub text: Rc<str>,
    /// The fictional company it is of; `None` for a real one.
    pub sample: Option<Sample>,
    /// What the reader found.
    pub read: Rc<Read>,
    /// How the company compares.
    pub karte: Rc<Karte>,
    /// The few that fit it best.
    pub suggestions: Rc<[Suggestion]>,
    /// All that fits what of the karte may leave the company, best first: a declaration goes to others, and a tool that
    /// only a withheld figure calls for would speak of it. The person may still choose any.
    pub for_others: Rc<[Suggestion]>,
}

/// The same where they were read once and not again: two readings of one text need not be held against each other
/// letter by letter whenever the window asks whether anything changed.
impl PartialEq for Papers {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Blank, Self::Blank) => true,
            (Self::Unread { read, .. }, Self::Unread { read: other, .. }) => Rc::ptr_eq(read, other),
            (Self::Read(work), Self::Read(other)) => work == other,
            _ => false,
        }
    }
}

/// The same where it was drawn up once: all of it is drawn up together.
impl PartialEq for Work {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.karte, &other.karte)
    }
}

/// How many suggestions are taken into a fresh declaration: few enough to keep.
const FIRST_CHOICE: usize = 2;

impl Papers {
    /// Reads `text` as it was decided on this desk, and draws everything up that follows from it.
    pub(super) fn of(text: Rc<str>, sample: Option<Sample>, desk: &Desk) -> Self {
        if text.trim().is_empty() {
            return Self::Blank;
        }
        let read = Rc::new(paste::read_with(&text, desk.decided.now()));
        Self::drawn_up(text, sample, read, desk)
    }

    /// The same papers, drawn up as this desk compares.
    pub(super) fn drawn_up_anew(&self, desk: &Desk) -> Self {
        match self {
            Self::Read(Work { text, sample, read, .. }) => {
                Self::drawn_up(text.clone(), *sample, read.clone(), desk)
            }
            Self::Blank | Self::Unread { .. } => self.clone(),
        }
    }

    fn drawn_up(text: Rc<str>, sample: Option<Sample>, read: Rc<Read>, desk: &Desk) -> Self {
        let (figures, _) = desk.files.joined(&text, sample, read.figures());
        let karte = Karte::draw_up(&figures, desk.compared());
        if karte.lines.is_empty() {
            return Self::Unread { text, read };
        }
        let (pack, today) = (&desk.pack, desk.today);
        let suggestions = advice::suggest(&karte, desk.answers, pack, today);
        let for_others = advice::ranked(&karte.open_to_others(), desk.answers, pack, today);
        let (suggestions, for_others) = (suggestions.into(), for_others.into());
        Self::Read(Work { text, sample, read, karte: Rc::new(karte), suggestions, for_others })
    }

    /// All that follows from the papers, where there are figures.
    pub const fn work(&self) -> Option<&Work> {
        match self {
            Self::Read(work) => Some(work),
            Self::Blank | Self::Unread { .. } => None,
        }
    }

    /// What the reader found, where anything was pasted.
    pub fn read(&self) -> Option<&Rc<Read>> {
        match self {
            Self::Blank => None,
            Self::Unread { read, .. } | Self::Read(Work { read, .. }) => Some(read),
        }
    }

    /// The text as pasted; empty where nothing was.
    pub fn text(&self) -> &str {
        match self {
            Self::Blank => "",
            Self::Unread { text, .. } | Self::Read(Work { text, .. }) => text,
        }
    }
}

impl Work {
    /// Whether the table holds averages of others beside the company's figures.
    pub fn has_averages(&self) -> bool {
        self.read.readings.iter().any(|reading| reading.figure.group != Group::Company)
    }

    /// The tools a fresh declaration begins with.
    pub(super) fn first_choice(&self) -> Vec<String> {
        self.for_others.iter().take(FIRST_CHOICE).map(|suggestion| suggestion.tool.id.to_owned()).collect()
    }
}
