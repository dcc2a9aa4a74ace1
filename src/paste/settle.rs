//! All drafts of a paste set beside each other: what stands twice, what completes what, whether men and women add up.

use super::draft::{Draft, Loose, People, agrees};
use super::line::Flags;
use super::order::in_order;
use super::problem::Kind;
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Rate, Sex};

/// What no two figures share.
type Names = (Item, Group, Sex, Option<FiscalYear>);

fn names(draft: &Draft) -> Names {
    (draft.item, draft.line.group, draft.line.sex, draft.line.year)
}

/// 対象者数 | 受診者数 | 受診率 in one row are one rate of participation: it gets both its numbers, and 受診者数 by itself
/// is then no figure any more. Other denominators by themselves are flagged.
pub(super) fn join_participation(drafts: &mut Vec<Draft>, loose: &[Loose], flags: &mut Flags) {
    let (rates, examined) = (Rows::of(drafts, Item::CheckupRate), Rows::of(drafts, Item::Examined));
    let mut spent = vec![false; drafts.len()];
    for denominator in loose {
        let beside = |place: &usize| {
            let draft = drafts.get(*place).filter(|draft| draft.line.is_beside(&denominator.line));
            draft.filter(|_| spent.get(*place) == Some(&false)).copied()
        };
        let row = denominator.at.0;
        let count = examined.at(row).find_map(|place| beside(&place)).and_then(|draft| draft.count);
        let open =
            |place: &usize| beside(place).is_some_and(|rate| rate.count.is_none() && rate.of.is_none());
        let rate = rates.at(row).find(open);
        let (Some(count), Some(rate)) = (count.filter(|(count, _)| *count <= denominator.of), rate) else {
            flags.add(denominator.line.head, Kind::UnknownItem);
            continue;
        };
        let joined: Vec<usize> = examined.at(row).filter(|place| beside(place).is_some()).collect();
        for place in joined {
            if let Some(spent) = spent.get_mut(place) {
                *spent = true;
            }
        }
        if let Some(rate) = drafts.get_mut(rate) {
            rate.count = Some(count);
            rate.of = Some((denominator.of, denominator.at));
            rate.compare_percent(flags);
        }
    }
    let mut spent = spent.into_iter();
    drafts.retain(|_| spent.next() != Some(true));
}

/// Where the drafts of one item are, by the rows of their cells.
struct Rows(Vec<(usize, usize)>);

impl Rows {
    fn of(drafts: &[Draft], item: Item) -> Self {
        let row = |place: usize| drafts.get(place).map(|draft| draft.at().0);
        let mut rows = Vec::new();
        for place in in_order(drafts.len(), &|one, other| row(one) > row(other)) {
            rows.extend(
                drafts.get(place).filter(|draft| draft.item == item).map(|draft| (draft.at().0, place)),
            );
        }
        Self(rows)
    }

    /// Those of one row, first to last.
    fn at(&self, row: usize) -> impl Iterator<Item = usize> {
        let from = self.0.partition_point(|(before, _)| *before < row);
        self.0.iter().skip(from).take_while(move |(here, _)| *here == row).map(|(_, place)| *place)
    }
}

/// Each figure once: what completes is joined, what contradicts is flagged and left out.
pub(super) fn settle(drafts: &[Draft], flags: &mut Flags) -> Vec<Draft> {
    let mut settled: Vec<Draft> = Vec::new();
    let named = sorted(drafts, |draft| (names(draft), draft.at()));
    for same in named.chunk_by(|one, other| names(one) == names(other)) {
        let mut joined = same.first().copied();
        for other in same.iter().skip(1) {
            joined = joined.and_then(|draft| join(draft, *other));
            if joined.is_none() {
                flags.add(other.at(), Kind::Duplicate);
            }
        }
        settled.extend(joined);
    }
    put_over_examined(&mut settled, flags);
    check_totals(&settled, flags);
    sorted(&settled, Draft::at)
}

/// The drafts in the order of what each is sorted by.
fn sorted<K: PartialOrd>(drafts: &[Draft], by: fn(&Draft) -> K) -> Vec<Draft> {
    let keys: Vec<K> = drafts.iter().map(by).collect();
    let mut sorted = Vec::with_capacity(drafts.len());
    for place in in_order(drafts.len(), &|one, other| keys.get(one) > keys.get(other)) {
        sorted.extend(drafts.get(place));
    }
    sorted
}

fn join(one: Draft, other: Draft) -> Option<Draft> {
    let agree = |one: Option<u32>, other: Option<u32>| one.is_none() || other.is_none() || one == other;
    let number = |found: People| found.map(|(number, _)| number);
    let percents = match (one.percent, other.percent) {
        (Some((one, _)), Some((other, _))) => {
            let coarser = if one.decimals < other.decimals { (one, other) } else { (other, one) };
            agrees(coarser.0, coarser.1.value)
        }
        _ => true,
    };
    let yen = one.yen.is_none()
        || other.yen.is_none()
        || one.yen.map(|(yen, _)| yen) == other.yen.map(|(yen, _)| yen);
    let sound = agree(number(one.count), number(other.count))
        && agree(number(one.of), number(other.of))
        && percents
        && yen;
    let joined = Draft {
        count: one.count.or(other.count),
        of: one.of.or(other.of),
        percent: one.percent.or(other.percent),
        yen: one.yen.or(other.yen),
        ..one
    };
    let whole = match (joined.count, joined.of, joined.percent) {
        (Some((count, _)), Some((of, _)), percent) => Rate::of(count, of)
            .is_some_and(|rate| percent.is_none_or(|(percent, _)| agrees(percent, rate.percent()))),
        _ => true,
    };
    // A percentage that was flagged as wrong in its own line does not part two lines.
    (sound && (whole || one.count.is_some() && one.of.is_some())).then_some(joined)
}

/// 所見のあった者 and 医師の指示人数 are people out of all examined.
fn put_over_examined(drafts: &mut [Draft], flags: &mut Flags) {
    let mut examined: Vec<Draft> = Vec::new();
    for draft in drafts.iter().filter(|draft| draft.item == Item::Examined) {
        examined.push(*draft);
    }
    for draft in drafts {
        if !matches!(draft.item, Item::FindingAny | Item::DoctorInstruction) || draft.of.is_some() {
            continue;
        }
        let all = examined.iter().find(|all| all.line.is_beside(&draft.line)).and_then(|all| all.count);
        if let (Some((count, at)), Some(all)) = (draft.count, all) {
            if count <= all.0 {
                draft.of = Some(all);
                draft.compare_percent(flags);
            } else {
                flags.add(at, Kind::PartExceedsWhole);
            }
        }
    }
}

/// 男 + 女 = 計, in the counts and in the denominators. The drafts are in the order of their names.
fn check_totals(drafts: &[Draft], flags: &mut Flags) {
    for all in drafts.iter().filter(|draft| draft.line.sex == Sex::All) {
        let of = |sex: Sex| {
            let wanted = (all.item, all.line.group, sex, all.line.year);
            drafts
                .binary_search_by(|draft| names(draft).cmp(&wanted))
                .ok()
                .and_then(|place| drafts.get(place))
        };
        let (Some(male), Some(female)) = (of(Sex::Male), of(Sex::Female)) else { continue };
        if !add_up(all.count, male.count, female.count) || !add_up(all.of, male.of, female.of) {
            flags.add(all.at(), Kind::TotalMismatch);
        }
    }
}

/// Whether men and women make all, or some of the three are not known.
fn add_up(all: People, male: People, female: People) -> bool {
    match (all, male, female) {
        (Some((all, _)), Some((male, _)), Some((female, _))) => male.checked_add(female) == Some(all),
        _ => true,
    }
}
