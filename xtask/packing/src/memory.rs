//! What was decided in each context before: at each node of a byte's decisions a chance, and the last decisions themselves.

use crate::contexts::CONTEXTS;
use crate::logistic::Logistic;
use crate::place::PARTS;

/// How many memories of fifteen nodes there are; a power of two.
const SLOTS: usize = 1 << 18;

/// How many histories there are: a leading one, and behind it up to five decisions.
const HISTORIES: usize = 64;

/// A node where no decision was taken yet: an even chance, and no history but the leading one.
const NEW: u16 = 1 << 15 | 1;

/// How sure a chance is by how many decisions it stands on, in 16ths. What is mixed weighs them anew; found by trying.
const SURENESS: [i32; 6] = [0, 14, 16, 17, 17, 16];

/// How far a chance moves by how many decisions it stands on, in 65536ths. Found by trying.
const HASTE: [i32; 6] = [44000, 28000, 20000, 15500, 12700, 10000];

/// All memories. Each node's is ten bits of chance above six of history.
pub(crate) struct Memories {
    /// In front of each fifteen nodes a check.
    slots: [[u16; 16]; SLOTS],
    /// What came of each history, in each of the contexts of each part.
    outcomes: [[[u16; HISTORIES]; CONTEXTS]; PARTS],
}

impl Memories {
    pub(crate) const EMPTY: Self =
        Self { slots: [[0; 16]; SLOTS], outcomes: [[[0; HISTORIES]; CONTEXTS]; PARTS] };

    /// Forgets everything.
    pub(crate) fn begin(&mut self) {
        self.slots.as_flattened_mut().fill(0);
        let mut moved = [NEW; HISTORIES];
        for history in 2..HISTORIES {
            moved[history] = after(moved[history >> 1], history & 1 == 1);
        }
        self.outcomes.as_flattened_mut().fill(moved);
    }

    /// Where the memories of these contexts lie; where another's lie in both places, the less used give way.
    pub(crate) fn find(&mut self, contexts: [u32; CONTEXTS]) -> [usize; CONTEXTS] {
        let slots = &mut self.slots;
        // All are looked at before any is judged: what is slow here is memory, and it brings several as fast as one.
        let seen = contexts.map(|context| {
            let at = context as usize & (SLOTS - 1);
            (at, (context >> 16) as u16 | 1, slots[at][0], slots[at ^ 1][0])
        });
        seen.map(|(at, check, here, beside)| {
            if here == check {
                return at;
            }
            if beside == check {
                return at ^ 1;
            }
            let used = |at: usize| (slots[at][0] != 0, count(slots[at][1]));
            let at = if used(at ^ 1) < used(at) { at ^ 1 } else { at };
            slots[at] = [NEW; 16];
            slots[at][0] = check;
            at
        })
    }

    /// The logits of what the chance says, and of what came of the history.
    pub(crate) fn ask(&self, slot: usize, node: usize, part: usize, context: usize, logistic: &Logistic) -> [i16; 2] {
        let memory = self.slots[slot & (SLOTS - 1)][node & 15];
        if memory == NEW {
            return [0; 2];
        }
        let outcome = self.outcomes[part][context][history(memory)];
        [((i32::from(logistic.logit(memory)) * SURENESS[count(memory)]) >> 4) as i16, logistic.logit(outcome)]
    }

    /// Learns what was decided.
    pub(crate) fn learn(&mut self, slot: usize, node: usize, part: usize, context: usize, one: bool) {
        let memory = &mut self.slots[slot & (SLOTS - 1)][node & 15];
        nudge(&mut self.outcomes[part][context][history(*memory)], one);
        *memory = after(*memory, one);
    }
}

/// Brings a chance, of 65536ths, nearer to what was decided.
pub(crate) fn nudge(chance: &mut u16, one: bool) {
    let truth = if one { 65535 } else { 0 };
    *chance = (i32::from(*chance) + ((truth - i32::from(*chance)) >> 6)) as u16;
}

fn history(memory: u16) -> usize {
    usize::from(memory) & (HISTORIES - 1)
}

/// How many decisions a history holds.
fn count(memory: u16) -> usize {
    (history(memory) | 1).ilog2() as usize
}

/// A node's memory behind another decision.
fn after(memory: u16, one: bool) -> u16 {
    let chance = i32::from(memory >> 6);
    let truth = if one { 1023 } else { 0 };
    let moved = chance + (((truth - chance) * HASTE[count(memory)] + 0x8000) >> 16);
    let longer = (memory & 63) << 1 | u16::from(one);
    (moved as u16) << 6 | if longer < 64 { longer } else { longer & 31 | 32 }
}
