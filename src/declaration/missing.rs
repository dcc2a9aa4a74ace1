//! What a declaration lacks before it may call itself complete.

use std::fmt;

use super::{Declaration, Entry, Part, Pledge};
use crate::figures::Item;
use crate::words::declaration_missing;

/// One thing that a complete declaration has and this one has not.
///
/// After 協会けんぽ's 基本モデル (two rates with targets, at least one field) and the plan that 健康経営優良法人 asks for
/// (number, person, deadline).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// The company's name.
    CompanyName,
    /// The representative's name.
    Representative,
    /// The target of 健診受診率.
    CheckupRate,
    /// The target of 特定保健指導実施率.
    GuidanceRate,
    /// A pledge in at least one of the fields to choose from.
    Field,
    /// Who is in charge of each pledge.
    Person,
    /// By when each pledge is to be kept.
    Deadline,
}

impl Missing {
    /// Everything that can be missing, in the order of the sheet.
    const ALL: [Self; 7] = [
        Self::CompanyName,
        Self::Representative,
        Self::CheckupRate,
        Self::GuidanceRate,
        Self::Field,
        Self::Person,
        Self::Deadline,
    ];

    /// The stable name used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::CompanyName => "company_name",
            Self::Representative => "representative",
            Self::CheckupRate => "checkup_rate",
            Self::GuidanceRate => "guidance_rate",
            Self::Field => "field",
            Self::Person => "person",
            Self::Deadline => "deadline",
        }
    }

    /// Where it can be put right: the stable name of the entry or of the first pledge that lacks it, and the part of that
    /// pledge. `None` where it is not a matter of a blank.
    pub fn place(self, declaration: &Declaration) -> Option<(&str, Option<Part>)> {
        let entry = |entry: Entry| Some((entry.id(), None));
        let pledge = |part, lacks: &dyn Fn(&Pledge) -> bool| {
            let first = declaration.pledges.iter().find(|pledge| lacks(pledge));
            first.map(|pledge| (&*pledge.id, Some(part)))
        };
        match self {
            Self::CompanyName => entry(Entry::CompanyName),
            Self::Representative => entry(Entry::RepresentativeName),
            Self::CheckupRate => pledge(Part::Target, &|pledge| pledge.item == Some(Item::CheckupRate)),
            Self::GuidanceRate => pledge(Part::Target, &|pledge| pledge.item == Some(Item::GuidanceRate)),
            Self::Field => None,
            // Who is named there is in charge of every pledge that names nobody else.
            Self::Person if declaration.entry(Entry::HealthPromoter).is_empty() => {
                entry(Entry::HealthPromoter)
            }
            Self::Person => pledge(Part::Who, &|pledge| pledge.who.is_empty()),
            Self::Deadline => pledge(Part::By, &|pledge| pledge.by.is_empty()),
        }
    }
}

/// What to do about it.
impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(declaration_missing::nth(*self as usize))
    }
}

/// Everything that is missing, in the order of the sheet.
pub(super) fn missing(declaration: &Declaration) -> Vec<Missing> {
    let pledges = &declaration.pledges;
    let no_target = |item| pledges.iter().all(|pledge| pledge.item != Some(item) || pledge.target.is_none());
    let any = |blank: fn(&Pledge) -> bool| pledges.iter().any(blank);
    let is_missing = |what: Missing| match what {
        Missing::CompanyName => declaration.entry(Entry::CompanyName).is_empty(),
        Missing::Representative => declaration.entry(Entry::RepresentativeName).is_empty(),
        Missing::CheckupRate => no_target(Item::CheckupRate),
        Missing::GuidanceRate => no_target(Item::GuidanceRate),
        Missing::Field => pledges.iter().all(|pledge| !pledge.field.is_chosen()),
        Missing::Person => any(|pledge| pledge.who.is_empty()),
        Missing::Deadline => any(|pledge| pledge.by.is_empty()),
    };
    Missing::ALL.into_iter().filter(|what| is_missing(*what)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_do_stands_in_its_order() {
        assert_eq!(declaration_missing::NAMES, Missing::ALL.map(Missing::id));
    }
}
