//! What followed when the last bytes stood together before.

use crate::contexts::last;
use crate::place::hash;

/// How many bytes must be equal to look one up.
const LEAST: usize = 5;

/// Beyond this many equal bytes no more is known.
const MOST: usize = 63;

const PLACES: usize = 1 << 16;

/// The longest match, as far as it was looked for.
pub(crate) struct Matching {
    /// Behind which place each hash stood last.
    behind: [u32; PLACES],
    at: usize,
    length: usize,
}

impl Matching {
    pub(crate) const EMPTY: Self = Self { behind: [0; PLACES], at: 0, length: 0 };

    pub(crate) fn begin(&mut self) {
        self.behind.fill(0);
        self.length = 0;
    }

    /// The byte that would come if the match went on.
    pub(crate) fn expected(&self, past: &[u8]) -> Option<u8> {
        if self.length > 0 { past.get(self.at).copied() } else { None }
    }

    /// How many bytes are equal.
    pub(crate) fn length(&self) -> usize {
        self.length
    }

    /// Goes on behind the last of these bytes.
    pub(crate) fn pass(&mut self, past: &[u8]) {
        let Some((newest, before)) = past.split_last() else { return };
        if self.length > 0 && before.get(self.at) == Some(newest) {
            self.at += 1;
            self.length = (self.length + 1).min(MOST);
        } else {
            self.length = 0;
        }
        let Some(fifth) = past.len().checked_sub(LEAST).and_then(|at| past.get(at)) else { return };
        let behind = &mut self.behind[hash(last(past), u32::from(*fifth)) as usize >> 16 & (PLACES - 1)];
        if self.length == 0 {
            self.at = *behind as usize;
            let earlier = past.get(..self.at).unwrap_or_default().iter().rev();
            self.length =
                earlier.zip(past.iter().rev()).take(MOST).take_while(|(one, other)| one == other).count();
        }
        *behind = past.len() as u32;
    }
}
