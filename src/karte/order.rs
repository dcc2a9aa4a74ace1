//! Lists in order.

use std::cmp::Ordering;

/// `items` from the first to the last by `order`; equal ones stay as they came.
///
/// Each is put in its place among those before it: lists here are as long as a karte, and the library's sort, made
/// for millions, is 4 KB of code for every type it sorts.
pub fn in_order<T>(items: impl IntoIterator<Item = T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::new();
    for item in items {
        let place = ordered.partition_point(|other| order(other, &item) != Ordering::Greater);
        ordered.insert(place, item);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ones_stay_as_they_came() {
        let read = ["b2", "a1", "b1", "c", "a2", ""];
        let ordered = in_order(read, |one, other| one.bytes().next().cmp(&other.bytes().next()));
        assert_eq!(ordered, ["", "a1", "a2", "b2", "b1", "c"]);
    }

    #[test]
    fn ordered_as_the_library_orders() {
        for (count, step) in [(0, 1), (1, 1), (100, 1), (100, 37), (100, 50), (100, 99)] {
            let numbers: Vec<u32> = (0..count).map(|place| place * step % 101 / 3).collect();
            let mut expected = numbers.clone();
            expected.sort_unstable();
            assert_eq!(in_order(numbers, Ord::cmp), expected);
        }
    }
}
