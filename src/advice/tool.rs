//! One tool of the catalogue, as it stands in `data/tools.json`.

use super::as_of::AsOf;
use crate::calendar::Date;
use crate::figures::Item;
use crate::json::{Field, Kind as Fault, Problem};
use crate::pack::Pack;

/// Something a company can do.
///
/// What is said of its effect, use and offer was seen at the source, `None` where nothing was; pledge, measure, first
/// step and what one's own doing needs are our words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// The stable name used in files.
    pub id: &'static str,
    /// The name on the page.
    pub name: &'static str,
    /// Which habit it is for.
    pub kind: Kind,
    /// Who offers it.
    pub provider: &'static str,
    /// What it costs, in words.
    pub cost: &'static str,
    /// Minutes a time, where known.
    pub minutes: Option<u32>,
    /// Where it is done.
    pub place: Place,
    /// What it needs.
    pub equipment: &'static str,
    /// How the body is held.
    pub posture: Posture,
    /// The items it is an answer to.
    pub answers: Vec<Item>,
    /// What a company that takes it up declares.
    pub pledge: &'static str,
    /// How one tells that it is done.
    pub measure: &'static str,
    /// What to do on Monday.
    pub first_step: &'static str,
    /// What is known of its effect or use; `None` where the idea is all that was seen.
    pub evidence: Option<&'static str>,
    /// Where that was seen.
    pub source: Source,
    /// Of when the source is, or when it was looked at.
    pub as_of: AsOf,
    /// The last day it is offered.
    pub ends: Option<Date>,
    /// Whether it is offered.
    pub status: Status,
    /// The only prefecture it is offered in; `None` for all.
    pub prefecture: Option<&'static str>,
}

/// Which habit a tool is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// 運動
    Exercise,
    /// たばこ
    Smoking,
    /// 食事
    Meals,
    /// 飲酒
    Alcohol,
    /// 睡眠・休養
    Sleep,
    /// 再検査・受診
    FollowUp,
    /// 特定保健指導
    Guidance,
    /// 健診
    Checkup,
}

impl Kind {
    /// The one with this name in the file.
    fn with_id(id: &str) -> Option<Self> {
        match id {
            "exercise" => Some(Self::Exercise),
            "smoking" => Some(Self::Smoking),
            "meals" => Some(Self::Meals),
            "alcohol" => Some(Self::Alcohol),
            "sleep" => Some(Self::Sleep),
            "follow-up" => Some(Self::FollowUp),
            "guidance" => Some(Self::Guidance),
            "checkup" => Some(Self::Checkup),
            _ => None,
        }
    }

    /// The word on the page.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Exercise => "運動",
            Self::Smoking => "たばこ",
            Self::Meals => "食事",
            Self::Alcohol => "飲酒",
            Self::Sleep => "睡眠・休養",
            Self::FollowUp => "再検査・受診",
            Self::Guidance => "特定保健指導",
            Self::Checkup => "健診",
        }
    }
}

/// Where a tool is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// 屋内
    Indoors,
    /// 屋外
    Outdoors,
    /// どこでも
    Anywhere,
}

impl Place {
    /// The one with this name in the file.
    fn with_id(id: &str) -> Option<Self> {
        match id {
            "indoors" => Some(Self::Indoors),
            "outdoors" => Some(Self::Outdoors),
            "anywhere" => Some(Self::Anywhere),
            _ => None,
        }
    }
}

/// How the body is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posture {
    /// 立って
    Standing,
    /// 動きながら
    Moving,
    /// 座っても立っても
    Either,
}

impl Posture {
    /// The one with this name in the file.
    fn with_id(id: &str) -> Option<Self> {
        match id {
            "standing" => Some(Self::Standing),
            "moving" => Some(Self::Moving),
            "either" => Some(Self::Either),
            _ => None,
        }
    }
}

/// Whether a tool is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nobody needs to be asked.
    Current,
    /// It was offered when seen; the office knows whether it still is.
    Check,
    /// It is over: kept so that nobody proposes it again.
    Ended,
}

impl Status {
    /// The one with this name in the file.
    fn with_id(id: &str) -> Option<Self> {
        match id {
            "current" => Some(Self::Current),
            "check" => Some(Self::Check),
            "ended" => Some(Self::Ended),
            _ => None,
        }
    }
}

/// Where a fact was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What to call it beside the fact.
    pub title: &'static str,
    /// Its address.
    pub url: &'static str,
}

impl Tool {
    /// Whether it may be suggested to a company of this office on this day.
    pub fn is_open(&self, pack: &Pack, today: Date) -> bool {
        self.status != Status::Ended
            && self.ends.is_none_or(|last| today <= last)
            && self.prefecture.is_none_or(|prefecture| prefecture == pack.prefecture)
    }

    /// 「○年○月時点・窓口にご確認ください」, for what may have changed since it was seen.
    pub fn caution(&self) -> Option<String> {
        let may_have_changed = self.status == Status::Check || self.ends.is_some();
        may_have_changed.then(|| format!("{}時点の情報です。いまの内容は窓口にご確認ください。", self.as_of))
    }
}

/// One tool of the file.
pub(super) fn read(tool: &Field<'_, 'static>) -> Result<Tool, Problem> {
    let [
        id,
        name,
        kind,
        provider,
        cost,
        minutes,
        place,
        equipment,
        posture,
        answers,
        pledge,
        measure,
        first_step,
        evidence,
        source,
        as_of,
        ends,
        status,
        prefecture,
    ] = tool.members([
        "id",
        "name",
        "kind",
        "provider",
        "cost",
        "minutes",
        "place",
        "equipment",
        "posture",
        "answers",
        "pledge",
        "measure",
        "first_step",
        "evidence",
        "source",
        "as_of",
        "ends",
        "status",
        "prefecture",
    ])?;
    let [title, url] = source.members(["title", "url"])?;
    let optional = |field: Field<'_, 'static>| field.present().map(Field::source_text).transpose();
    Ok(Tool {
        id: id.source_text()?,
        name: name.source_text()?,
        kind: known(kind, Kind::with_id)?,
        provider: provider.source_text()?,
        cost: cost.source_text()?,
        minutes: minutes.present().map(Field::whole).transpose()?,
        place: known(place, Place::with_id)?,
        equipment: equipment.source_text()?,
        posture: known(posture, Posture::with_id)?,
        answers: answers.items()?.map(|item| known(item, Item::with_id)).collect::<Result<_, _>>()?,
        pledge: pledge.source_text()?,
        measure: measure.source_text()?,
        first_step: first_step.source_text()?,
        evidence: optional(evidence)?,
        source: Source { title: title.source_text()?, url: url.source_text()? },
        as_of: known(as_of, AsOf::parse)?,
        ends: ends.present().map(|ends| known(ends, day)).transpose()?,
        status: known(status, Status::with_id)?,
        prefecture: optional(prefecture)?,
    })
}

/// What the text stands for.
fn known<T>(field: Field, meaning: fn(&str) -> Option<T>) -> Result<T, Problem> {
    meaning(field.text()?).ok_or_else(|| field.refused(Fault::Mistyped))
}

/// `2026-03-31`
fn day(written: &str) -> Option<Date> {
    let mut parts = written.splitn(3, '-');
    Date::of(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)
}
