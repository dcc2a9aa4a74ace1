//! What all headings of a row, or of a column, say together.

use super::head::{Head, Total};
use super::lexicon::{Role, Slant};
use super::meaning::{Grasp, Sense};
use super::number::Unit;
use super::problem::Kind;
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Sex};

/// The headings of one axis, taken together: the nearest to the value speaks first.
#[derive(Clone, Debug, Default)]
pub(super) struct Says {
    /// The item, and the heading cell that names it.
    pub item: Option<(Sense, (usize, usize))>,
    pub soft: Option<(Item, (usize, usize))>,
    pub alone: Option<(Item, (usize, usize))>,
    pub group: Option<Group>,
    pub sex: Option<Sex>,
    pub year: Option<FiscalYear>,
    /// Said by a heading that names no item: it decides.
    pub roles: Vec<Role>,
    /// Said by the heading of the item itself: 喫煙率.
    pub hints: Vec<Role>,
    pub units: Vec<Unit>,
    pub slants: Vec<Slant>,
    /// A heading that keeps all its figures from being read, and why.
    pub blocked: Option<(Kind, (usize, usize))>,
    /// Left alone: 順位, 再掲, a sum of items.
    pub aside: bool,
    pub mean: Option<(usize, usize)>,
    /// The nearest heading, for a flag that needs a place.
    pub first: Option<(usize, usize)>,
    pub filled: bool,
}

impl Says {
    pub(super) fn of<'a>(heads: impl Iterator<Item = &'a Head>) -> Self {
        let mut says = Self::default();
        heads.for_each(|head| says.hear(head));
        says
    }

    fn hear(&mut self, head: &Head) {
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
        let people = meaning.roles.iter().any(|role| matches!(role, Role::People | Role::Count));
        match (self.item, meaning.item) {
            // 喫煙者 | 血圧リスク: the risk among smokers is not ours.
            (Some((named, _)), Some(other)) if named != other && people => {
                self.block(Kind::Ambiguous, head.at)
            }
            (None, Some(sense)) => self.item = Some((sense, head.at)),
            _ => {}
        }
        self.soft = self.soft.or(meaning.soft.map(|item| (item, head.at)));
        self.alone = self.alone.or(meaning.alone.map(|item| (item, head.at)));
        self.place(head);
        if meaning.item.is_some() {
            if self.hints.is_empty() {
                self.hints.clone_from(&meaning.roles);
            }
        } else {
            self.roles = join_roles(std::mem::take(&mut self.roles), &meaning.roles);
        }
        if self.units.is_empty() {
            self.units.clone_from(&meaning.units);
        }
        self.slants.extend(meaning.slant.filter(|_| meaning.item.is_none()));
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

    fn block(&mut self, kind: Kind, at: (usize, usize)) {
        self.blocked = self.blocked.or(Some((kind, at)));
    }
}

/// Whether both are said, and not the same.
pub(super) fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}

/// 対象者 over 人数 is the denominator; otherwise the nearer word decides.
pub(super) fn join_roles(near: Vec<Role>, far: &[Role]) -> Vec<Role> {
    let measured = |roles: &[Role]| matches!(roles, [Role::Of | Role::Done]);
    match near.as_slice() {
        [] => far.to_vec(),
        [Role::Count | Role::People] if measured(far) => far.to_vec(),
        _ => near,
    }
}
