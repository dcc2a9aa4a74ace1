//! What may tell the next byte: each context a number, equal where the same was seen before.
//!
//! Chosen by measurement on our own module: each further one takes off some 500 bytes, and keeps a person waiting a
//! tenth longer.

use crate::place::{Place, hash};

/// How many there are at a time.
pub(crate) const CONTEXTS: usize = 9;

/// The contexts of the byte behind `past`.
pub(crate) fn contexts(place: &Place, past: &[u8]) -> [u32; CONTEXTS] {
    let mut contexts = if place.is_code() { in_code(place, past) } else { elsewhere(place, past) };
    for (salt, context) in (1..).zip(&mut contexts) {
        *context = hash(*context, salt);
    }
    contexts
}

fn in_code(place: &Place, past: &[u8]) -> [u32; CONTEXTS] {
    let newest = last(past);
    let kind = place.part as u32;
    let now = hash(place.instruction, kind);
    // The opcodes before the current instruction's.
    let shift = usize::from(place.instruction != 0);
    let opcodes =
        |from: usize| (0..4).fold(0, |all, at| all << 8 | u32::from(place.opcodes[(shift + from + at) & 7]));
    let four = opcodes(0);
    let six = hash(four, opcodes(2) & 0xffff);
    let numbers = place.numbers[kind as usize & 31];
    [
        hash(hash(now, place.height), four >> 24),
        hash(now, newest & 0xffff),
        hash(now, four),
        hash(now, six),
        hash(hash(now, numbers[0]), numbers[1]),
        hash(now, newest & 0xff),
        hash(now, newest & 0xff_ffff),
        hash(hash(now, numbers[0]), four >> 24),
        hash(hash(hash(now, numbers[0]), numbers[1]), four >> 16),
    ]
}

fn elsewhere(place: &Place, past: &[u8]) -> [u32; CONTEXTS] {
    let newest = last(past);
    let older = last(&past[..past.len().saturating_sub(4)]);
    [
        newest & 0xff,
        newest & 0xffff,
        newest & 0xff_ffff,
        newest,
        place.word,
        hash(newest, older & 0xffff),
        hash(place.word, newest & 0xff),
        hash(1, newest >> 8 & 0xffff),
        0,
    ]
}

/// The last four bytes, the newest the lowest.
pub(crate) fn last(past: &[u8]) -> u32 {
    past.iter().rev().take(4).rev().fold(0, |all, byte| all << 8 | u32::from(*byte))
}
