//! What a function has at hand, instruction by instruction: its values, its locals, its blocks.

use crate::signatures::Signatures;
use crate::values::{Value, Values, mixed, named};

/// So many locals are told apart, and so many blocks in one another.
const LOCALS: usize = 256;
const BLOCKS: usize = 64;

const BLOCK: u8 = 0x02;
const LOOP: u8 = 0x03;
const IF: u8 = 0x04;
const ELSE: u8 = 0x05;
const END: u8 = 0x0b;
const CALL: u8 = 0x10;
const CALL_INDIRECT: u8 = 0x11;
pub(crate) const LOCAL_GET: u8 = 0x20;
const LOCAL_SET: u8 = 0x21;
const LOCAL_TEE: u8 = 0x22;
const FIRST_LOAD: u8 = 0x28;
const FIRST_STORE: u8 = 0x36;
const LAST_STORE: u8 = 0x3e;

/// A whole instruction.
pub(crate) struct Instruction {
    pub(crate) opcode: u8,
    /// Its last number.
    pub(crate) number: u32,
    /// All of it.
    pub(crate) hash: u32,
    /// Where it calls, of which type that is.
    pub(crate) called: u32,
}

/// A block that is open.
#[derive(Clone, Copy)]
struct Block {
    opcode: u8,
    kind: u8,
    /// How many values lay there before it.
    height: usize,
}

/// One function, so far.
pub(crate) struct Frame {
    pub(crate) values: Values,
    /// What each local holds.
    locals: [Value; LOCALS],
    /// The highest local that was named.
    pub(crate) highest: u32,
    /// By the local that it was based on, the last access to memory.
    accesses: [u32; LOCALS],
    blocks: [Block; BLOCKS],
    pub(crate) depth: usize,
    /// How many instructions there were.
    pub(crate) steps: u32,
}

impl Frame {
    pub(crate) const EMPTY: Self = Self {
        values: Values::EMPTY,
        locals: [Value::NONE; LOCALS],
        highest: 0,
        accesses: [0; LOCALS],
        blocks: [Block { opcode: 0, kind: 0, height: 0 }; BLOCKS],
        depth: 0,
        steps: 0,
    };

    /// Another function begins.
    pub(crate) fn begin(&mut self) {
        self.values.cut(0);
        for (at, local) in self.locals.iter_mut().enumerate() {
            *local = Value { origin: 0x7000 + at as u32, ..Value::NONE };
        }
        self.highest = 0;
        self.accesses = [0; LOCALS];
        self.depth = 0;
        self.blocks[0] = Self::EMPTY.blocks[0];
        self.steps = 0;
    }

    /// The innermost block: how it began, and its type.
    pub(crate) fn block(&self) -> u32 {
        let block = self.blocks[self.depth & (BLOCKS - 1)];
        u32::from(block.opcode) << 8 | u32::from(block.kind)
    }

    /// How many values lie there since it began.
    pub(crate) fn height(&self) -> usize {
        self.values.count().wrapping_sub(self.blocks[self.depth & (BLOCKS - 1)].height)
    }

    /// The value that an access to memory of this opcode is based on.
    pub(crate) fn base(&self, opcode: u8) -> Value {
        self.values.at(usize::from((FIRST_STORE..=LAST_STORE).contains(&opcode)))
    }

    /// The last access that was based on the same local.
    pub(crate) fn access(&self, base: &Value) -> u32 {
        self.accesses[base.root as usize & (LOCALS - 1)]
    }

    /// Goes on behind this instruction.
    pub(crate) fn pass(&mut self, instruction: &Instruction, signatures: &Signatures) {
        let &Instruction { opcode, number, hash, called } = instruction;
        self.steps += 1;
        match opcode {
            LOCAL_GET | LOCAL_SET | LOCAL_TEE => self.pass_local(instruction),
            BLOCK | LOOP | IF => {
                self.values.pass(opcode, hash);
                self.depth += 1;
                self.blocks[self.depth & (BLOCKS - 1)] =
                    Block { opcode, kind: number as u8, height: self.values.count() };
            }
            ELSE | END => {
                let block = &mut self.blocks[self.depth & (BLOCKS - 1)];
                block.opcode = opcode;
                self.values.cut(block.height);
                if opcode == END {
                    if (0x6f..0x80).contains(&block.kind) {
                        self.values.give(Value::new(END, 0));
                    }
                    self.depth = self.depth.saturating_sub(1);
                }
            }
            CALL | CALL_INDIRECT => {
                let signature = signatures.of_type(called);
                self.values.take(signature.takes.saturating_add(usize::from(opcode == CALL_INDIRECT)));
                if signature.gives > 0 {
                    self.values.give(Value::new(opcode, hash));
                }
            }
            FIRST_LOAD..=LAST_STORE => {
                let base = self.base(opcode);
                self.accesses[base.root as usize & (LOCALS - 1)] = named(opcode, number << 8);
                self.values.pass(opcode, hash);
            }
            _ => self.values.pass(opcode, hash),
        }
    }

    fn pass_local(&mut self, instruction: &Instruction) {
        let &Instruction { opcode, number, hash, .. } = instruction;
        self.highest = self.highest.max(number);
        let local = &mut self.locals[number as usize & (LOCALS - 1)];
        let mut maker = named(opcode, hash);
        if opcode != LOCAL_GET {
            let value = self.values.at(0);
            self.values.take(1);
            *local = value;
            maker = mixed(opcode, value.maker & 0xff);
        }
        if opcode != LOCAL_SET {
            self.values.give(Value { maker, root: number.wrapping_add(1), ..*local });
        }
    }
}
