//! The plain rows of `data/reference/`: commas, no quotes, one head line.

/// The rows of `text` below its head, each split into exactly `N` cells; rows of another length are left out.
pub(super) fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    text.lines().skip(1).filter_map(|line| {
        let cells: Vec<_> = line.split(',').collect();
        cells.try_into().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_and_rows_of_another_length_are_left_out() {
        let read: Vec<[_; 2]> = rows("id,name\na,b\na,b,c\n,\n").collect();
        assert_eq!(read, [["a", "b"], ["", ""]]);
    }
}
