//! Every word the karte says.
//!
//! Speaks of the company, never of a person; blames nobody; says 「違うとは言えません」 where no difference can be
//! told. Whoever reviews the wording reads this folder and `tests/golden/karte.txt`, and nothing else.

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
pub use percent::{in_sentences as percent_in_sentences, in_tables as percent_in_tables};
pub(super) use sentence::{few, figure_for_others, sentence};
pub(super) use standardised::{standardised, unformed};
pub use topic::topic;
pub(super) use years::{TOLD_APART, years};

use super::Standing;
use crate::figures::{Better, Group, Item, Sex};

/// Among whom an average of the person's own table is.
pub(super) const PASTED_POPULATION: &str = "お手元の表の説明のとおり";

/// What must be known of an average of the person's own table.
pub(super) const PASTED_CAUTION: &str =
    "お手元の表に書かれた平均です。対象の人と決め方は、その表の説明で確かめてください。";

/// お手元の表の全国平均; `table` is what the person calls that table.
pub(super) fn pasted_region(table: &str, group: Group) -> String {
    format!("{table}の{}", group.label())
}

/// 血圧リスク, 血圧リスク（男性）.
pub(super) fn label(item: Item, sex: Sex) -> String {
    match sex {
        Sex::All => item.label().to_owned(),
        Sex::Male | Sex::Female => format!("{}（{}）", item.label(), sex.label()),
    }
}

/// The verdict in a word or two.
pub(super) fn verdict(item: Item, standing: Standing) -> &'static str {
    match standing {
        Standing::NoReference if item.better() == Better::Neither => "判定しない項目",
        Standing::Better => "良い差",
        Standing::Same => "違うとは言えない",
        Standing::Worse => "気になる差",
        Standing::TooFew => "判定なし（10人未満）",
        Standing::NoReference => "判定なし（公表値なし）",
        Standing::UnknownSize => "判定なし（人数不明）",
    }
}
