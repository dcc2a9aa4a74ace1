//! Where a byte stands in a module: section, instruction, part of an instruction.
//!
//! Follows any bytes whatsoever: those that are no module have places too, only less telling ones.

use crate::addresses::Addresses;
use crate::frame::{Frame, Instruction, LOCAL_GET};
use crate::letters::Letters;
use crate::signatures::Signatures;
use crate::values::Value;

/// What a byte is part of.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Part {
    Magic,
    SectionId,
    SectionSize,
    Elsewhere,
    Data,
    BodyCount,
    BodySize,
    LocalGroups,
    LocalCount,
    LocalType,
    Opcode,
    BlockType,
    Label,
    LabelCount,
    Function,
    Type,
    Table,
    Local,
    Global,
    Align,
    Offset,
    Memory,
    Int,
    LongInt,
    Float,
    Double,
    LongOpcode,
    TypeCount,
}

/// How many parts there are, for tables.
pub(crate) const PARTS: usize = 32;

const CODE: u8 = 10;
const DATA: u8 = 11;

const CALL_INDIRECT: u8 = 0x11;

/// A place, and what led to it.
pub(crate) struct Place {
    pub(crate) part: Part,
    section: u8,
    section_size: u32,
    /// Bytes left of the section, and of the function.
    section_left: u32,
    body_left: u32,
    /// The number that is being read.
    number: u32,
    shift: u32,
    groups: u32,
    labels: u32,
    floats: u32,
    /// The rest of the instruction's parts, the next one last.
    coming: [Part; 2],
    coming_count: usize,
    /// Eight opcodes, the newest the lowest, the current instruction's among them.
    pub(crate) opcodes: u64,
    /// The instruction so far; nought between two.
    pub(crate) instruction: u32,
    /// Whole instructions, the newest first.
    pub(crate) instructions: [u32; 3],
    /// The last number, and of each part the last two.
    last: u32,
    pub(crate) numbers: [[u32; 2]; PARTS],
    /// The local that was set last.
    pub(crate) set: u32,
    /// How many functions began.
    pub(crate) function: u32,
    pub(crate) signatures: Signatures,
    pub(crate) frame: Frame,
    addresses: Addresses,
    pub(crate) letters: Letters,
}

/// Mixes a number into another.
pub(crate) fn hash(one: u32, other: u32) -> u32 {
    let mixed = (one ^ other.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    mixed ^ mixed >> 15
}

impl Place {
    pub(crate) const EMPTY: Self = Self {
        part: Part::Magic,
        section: 0,
        section_size: 0,
        section_left: 0,
        body_left: 0,
        number: 0,
        shift: 0,
        groups: 0,
        labels: 0,
        floats: 0,
        coming: [Part::Magic; 2],
        coming_count: 0,
        opcodes: 0,
        instruction: 0,
        instructions: [0; 3],
        last: 0,
        numbers: [[0; 2]; PARTS],
        set: 0,
        function: 0,
        signatures: Signatures::EMPTY,
        frame: Frame::EMPTY,
        addresses: Addresses::EMPTY,
        letters: Letters::EMPTY,
    };

    /// The beginning of a module.
    pub(crate) fn begin(&mut self) {
        *self = Self { section_left: 8, ..Self::EMPTY };
    }

    /// Whether this is in a function's body.
    pub(crate) fn is_code(&self) -> bool {
        self.section == CODE
    }

    /// The opcode before: within an instruction, before its own.
    pub(crate) fn opcode(&self) -> usize {
        (self.opcodes >> (8 * u32::from(self.instruction != 0))) as usize & 0xff
    }

    /// The type of the function.
    pub(crate) fn signature(&self) -> u32 {
        self.signatures.type_of_body(self.function.wrapping_sub(1))
    }

    /// Whose access to memory it is.
    pub(crate) fn base(&self) -> Value {
        self.frame.base(self.opcodes as u8)
    }

    /// How many bytes of a number there were, and the next one, if it is what it seems to be.
    pub(crate) fn expected(&self) -> Option<(usize, u8)> {
        let address = self.addresses.expected(self.number, self.shift).filter(|_| self.part == Part::Int)?;
        Some((self.shift as usize / 7, address))
    }

    /// Goes on behind the last of these bytes.
    pub(crate) fn pass(&mut self, past: &[u8]) {
        let Some(&byte) = past.last() else { return };
        self.letters.pass(byte);
        match self.part {
            Part::SectionId => {
                self.section = byte;
                self.part = Part::SectionSize;
                return;
            }
            Part::SectionSize => {
                if let Some(size) = self.number(byte) {
                    self.section_size = size;
                    self.section_left = size;
                    self.part = match self.section {
                        CODE => Part::BodyCount,
                        DATA => Part::Data,
                        _ => Part::Elsewhere,
                    };
                    self.end_section();
                }
                return;
            }
            _ => {}
        }
        self.section_left = self.section_left.wrapping_sub(1);
        if self.section == CODE {
            self.pass_code(byte);
        } else if self.section_left == 0 {
            let whole = past.len().checked_sub(self.section_size as usize).and_then(|at| past.get(at..));
            self.signatures.read(self.section, whole.unwrap_or_default());
        }
        self.end_section();
    }

    fn end_section(&mut self) {
        if self.section_left == 0 {
            self.part = Part::SectionId;
            self.section = 0;
            self.shift = 0;
            self.number = 0;
        }
    }

    /// One more byte of a number; the number, when it is whole.
    fn number(&mut self, byte: u8) -> Option<u32> {
        self.number |= u32::from(byte & 0x7f).checked_shl(self.shift).unwrap_or(0);
        self.shift += 7;
        if byte >= 0x80 {
            return None;
        }
        let number = self.number;
        self.number = 0;
        self.shift = 0;
        Some(number)
    }

    fn pass_code(&mut self, byte: u8) {
        if !matches!(self.part, Part::BodyCount | Part::BodySize) {
            self.body_left = self.body_left.wrapping_sub(1);
        }
        match self.part {
            Part::Opcode => self.pass_opcode(byte),
            Part::Float | Part::Double => {
                self.instruction = hash(self.instruction, u32::from(byte));
                self.floats -= 1;
                if self.floats == 0 {
                    self.next();
                }
            }
            part => {
                self.instruction = hash(self.instruction, u32::from(byte));
                if let Some(number) = self.number(byte) {
                    let numbers = &mut self.numbers[part as usize & (PARTS - 1)];
                    *numbers = [number, numbers[0]];
                    self.last = number;
                    if part == Part::Int {
                        self.addresses.pass(number);
                    }
                    if part == Part::Local && self.opcodes as u8 != LOCAL_GET {
                        self.set = number;
                    }
                    self.pass_number(part, number);
                }
            }
        }
        if self.body_left == 0 && self.part != Part::BodyCount {
            self.part = Part::BodySize;
            self.labels = 0;
            self.coming_count = 0;
            self.instruction = 0;
        }
    }

    fn pass_opcode(&mut self, byte: u8) {
        self.opcodes = self.opcodes << 8 | u64::from(byte);
        self.instruction = hash(0x1234, u32::from(byte));
        let parts: &[Part] = match byte {
            0x02..=0x04 => &[Part::BlockType],
            0x0c | 0x0d => &[Part::Label],
            0x0e => &[Part::LabelCount],
            0x10 | 0xd2 => &[Part::Function],
            0x11 => &[Part::Table, Part::Type],
            0x1c => &[Part::TypeCount],
            0x20..=0x22 => &[Part::Local],
            0x23 | 0x24 => &[Part::Global],
            0x25 | 0x26 => &[Part::Table],
            0x28..=0x3e => &[Part::Offset, Part::Align],
            0x3f | 0x40 | 0xd0 => &[Part::Memory],
            0x41 => &[Part::Int],
            0x42 => &[Part::LongInt],
            0x43 => &[Part::Float],
            0x44 => &[Part::Double],
            0xfc => &[Part::LongOpcode],
            _ => &[],
        };
        self.go_through(parts);
    }

    fn pass_number(&mut self, part: Part, number: u32) {
        match part {
            Part::BodyCount => self.part = Part::BodySize,
            Part::BodySize => {
                self.body_left = number;
                self.part = Part::LocalGroups;
                self.function += 1;
                self.frame.begin();
                self.opcodes = 0;
                self.set = 0;
                self.instructions = [0; 3];
            }
            Part::LocalGroups => {
                self.groups = number;
                self.after_locals();
            }
            Part::LocalCount => self.part = Part::LocalType,
            Part::LocalType => {
                self.groups = self.groups.wrapping_sub(1);
                self.after_locals();
            }
            Part::LabelCount => {
                self.labels = number;
                self.part = Part::Label;
            }
            Part::Label if self.labels > 0 => self.labels -= 1,
            Part::TypeCount => self.part = Part::Memory,
            Part::LongOpcode => self.go_through(match number {
                8 | 10 | 12 | 14 => &[Part::Memory, Part::Memory],
                9 | 11 | 13 | 15..=17 => &[Part::Memory],
                _ => &[],
            }),
            _ => self.next(),
        }
    }

    fn after_locals(&mut self) {
        self.instruction = 0;
        self.part = if self.groups == 0 { Part::Opcode } else { Part::LocalCount };
    }

    /// The parts that come before the next instruction, the next one last.
    fn go_through(&mut self, parts: &[Part]) {
        self.coming_count = 0;
        for part in parts {
            self.coming[self.coming_count & 1] = *part;
            self.coming_count += 1;
        }
        self.next();
    }

    fn next(&mut self) {
        if self.coming_count == 0 {
            return self.end_instruction();
        }
        self.coming_count -= 1;
        self.part = self.coming[self.coming_count & 1];
        self.floats = if self.part == Part::Double { 8 } else { 4 };
    }

    fn end_instruction(&mut self) {
        let opcode = self.opcodes as u8;
        let called = match opcode {
            CALL_INDIRECT => self.numbers[Part::Type as usize][0],
            _ => self.signatures.type_of(self.last),
        };
        let instruction = Instruction { opcode, number: self.last, hash: self.instruction, called };
        self.frame.pass(&instruction, &self.signatures);
        self.instructions = [self.instruction, self.instructions[0], self.instructions[1]];
        self.instruction = 0;
        self.part = Part::Opcode;
    }
}
