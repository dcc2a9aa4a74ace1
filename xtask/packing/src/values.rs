//! The values on a function's stack, and where each came from.

use crate::place::hash;

/// No more are kept in mind.
const MOST: usize = 64;

const I32: u8 = 0x7f;
const I64: u8 = 0x7e;
const F32: u8 = 0x7d;
const F64: u8 = 0x7c;

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
    /// Its type; nought if it is not known.
    pub(crate) kind: u8,
}

impl Value {
    pub(crate) const NONE: Self = Self { maker: 0, origin: 0, root: 0, kind: 0 };

    /// A value that this instruction makes of none.
    pub(crate) fn new(opcode: u8, instruction: u32, kind: u8) -> Self {
        let maker = named(opcode, instruction);
        Self { maker, origin: maker, root: 0, kind }
    }

    /// A value that this instruction makes of one or of two, the newer first.
    fn of(opcode: u8, instruction: u32, newer: &Self, older: &Self, kind: u8) -> Self {
        Self {
            maker: mixed(opcode, newer.maker & 0xff),
            origin: mixed(opcode, instruction ^ hash(newer.origin, older.origin)),
            root: if older.root > 0 { older.root } else { newer.root },
            kind,
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
        let (taken, kind) = effect(opcode);
        let (newer, older) = (self.at(0), self.at(1));
        self.take(taken);
        if kind > 0 {
            self.give(match taken {
                0 => Value::new(opcode, instruction, kind),
                1 => Value::of(opcode, instruction, &newer, &Value::NONE, kind),
                _ => Value::of(opcode, instruction, &newer, &older, kind),
            });
        }
    }

    /// One of two, as the newest says.
    pub(crate) fn select(&mut self, opcode: u8, instruction: u32) {
        let (newer, older) = (self.at(1), self.at(2));
        self.take(3);
        self.give(Value::of(opcode, instruction, &newer, &older, older.kind));
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

/// How many values an instruction takes, and of which type it gives one; nought if it gives none.
fn effect(opcode: u8) -> (usize, u8) {
    match opcode {
        0x23 | 0x3f | 0x41 | 0xd0 | 0xd2 => (0, I32),
        0x42 => (0, I64),
        0x43 => (0, F32),
        0x44 => (0, F64),
        0x04 | 0x0d | 0x0e | 0x1a | 0x21 | 0x24 => (1, 0),
        0x25 | 0x28 | 0x2c..=0x2f | 0x40 | 0x45 | 0x50 | 0x67..=0x69 | 0xa7..=0xab | 0xbc | 0xc0 | 0xc1 => {
            (1, I32)
        }
        0x29 | 0x30..=0x35 | 0x79..=0x7b | 0xac..=0xb1 | 0xbd | 0xc2..=0xc4 => (1, I64),
        0x2a | 0x8b..=0x91 | 0xb2..=0xb6 | 0xbe => (1, F32),
        0x2b | 0x99..=0x9f | 0xb7..=0xbb | 0xbf => (1, F64),
        0x26 | 0x36..=0x3e => (2, 0),
        0x46..=0x4f | 0x51..=0x66 | 0x6a..=0x78 => (2, I32),
        0x7c..=0x8a => (2, I64),
        0x92..=0x98 => (2, F32),
        0xa0..=0xa6 => (2, F64),
        // Of several kinds, and few: behind one the stack counts as empty.
        0xfc => (MOST, 0),
        _ => (0, 0),
    }
}
