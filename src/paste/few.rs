//! Lists short enough to be copied.

use std::ops::Deref;

/// The most that one list holds: each word of a kind once.
const MOST: usize = 5;

/// A few things, none of them twice, in the order in which they were said.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Few<T> {
    things: [T; MOST],
    count: u8,
}

impl<T: Copy + Default + PartialEq> Few<T> {
    /// Adds one that is not there yet.
    pub(super) fn add(&mut self, thing: T) {
        if !self.contains(&thing)
            && let Some(free) = self.things.get_mut(usize::from(self.count))
        {
            *free = thing;
            self.count += 1;
        }
    }

    /// Takes one out.
    pub(super) fn remove(&mut self, thing: T) {
        let before = std::mem::take(self);
        before.iter().filter(|other| **other != thing).for_each(|other| self.add(*other));
    }
}

impl<T> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.things.get(..usize::from(self.count)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_once_in_the_order_said() {
        let mut few = Few::default();
        for thing in [3, 1, 3, 2, 1] {
            few.add(thing);
        }
        assert_eq!(*few, [3, 1, 2]);
        few.remove(1);
        assert_eq!(*few, [3, 2]);
    }
}
