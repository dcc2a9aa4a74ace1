//! Chances by few facts each, which are seen so often that nothing else need be kept of them.

use crate::logistic::Logistic;
use crate::memory::nudge;
use crate::place::hash;

/// How many contexts there are at a time.
pub(crate) const COARSE: usize = 4;

/// How many chances each has.
const PLACES: usize = 1 << 16;

/// All chances. Two contexts may share some.
pub(crate) struct Coarse {
    chances: [[u16; PLACES]; COARSE],
    /// Where the present ones lie.
    found: [usize; COARSE],
}

impl Coarse {
    pub(crate) const EMPTY: Self = Self { chances: [[0; PLACES]; COARSE], found: [0; COARSE] };

    /// Forgets everything.
    pub(crate) fn begin(&mut self) {
        self.chances.as_flattened_mut().fill(1 << 15);
    }

    /// The logits of what the chances say at this node.
    pub(crate) fn ask(&mut self, contexts: [u32; COARSE], node: u16, logistic: &Logistic) -> [i16; COARSE] {
        self.found = contexts.map(|context| (hash(context, u32::from(node)) >> 3) as usize & (PLACES - 1));
        let mut chances = self.chances.iter().zip(self.found);
        [(); COARSE].map(|()| chances.next().map_or(0, |(chances, at)| logistic.logit(chances[at])))
    }

    /// Learns what was decided at the node that was asked.
    pub(crate) fn learn(&mut self, one: bool) {
        for (chances, at) in self.chances.iter_mut().zip(self.found) {
            nudge(&mut chances[at & (PLACES - 1)], one, 4);
        }
    }
}
