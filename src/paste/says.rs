//! What all headings of a row, or of a column, say together.

use super::few::Few;
use super::head::{Head, Total};
use super::lexicon::{Role, Slant};
use super::meaning::{Grasp, Sense};
use super::number::Unit;
use super::place::At;
use super::problem::Kind;
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Sex};

/// The headings of one axis, taken together: the nearest to the value speaks first.
#[derive(Clone, Copy, Default)]
pub(super) struct Says {
    /// The item, and the heading cell that names it.
    pub item: Option<(Sense, At)>,
    pub soft: Option<(Item, At)>,
    pub alone: Option<(Item, At)>,
    pub group: Option<Group>,
    pub sex: Option<Sex>,
    pub year: Option<FiscalYear>,
    /// Said by a heading that names no item: it decides.
    pub roles: Few<Role>,
    /// Said by the heading of the item itself: 喫煙率.
    pub hints: Few<Role>,
    /// Chosen by a person.
    pub decided: Option<Role>,
    pub units: Few<Unit>,
    pub slants: Slants,
    /// A heading that keeps all its figures from being read, and why.
    pub blocked: Option<(Kind, At)>,
    /// Left alone: 順位, 再掲, a sum of items.
    pub aside: bool,
    pub mean: Option<At>,
    /// The nearest heading, for a flag that needs a place.
    pub first: Option<At>,
    pub filled: bool,
}

impl Says {
    pub(super) fn of(heads: &[Head]) -> Self {
        let mut says = Self::default();
        for head in heads {
            says.hear(head);
        }
        says
    }

    /// Takes in a heading farther from the value.
    pub(super) fn hear(&mut self, head: &Head) {
        let meaning = &head.meaning;
        self.first = self.first.or(Some(head.at));
        self.filled |= head.filled;
        match meaning.grasp {
            Grasp::None => self.block(Kind::UnknownItem, head.at),
            Grasp::Aside | Grasp::Admin => self.aside = true,
            Grasp::Whole => {}
        }
        if head.year_unclear || head.total == Total::Unclear {
            self.block(Kind::Ambiguous, head.at);
        }
        self.aside |= head.total == Total::Sum;
        let people = meaning.roles.contains(&Role::People) || meaning.roles.contains(&Role::Count);
        match (self.item, meaning.item) {
            // 喫煙者 | 血圧リスク: the risk among smokers is not ours.
            (Some((named, _)), Some(other)) if named != other && people => {
                self.block(Kind::Ambiguous, head.at);
            }
            (None, Some(sense)) => self.item = Some((sense, head.at)),
            _ => {}
        }
        self.soft = self.soft.or(meaning.soft.map(|item| (item, head.at)));
        self.alone = self.alone.or(meaning.alone.map(|item| (item, head.at)));
        self.place(head);
        if meaning.item.is_none() {
            self.roles = join_roles(self.roles, meaning.roles);
            self.slants.add(meaning.slant);
        } else if self.hints.is_empty() {
            self.hints = meaning.roles;
        }
        self.decided = self.decided.or(meaning.decided);
        if self.units.is_empty() {
            self.units = meaning.units;
        }
        if meaning.mean {
            self.mean = self.mean.or(Some(head.at));
        }
    }

    fn place(&mut self, head: &Head) {
        let clash = differ(self.group, head.meaning.group)
            || differ(self.sex, head.sex())
            || differ(self.year, head.year);
        if clash {
            self.block(Kind::Ambiguous, head.at);
        }
        self.group = self.group.or(head.meaning.group);
        self.sex = self.sex.or(head.sex());
        self.year = self.year.or(head.year);
    }

    fn block(&mut self, kind: Kind, at: At) {
        self.blocked = self.blocked.or(Some((kind, at)));
    }
}

/// Which families are spoken of.
#[derive(Clone, Copy, Default)]
pub(super) struct Slants {
    pub risk: bool,
    pub finding: bool,
}

impl Slants {
    pub(super) fn add(&mut self, slant: Option<Slant>) {
        self.risk |= slant == Some(Slant::Risk);
        self.finding |= slant == Some(Slant::Finding);
    }
}

/// Whether both are said, and not the same.
pub(super) fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}

/// 対象者 over 人数 is the denominator; otherwise the nearer word decides.
pub(super) fn join_roles(near: Few<Role>, far: Few<Role>) -> Few<Role> {
    match *near {
        [] => far,
        [Role::Count | Role::People] if matches!(*far, [Role::Of | Role::Done]) => far,
        [Role::People] if !far.is_empty() => far,
        _ => near,
    }
}
