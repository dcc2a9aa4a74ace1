//! One data row, parted into labels and the figures that belong to them.

use super::block::Block;
use super::cell::Content;
use super::head::{Head, Siblings};
use super::meaning::{Grasp, Meaning, Sense};
use super::pairs;
use super::sheet::{Sheet, year_number};
use super::signs::{self, DIGITS};
use super::width::fold;

/// A run of labels and the columns of the figures right of it.
#[derive(Default)]
pub(super) struct Segment {
    /// The label nearest to the figures first.
    pub labels: Vec<Head>,
    pub values: Vec<usize>,
}

/// The data rows of a block, each in its segments; 計, 4年度 and labels left blank settled by the rows around.
pub(super) fn segments(sheet: &Sheet<'_>, block: &Block) -> Vec<Vec<Segment>> {
    let mut columns: Vec<Column> = Vec::new();
    for column in 0..block.columns.len() {
        columns.push(Column::of(sheet, block, column));
    }
    let mut rows = Vec::with_capacity(block.rows.len());
    let mut above = Vec::new();
    let mut siblings: Vec<Siblings> = vec![Siblings::default(); columns.len()];
    for (row, _) in &block.rows {
        let mut segments = segments_of(sheet, &columns, *row, &mut above);
        if sheet.grid.is_lines() {
            pairs::complete(sheet, *row, &mut segments);
        }
        for label in segments.iter().flat_map(|segment| &segment.labels) {
            if let Some(siblings) = siblings.get_mut(label.at.1) {
                siblings.hear(&label.meaning);
            }
        }
        rows.push(segments);
    }
    let titled = block.rows.first().and_then(|(_, context)| context.year);
    for segments in &mut rows {
        for label in segments.iter_mut().flat_map(|segment| &mut segment.labels) {
            if let Some(siblings) = siblings.get_mut(label.at.1) {
                label.settle(siblings, titled);
            }
        }
    }
    rows
}

/// `above` holds the last label of each column.
fn segments_of(
    sheet: &Sheet<'_>,
    columns: &[Column],
    row: usize,
    above: &mut Vec<Option<Head>>,
) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut current = Segment::default();
    let mut run: Vec<(usize, Option<Head>)> = Vec::new();
    for column in 0..sheet.row(row).len() {
        match part(sheet, columns.get(column).copied().unwrap_or_default(), row, column) {
            Part::Skip => {}
            Part::Label => {
                if !current.values.is_empty() {
                    segments.push(std::mem::take(&mut current));
                    run.clear();
                }
                // In plain lines the words of a label stand in one cell: another cell is another label.
                if sheet.grid.is_lines() {
                    run.clear();
                }
                run.push((
                    column,
                    sheet.meaning(row, column).map(|meaning| Head::of((row, column), meaning)),
                ));
                if sheet.grid.is_lines() {
                    current.labels = labels(sheet, &run, row, above);
                }
            }
            Part::Value => {
                if current.values.is_empty() && current.labels.is_empty() {
                    current.labels = labels(sheet, &run, row, above);
                }
                current.values.push(column);
            }
        }
    }
    if current.values.is_empty() && current.labels.is_empty() {
        current.labels = labels(sheet, &run, row, above);
    }
    segments.push(current);
    segments
}

/// The labels of a run, nearest first. A blank one left of a written one is the one above: a merged cell was there.
fn labels(
    sheet: &Sheet<'_>,
    run: &[(usize, Option<Head>)],
    row: usize,
    above: &mut Vec<Option<Head>>,
) -> Vec<Head> {
    let written = run.iter().any(|(_, head)| head.is_some());
    let mut labels: Vec<Head> = Vec::new();
    for &(column, own) in run {
        let label = if own.is_some() {
            above.resize(column, None);
            above.push(own);
            own
        } else {
            let merged = sheet.grid.origin(row, column).filter(|origin| origin.0 < row);
            let over = merged.and_then(|at| sheet.meaning(at.0, at.1).map(|meaning| Head::of(at, meaning)));
            over.or_else(|| above.get(column).copied().flatten().filter(|_| written))
        };
        let Some(label) = label else { continue };
        if labels.last().is_none_or(|last| last.at != label.at) {
            labels.push(label);
        }
    }
    join_unknown(sheet, &mut labels);
    labels.reverse();
    labels
}

/// 食べる速度 | 速い: words that mean nothing alone may name an item together.
fn join_unknown(sheet: &Sheet<'_>, labels: &mut Vec<Head>) {
    let [.., left, right] = labels.as_slice() else { return };
    if right.meaning.grasp != Grasp::None && left.meaning.grasp != Grasp::None {
        return;
    }
    let (left, right) = (left.at, right.at);
    let both = [sheet.grid.at(left.0, left.1), " ", sheet.grid.at(right.0, right.1)].concat();
    let both = Meaning::of(&both);
    if both.grasp == Grasp::Whole && matches!(both.item, Some(Sense::Item(_))) {
        labels.truncate(labels.len() - 2);
        labels.push(Head::of(right, &both));
    }
}

enum Part {
    Skip,
    /// A label, or the blank where one would stand.
    Label,
    Value,
}

/// What a column is for.
#[expect(clippy::struct_excessive_bools, reason = "five answers about one column, in any combination")]
#[derive(Clone, Copy, Default)]
struct Column {
    /// Its headings say something of the figures in it.
    figures: bool,
    /// It is headed at all.
    headed: bool,
    /// Labels stand in it.
    labels: bool,
    aside: bool,
    /// Figures stand in it under a heading that is not understood.
    strange: bool,
}

impl Column {
    fn of(sheet: &Sheet<'_>, block: &Block, column: usize) -> Self {
        let heads = block.columns.get(column).map_or(&[][..], Vec::as_slice);
        let (mut words, mut values) = (false, false);
        for (row, _) in &block.rows {
            let content = sheet.content(*row, column);
            words |= content.is_words();
            values |= content.is_value();
        }
        let (mut counted, mut headed, mut figures) = (false, false, false);
        for Head { meaning, .. } in heads {
            counted |= meaning.item.is_some()
                || meaning.alone.is_some()
                || !meaning.roles.is_empty()
                || !meaning.units.is_empty()
                || meaning.total;
            headed |= !meaning.is_neutral();
            figures |= meaning.says_something() || meaning.mean;
        }
        // A column of words under 令和5年度 or a name holds labels: the heading is the corner of the table.
        let corner = words && !values && (!counted || holds_places(sheet, block, column));
        let nearest = heads.first().map(|head| head.meaning.grasp);
        Self {
            figures: figures && !corner,
            headed,
            labels: words && (!figures || corner),
            aside: matches!(nearest, Some(Grasp::Aside | Grasp::Admin)),
            strange: values && nearest == Some(Grasp::None),
        }
    }
}

/// Whether every word of a column says whose or when, and none of them what.
pub(super) fn holds_places(sheet: &Sheet<'_>, block: &Block, column: usize) -> bool {
    let mut some = false;
    for (row, _) in &block.rows {
        if sheet.content(*row, column).is_blank() {
            continue;
        }
        let place = sheet.meaning(*row, column).is_some_and(|meaning| {
            meaning.grasp == Grasp::Whole && !meaning.names_item() && (meaning.has_place() || meaning.total)
        });
        if !place {
            return false;
        }
        some = true;
    }
    some
}

fn part(sheet: &Sheet<'_>, kind: Column, row: usize, column: usize) -> Part {
    let content = sheet.content(row, column);
    let label = match content {
        Content::Blank if !kind.figures && !kind.labels => return Part::Skip,
        Content::Blank => !kind.figures,
        _ if kind.aside => return Part::Skip,
        Content::Words => {
            let meaning = sheet.meaning(row, column);
            let named = meaning.is_some_and(|meaning| meaning.item.is_some());
            let told = !kind.headed && is_told_in_words(sheet, row, column);
            let odd = kind.strange && meaning.is_some_and(|meaning| meaning.grasp == Grasp::None);
            !(told || odd || (kind.figures && !named))
        }
        _ if is_running_number(sheet, row, column, kind.figures) => return Part::Skip,
        _ => {
            let first = (0..column).all(|left| sheet.content(row, left).is_blank());
            year_number(content).is_some() && first && !kind.figures
        }
    };
    if label { Part::Label } else { Part::Value }
}

/// 血圧リスク：男性14人、女性5人: numbers told in words, right of an item and at the end of the row.
fn is_told_in_words(sheet: &Sheet<'_>, row: usize, column: usize) -> bool {
    let left = column.checked_sub(1).and_then(|left| sheet.meaning(row, left));
    let item = left.is_some_and(|left| left.item.is_some());
    let strange = sheet.meaning(row, column).is_some_and(|meaning| meaning.grasp == Grasp::None);
    item && strange
        && signs::holds(&fold(sheet.grid.at(row, column)), DIGITS)
        && (column + 1..sheet.row(row).len()).all(|right| !sheet.content(row, right).is_value())
}

/// 1, 2, 3 before the labels.
fn is_running_number(sheet: &Sheet<'_>, row: usize, column: usize, figures: bool) -> bool {
    let Content::One(number) = *sheet.content(row, column) else { return false };
    let small = number.unit.is_none() && number.people().is_some_and(|number| number < 1000);
    let left = |left: usize| {
        !sheet.content(row, left).is_value() && sheet.meaning(row, left).is_none_or(Meaning::is_neutral)
    };
    !figures && small && sheet.content(row, column + 1).is_words() && (0..column).all(left)
}
