//! What may tell the next byte: each context a number, equal where the same was seen before.
//!
//! A context is made of a few facts. Which facts go together was found by measurement on our own module, for each part of
//! it apart: what took off most stayed.

use crate::coarse::COARSE;
use crate::place::{Part, Place, hash};

/// How many there are at a time.
pub(crate) const CONTEXTS: usize = 8;

/// Facts, each as its bit.
type Facts = u64;

// In the code. What is known of the instruction so far belongs to every context there.
/// The opcodes before it, the newest first.
const O1: Facts = 1 << 0;
const O2: Facts = 1 << 1;
const O3: Facts = 1 << 2;
const O4: Facts = 1 << 3;
const O56: Facts = 1 << 4;
/// The whole instructions before it.
const I1: Facts = 1 << 5;
const I2: Facts = 1 << 6;
/// The last numbers at the same place of an instruction.
const N1: Facts = 1 << 7;
const N2: Facts = 1 << 8;
/// What made the values on the stack.
const V1: Facts = 1 << 9;
const V2: Facts = 1 << 10;
/// The same, with what stands in locals seen through.
const FROM1: Facts = 1 << 11;
const FROM2: Facts = 1 << 12;
const FROM3: Facts = 1 << 13;
/// How many lie there, and how many since the block began.
const HEIGHT: Facts = 1 << 14;
const LAID: Facts = 1 << 15;
/// The innermost block.
const BLOCK: Facts = 1 << 16;
/// Which function it is, its type, and how many instructions it has so far.
const FUNCTION: Facts = 1 << 17;
const SIGNATURE: Facts = 1 << 18;
const STEPS: Facts = 1 << 19;
/// The function that was called last.
const CALLED: Facts = 1 << 20;
/// The local that was named last, the one that was set last.
const LOCAL: Facts = 1 << 21;
const SET: Facts = 1 << 22;
/// The highest local so far.
const HIGHEST: Facts = 1 << 23;
/// What an access to memory is based on, and the last access based on the same local.
const BASE: Facts = 1 << 24;
const ACCESS: Facts = 1 << 25;
// Everywhere.
/// The byte that follows if the match goes on.
const EXPECTED: Facts = 1 << 26;
/// The bytes before, the newest first.
const B1: Facts = 1 << 27;
const B2: Facts = 1 << 28;
const B3: Facts = 1 << 29;
const B4: Facts = 1 << 30;
const B56: Facts = 1 << 31;
const B8: Facts = 1 << 32;
const B16: Facts = 1 << 33;
// In the data and between.
/// The last character but one.
const C1: Facts = 1 << 34;
/// Those since the script changed, and the scripts of the last three.
const RUN: Facts = 1 << 35;
const SCRIPTS: Facts = 1 << 36;

/// How many facts there are.
const FACTS: usize = 37;

/// Facts for each part, by its group.
const TABLE: [[Facts; CONTEXTS]; 9] = [
    // Opcodes.
    [
        O1 | HEIGHT,
        B1 | B2 | LAID,
        O1 | O2 | O3 | O4,
        O1 | O2 | O3 | O4 | O56,
        V1 | V2,
        I2 | FROM2 | BLOCK,
        I1 | BLOCK | LAID,
        O1 | O2 | FROM1,
    ],
    // Locals.
    [
        N1 | N2,
        O1 | HIGHEST,
        SIGNATURE | STEPS | HIGHEST,
        V1 | FUNCTION,
        O1 | O2 | N1 | N2,
        FUNCTION,
        O1 | SET,
        O1 | O2 | O3 | N1,
    ],
    // Numbers that are values.
    [
        O1 | FROM1,
        B1 | B2,
        O1 | O2 | BLOCK,
        FUNCTION,
        O1 | O2 | O3 | N1,
        V1,
        O1 | O2 | O3 | O4 | O56,
        EXPECTED,
    ],
    // Places in memory.
    [
        BASE,
        B1 | B2,
        O1 | O2 | O3 | O4 | HEIGHT | ACCESS,
        O1 | O2 | O3 | N1,
        O1 | FUNCTION | LOCAL,
        N1,
        ACCESS,
        V1 | B1 | B2,
    ],
    // How they are aligned.
    [N1 | N2, B1 | B2, O1 | O2 | O3 | O4, CALLED | O1, 0, N1 | N2 | O1 | O2, N1, I1],
    // Functions.
    [
        O1 | V2 | HEIGHT,
        FROM3,
        O1 | O2 | O3 | O4,
        O1 | HEIGHT,
        FUNCTION,
        O1 | O2 | N1,
        FROM1 | HIGHEST,
        O4 | O56,
    ],
    // The rest of the code.
    [N1 | N2, B1 | B2, O1 | O2 | O3 | O4, HEIGHT | O1, FUNCTION, N1 | O1 | O2, N1, I1 | I2],
    // Data.
    [
        B1,
        B1 | B2 | B3,
        B4 | RUN | EXPECTED,
        RUN,
        B1 | B4 | B8 | C1,
        SCRIPTS | EXPECTED,
        B1 | EXPECTED,
        B3 | C1,
    ],
    // All other sections.
    [B1, B1 | B2 | B3, B1 | B2 | B3 | B4 | B56, B2, B1 | B2 | B3 | B4, EXPECTED, B16, B4 | B8],
];

/// The contexts of the byte behind `past`, of which the match expects this one.
pub(crate) fn contexts(place: &Place, past: &[u8], expected: Option<u8>) -> [u32; CONTEXTS] {
    let kind = place.part as u32;
    let (group, begun) = match place.part {
        Part::Opcode => (0, 0),
        Part::Local => (1, place.instruction),
        Part::Int | Part::LongInt | Part::Float | Part::Double => (2, place.instruction),
        Part::Offset => (3, place.instruction),
        Part::Align => (4, place.instruction),
        Part::Function => (5, place.instruction),
        _ if place.is_code() => (6, place.instruction),
        Part::Data => (7, place.letters.begun),
        _ => (8, 0),
    };
    let known = known(place, past, expected);
    let mut salt = hash(begun, kind);
    TABLE[group].map(|facts| {
        salt = hash(salt, kind);
        let (mut context, mut rest) = (salt, facts);
        while rest != 0 {
            context = hash(context, known[rest.trailing_zeros() as usize % known.len()]);
            rest &= rest - 1;
        }
        context
    })
}

/// Every fact, in the order of their bits.
fn known(place: &Place, past: &[u8], expected: Option<u8>) -> [u32; FACTS] {
    // Within an instruction, the newest opcode is its own.
    let own = usize::from(place.instruction != 0);
    let opcode = |back: usize| (place.opcodes >> (8 * (own + back))) as u32 & 0xff;
    let bytes: [u8; 16] = past.last_chunk().copied().unwrap_or_default();
    let byte = |back: usize| u32::from(bytes[16 - back]);
    let numbers = &place.numbers[place.part as usize & 31];
    let frame = &place.frame;
    let (newest, next, base) = (frame.values.at(0), frame.values.at(1), place.base());
    let script = |at| place.letters.script(at);
    [
        opcode(0),
        opcode(1),
        opcode(2),
        opcode(3),
        opcode(4) << 8 | opcode(5),
        place.instructions[0],
        place.instructions[1],
        numbers[0],
        numbers[1],
        newest.maker,
        next.maker,
        newest.origin,
        next.origin,
        frame.values.at(2).origin,
        frame.values.count() as u32,
        frame.height() as u32,
        frame.block(),
        place.function,
        place.signature(),
        frame.steps.min(20),
        place.numbers[Part::Function as usize][0],
        place.numbers[Part::Local as usize][0],
        place.set,
        frame.highest,
        base.origin,
        frame.access(&base),
        expected.map_or(256, u32::from),
        byte(1),
        byte(2),
        byte(3),
        byte(4),
        byte(5) << 8 | byte(6),
        byte(8),
        byte(16),
        place.letters.whole[1],
        place.letters.run,
        script(0) << 20 ^ script(1) << 10 ^ script(2),
    ]
}

/// The contexts of few facts.
pub(crate) fn coarse(place: &Place, past: &[u8]) -> [u32; COARSE] {
    let frame = &place.frame;
    [
        last(past) & 0xff,
        hash(place.opcode() as u32 | 0x100, frame.values.at(0).maker & 0xff),
        hash(frame.values.count() as u32, (frame.depth as u32) << 8),
        hash(place.letters.whole[0].wrapping_add(7), place.instruction),
    ]
    .map(|facts| hash(facts, 1).wrapping_add(place.part as u32))
}

/// The last four bytes, the newest the lowest.
pub(crate) fn last(past: &[u8]) -> u32 {
    past.iter().rev().take(4).rev().fold(0, |all, byte| all << 8 | u32::from(*byte))
}
