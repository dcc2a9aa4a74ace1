//! Which role a number plays, by its own unit, its headings, the title and its neighbours, in this order.

use super::cell::Content;
use super::context::Context;
use super::draft::is_counted_whole;
use super::few::Few;
use super::lexicon::Role;
use super::line::{Given, Slot};
use super::number::{Quantity, Unit};
use super::problem::Kind;
use super::says::{Says, join_roles};
use crate::figures::{Family, Item};

/// What stands round a cell.
pub(super) struct Around<'a> {
    pub labels: &'a Says,
    pub column: &'a Says,
    pub context: &'a Context,
    /// Whether the column holds shares: some number in it can be nothing else.
    pub decimal: bool,
    /// A plain line with fewer or more figures than headings: which is which cannot be told.
    pub ragged: bool,
    /// Men and women add up to 計 somewhere in the block: shares do not.
    pub sums: bool,
    /// The denominator that stands in the same row for all items.
    pub of: Option<f64>,
}

/// What a cell gives its line: at most three numbers.
pub(super) type Gives = [Option<(Slot, Given)>; 3];

/// What a cell gives its line.
pub(super) fn gives(content: &Content, item: Option<Item>, around: &Around<'_>) -> Gives {
    let roles = around.roles();
    let slot = Around::slot(item, &roles);
    let flag = |kind: Kind| (slot, Given::Flag(kind));
    let one = match *content {
        Content::Blank => (slot, Given::Blank),
        Content::Missing => flag(Kind::Missing),
        Content::Suppressed => flag(Kind::Suppressed),
        Content::Words => flag(Kind::NotANumber),
        Content::One(number) => match around.one(number, item, &roles) {
            Ok(slot) => (slot, around.checked(slot, number)),
            Err(kind) => flag(kind),
        },
        Content::Over(first, second, share) => {
            let reversed = matches!(*roles, [Role::Of | Role::Done, Role::Count | Role::People, ..]);
            let (count, of) = if reversed { (second, first) } else { (first, second) };
            return [
                Some((Slot::Count, around.checked(Slot::Count, count))),
                Some((Slot::Of, around.checked(Slot::Of, of))),
                share.map(|share| (Slot::Percent, Given::Number(share, true))),
            ];
        }
        Content::Beside(first, second) => match Around::beside(first, second, &roles) {
            Some((count, share)) => {
                let count = (Slot::Count, around.checked(Slot::Count, count));
                return [Some(count), Some((Slot::Percent, Given::Number(share, true))), None];
            }
            None => flag(Kind::Ambiguous),
        },
    };
    [Some(one), None, None]
}

impl Around<'_> {
    /// The roles the headings give; a word at the item itself gives way to a heading of its own.
    fn roles(&self) -> Few<Role> {
        if let Some(role) = self.decided() {
            let mut roles = Few::default();
            roles.add(role);
            return roles;
        }
        let strong = join_roles(self.labels.roles, self.column.roles);
        let hints = if self.labels.hints.is_empty() { self.column.hints } else { self.labels.hints };
        match *strong {
            [] | [Role::Count | Role::People] if matches!(*hints, [Role::Of | Role::Done]) => hints,
            [] => self.with_units(hints),
            _ => self.with_units(strong),
        }
    }

    /// The role that a person chose for the row, or for the column.
    fn decided(&self) -> Option<Role> {
        self.labels.decided.or(self.column.decided)
    }

    /// 人数（％） is a count with its share.
    fn with_units(&self, mut roles: Few<Role>) -> Few<Role> {
        let units = if self.column.units.is_empty() { self.labels.units } else { self.column.units };
        for unit in units.iter() {
            let counted = roles.iter().any(|role| *role != Role::Percent);
            match unit {
                _ if *roles == [Role::Percent] => {}
                Unit::Percent => roles.add(Role::Percent),
                Unit::People if !counted => roles.add(Role::Count),
                Unit::People | Unit::Yen(_) => {}
            }
        }
        roles
    }

    /// Where a cell without a number would have stood.
    fn slot(item: Option<Item>, roles: &[Role]) -> Slot {
        match roles.first() {
            Some(Role::Of) => Slot::Of,
            Some(Role::Done) => Slot::Done,
            Some(Role::Percent) => Slot::Percent,
            _ if item == Some(Item::MedicalCost) => Slot::Yen,
            _ => Slot::Count,
        }
    }

    fn one(&self, number: Quantity, item: Option<Item>, roles: &[Role]) -> Result<Slot, Kind> {
        if item == Some(Item::MedicalCost) {
            let known = self.yen(number).is_some();
            return if known { Ok(Slot::Yen) } else { Err(Kind::Ambiguous) };
        }
        let of = match roles {
            [Role::Of] => Some(Slot::Of),
            [Role::Done] => Some(Slot::Done),
            _ => None,
        };
        match number.unit {
            None | Some(Unit::People) if self.ragged && item.is_some_and(is_counted_whole) => Ok(Slot::Count),
            _ if self.ragged && number.unit != Some(Unit::Percent) => Err(Kind::Ambiguous),
            Some(Unit::Yen(_)) => Err(Kind::NotANumber),
            Some(Unit::Percent) if of.is_some() || roles == [Role::Count] => Err(Kind::Ambiguous),
            Some(Unit::Percent) => Ok(Slot::Percent),
            Some(Unit::People) if self.says_share_only() => Err(Kind::Ambiguous),
            Some(Unit::People) => Ok(of.unwrap_or(Slot::Count)),
            None if self.column.filled => Err(Kind::Ambiguous),
            None => of.map_or_else(|| self.bare(number, item, roles), Ok),
        }
    }

    /// A number without a unit.
    fn bare(&self, number: Quantity, item: Option<Item>, roles: &[Role]) -> Result<Slot, Kind> {
        // 12.0 is a share rounded, not twelve people.
        let whole = number.decimals == 0;
        match roles {
            [Role::Count] => return Ok(Slot::Count),
            [Role::People] if whole => return Ok(Slot::Count),
            [Role::Percent] => return Ok(Slot::Percent),
            [] | [Role::People] => {}
            _ if number.is_share() => return Ok(Slot::Percent),
            _ => return Err(Kind::Ambiguous),
        }
        match *self.context.units {
            [Unit::Percent] => return Ok(Slot::Percent),
            [Unit::People] => return Ok(Slot::Count),
            _ => {}
        }
        match self.context.role {
            Some(Role::Percent) => return Ok(Slot::Percent),
            Some(Role::Count) if whole => return Ok(Slot::Count),
            _ => {}
        }
        let counted = matches!(item, Some(Item::FindingAny | Item::DoctorInstruction))
            || item.is_some_and(|item| item.family() == Family::Size);
        if counted && whole {
            return Ok(Slot::Count);
        }
        if (self.sums || self.of.is_some_and(|of| number.value <= of)) && whole && !self.decimal {
            return Ok(Slot::Count);
        }
        // A mean is written so too: BMI 23.4.
        let maybe_mean = item == Some(Item::Bmi25);
        if self.decimal && !maybe_mean && (number.value >= 1.0 || number.value <= 0.0) {
            return Ok(Slot::Percent);
        }
        Err(Kind::Ambiguous)
    }

    fn beside(first: Quantity, second: Quantity, roles: &[Role]) -> Option<(Quantity, Quantity)> {
        let share = |number: Quantity| number.unit == Some(Unit::Percent);
        match (share(first), share(second)) {
            (false, true) if first.unit != Some(Unit::Percent) => return Some((first, second)),
            (true, false) => return Some((second, first)),
            (true, true) => return None,
            _ => {}
        }
        let first_share = matches!(roles, [Role::Percent, Role::Count | Role::People, ..]);
        let second_share = matches!(roles, [Role::Count | Role::People, Role::Percent, ..]);
        match (first_share, second_share) {
            (true, false) => Some((second, first)),
            (false, true) => Some((first, second)),
            _ if first.decimals == 0 && second.decimals > 0 => Some((first, second)),
            _ if first.decimals > 0 && second.decimals == 0 => Some((second, first)),
            _ => None,
        }
    }

    /// Whether the column holds shares and nothing else by a heading of its own.
    fn says_share_only(&self) -> bool {
        let joined = join_roles(self.labels.roles, self.column.roles);
        self.decided().map_or(*joined == [Role::Percent], |role| role == Role::Percent)
    }

    /// A number fit for its slot, or the flag that says why it is not.
    fn checked(&self, slot: Slot, number: Quantity) -> Given {
        match slot {
            Slot::Yen => self.yen(number).map_or(Given::Flag(Kind::Ambiguous), |yen| {
                let number = Quantity { value: yen, ..number };
                if yen < 0.0 { Given::Flag(Kind::OutOfRange) } else { Given::Number(number, true) }
            }),
            Slot::Percent => {
                Given::Number(number, number.unit == Some(Unit::Percent) || self.percent_written())
            }
            Slot::Count | Slot::Of | Slot::Done if number.beyond_people() => Given::Flag(Kind::OutOfRange),
            Slot::Count | Slot::Of | Slot::Done if number.people().is_none() => Given::Flag(Kind::NotANumber),
            Slot::Count | Slot::Of | Slot::Done => Given::Number(number, true),
        }
    }

    /// Whether a ％ stands in the headings or the title, so that 0.9 is 0.9 %.
    fn percent_written(&self) -> bool {
        [&self.column.units, &self.labels.units, &self.context.units]
            .iter()
            .any(|units| units.contains(&Unit::Percent))
    }

    /// Yen; thousands where the cell, its headings or the title say so.
    fn yen(&self, number: Quantity) -> Option<f64> {
        let each = |units: &[Unit]| {
            units.iter().find_map(|unit| if let Unit::Yen(each) = unit { Some(*each) } else { None })
        };
        let own = match number.unit {
            Some(Unit::Yen(each)) => Some(each),
            Some(_) => return None,
            None => None,
        };
        let each = own
            .or_else(|| each(&self.labels.units))
            .or_else(|| each(&self.column.units))
            .or_else(|| each(&self.context.units));
        // So many can only be yen; fewer may be thousands.
        let each = each.or((number.value.abs() >= 1000.0).then_some(1))?;
        Some((number.value * f64::from(each)).round())
    }
}
