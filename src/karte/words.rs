//! Every word the karte says.
//!
//! Speaks of the company, never of a person; blames nobody; says 「違うとは言えません」 where no difference can be
//! told. The words themselves stand in `data/words`; whoever reviews them reads `tests/golden/karte.txt` and
//! `tests/golden/karte-in-english.txt`, and nothing else.

mod chance;
mod compared;
mod headline;
mod percent;
mod sentence;
mod standardised;
mod topic;
pub(super) mod walk;
mod years;

pub(super) use chance::chance;
pub(super) use compared::compared;
pub(super) use headline::{headline, headline_for_others};
pub use percent::{
    in_sentences as percent_in_sentences, in_tables as percent_in_tables, span as percent_span,
};
pub(super) use sentence::{few, figure_for_others, sentence};
pub(super) use standardised::{standardised, unformed};
pub(super) use topic::Topic;
pub use topic::{topic, topic_heading};
pub(super) use years::{told_apart, years};

use super::Standing;
use crate::figures::{Better, Group, Item, Sex};
use crate::words::{karte_line, own_table, verdicts};

/// お手元の表の全国平均; `table` is what the person calls that table.
pub(super) fn pasted_region(table: &str, group: Group) -> String {
    match group {
        Group::Company => own_table::company(table),
        Group::Industry => own_table::industry(table),
        Group::Branch => own_table::branch(table),
        Group::Prefecture => own_table::prefecture(table),
        Group::Nation => own_table::nation(table),
    }
}

/// 血圧リスク, 血圧リスク（男性）.
pub(super) fn label(item: Item, sex: Sex) -> String {
    match sex {
        Sex::All => item.label().to_owned(),
        Sex::Male => karte_line::of_men(item.label()),
        Sex::Female => karte_line::of_women(item.label()),
    }
}

/// The verdict in a word or two.
pub(super) fn verdict(item: Item, standing: Standing) -> &'static str {
    match standing {
        Standing::NoReference if item.better() == Better::Neither => verdicts::not_for_judging(),
        Standing::Better => verdicts::better(),
        Standing::Same => verdicts::same(),
        Standing::Worse => verdicts::worse(),
        Standing::TooFew => verdicts::too_few(),
        Standing::NoReference => verdicts::no_reference(),
        Standing::UnknownSize => verdicts::unknown_size(),
    }
}
