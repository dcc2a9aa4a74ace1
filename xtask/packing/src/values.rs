//! The values on a function's stack, each by the instruction that made it, as far as straight code tells: how many values
//! a call takes and gives is not looked up, so behind one the stack counts as empty.

use crate::place::hash;

/// No more are kept in mind.
const MOST: usize = 64;

/// The makers, the newest last; each with its opcode as the lowest byte.
pub(crate) struct Values {
    makers: [u32; MOST],
    count: usize,
}

impl Values {
    pub(crate) const EMPTY: Self = Self { makers: [0; MOST], count: 0 };

    /// How many lie there.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// What made the newest, the next (`1`), and so on.
    pub(crate) fn maker(&self, from: usize) -> u32 {
        self.count.checked_sub(from + 1).map_or(0, |at| self.makers[at & (MOST - 1)])
    }

    pub(crate) fn clear(&mut self) {
        self.count = 0;
    }

    /// Takes off and lays on what this whole instruction does.
    pub(crate) fn pass(&mut self, opcode: u8, instruction: u32) {
        let (taken, given) = effect(opcode);
        // What is made of another is known by what that was.
        let made = if taken > 0 { hash(u32::from(opcode), self.maker(0) & 0xff) } else { instruction };
        self.count = self.count.saturating_sub(taken);
        if given {
            self.makers[self.count & (MOST - 1)] = made & !0xff | u32::from(opcode);
            self.count = (self.count + 1).min(MOST - 1);
        }
    }
}

/// How many values an instruction takes, and whether it gives one.
fn effect(opcode: u8) -> (usize, bool) {
    match opcode {
        0x20 | 0x23 | 0x3f | 0x41..=0x44 | 0xd0 | 0xd2 => (0, true),
        0x04 | 0x0d | 0x1a | 0x21 | 0x24 => (1, false),
        0x22
        | 0x28..=0x35
        | 0x45
        | 0x50
        | 0x67..=0x69
        | 0x79..=0x7b
        | 0x8b..=0x91
        | 0x99..=0x9f
        | 0xa7..=0xc4 => (1, true),
        0x36..=0x3e => (2, false),
        0x46..=0x4f | 0x51..=0x66 | 0x6a..=0x78 | 0x7c..=0x8a | 0x92..=0x98 | 0xa0..=0xa6 => (2, true),
        0x1b => (3, true),
        _ => (MOST, false),
    }
}
