//! One tool of the catalogue, as it stands in `data/tools/`.

use super::blocks::Block;
use super::{Answers, Kind};
use crate::calendar::{AsOf, Date};
use crate::pack::Pack;

/// Something a company can do.
///
/// What is said of its effect, use and offer was seen at the source; pledge, measure, first step, who does it and what
/// one's own doing needs are our words. A text is empty where nothing is known.
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
    /// Minutes a day, where known.
    pub minutes: Option<u32>,
    /// The words of the places where it can be done; empty for anywhere.
    pub places: &'static str,
    /// The words of the kinds of work that it suits; empty for any.
    pub works: &'static str,
    /// Whether people gather for it.
    pub together: bool,
    /// How the body is held.
    pub posture: &'static str,
    /// What it needs.
    pub equipment: &'static str,
    /// Who in the company does it.
    pub who: &'static str,
    /// The words of what to be careful about.
    pub careful: &'static str,
    /// What to do on Monday.
    pub first_step: &'static str,
    /// What a company that takes it up declares.
    pub pledge: &'static str,
    /// How often, how long or how much of it to begin with.
    pub goal: &'static str,
    /// How one tells that it is done.
    pub measure: &'static str,
    /// What is known of its effect or use, in one sentence.
    pub evidence: &'static str,
    /// Where that was seen; `data/tools/sources.csv` has the address.
    pub source: &'static str,
    /// Of when the source is, or when it was looked at.
    pub as_of: AsOf,
    /// The last day it is offered.
    pub ends: Option<Date>,
    /// Whether it is offered.
    pub status: Status,
    /// The only prefecture it is offered in; empty for all.
    pub prefecture: &'static str,
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

impl Tool {
    /// Reads one block, and what is shown of it from `told`, which is the same or another language's; `None` where its kind
    /// or its date cannot be read.
    pub(super) fn read(block: Block, told: Block) -> Option<Self> {
        Some(Self {
            id: block.says("名札"),
            name: told.says("名前"),
            kind: Kind::with_label(block.says("分野"))?,
            provider: told.says("提供"),
            cost: told.says("費用"),
            minutes: block.says("分").parse().ok(),
            places: block.says("場所"),
            works: block.says("仕事"),
            together: block.says("人数") == "一緒に",
            posture: told.says("姿勢"),
            equipment: told.says("用意"),
            who: told.says("担い手"),
            careful: block.says("注意"),
            first_step: told.says("月曜日"),
            pledge: told.says("宣言"),
            goal: told.says("目標"),
            measure: told.says("確かめ方"),
            evidence: told.says("根拠"),
            source: block.says("出典"),
            as_of: AsOf::parse(block.says("時点"))?,
            ends: Date::parse(block.says("終わり")),
            status: match block.says("扱い") {
                "要確認" => Status::Check,
                "終了" => Status::Ended,
                _ => Status::Current,
            },
            prefecture: block.says("県"),
        })
    }

    /// Whether it may be suggested to a company of this office on this day.
    pub fn is_open(&self, pack: &Pack, today: Date) -> bool {
        self.status != Status::Ended
            && self.ends.is_none_or(|last| today <= last)
            && (self.prefecture.is_empty() || self.prefecture == pack.prefecture)
    }

    /// Whether nothing that was answered speaks against it.
    pub fn fits(&self, answers: Answers) -> bool {
        let within = |minutes: u32| answers.minutes.parse().is_ok_and(|most: u32| minutes <= most);
        let suits = |words: &str, answer: &str| words.is_empty() || words.contains(answer);
        suits(self.works, answers.work)
            && suits(self.places, answers.place)
            && (answers.minutes.is_empty() || self.minutes.is_none_or(within))
            && !(self.together && answers.joining == "各自")
    }
}
