//! A few things by name.

use serde::{Serialize, Serializer};

/// A map in the order of its names, for the handful that a form has; the library's, made for thousands, is more code
/// than all the rest of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<K, V>(Vec<(K, V)>);

impl<K: Ord, V: Default> Kept<K, V> {
    /// What is kept by this name.
    pub fn get(&self, name: &K) -> Option<&V> {
        let place = self.0.binary_search_by(|(known, _)| known.cmp(name)).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// Keeps `value` by this name, in place of what was.
    pub fn insert(&mut self, name: K, value: V) {
        self.change(name, |kept| *kept = value);
    }

    /// Changes what is kept by this name, or a blank where nothing is.
    pub fn change(&mut self, name: K, how: impl FnOnce(&mut V)) {
        let place = self.0.partition_point(|(known, _)| *known < name);
        if self.0.get(place).is_none_or(|(known, _)| *known != name) {
            self.0.insert(place, (name, V::default()));
        }
        if let Some((_, kept)) = self.0.get_mut(place) {
            how(kept);
        }
    }

    /// Whether nothing is kept.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps nothing by this name any more.
    pub fn remove(&mut self, name: &K) {
        self.0.retain(|(known, _)| known != name);
    }

    /// Names and what is kept by them, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(name, value)| (name, value))
    }
}

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V: Default> FromIterator<(K, V)> for Kept<K, V> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(pairs: T) -> Self {
        let mut kept = Self::default();
        for (name, value) in pairs {
            kept.insert(name, value);
        }
        kept
    }
}

impl<K: Serialize, V: Serialize> Serialize for Kept<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_once_and_in_order() {
        let mut kept: Kept<u8, String> = [(3, "c"), (1, "a"), (3, "z")]
            .into_iter()
            .map(|(name, value)| (name, value.to_owned()))
            .collect();
        kept.change(2, |value| value.push('b'));
        kept.change(1, |value| value.push('!'));
        let all: Vec<_> = kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(all, [(1, "a!"), (2, "b"), (3, "z")]);
        assert_eq!((kept.get(&2).map(String::as_str), kept.get(&4)), (Some("b"), None));
    }
}
