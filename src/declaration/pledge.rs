//! What a company promises: from where, to where, by when, by whom, and how one tells.

use super::disclosure::{self, Figure};
use super::form::{Edit, Entry, Part, line, one_line};
use super::problem::{FormProblem, FormProblemKind};
use super::{Field, people, target, typed};
use crate::advice::{self, Tool};
use crate::calendar::{Date, Month};
use crate::figures::{Better, Item};
use crate::karte::Karte;
use crate::words::{lists, pledges};

/// One promise, fit to leave the house.
#[derive(Clone, Debug, PartialEq)]
pub struct Pledge {
    /// The stable name by which the form edits it: an item's for the two rates, a tool's for the others.
    pub id: String,
    /// What it is called on the paper.
    pub name: &'static str,
    /// The field it belongs to.
    pub field: Field,
    /// The item it is to move.
    pub item: Option<Item>,
    /// What is promised.
    pub what: String,
    /// Whether it shows where the company is in that item: one pledge an item does.
    pub measured: bool,
    /// Where the company is, in whole percent; `None` where that is unknown or stays in the house.
    pub now: Option<f64>,
    /// Whether a known figure stays in the house because few people stand behind it.
    pub withheld: bool,
    /// Where it wants to be, in percent; `None` leaves a line for a pen.
    pub target: Option<f64>,
    /// What it wants to do, as a number in words; empty where a share says it, or a pen will.
    pub goal: String,
    /// By when; empty leaves a line for a pen.
    pub by: String,
    /// Who is in charge; empty leaves a line for a pen.
    pub who: String,
    /// From which month on; empty where it is not said.
    pub from: String,
    /// How many join in, as far as it may leave the house; empty where it is not said.
    pub joining: String,
    /// How one tells that it is kept.
    pub how: String,
}

/// What every pledge of one declaration starts from.
pub(super) struct Ground<'a> {
    pub(super) karte: &'a Karte,
    pub(super) by: String,
    pub(super) who: String,
    /// The month in which what is chosen begins.
    pub(super) from: String,
}

impl Pledge {
    /// 健診受診率, with the tools taken up for it.
    pub(super) fn checkup(ground: &Ground<'_>, tools: &[&Tool]) -> Self {
        Self::rate(ground, Item::CheckupRate, Field::Checkup, pledges::checkup(), tools)
    }

    /// 特定保健指導実施率, with the tools taken up for it.
    pub(super) fn guidance(ground: &Ground<'_>, tools: &[&Tool]) -> Self {
        Self::rate(ground, Item::GuidanceRate, Field::Guidance, pledges::guidance(), tools)
    }

    fn rate(ground: &Ground<'_>, item: Item, field: Field, what: &str, tools: &[&Tool]) -> Self {
        let what = tools.iter().fold(what.to_owned(), |what, tool| lists::sentence(what, tool.pledge));
        let how = pledges::rate_checked(item.label(), item.definition().replace('/', "÷"));
        Self::blank(ground, item.id(), field, what, how).measured(ground, item)
    }

    /// What a tool is taken up for. Where another pledge already carries the item's figures, this one does not.
    pub(super) fn habit(ground: &Ground<'_>, tool: &Tool, item: Option<Item>, carried: bool) -> Self {
        let (what, how) = (tool.pledge.to_owned(), tool.measure.to_owned());
        let pledge = Self::blank(ground, tool.id, Field::of(tool.kind), what, how);
        let pledge = match item {
            Some(item) if !carried => {
                let how = lists::sentence(&pledge.how, pledges::checked_again());
                Self { how, ..pledge }.measured(ground, item)
            }
            item => Self { item, ..pledge },
        };
        // Where no share is proposed, what is done is counted.
        let goal = if pledge.target.is_none() { tool.goal } else { "" };
        Self { goal: goal.to_owned(), ..pledge }
    }

    /// What the company promises in its own words.
    pub(super) fn own(ground: &Ground<'_>, what: String) -> Self {
        Self::blank(ground, Entry::OwnPledge.id(), Field::Other, what, pledges::own_checked().to_owned())
    }

    /// The same with lines for a pen; of the two rates the names stand.
    pub(super) fn for_a_pen(&self) -> Self {
        let blank = Self {
            what: String::new(),
            now: None,
            withheld: false,
            target: None,
            goal: String::new(),
            by: String::new(),
            who: String::new(),
            from: String::new(),
            joining: String::new(),
            ..self.clone()
        };
        if self.field.is_chosen() {
            Self { name: "", item: None, measured: false, how: String::new(), ..blank }
        } else {
            blank
        }
    }

    fn blank(ground: &Ground<'_>, id: &str, field: Field, what: String, how: String) -> Self {
        let (by, who) = (ground.by.clone(), ground.who.clone());
        let from = if field.is_chosen() { ground.from.clone() } else { String::new() };
        Self {
            id: id.to_owned(),
            name: called(id),
            field,
            item: None,
            measured: false,
            what,
            now: None,
            withheld: false,
            target: None,
            goal: String::new(),
            by,
            who,
            from,
            joining: String::new(),
            how,
        }
    }

    fn measured(self, ground: &Ground<'_>, item: Item) -> Self {
        let figure = disclosure::figure(ground.karte, item);
        let now = if let Figure::Shown(now) = figure { Some(now) } else { None };
        let withheld = matches!(figure, Figure::Withheld { .. } | Figure::TooFew);
        Self {
            item: Some(item),
            measured: true,
            now,
            withheld,
            target: target::proposed(item, figure),
            ..self
        }
    }

    /// The pledge as the person changed it; what cannot be read is said and leaves the line blank.
    pub(super) fn edited(mut self, edit: &Edit, karte: &Karte, dated: Date) -> (Self, Vec<FormProblem>) {
        let of = self.id.clone();
        let (mut problems, mut kinds) = (Vec::new(), Vec::new());
        let mut say = |part, kinds: &mut Vec<_>| {
            let problem = |kind| FormProblem { of: of.clone(), part: Some(part), kind };
            problems.extend(kinds.drain(..).map(problem));
        };
        if let Some(typed) = &edit.target {
            let read = self.aim(typed);
            kinds.extend(read.err().or(self.falls_behind(karte).then_some(FormProblemKind::BehindNow)));
            say(Part::Target, &mut kinds);
        }
        if let Some(typed) = &edit.by {
            let day = typed::day(typed);
            kinds.extend(day.as_ref().is_ok_and(|day| *day < dated).then_some(FormProblemKind::Past));
            self.by = or_words(typed, day.map(|day| day.to_string()), &mut kinds);
            say(Part::By, &mut kinds);
        }
        if let Some(who) = &edit.who {
            self.who = line(who, &mut kinds);
            say(Part::Who, &mut kinds);
        }
        if let Some(typed) = &edit.from {
            let month = typed::month(typed).map(|day| Month::of(day).to_string());
            self.from = or_words(typed, month, &mut kinds);
            say(Part::From, &mut kinds);
        }
        if let Some(typed) = &edit.joining {
            self.joining = line(&people::joining(typed), &mut kinds);
            if people::names_few(&self.joining) {
                kinds.push(FormProblemKind::FewPeople);
                self.joining.clear();
            }
            say(Part::Joining, &mut kinds);
        }
        (self, problems)
    }

    /// The pledge with its beginning in what is promised, as on this day.
    pub(super) fn begun(mut self, dated: Date) -> Self {
        let month = |day: Date| (day.parts().0, day.parts().1);
        let before = typed::month(&self.from).is_ok_and(|from| month(from) < month(dated));
        let (from, joining) = (&self.from, &self.joining);
        let said = match (from.is_empty(), joining.is_empty()) {
            (true, true) => return self,
            (true, false) => pledges::with(joining),
            (false, true) if before => pledges::since(from),
            (false, true) => pledges::from(from),
            (false, false) if before => pledges::since_with(from, joining),
            (false, false) => pledges::from_with(from, joining),
        };
        if !self.what.ends_with(pledges::full_stop()) {
            self.what += pledges::full_stop();
        }
        self.what = lists::sentence(&self.what, said);
        self
    }

    /// Takes a target as it was typed: a share of what is measured, or how often what else is done.
    fn aim(&mut self, typed: &str) -> Result<(), FormProblemKind> {
        self.target = None;
        self.goal.clear();
        let share = if self.measured { typed::percent(typed) } else { Ok(None) };
        match share {
            Ok(Some(share)) => self.target = Some(share),
            Err(FormProblemKind::NotANumber { .. }) if self.field.is_chosen() => return self.count(typed),
            Ok(None) if !self.measured => return self.count(typed),
            Ok(None) => {}
            Err(kind) => return Err(kind),
        }
        Ok(())
    }

    fn count(&mut self, typed: &str) -> Result<(), FormProblemKind> {
        typed::goal(typed)?;
        self.goal = one_line(typed);
        Ok(())
    }

    /// What it is called on the page, which may speak another language than the paper.
    pub fn called(&self) -> &'static str {
        called(&self.id)
    }

    /// Whether there is a number to reach, in percent or in words.
    pub fn has_target(&self) -> bool {
        self.target.is_some() || !self.goal.is_empty()
    }

    /// What a plan needs and this line of it has not: a number, a person, a deadline.
    pub fn lacks(&self) -> impl Iterator<Item = &'static str> {
        let lacks = [
            (pledges::number(), !self.has_target()),
            (pledges::who(), self.who.is_empty()),
            (pledges::by(), self.by.is_empty()),
        ];
        lacks.into_iter().filter_map(|(what, lacks)| lacks.then_some(what))
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

/// What a pledge is called in the language spoken, by its stable name.
pub(super) fn called(id: &str) -> &'static str {
    let item = Item::with_id(id).map(Item::label);
    item.or_else(|| Some(advice::tool(id)?.name)).unwrap_or_else(pledges::own)
}

/// What was typed, as it was read, or as it stands: 「年度末」 is a deadline too. What cannot be is said.
fn or_words(typed: &str, read: Result<String, FormProblemKind>, kinds: &mut Vec<FormProblemKind>) -> String {
    match read {
        Ok(read) => read,
        Err(FormProblemKind::NotADay { .. }) => line(typed, kinds),
        Err(kind) => {
            kinds.push(kind);
            String::new()
        }
    }
}
