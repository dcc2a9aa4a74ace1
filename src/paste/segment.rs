//! One data row, parted into labels and the figures that belong to them.

use std::collections::BTreeMap;

use super::block::Block;
use super::cell::Content;
use super::head::{Head, Siblings, finish};
use super::meaning::{Grasp, Meaning, Sense};
use super::sheet::{Sheet, year_number};
use super::width::fold;

/// A run of labels and the columns of the figures right of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Segment {
    /// The label nearest to the figures first.
    pub labels: Vec<Head>,
    pub values: Vec<usize>,
}

/// The data rows of a block, each in its segments; 計, 4年度 and labels left blank settled by the rows around.
pub(super) fn segments(sheet: &Sheet<'_>, block: &Block) -> Vec<Vec<Segment>> {
    let mut above: BTreeMap<usize, Head> = BTreeMap::new();
    let columns: Vec<Column> =
        (0..block.columns.len()).map(|column| Column::of(sheet, block, column)).collect();
    let mut rows: Vec<Vec<Segment>> =
        block.rows.iter().map(|(row, _)| segments_of(sheet, &columns, *row, &mut above)).collect();
    let mut by_column: BTreeMap<usize, Vec<&mut Head>> = BTreeMap::new();
    for head in rows.iter_mut().flatten().flat_map(|segment| &mut segment.labels) {
        by_column.entry(head.at.1).or_default().push(head);
    }
    for heads in by_column.values_mut() {
        let siblings = Siblings::of(heads.iter().map(|head| &*head.meaning));
        let year = block.rows.first().and_then(|(_, context)| context.year);
        finish(heads.iter_mut().map(|head| &mut **head), siblings, year);
    }
    rows
}

fn segments_of(
    sheet: &Sheet<'_>,
    columns: &[Column],
    row: usize,
    above: &mut BTreeMap<usize, Head>,
) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut current = Segment::default();
    let width = sheet.row(row).len();
    let mut run: Vec<(usize, Option<Head>)> = Vec::new();
    for column in 0..width {
        match part(sheet, columns.get(column).copied().unwrap_or_default(), row, column) {
            Part::Skip => {}
            Part::Label(head) => {
                if !current.values.is_empty() {
                    segments.push(std::mem::take(&mut current));
                    run.clear();
                }
                // In plain lines the words of a label stand in one cell: another cell is another label.
                if sheet.grid.is_lines() {
                    run.clear();
                }
                run.push((column, head.map(|head| *head)));
                current.labels = labels(sheet, &run, row, above);
            }
            Part::Value => {
                if current.values.is_empty() && current.labels.is_empty() {
                    current.labels = labels(sheet, &run, row, above);
                }
                current.values.push(column);
            }
        }
    }
    segments.push(current);
    segments
}

/// The labels of a run, nearest first. A blank one left of a written one is the one above: a merged cell was there.
fn labels(
    sheet: &Sheet<'_>,
    run: &[(usize, Option<Head>)],
    row: usize,
    above: &mut BTreeMap<usize, Head>,
) -> Vec<Head> {
    let written = run.iter().any(|(_, head)| head.is_some());
    let mut labels: Vec<Head> = Vec::new();
    for (column, head) in run {
        if let Some(head) = head {
            above.split_off(column);
            above.insert(*column, head.clone());
            labels.push(head.clone());
        } else {
            let merged = sheet.grid.origin(row, *column).filter(|origin| origin.0 < row);
            let over = merged.and_then(|at| sheet.meaning(at.0, at.1).map(|meaning| Head::of(at, meaning)));
            let over = over.or_else(|| above.get(column).filter(|_| written).cloned());
            labels.extend(over);
        }
    }
    labels.dedup_by_key(|head| head.at);
    join_unknown(sheet, &mut labels);
    labels.reverse();
    labels
}

/// 食べる速度 | 速い: words that mean nothing alone may name an item together.
fn join_unknown(sheet: &Sheet<'_>, labels: &mut Vec<Head>) {
    let [.., left, right] = labels.as_slice() else { return };
    if right.meaning.grasp != Grasp::None {
        return;
    }
    let text = |head: &Head| sheet.grid.at(head.at.0, head.at.1).to_owned();
    let both = Meaning::of(&format!("{} {}", text(left), text(right)));
    if both.grasp == Grasp::Whole && matches!(both.item, Some(Sense::Item(_))) {
        let head = Head::of(right.at, &both.into());
        labels.truncate(labels.len() - 2);
        labels.push(head);
    }
}

enum Part {
    Skip,
    /// A label, or the blank where one would stand.
    Label(Option<Box<Head>>),
    Value,
}

/// What a column is for.
#[expect(clippy::struct_excessive_bools, reason = "four answers about one column, in any combination")]
#[derive(Clone, Copy, Debug, Default)]
struct Column {
    /// Its headings say something of the figures in it.
    figures: bool,
    /// It is headed at all.
    headed: bool,
    /// Labels stand in it.
    labels: bool,
    aside: bool,
}

impl Column {
    fn of(sheet: &Sheet<'_>, block: &Block, column: usize) -> Self {
        let heads = block.columns.get(column).map_or(&[][..], Vec::as_slice);
        let contents = || block.rows.iter().map(|(row, _)| sheet.content(*row, column));
        let words = contents().any(|content| content == Content::Words);
        let only_words = words && !contents().any(Content::is_value);
        let counted = |head: &Head| {
            let meaning = &head.meaning;
            meaning.names_item() || !meaning.roles.is_empty() || !meaning.units.is_empty() || meaning.total
        };
        // A column of words under 令和5年度 or a name holds labels: the heading is the corner of the table.
        let corner = only_words && (!heads.iter().any(counted) || holds_places(sheet, block, column));
        let figures = heads.iter().any(|head| head.meaning.says_something() || head.meaning.mean);
        Self {
            figures: figures && !corner,
            headed: heads.iter().any(|head| !head.meaning.is_neutral()),
            labels: words && (!figures || corner),
            aside: heads
                .first()
                .is_some_and(|head| matches!(head.meaning.grasp, Grasp::Aside | Grasp::Admin)),
        }
    }
}

/// Whether every word of a column says whose or when, and none of them what.
pub(super) fn holds_places(sheet: &Sheet<'_>, block: &Block, column: usize) -> bool {
    let words = block.rows.iter().filter(|(row, _)| sheet.content(*row, column) != Content::Blank);
    let mut meanings = words.map(|(row, _)| sheet.meaning(*row, column)).peekable();
    let place = |meaning: &Meaning| {
        meaning.grasp == Grasp::Whole && !meaning.names_item() && (meaning.has_place() || meaning.total)
    };
    meanings.peek().is_some() && meanings.all(|meaning| meaning.is_some_and(|meaning| place(meaning)))
}

fn part(sheet: &Sheet<'_>, kind: Column, row: usize, column: usize) -> Part {
    let content = sheet.content(row, column);
    let label = || sheet.meaning(row, column).map(|meaning| Box::new(Head::of((row, column), meaning)));
    match content {
        Content::Blank if kind.figures => Part::Value,
        Content::Blank if kind.labels => Part::Label(None),
        Content::Blank => Part::Skip,
        _ if kind.aside => Part::Skip,
        Content::Words => {
            let meaning = sheet.meaning(row, column);
            let names_item = meaning.is_some_and(|meaning| meaning.item.is_some());
            let value =
                (kind.figures && !names_item) || (!kind.headed && is_told_in_words(sheet, row, column));
            if value { Part::Value } else { Part::Label(label()) }
        }
        _ if is_running_number(sheet, row, column, kind.figures) => Part::Skip,
        _ => {
            let first = (0..column).all(|left| sheet.content(row, left) == Content::Blank);
            if year_number(content).is_some() && first && !kind.figures {
                Part::Label(label())
            } else {
                Part::Value
            }
        }
    }
}

/// 血圧リスク：男性14人、女性5人: numbers told in words, right of an item and at the end of the row.
fn is_told_in_words(sheet: &Sheet<'_>, row: usize, column: usize) -> bool {
    let item = column
        .checked_sub(1)
        .and_then(|left| sheet.meaning(row, left))
        .is_some_and(|left| left.item.is_some());
    let strange = sheet.meaning(row, column).is_some_and(|meaning| meaning.grasp == Grasp::None);
    let digits = fold(sheet.grid.at(row, column)).contains(|letter: char| letter.is_ascii_digit());
    item && strange
        && digits
        && (column + 1..sheet.row(row).len()).all(|right| !sheet.content(row, right).is_value())
}

/// 1, 2, 3 before the labels.
fn is_running_number(sheet: &Sheet<'_>, row: usize, column: usize, figures: bool) -> bool {
    let Content::One(number) = sheet.content(row, column) else { return false };
    let small = number.unit.is_none() && number.people().is_some_and(|number| number < 1000);
    let left = (0..column).all(|left| {
        !sheet.content(row, left).is_value()
            && sheet.meaning(row, left).is_none_or(|meaning| meaning.is_neutral())
    });
    let right = sheet.content(row, column + 1) == Content::Words;
    !figures && small && left && right
}
