//! はい | いいえ | 計: the sum of both answers is how many were asked.

use super::block::Block;
use super::lexicon::Role;
use super::says::Says;
use super::sheet::Sheet;
use super::width::squeeze;
use super::words::ends_with_one_of;

/// Makes 計 beside はい and いいえ the denominator.
pub(super) fn put_sum_under(sheet: &Sheet<'_>, block: &Block, columns: &mut [Says]) {
    let named = |says: &Says, name: &str| {
        says.first.is_some_and(|at| ends_with_one_of(&squeeze(sheet.grid.at(at.0, at.1)), name))
    };
    let answered = |name: &str| columns.iter().filter(|says| named(says, name)).count() == 1;
    if block.columns.len() < 4 || !answered("はい") || !answered("いいえ") {
        return;
    }
    for (says, heads) in columns.iter_mut().zip(&block.columns) {
        if let [head] = heads.as_slice()
            && head.meaning.total
            && says.roles.is_empty()
        {
            says.aside = false;
            says.roles.add(Role::Of);
        }
    }
}
