//! What the tests of the desk begin with.

use super::{Act, Desk};
use crate::calendar::Date;
use crate::figures::Item;
use crate::pack::Pack;
use crate::paste::{Choice, Place};
use crate::save;

pub(super) const COUNTS: &str = "項目\t対象者数\t該当者数\n収縮期血圧130以上\t45\t27\n運動習慣あり\t43\t5\n";

/// The desk after these acts, begun on an empty one.
pub(super) fn after(acts: impl IntoIterator<Item = Act>) -> Desk {
    let today = Date::of(2026, 11, 22).unwrap();
    let empty = Desk::on(today, Pack::builtin().clone());
    acts.into_iter().fold(empty, |desk, act| desk.after(act))
}

pub(super) fn paste(text: &str) -> Act {
    Act::Paste(text.to_owned())
}

pub(super) const TABLE: &str =
    "項目\t対象者数\t該当者数\n血圧高め\t45\t15\n脂質リスク\t45\t約12\n腹囲リスク\t45\t8\n";

pub(super) fn pressure() -> Act {
    Act::Decide(Place::cell(2, 1), Some(Choice::Item(Item::BloodPressure)))
}

pub(super) fn lipid() -> Act {
    Act::Correct(Place::cell(3, 3), " 12 ".to_owned())
}

/// One item in these years: year and count, of 45 people.
pub(super) fn table_of(item: &str, years: &[(u16, u32)]) -> String {
    let row = |(year, count): &(u16, u32)| format!("{item}\t{year}年度\t45\t{count}\n");
    format!("項目\t年度\t対象者数\t該当者数\n{}", years.iter().map(row).collect::<String>())
}

/// The file of a desk after these acts.
pub(super) fn file_of(acts: impl IntoIterator<Item = Act>) -> String {
    save::written(&after(acts).saved())
}
