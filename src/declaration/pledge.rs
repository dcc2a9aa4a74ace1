//! What a company promises: from where, to where, by when, by whom, and how one tells.

use super::disclosure::{self, Figure};
use super::form::{Edit, one_line};
use super::problem::{FormProblem, FormProblemKind};
use super::{Field, target, typed};
use crate::advice::Tool;
use crate::figures::{Better, Item};
use crate::karte::Karte;

/// One promise, fit to leave the house.
#[derive(Clone, Debug, PartialEq)]
pub struct Pledge {
    /// The stable name by which the form edits it: an item's for the two rates, a tool's for the others.
    pub id: String,
    /// What it is called on the page.
    pub name: &'static str,
    /// The field it belongs to.
    pub field: Field,
    /// The item it is to move.
    pub item: Option<Item>,
    /// What is promised.
    pub what: String,
    /// Where the company is, in whole percent; `None` where that is unknown or stays in the house.
    pub now: Option<f64>,
    /// Whether a known figure stays in the house because few people stand behind it.
    pub withheld: bool,
    /// Where it wants to be, in percent; `None` leaves a line for a pen.
    pub target: Option<f64>,
    /// By when; empty leaves a line for a pen.
    pub by: String,
    /// Who is in charge; empty leaves a line for a pen.
    pub who: String,
    /// How one tells that it is kept.
    pub how: String,
}

/// What every pledge of one declaration starts from.
pub(super) struct Ground<'a> {
    pub(super) karte: &'a Karte,
    pub(super) by: String,
    pub(super) who: String,
}

impl Pledge {
    /// 健診受診率, with the tools taken up for it.
    pub(super) fn checkup(ground: &Ground<'_>, tools: &[&Tool]) -> Self {
        let what = "健診受診率を高め、全員が受けやすい職場にします。";
        Self::rate(ground, Item::CheckupRate, Field::Checkup, what, tools)
    }

    /// 特定保健指導実施率, with the tools taken up for it.
    pub(super) fn guidance(ground: &Ground<'_>, tools: &[&Tool]) -> Self {
        let what = "特定保健指導の実施率を高め、対象の方が受けやすい職場にします。";
        Self::rate(ground, Item::GuidanceRate, Field::Guidance, what, tools)
    }

    fn rate(ground: &Ground<'_>, item: Item, field: Field, what: &str, tools: &[&Tool]) -> Self {
        let what = std::iter::once(what).chain(tools.iter().map(|tool| tool.pledge)).collect();
        let how =
            format!("{}（{}）を年度末に確かめます。", item.label(), item.definition().replace('/', "÷"));
        let pledge = Self::blank(ground, item.id(), item.label(), field, what, how);
        pledge.measured(ground, item)
    }

    /// What a tool is taken up for. Where another pledge already carries the item's figures, this one does not.
    pub(super) fn habit(ground: &Ground<'_>, tool: &Tool, item: Option<Item>, carried: bool) -> Self {
        let (what, how) = (tool.pledge.to_owned(), tool.measure.to_owned());
        let pledge = Self::blank(ground, tool.id, tool.name, Field::of(tool.kind), what, how);
        match item {
            Some(item) if !carried => {
                let how = format!("{}次の健診の集計でも確かめます。", pledge.how);
                Self { how, ..pledge }.measured(ground, item)
            }
            item => Self { item, ..pledge },
        }
    }

    fn blank(
        ground: &Ground<'_>,
        id: &str,
        name: &'static str,
        field: Field,
        what: String,
        how: String,
    ) -> Self {
        let (by, who) = (ground.by.clone(), ground.who.clone());
        Self {
            id: id.to_owned(),
            name,
            field,
            item: None,
            what,
            now: None,
            withheld: false,
            target: None,
            by,
            who,
            how,
        }
    }

    fn measured(self, ground: &Ground<'_>, item: Item) -> Self {
        let figure = disclosure::figure(ground.karte, item);
        let now = if let Figure::Shown(now) = figure { Some(now) } else { None };
        let withheld = matches!(figure, Figure::Withheld { .. } | Figure::TooFew);
        Self { item: Some(item), now, withheld, target: target::proposed(item, figure), ..self }
    }

    /// The pledge as the person changed it; what cannot be read is said and leaves the line blank.
    pub(super) fn edited(mut self, edit: &Edit, karte: &Karte) -> (Self, Option<FormProblem>) {
        if let Some(by) = &edit.by {
            self.by = one_line(by);
        }
        if let Some(who) = &edit.who {
            self.who = one_line(who);
        }
        let Some(typed) = &edit.target else { return (self, None) };
        let kind = match typed::percent(typed) {
            Ok(target) => {
                self.target = target;
                self.falls_behind(karte).then_some(FormProblemKind::BehindNow)
            }
            Err(kind) => {
                self.target = None;
                Some(kind)
            }
        };
        let problem = kind.map(|kind| FormProblem { pledge: self.id.clone(), name: self.name, kind });
        (self, problem)
    }

    /// Whether the target is behind where the company is, whatever of that may be printed.
    fn falls_behind(&self, karte: &Karte) -> bool {
        let (Some(item), Some(target)) = (self.item, self.target) else { return false };
        let (Figure::Shown(now) | Figure::Withheld { percent: now, .. }) = disclosure::figure(karte, item)
        else {
            return false;
        };
        match item.better() {
            Better::Higher => target < now,
            Better::Lower => target > now,
            Better::Neither => false,
        }
    }
}
