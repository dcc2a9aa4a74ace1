//! One table of the sheet: a stack of heading rows and the data rows under it.

use std::rc::Rc;

use super::context::Context;
use super::head::{Head, Siblings, finish};
use super::meaning::{Grasp, Meaning};
use super::sheet::{RowKind, Sheet, named_year};

/// Data rows, each with what titles and sections say of it, and the headings over them.
pub(super) struct Block {
    pub rows: Vec<(usize, Rc<Context>)>,
    /// For each column, its headings, the lowest first.
    pub columns: Vec<Vec<Head>>,
}

/// More heading rows than this over one table are a list of words: the lowest count.
const MOST_HEADINGS: usize = 8;

/// The tables of a sheet, top to bottom.
pub(super) fn blocks(sheet: &Sheet<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut context = Rc::new(Context::default());
    let (mut stack, mut rows): (Vec<usize>, Vec<(usize, Rc<Context>)>) = (Vec::new(), Vec::new());
    let mut said: Vec<String> = Vec::new();
    for row in 0..sheet.grid.len() {
        for words in sheet.grid.lead(row) {
            hear(&mut context, words, &mut said);
        }
        match sheet.kind(row) {
            RowKind::Blank | RowKind::Note => {}
            RowKind::Words => {
                let cells: Vec<&str> = sheet.grid.row(row).iter().map(super::grid::Cell::text).collect();
                hear(&mut context, cells.join(" ").trim(), &mut said);
            }
            RowKind::Heading => {
                if !rows.is_empty() {
                    blocks.push(Block::of(sheet, &std::mem::take(&mut stack), std::mem::take(&mut rows)));
                    let heard = Rc::make_mut(&mut context);
                    heard.turn_page();
                    for words in &said {
                        heard.hear(words);
                    }
                }
                if let Some(year) = only_year(sheet, row) {
                    Rc::make_mut(&mut context).year = Some(year);
                }
                if stack.len() == MOST_HEADINGS {
                    stack.remove(0);
                }
                stack.push(row);
            }
            RowKind::Data => {
                rows.push((row, Rc::clone(&context)));
                said.clear();
            }
        }
    }
    blocks.push(Block::of(sheet, &stack, rows));
    blocks
}

fn hear(context: &mut Rc<Context>, words: &str, said: &mut Vec<String>) {
    Rc::make_mut(context).hear(words);
    said.push(words.to_owned());
}

/// The year of a heading row that names one year and nothing else, or names it in its corner.
fn only_year(sheet: &Sheet<'_>, row: usize) -> Option<crate::calendar::FiscalYear> {
    let meanings: Vec<&Meaning> = sheet.row(row).iter().filter_map(|seen| seen.meaning.as_deref()).collect();
    let corner = meanings.first().and_then(|first| named_year(first));
    let mut telling = meanings.iter().filter(|meaning| !meaning.is_neutral());
    let only = telling.next().filter(|_| telling.next().is_none()).and_then(|only| named_year(only));
    let corner_cell = sheet.meaning(row, 0).is_some();
    only.or(corner.filter(|_| corner_cell))
}

impl Block {
    fn of(sheet: &Sheet<'_>, stack: &[usize], rows: Vec<(usize, Rc<Context>)>) -> Self {
        let width =
            stack.iter().chain(rows.iter().map(|(row, _)| row)).map(|row| sheet.row(*row).len()).max();
        let context = rows.first().map(|(_, context)| Rc::clone(context)).unwrap_or_default();
        let mut columns: Vec<Vec<Head>> = vec![Vec::new(); width.unwrap_or(0)];
        for (level, &row) in stack.iter().enumerate().rev() {
            let below = stack.get(level + 1..).unwrap_or(&[]);
            let mut heads = heads_of(sheet, row, below, columns.len());
            let siblings = Siblings::of(heads.iter().flatten().map(|head| &*head.meaning));
            finish(heads.iter_mut().flatten(), siblings, context.year);
            for (column, head) in columns.iter_mut().zip(heads) {
                // A cell merged down several heading rows is one heading.
                column.extend(head.filter(|head| column.iter().all(|lower| lower.at != head.at)));
            }
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
    let mut heads: Vec<Option<Head>> = Vec::with_capacity(width);
    let mut last: Option<Head> = None;
    for column in 0..width {
        let at = sheet.grid.origin(row, column).unwrap_or((row, column));
        let own = sheet.meaning(at.0, at.1).map(|meaning| Head::of(at, meaning));
        let blank_beneath = |column: usize| {
            let words = |row: &usize| {
                !sheet.grid.at(*row, column).is_empty() && sheet.meaning(*row, column).is_some()
            };
            !below.iter().any(words)
        };
        let head = match own {
            Some(head) => {
                last = Some(head.clone());
                Some(head)
            }
            None => last.clone().and_then(|head| {
                let reaches = !below.is_empty() && !blank_beneath(column) && !blank_beneath(head.at.1);
                let alone = below.is_empty() && head.meaning.has_place() && head.meaning.roles.is_empty();
                let spans = head.meaning.grasp != Grasp::Aside && !head.meaning.is_neutral();
                (spans && (reaches || alone)).then_some(Head { filled: alone, ..head })
            }),
        };
        heads.push(head);
    }
    heads
}
