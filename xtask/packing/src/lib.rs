//! Packs a WebAssembly module into fewer bytes than any general packer, and unpacks it.
//!
//! Each byte is a few yes-or-no decisions, and each decision is written in as few bits as it was likely. How likely it was
//! is learnt on the way, from all bytes before it: unpacking makes the same guesses, so it needs nothing but the bits. LZMA
//! left our module more than a third heavier. The same model is compiled natively, to pack, and to WebAssembly, to unpack in the page;
//! all arithmetic is in whole numbers, so that both guess alike.
//!
//! | part | knows |
//! | --- | --- |
//! | [`place`], [`letters`] | where a byte stands in a module: which part of which instruction, or of which character |
//! | [`frame`], [`values`], [`signatures`] | what the instructions before it did: what lies on the stack, and what it was made of |
//! | [`contexts`], [`matching`], [`addresses`] | what of the past may tell it: the same place, the same bytes, the next place |
//! | [`tree`] | how many decisions a byte takes |
//! | [`memory`], [`coarse`] | what each context saw |
//! | [`mixer`], [`lanes`], [`logistic`] | how many opinions become one |
//! | [`model`] | how likely a decision is |
//! | [`coder`] | decisions as bits |

#![allow(
    clippy::cast_lossless,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "hashes and fixed-point numbers: what is cut off is meant to be"
)]
#![allow(
    clippy::indexing_slicing,
    reason = "places in tables of fixed size, masked to it; each check would cost time"
)]
#![allow(clippy::large_stack_arrays, reason = "they stand in a static, never on a stack")]

mod coder;
mod logistic;

mod letters;
mod signatures;
mod values;

mod addresses;
mod frame;
mod place;
mod tree;

mod contexts;
mod matching;

mod coarse;
mod lanes;
mod memory;
mod mixer;

mod model;

use coder::{Reader, Writer};
use model::Model;

/// No module may be longer, in bytes.
pub const MOST: usize = 1 << 20;

/// No packed one may be longer.
pub const MOST_PACKED: usize = 1 << 18;

/// In front: how long the module is, and its sum.
const HEAD: usize = 8;

/// Room for packing and unpacking, one module at a time. As it is some 40 MB, it is meant to be a `static`, which weighs
/// nothing in a program until it is used.
pub struct Packing {
    model: Model,
    reader: Reader,
    packed: [u8; MOST_PACKED],
    packed_length: usize,
    module: [u8; MOST],
    length: usize,
    at: usize,
    sum: u32,
}

/// How far unpacking has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Progress {
    /// There is more to come.
    More,
    /// The module is whole.
    Done,
    /// These are not the bytes that were packed.
    Broken,
}

impl Packing {
    /// Nothing packed yet.
    pub const EMPTY: Self = Self {
        model: Model::EMPTY,
        reader: Reader::EMPTY,
        packed: [0; MOST_PACKED],
        packed_length: 0,
        module: [0; MOST],
        length: 0,
        at: 0,
        sum: 0,
    };

    /// The module packed; none if it is too long, before or after.
    pub fn pack(&mut self, module: &[u8]) -> Option<Vec<u8>> {
        let length = u32::try_from(module.len()).ok().filter(|_| module.len() <= MOST)?;
        let mut packed = [length.to_le_bytes(), sum(module).to_le_bytes()].concat();
        let mut writer = Writer::new(&mut packed);
        self.model.begin();
        self.model.spell(&mut writer, &model::depths(module));
        for (at, byte) in module.iter().enumerate() {
            self.model.byte(&module[..at], &mut writer, *byte);
            self.model.pass(&module[..=at]);
        }
        writer.end();
        (packed.len() <= MOST_PACKED).then_some(packed)
    }

    /// Where what is to be unpacked is put.
    pub fn input(&mut self) -> &mut [u8; MOST_PACKED] {
        &mut self.packed
    }

    /// Begins to unpack what stands in [`Packing::input`], in this many bytes; how long the module will be, if it may be
    /// so long.
    pub fn begin(&mut self, packed_length: usize) -> Option<usize> {
        let (length, rest) = self.packed.split_first_chunk()?;
        self.length = u32::from_le_bytes(*length) as usize;
        self.sum = u32::from_le_bytes(*rest.first_chunk()?);
        self.packed_length = packed_length;
        self.at = 0;
        if !(HEAD..=MOST_PACKED).contains(&packed_length) || self.length > MOST {
            self.length = 0;
            return None;
        }
        let packed = &self.packed[..packed_length];
        self.model.begin();
        self.reader.begin(packed, HEAD);
        self.model.spell(&mut self.reader.of(packed), &[[0; 256]; _]);
        Some(self.length)
    }

    /// Goes on for at most this many bytes of the module.
    pub fn go(&mut self, most: usize) -> Progress {
        let packed = &self.packed[..self.packed_length.min(MOST_PACKED)];
        let end = self.length.min(self.at.saturating_add(most));
        while self.at < end {
            let (past, rest) = self.module.split_at_mut(self.at);
            rest[0] = self.model.byte(past, &mut self.reader.of(packed), 0);
            self.at += 1;
            self.model.pass(&self.module[..self.at]);
        }
        match () {
            () if self.at < self.length => Progress::More,
            () if sum(self.module()) == self.sum => Progress::Done,
            () => Progress::Broken,
        }
    }

    /// As much of the module as is unpacked.
    pub fn module(&self) -> &[u8] {
        &self.module[..self.at.min(MOST)]
    }
}

/// FNV-1a: tells an altered module from the one that was packed.
fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests;
