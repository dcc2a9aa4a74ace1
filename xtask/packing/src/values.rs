//! The values on a function's stack, and where each came from.

use crate::place::hash;

/// No more are kept in mind.
const MOST: usize = 64;

const SELECT: u8 = 0x1b;

/// One value.
#[derive(Clone, Copy)]
pub(crate) struct Value {
    /// The instruction that made it, its opcode as the lowest byte. What is made of another is known by the opcode that
    /// made that.
    pub(crate) maker: u32,
    /// The whole of what it was made of, with what stands in locals seen through.
    pub(crate) origin: u32,
    /// One more than the local that it was reckoned from; nought if there is none.
    pub(crate) root: u32,
}

impl Value {
    pub(crate) const NONE: Self = Self { maker: 0, origin: 0, root: 0 };

    /// A value that this instruction makes of none.
    pub(crate) fn new(opcode: u8, instruction: u32) -> Self {
        let maker = named(opcode, instruction);
        Self { maker, origin: maker, root: 0 }
    }

    /// A value that this instruction makes of one or of two, the newer first.
    fn of(opcode: u8, instruction: u32, newer: &Self, older: &Self) -> Self {
        Self {
            maker: mixed(opcode, newer.maker & 0xff),
            origin: mixed(opcode, instruction ^ hash(newer.origin, older.origin)),
            root: if older.root > 0 { older.root } else { newer.root },
        }
    }
}

/// All of them, the newest last.
pub(crate) struct Values {
    values: [Value; MOST],
    count: usize,
}

impl Values {
    pub(crate) const EMPTY: Self = Self { values: [Value::NONE; MOST], count: 0 };

    /// How many lie there.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// The newest, the next (`1`), and so on.
    pub(crate) fn at(&self, from: usize) -> Value {
        self.count.checked_sub(from + 1).map_or(Value::NONE, |at| self.values[at & (MOST - 1)])
    }

    pub(crate) fn take(&mut self, count: usize) {
        self.count = self.count.saturating_sub(count);
    }

    pub(crate) fn give(&mut self, value: Value) {
        self.values[self.count & (MOST - 1)] = value;
        self.count = (self.count + 1).min(MOST - 1);
    }

    /// Leaves so many.
    pub(crate) fn cut(&mut self, count: usize) {
        self.count = count;
    }

    /// Takes off and lays on what this instruction does, if that can be told by its opcode.
    pub(crate) fn pass(&mut self, opcode: u8, instruction: u32) {
        let (taken, gives) = effect(opcode);
        // Which of two is meant lies on top of them.
        self.take(usize::from(opcode == SELECT));
        let newer = self.at(0);
        let older = if taken > 1 { self.at(1) } else { Value::NONE };
        self.take(taken);
        if gives {
            self.give(if taken > 0 {
                Value::of(opcode, instruction, &newer, &older)
            } else {
                Value::new(opcode, instruction)
            });
        }
    }
}

/// A number with this opcode as its lowest byte.
pub(crate) fn named(opcode: u8, number: u32) -> u32 {
    number & !0xff | u32::from(opcode)
}

/// The same, of an opcode and what it was applied to.
pub(crate) fn mixed(opcode: u8, of: u32) -> u32 {
    named(opcode, hash(u32::from(opcode), of))
}

/// How many values an instruction takes, and whether it gives one.
fn effect(opcode: u8) -> (usize, bool) {
    match opcode {
        0x23 | 0x3f | 0x41..=0x44 | 0xd0 | 0xd2 => (0, true),
        0x04 | 0x0d | 0x0e | 0x1a | 0x21 | 0x24 => (1, false),
        0x25
        | 0x28..=0x35
        | 0x40
        | 0x45
        | 0x50
        | 0x67..=0x69
        | 0x79..=0x7b
        | 0x8b..=0x91
        | 0x99..=0x9f
        | 0xa7..=0xc4 => (1, true),
        0x26 | 0x36..=0x3e => (2, false),
        SELECT | 0x46..=0xa6 => (2, true),
        // Of several kinds, and few: behind one the stack counts as empty.
        0xfc => (MOST, false),
        _ => (0, false),
    }
}
