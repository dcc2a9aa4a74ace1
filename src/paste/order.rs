//! The order of lists as long as a table.

/// The places of `count` things, first to last; equal ones stay as they came. `follows` says whether the thing at one
/// place belongs behind the thing at another.
///
/// One function for every list: the library's sort is 4 KB of code for each type it sorts.
pub(super) fn in_order(count: usize, follows: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut length = 1;
    while length < count {
        let mut merged = Vec::with_capacity(count);
        for run in order.chunks(length * 2) {
            let (mut left, mut right) = run.split_at(length.min(run.len()));
            // What came in order is not compared again.
            if let (Some(&last), Some(&first)) = (left.last(), right.first())
                && !follows(last, first)
            {
                merged.extend_from_slice(run);
                continue;
            }
            while let (Some((&one, ones)), Some((&other, others))) = (left.split_first(), right.split_first())
            {
                if follows(one, other) {
                    merged.push(other);
                    right = others;
                } else {
                    merged.push(one);
                    left = ones;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        order = merged;
        length *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordered_as_the_library_orders() {
        for (count, step) in [(0, 1), (1, 1), (2, 100), (100, 1), (100, 37), (100, 50), (99, 99)] {
            let numbers: Vec<usize> = (0..count).map(|place| place * step % 101 / 3).collect();
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|place| numbers[*place]);
            assert_eq!(in_order(count, &|one, other| numbers[one] > numbers[other]), expected);
        }
    }
}
