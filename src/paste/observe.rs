//! From cells to what each says of which item: every figure with its item, group, sex, year and role.

use super::block::Block;
use super::cell::Content;
use super::context::Context;
use super::lexicon::Role;
use super::line::{Entry, Flags, Given, Line, Slot};
use super::meaning::Sense;
use super::place::At;
use super::problem::Kind;
use super::roles::{Around, gives};
use super::says::{Says, differ};
use super::segment::Segment;
use super::sheet::Sheet;
use super::surroundings::Surroundings;
use crate::figures::{Family, Group, Item, Sex};

/// Why a cell belongs to no line: a flag at a heading, or at the cell itself.
type Refusal = Option<(At, Kind)>;

/// Every figure of a block; `rows` are the segments of its rows.
pub(super) fn observe(
    sheet: &Sheet<'_>,
    block: &Block,
    rows: &[Vec<Segment>],
    flags: &mut Flags,
) -> Vec<Entry> {
    let mut found = Vec::new();
    let columns = Columns::of(block);
    let surroundings = Surroundings::of(sheet, block, rows, &columns.says);
    for ((row, context), segments) in block.rows.iter().zip(rows) {
        for segment in segments {
            observe_segment(sheet, (*row, context), segment, (&columns, &surroundings), flags, &mut found);
        }
    }
    found
}

/// What the headings over a block say.
struct Columns {
    says: Vec<Says>,
    /// How many columns there are, up to the last that is headed.
    headed: usize,
    /// Whether one of them tells whose or of which year its figures are.
    placed: bool,
}

impl Columns {
    fn of(block: &Block) -> Self {
        let says: Vec<Says> = block.columns.iter().map(|heads| Says::of(heads)).collect();
        let headed = says.iter().rposition(|says| says.first.is_some()).map_or(0, |last| last + 1);
        let placed =
            says.iter().any(|says| says.group.is_some() || says.sex.is_some() || says.year.is_some());
        Self { says, headed, placed }
    }
}

fn observe_segment(
    sheet: &Sheet<'_>,
    (row, context): (usize, &Context),
    segment: &Segment,
    (Columns { says: columns, headed, placed }, surroundings): (&Columns, &Surroundings),
    flags: &mut Flags,
    found: &mut Vec<Entry>,
) {
    let mut labels = Says::of(&segment.labels);
    surroundings.add_corners(segment, &mut labels);
    let empty = segment.values.iter().all(|column| sheet.content(row, *column).is_blank());
    if segment.labels.is_empty() {
        // Figures without a label belong to nothing, unless their columns name the items.
        let (mut loose, mut first) = (0, None);
        for &column in &segment.values {
            let named = columns
                .get(column)
                .is_some_and(|says| says.item.is_some() || (says.alone.is_some() && !surroundings.labelled));
            if !named && sheet.content(row, column).is_number() {
                first = first.or(Some((row, column)));
                loose += 1;
            }
        }
        if let (Some(first), true) = (first, (loose > 1 || surroundings.labelled) && !columns.is_empty()) {
            flags.add(first, Kind::UnknownItem);
        }
    }
    let nothing = Says::default();
    let beside = denominators(sheet, row, segment, (&labels, columns), (context, surroundings));
    let start = found.len();
    let ragged = sheet.grid.is_lines() && *headed > 0 && sheet.row(row).len() != *headed;
    for &column in &segment.values {
        let at = (row, column);
        let says = columns.get(column).unwrap_or(&nothing);
        let cell = merged_denominator(sheet, at, says).unwrap_or_else(|| sheet.content(row, column));
        if labels.aside
            || says.aside
            || (segment.labels.is_empty()
                && says.item.is_none()
                && (says.alone.is_none() || surroundings.labelled))
        {
            continue;
        }
        if let Some((kind, heading)) =
            labels.blocked.or(says.blocked).or_else(|| unplaced_mean(&labels, says))
        {
            if cell.is_value() || (cell.is_words() && labels.blocked.is_none()) {
                flags.add(heading, kind);
            }
            continue;
        }
        let said = match line(&labels, says, context, surroundings) {
            Ok(line) => line,
            Err(flag) => {
                if cell.is_value() {
                    let (at, kind) = flag.unwrap_or((at, Kind::Ambiguous));
                    flags.add(at, kind);
                }
                continue;
            }
        };
        let around = Around {
            labels: &labels,
            column: says,
            context,
            decimal: surroundings.is_decimal(column),
            ragged,
            sums: surroundings.sums,
            of: beside.iter().find(|entry| entry.line.is_beside(&said)).and_then(Entry::number),
        };
        let blank_row = empty && found.last().is_some_and(|last: &Entry| last.at.0 == row);
        for (role, mut given) in gives(cell, said.item, &around).into_iter().flatten() {
            let blank = matches!(given, Given::Blank);
            if ragged && *placed {
                // Whose or of which year it is, only its column would tell.
                given = Given::Flag(Kind::Ambiguous);
            }
            if !(blank && (blank_row || (ragged && *placed))) {
                found.push(Entry { line: said, role, given, at });
            }
        }
    }
    put_over(&beside, start, found);
}

/// 対象者数 in a row whose other columns are the items: the denominator of each of them.
///
/// Not where 受診者数 or 受診率 stands there too: then it is that rate's.
fn denominators(
    sheet: &Sheet<'_>,
    row: usize,
    segment: &Segment,
    (labels, columns): (&Says, &[Says]),
    (context, surroundings): (&Context, &Surroundings),
) -> Vec<Entry> {
    let mut found = Vec::new();
    if labels.item.is_some() || labels.aside || labels.blocked.is_some() {
        return found;
    }
    for &column in &segment.values {
        let Some(says) = columns.get(column) else { continue };
        let named = says.item.is_some_and(|(sense, _)| sense == Sense::Item(Item::CheckupRate));
        if named || says.alone.is_some_and(|(item, _)| matches!(item, Item::CheckupRate | Item::Examined)) {
            return Vec::new();
        }
        if *says.roles != [Role::Of] || says.item.is_some() || says.blocked.is_some() {
            continue;
        }
        let Ok(line) = line(labels, says, context, surroundings) else { continue };
        let Content::One(number) = *sheet.content(row, column) else { continue };
        if line.item.is_none() && number.people().is_some() {
            found.push(Entry { line, role: Slot::Of, given: Given::Number(number, true), at: (row, column) });
        }
    }
    found
}

/// Gives each line of the row its denominator; one that serves a line is no longer loose.
fn put_over(beside: &[Entry], start: usize, found: &mut Vec<Entry>) {
    for denominator in beside {
        let mut lines: Vec<Line> = Vec::new();
        for entry in found.get(start..).unwrap_or(&[]) {
            let of = entry.line.item.is_some_and(|item| {
                !matches!(item.family(), Family::Size | Family::Cost | Family::Participation)
            });
            if of && entry.line.is_beside(&denominator.line) && !lines.contains(&entry.line) {
                lines.push(entry.line);
            }
        }
        if !lines.is_empty() {
            found.retain(|entry| entry.at != denominator.at);
            for line in lines {
                found.push(Entry { line, ..*denominator });
            }
        }
    }
}

/// A denominator merged down several rows stands in each of them.
fn merged_denominator<'s>(sheet: &'s Sheet<'_>, (row, column): At, says: &Says) -> Option<&'s Content> {
    let origin = sheet.grid.origin(row, column).filter(|origin| origin.0 < row && origin.1 == column)?;
    matches!(*says.roles, [Role::Of | Role::Done]).then(|| sheet.content(origin.0, origin.1))
}

/// 平均 beside no group that it could be the average of.
fn unplaced_mean(labels: &Says, column: &Says) -> Option<(Kind, At)> {
    let at = labels.mean.or(column.mean)?;
    let group = labels.group.or(column.group);
    group.is_none_or(|group| group == Group::Company).then_some((Kind::UnknownItem, at))
}

/// Which line a cell belongs to, or the flag that says why that cannot be told.
fn line(
    labels: &Says,
    column: &Says,
    context: &Context,
    surroundings: &Surroundings,
) -> Result<Line, Refusal> {
    if differ(labels.group, column.group)
        || differ(labels.sex, column.sex)
        || differ(labels.year, column.year)
    {
        return Err(None);
    }
    let group = labels.group.or(column.group);
    if context.strange && group.is_none() {
        return Err(None);
    }
    let (item, head) = item(labels, column, context, surroundings)?;
    Ok(Line {
        head,
        item,
        group: group.or(context.group).unwrap_or(Group::Company),
        sex: labels.sex.or(column.sex).or(context.sex).unwrap_or(Sex::All),
        year: labels.year.or(column.year).or(context.year),
    })
}

type Named = (Option<Item>, At);

fn item(
    labels: &Says,
    column: &Says,
    context: &Context,
    surroundings: &Surroundings,
) -> Result<Named, Refusal> {
    let resolve = |(sense, at): (Sense, At)| match surroundings.item(sense, labels, context) {
        Some(item) => Ok((Some(item), at)),
        None => Err(Some((at, Kind::Ambiguous))),
    };
    let role = |says: &Says| says.alone.is_some() || says.roles.iter().any(|role| *role != Role::People);
    match (labels.item, column.item) {
        (Some(row), Some(over)) => {
            let (row, over) = (resolve(row)?, resolve(over)?);
            return if row.0 == over.0 { Ok(row) } else { Err(None) };
        }
        (Some(named), None) | (None, Some(named)) => return resolve(named),
        (None, None) => {}
    }
    let soft = labels.soft.filter(|_| role(column)).or(column.soft.filter(|_| role(labels)));
    if let Some((item, at)) = soft {
        return Ok((Some(item), at));
    }
    // 有所見者数 over a row that names no item, in a table whose rows do, is not the 所見のあった者.
    let over =
        column.alone.filter(|_| !surroundings.items_down && surroundings.labelled == labels.first.is_some());
    if let Some((item, at)) = labels.alone.or(over) {
        return Ok((Some(item), at));
    }
    if let Some(item) = context.item {
        return Ok((Some(item), labels.first.or(column.first).unwrap_or_default()));
    }
    // 対象者数 by itself: kept, for a rate of participation may need it.
    let of = |says: &Says| says.roles.contains(&Role::Of);
    if of(labels) || of(column) {
        let at = if of(labels) { labels.first } else { column.first };
        return Ok((None, at.unwrap_or_default()));
    }
    let place = if surroundings.items_down { labels.first } else { column.first.or(labels.first) };
    let place = labels
        .first
        .filter(|_| labels.sex.is_none() && labels.year.is_none() && labels.group.is_none())
        .or(place);
    Err(place.map(|at| (at, Kind::UnknownItem)))
}
