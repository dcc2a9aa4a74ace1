//! What was decided in each context before: at each node of a byte's decisions a chance, and the last decisions themselves.

use crate::contexts::CONTEXTS;
use crate::lanes::Eight;
use crate::logistic::Logistic;
use crate::place::PARTS;

/// How many memories of fifteen nodes there are; a power of two. 32 MB, given back after: half as many leave our module
/// 1 KB heavier, four times as many 0.6 KB lighter.
const SLOTS: usize = 1 << 20;

/// How many histories there are: a leading one, and behind it up to five decisions.
const HISTORIES: usize = 64;

/// A node where no decision was taken yet: an even chance, and no history but the leading one.
const NEW: u16 = 1 << 15 | 1;

/// How far a chance moves by how many decisions it stands on, in 256ths. Found by trying.
const HASTE: [u8; 7] = [172, 109, 78, 61, 48, 27, 0];

/// All memories. Each node's is ten bits of chance above six of history.
pub(crate) struct Memories {
    /// In front of each fifteen nodes a check.
    slots: [[u16; 16]; SLOTS],
    /// What came of each history, in each of the contexts of each part.
    outcomes: [[[u16; HISTORIES]; CONTEXTS]; PARTS],
    /// Where the present contexts' memories lie.
    found: [usize; CONTEXTS],
    /// What was asked last: the node, the memories there, and what came of their histories.
    node: usize,
    part: usize,
    asked: Eight,
    came: Eight,
}

impl Memories {
    pub(crate) const EMPTY: Self = Self {
        slots: [[0; 16]; SLOTS],
        outcomes: [[[0; HISTORIES]; CONTEXTS]; PARTS],
        found: [0; CONTEXTS],
        node: 0,
        part: 0,
        asked: Eight::all(0),
        came: Eight::all(0),
    };

    /// Forgets everything.
    pub(crate) fn begin(&mut self) {
        self.slots.as_flattened_mut().fill(0);
        let mut moved = [NEW; HISTORIES];
        for history in 2..HISTORIES {
            let [one, ..] = unsigned(after(signed([moved[history >> 1]; 8]), history & 1 == 1));
            moved[history] = one;
        }
        self.outcomes.as_flattened_mut().fill(moved);
    }

    /// Finds where the memories of these contexts lie; where another's lie in both places, the less used give way.
    pub(crate) fn find(&mut self, contexts: [u32; CONTEXTS]) {
        let slots = &mut self.slots;
        // All are looked at before any is judged: what is slow here is memory, and it brings several as fast as one.
        let seen = contexts.map(|context| {
            let at = context as usize & (SLOTS - 1);
            (at, (context >> 16) as u16 | 1, slots[at][0], slots[at ^ 1][0])
        });
        self.found = seen.map(|(at, check, here, beside)| {
            if here == check {
                return at;
            }
            if beside == check {
                return at ^ 1;
            }
            let used = |at: usize| (slots[at][0] != 0, history(slots[at][1]));
            let at = if used(at ^ 1) < used(at) { at ^ 1 } else { at };
            slots[at] = [NEW; 16];
            slots[at][0] = check;
            at
        });
    }

    /// The logits of what the chances say at this node, and of what came of the histories.
    pub(crate) fn ask(&mut self, node: usize, part: usize, logistic: &Logistic) -> [Eight; 2] {
        self.node = node & 15;
        self.part = part;
        let memories = self.found.map(|slot| self.slots[slot & (SLOTS - 1)][node & 15]);
        let mut outcomes = self.outcomes[part].iter();
        let came = memories.map(|memory| outcomes.next().map_or(0, |outcomes| outcomes[history(memory)]));
        self.asked = signed(memories);
        self.came = signed(came);
        [memories, came].map(|chances| Eight::of(chances.map(|chance| logistic.logit(chance))))
    }

    /// Learns what was decided at the node that was asked.
    pub(crate) fn learn(&mut self, one: bool) {
        let memories = unsigned(self.asked);
        let came = unsigned(nudged(self.came, one));
        let learnt = unsigned(after(self.asked, one));
        for (context, outcomes) in self.outcomes[self.part].iter_mut().enumerate() {
            outcomes[history(memories[context])] = came[context];
            self.slots[self.found[context] & (SLOTS - 1)][self.node] = learnt[context];
        }
    }
}

/// Brings a chance, of 65536ths, nearer to what was decided: by one part of 2 to the power of `slowly`.
pub(crate) fn nudge(chance: &mut u16, one: bool, slowly: u32) {
    let truth = if one { 65535 } else { 0 };
    *chance = (i32::from(*chance) + ((truth - i32::from(*chance)) >> slowly)) as u16;
}

fn history(memory: u16) -> usize {
    usize::from(memory) & (HISTORIES - 1)
}

fn signed(numbers: [u16; 8]) -> Eight {
    Eight::of(numbers.map(|number| number as i16))
}

fn unsigned(numbers: Eight) -> [u16; 8] {
    numbers.each().map(|number| number as u16)
}

/// Chances, of 65536ths, nearer to what was decided.
fn nudged(chances: Eight, one: bool) -> Eight {
    let truth = Eight::all(-i16::from(one));
    let off = chances.xor(truth);
    off.minus(off.down(6)).xor(truth)
}

/// Memories behind another decision.
fn after(memories: Eight, one: bool) -> Eight {
    let histories = memories.and(Eight::all(63));
    // As many ones as the history is long, its leading one among them.
    let ones = histories.or(histories.down(1));
    let ones = ones.or(ones.down(2));
    let haste = ones.or(ones.down(4)).by_ones(HASTE).up(7);
    let truth = Eight::all(-i16::from(one) & 1023);
    let off = memories.down(6).xor(truth);
    let moved = off.minus(off.part(haste)).xor(truth);
    let longer = histories.plus(histories).or(Eight::all(i16::from(one)));
    // The leading one stays where it is once there are five decisions behind it.
    let kept = longer.and(Eight::all(63)).or(longer.down(6).up(5));
    moved.up(6).or(kept)
}
