//! All drafts of a paste set beside each other: what stands twice, what completes what, whether men and women add up.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, Loose, People, agrees};
use super::line::Flags;
use super::place::At;
use super::problem::Kind;
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Rate, Sex};

type Names = (Item, Group, Sex, Option<FiscalYear>);
/// Whose figures, without the item.
type Whose = (Group, Sex, Option<FiscalYear>);
/// One item of one group and year, men and women together.
type Both = (Item, Group, Option<FiscalYear>);

fn names(draft: &Draft) -> Names {
    (draft.item, draft.line.group, draft.line.sex, draft.line.year)
}

/// 対象者数 | 受診者数 | 受診率 in one row are one rate of participation. Other denominators by themselves are flagged.
pub(super) fn join_participation(drafts: &mut Vec<Draft>, loose: &[Loose], flags: &mut Flags) {
    let rates: BTreeSet<usize> =
        drafts.iter().filter(|draft| draft.item == Item::CheckupRate).map(|draft| draft.at().0).collect();
    for denominator in loose {
        let row = denominator.at.0;
        if !rates.contains(&row) {
            flags.insert((denominator.line.head, Kind::UnknownItem));
            continue;
        }
        let beside = |item: Item| {
            move |draft: &Draft| {
                draft.item == item && draft.at().0 == row && draft.line.is_beside(&denominator.line)
            }
        };
        let examined =
            drafts.iter().find(|draft| beside(Item::Examined)(draft)).and_then(|draft| draft.count);
        let alone = |draft: &Draft| draft.count.is_none() && draft.of.is_none();
        let rate = drafts.iter_mut().find(|draft| beside(Item::CheckupRate)(draft) && alone(draft));
        if let (Some(rate), Some(examined)) = (rate, examined.filter(|(count, _)| *count <= denominator.of)) {
            rate.count = Some(examined);
            rate.of = Some((denominator.of, denominator.at));
            rate.compare_percent(flags);
            drafts.retain(|draft| !beside(Item::Examined)(draft));
        } else {
            flags.insert((denominator.line.head, Kind::UnknownItem));
        }
    }
}

/// Each figure once: what completes is joined, what contradicts is flagged and left out.
pub(super) fn settle(drafts: Vec<Draft>, flags: &mut Flags) -> Vec<Draft> {
    let mut named: BTreeMap<Names, Vec<Draft>> = BTreeMap::new();
    for draft in drafts {
        named.entry(names(&draft)).or_default().push(draft);
    }
    let mut settled: Vec<Draft> = Vec::new();
    for mut same in named.into_values() {
        same.sort_by_key(Draft::at);
        let mut rest = same.into_iter();
        let Some(first) = rest.next() else { continue };
        let mut joined = Some(first);
        for other in rest {
            joined = joined.and_then(|draft| join(draft, other));
            if joined.is_none() {
                flags.insert((other.at(), Kind::Duplicate));
            }
        }
        settled.extend(joined);
    }
    put_over_examined(&mut settled, flags);
    check_totals(&settled, flags);
    settled.sort_by_key(Draft::at);
    settled
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
    let examined: BTreeMap<Whose, (u32, At)> = drafts
        .iter()
        .filter(|draft| draft.item == Item::Examined)
        .filter_map(|draft| Some(((draft.line.group, draft.line.sex, draft.line.year), draft.count?)))
        .collect();
    for draft in
        drafts.iter_mut().filter(|draft| matches!(draft.item, Item::FindingAny | Item::DoctorInstruction))
    {
        let all = examined.get(&(draft.line.group, draft.line.sex, draft.line.year));
        if let (Some((count, at)), None, Some(&(of, of_at))) = (draft.count, draft.of, all) {
            if count <= of {
                draft.of = Some((of, of_at));
                draft.compare_percent(flags);
            } else {
                flags.insert((at, Kind::PartExceedsWhole));
            }
        }
    }
}

/// 男 + 女 = 計, in the counts and in the denominators.
fn check_totals(drafts: &[Draft], flags: &mut Flags) {
    let mut sexes: BTreeMap<Both, [Option<&Draft>; 3]> = BTreeMap::new();
    for draft in drafts {
        let three = sexes.entry((draft.item, draft.line.group, draft.line.year)).or_default();
        let [all, male, female] = three;
        match draft.line.sex {
            Sex::All => *all = Some(draft),
            Sex::Male => *male = Some(draft),
            Sex::Female => *female = Some(draft),
        }
    }
    for three in sexes.into_values() {
        let [Some(all), Some(male), Some(female)] = three else { continue };
        let off = |part: fn(&Draft) -> People| match (part(all), part(male), part(female)) {
            (Some((all, _)), Some((male, _)), Some((female, _))) => male.checked_add(female) != Some(all),
            _ => false,
        };
        if off(|draft| draft.count) || off(|draft| draft.of) {
            flags.insert((all.at(), Kind::TotalMismatch));
        }
    }
}
