//! What is there for a company: programmes and incentives of the office's pack.

use super::need;
use crate::calendar::Date;
use crate::karte::{Karte, in_order};
use crate::pack::{Pack, Program};

/// The programmes that are not over on this day: those that answer what the karte calls for first, else in the order of
/// the pack.
pub fn programs<'a>(karte: &Karte, pack: &'a Pack, today: Date) -> Vec<&'a Program> {
    let rows = need::called_for(karte);
    let answers = |program: &Program| {
        rows.iter().flat_map(|(_, needs)| needs).any(|need| program.items.contains(&need.line.item))
    };
    let open = pack.programs.iter().filter(|program| program.is_open(today));
    in_order(open, |one, other| answers(other).cmp(&answers(one)))
}
