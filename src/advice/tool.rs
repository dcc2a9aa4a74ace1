//! One tool of the catalogue, as it stands in `data/tools.json`.

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::as_of::AsOf;
use crate::calendar::Date;
use crate::figures::Item;
use crate::pack::Pack;

/// Something a company can do.
///
/// What is said of its effect, use and offer was seen at the source, `None` where nothing was; pledge, measure, first
/// step and what one's own doing needs are our words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
    pub minutes: Option<u16>,
    /// Where it is done.
    pub place: Place,
    /// What it needs.
    pub equipment: &'static str,
    /// How the body is held.
    pub posture: Posture,
    /// The items it is an answer to.
    #[serde(deserialize_with = "items")]
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
    #[serde(deserialize_with = "last_day")]
    pub ends: Option<Date>,
    /// Whether it is offered.
    pub status: Status,
    /// The only prefecture it is offered in; `None` for all.
    pub prefecture: Option<&'static str>,
}

/// Which habit a tool is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// 屋内
    Indoors,
    /// 屋外
    Outdoors,
    /// どこでも
    Anywhere,
}

/// How the body is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Posture {
    /// 立って
    Standing,
    /// 動きながら
    Moving,
    /// 座っても立っても
    Either,
}

/// Whether a tool is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nobody needs to be asked.
    Current,
    /// It was offered when seen; the office knows whether it still is.
    Check,
    /// It is over: kept so that nobody proposes it again.
    Ended,
}

/// Where a fact was seen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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

/// Items by their stable names.
fn items<'de, D: Deserializer<'de>>(names: D) -> Result<Vec<Item>, D::Error> {
    let names: Vec<String> = Vec::deserialize(names)?;
    let item = |name: &String| Item::with_id(name).ok_or_else(|| D::Error::custom(name));
    names.iter().map(item).collect()
}

/// `2026-03-31`
fn last_day<'de, D: Deserializer<'de>>(written: D) -> Result<Option<Date>, D::Error> {
    let Some(written) = Option::<String>::deserialize(written)? else { return Ok(None) };
    let mut parts = written.splitn(3, '-').map(|part| part.parse::<u16>().ok());
    let mut part = || parts.next().flatten();
    let day = (|| Date::of(part()?, u8::try_from(part()?).ok()?, u8::try_from(part()?).ok()?))();
    day.map(Some).ok_or_else(|| D::Error::custom(&written))
}
