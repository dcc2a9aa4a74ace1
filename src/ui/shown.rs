//! What of a karte is shown, and to whom.

use std::borrow::Cow;

use super::look::Readers;
use crate::karte::{Disclosure, ForOthers, Karte, Line};

/// A karte and for whose eyes it is shown.
pub(super) struct Shown<'a> {
    pub(super) karte: &'a Karte,
    others: Option<Vec<(&'a Line, ForOthers)>>,
}

impl<'a> Shown<'a> {
    pub(super) fn to(readers: Readers, karte: &'a Karte) -> Self {
        Self { karte, others: (readers == Readers::Others).then(|| karte.for_others()) }
    }

    /// Every line of the sheet, in its order.
    #[inline(never)]
    pub(super) fn lines(&self) -> Vec<&'a Line> {
        self.karte.shown().into_iter().flat_map(|(_, lines)| lines).collect()
    }

    /// The lines from which these readers' priorities are chosen.
    pub(super) fn ranked(&self) -> Cow<'a, Karte> {
        match self.others {
            Some(_) => Cow::Owned(self.karte.open_to_others()),
            None => Cow::Borrowed(self.karte),
        }
    }

    /// For whose eyes.
    pub(super) fn readers(&self) -> Readers {
        if self.others.is_some() { Readers::Others } else { Readers::Own }
    }

    /// What may be seen of a line; `None` where nothing is withheld from anybody.
    pub(super) fn kept(&self, line: &Line) -> Option<ForOthers> {
        let hidden = ForOthers { figure: Disclosure::Hidden, standing: None };
        let others = self.others.as_ref()?;
        Some(others.iter().find(|(other, _)| *other == line).map_or(hidden, |(_, kept)| *kept))
    }

    /// Whether all of a line may be seen.
    pub(super) fn is_open(&self, line: &Line) -> bool {
        self.kept(line).is_none_or(|kept| kept.figure == Disclosure::Open)
    }

    /// The verdict in a word or two, where it may be seen.
    pub(super) fn verdict(&self, line: &Line) -> Option<&'static str> {
        self.kept(line).is_none_or(|kept| kept.standing.is_some()).then(|| line.verdict())
    }

    /// The finding, in one sentence that these readers may see.
    pub(super) fn headline(&self) -> String {
        if self.others.is_some() { self.karte.headline_for_others() } else { self.karte.headline() }
    }
}
