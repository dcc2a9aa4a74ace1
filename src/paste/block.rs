//! One table of the sheet: a stack of heading rows and the data rows under it.

use std::mem::take;

use super::context::Context;
use super::head::{Head, Siblings};
use super::meaning::{Grasp, Meaning};
use super::sheet::{RowKind, Sheet};
use crate::calendar::FiscalYear;

/// Data rows, each with what titles and sections say of it, and the headings over them.
pub(super) struct Block {
    pub rows: Vec<(usize, Context)>,
    /// For each column, its headings, the lowest first.
    pub columns: Vec<Vec<Head>>,
}

/// More heading rows than this over one table are a list of words: the lowest count.
const MOST_HEADINGS: usize = 8;

/// The tables of a sheet, top to bottom.
pub(super) fn blocks(sheet: &Sheet<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut context = Context::default();
    let (mut stack, mut rows) = (Vec::new(), Vec::new());
    // What was said since the last figures.
    let mut said: Vec<String> = Vec::new();
    let sized = only_sized_year(sheet);
    for row in 0..sheet.grid.len() {
        for words in sheet.grid.lead(row) {
            context.hear(words);
            said.push(words.to_owned());
        }
        match sheet.kind(row) {
            RowKind::Blank | RowKind::Note => {}
            RowKind::Words => {
                let words = sheet.grid.words(row);
                context.hear(&words);
                said.push(words);
            }
            RowKind::Heading => {
                if !rows.is_empty() {
                    blocks.push(Block::of(sheet, &stack, take(&mut rows)));
                    stack.clear();
                    context.turn_page();
                    for words in &said {
                        context.hear(words);
                    }
                }
                context.year = only_year(sheet, row).or(context.year);
                if stack.len() == MOST_HEADINGS {
                    stack.remove(0);
                }
                stack.push(row);
            }
            RowKind::Data => {
                context.year = sheet.announced_year(row).or(context.year);
                context.year = context.year.or(sheet.year_over_sizes(row).filter(|_| sized));
                rows.push((row, context));
                said.clear();
            }
        }
    }
    blocks.push(Block::of(sheet, &stack, rows));
    blocks
}

/// Whether the lines that tell how many there are name one year between them.
fn only_sized_year(sheet: &Sheet<'_>) -> bool {
    let mut only = None;
    for row in 0..sheet.grid.len() {
        let year = sheet.year_over_sizes(row);
        if year.is_some() && only.is_some() && year != only {
            return false;
        }
        only = year.or(only);
    }
    only.is_some()
}

/// The year of a heading row that names one year and nothing else, or names it in its corner.
fn only_year(sheet: &Sheet<'_>, row: usize) -> Option<FiscalYear> {
    let (mut telling, mut only) = (0, None);
    for column in 0..sheet.row(row).len() {
        if let Some(meaning) = sheet.meaning(row, column).filter(|meaning| !meaning.is_neutral()) {
            telling += 1;
            only = meaning.named_year();
        }
    }
    let corner = sheet.meaning(row, 0).and_then(Meaning::named_year);
    only.filter(|_| telling == 1).or(corner)
}

impl Block {
    fn of(sheet: &Sheet<'_>, stack: &[usize], rows: Vec<(usize, Context)>) -> Self {
        let mut width = 0;
        for row in stack.iter().chain(rows.iter().map(|(row, _)| row)) {
            width = width.max(sheet.row(*row).len());
        }
        let titled = rows.first().and_then(|(_, context)| context.year);
        let mut columns: Vec<Vec<Head>> = vec![Vec::new(); width];
        let mut below: &[usize] = &[];
        let mut rest = stack;
        while let Some((&row, above)) = rest.split_last() {
            let mut heads = heads_of(sheet, row, below, width);
            let mut siblings = Siblings::default();
            heads.iter().flatten().for_each(|head| siblings.hear(&head.meaning));
            for (column, head) in columns.iter_mut().zip(&mut heads) {
                let Some(head) = head else { continue };
                head.settle(&mut siblings, titled);
                // A cell merged down several heading rows is one heading.
                if column.iter().all(|lower| lower.at != head.at) {
                    column.push(*head);
                }
            }
            rest = above;
            below = stack.get(above.len()..).unwrap_or_default();
        }
        Self { rows, columns }
    }

    /// Every heading there is.
    pub(super) fn heads(&self) -> impl Iterator<Item = &Head> {
        self.columns.iter().flatten()
    }
}

/// The headings of one row: its own cells, merged cells, and cells left blank where a merged cell was.
fn heads_of(sheet: &Sheet<'_>, row: usize, below: &[usize], width: usize) -> Vec<Option<Head>> {
    let mut heads = Vec::with_capacity(width);
    let mut last: Option<Head> = None;
    for column in 0..width {
        let at = sheet.grid.origin(row, column).unwrap_or((row, column));
        let own = sheet.meaning(at.0, at.1).map(|meaning| Head::of(at, meaning));
        last = own.or(last);
        heads.push(own.or_else(|| reaching(sheet, last?, column, below)));
    }
    heads
}

/// The heading to the left, where it stands over this column too.
fn reaching(sheet: &Sheet<'_>, head: Head, column: usize, below: &[usize]) -> Option<Head> {
    let headed = |column: usize| {
        below
            .iter()
            .any(|row| !sheet.grid.at(*row, column).is_empty() && sheet.meaning(*row, column).is_some())
    };
    let reaches = headed(column) && headed(head.at.1);
    let filled = below.is_empty() && head.meaning.has_place() && head.meaning.roles.is_empty();
    let spans = head.meaning.grasp != Grasp::Aside && !head.meaning.is_neutral();
    (spans && (reaches || filled)).then_some(Head { filled, ..head })
}
