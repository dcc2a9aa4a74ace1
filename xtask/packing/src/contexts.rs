//! What may tell the next byte: each context a number, equal where the same was seen before.
//!
//! A context is made of a few facts. Which facts go together was found by measurement on our own module, for each part of
//! it apart: what took off most was added, until a further context for every part took off less than 700 bytes in all.

use crate::place::{Part, Place, hash};

/// How many there are at a time.
pub(crate) const CONTEXTS: usize = 8;

/// Facts, each as its bit.
type Facts = u32;

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
const I3: Facts = 1 << 7;
/// The last numbers at the same place of an instruction.
const N1: Facts = 1 << 8;
const N2: Facts = 1 << 9;
/// What made the values on the stack, and how many lie there.
const V1: Facts = 1 << 10;
const V2: Facts = 1 << 11;
const HEIGHT: Facts = 1 << 12;
/// Which function it is.
const FUNCTION: Facts = 1 << 13;
/// The function that was called last, the local that was named last, the one that was set last.
const CALLED: Facts = 1 << 14;
const LOCAL: Facts = 1 << 15;
const SET: Facts = 1 << 16;
// Everywhere.
/// The byte that follows if the match goes on.
const EXPECTED: Facts = 1 << 17;
/// The bytes before, the newest first.
const B1: Facts = 1 << 18;
const B2: Facts = 1 << 19;
const B3: Facts = 1 << 20;
const B4: Facts = 1 << 21;
const B56: Facts = 1 << 22;
const B8: Facts = 1 << 23;
const B16: Facts = 1 << 24;
// In the data and between.
/// The character before.
const C0: Facts = 1 << 25;
/// The scripts of the three before.
const SCRIPTS: Facts = 1 << 26;

/// Facts for each part, by its group.
const TABLE: [[Facts; CONTEXTS]; 8] = [
    // Opcodes.
    [
        HEIGHT | O1,
        B1 | B2,
        O1 | O2 | O3 | O4,
        O1 | O2 | O3 | O4 | O56,
        V1 | V2,
        I1 | O2 | O3,
        CALLED | I1,
        I2,
    ],
    // Locals.
    [
        N1 | N2,
        B1 | B2,
        O1 | O2 | O3 | O4,
        FUNCTION | V1,
        N1 | N2 | O1 | O2,
        FUNCTION,
        SET | O1,
        N1 | O1 | O2 | O3,
    ],
    // Numbers that are values.
    [N1 | N2, B1 | B2, O1 | O2 | O3 | O4, FUNCTION, N1 | O1 | O2 | O3, V1, O1 | O2 | O3 | O4 | O56, EXPECTED],
    // Places in memory.
    [N1 | N2, B1 | B2, O1 | O2 | O3 | O4, N1 | O1 | O2 | O3, FUNCTION | LOCAL | O1, N1, I2 | I3, FUNCTION],
    // How they are aligned.
    [N1 | N2, B1 | B2, O1 | O2 | O3 | O4, CALLED | O1, 0, N1 | N2 | O1 | O2, N1, I1],
    // The rest of the code.
    [N1 | N2, B1 | B2, O1 | O2 | O3 | O4, HEIGHT | O1, FUNCTION, N1 | O1 | O2, N1, I1 | I2],
    // Data.
    [B1, B1 | B2 | B3, B1 | B2 | B3 | B4 | B56, C0, C0 | SCRIPTS, B2 | B3 | B4, B1 | EXPECTED, B1 | B2],
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
        Part::Data => (6, place.letters.begun),
        _ if place.is_code() => (5, place.instruction),
        _ => (7, 0),
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
fn known(place: &Place, past: &[u8], expected: Option<u8>) -> [u32; 27] {
    // Within an instruction, the newest opcode is its own.
    let own = usize::from(place.instruction != 0);
    let opcode = |back: usize| (place.opcodes >> (8 * (own + back))) as u32 & 0xff;
    let byte = |back: usize| {
        past.len().checked_sub(back).and_then(|at| past.get(at)).map_or(0, |byte| u32::from(*byte))
    };
    let numbers = &place.numbers[place.part as usize & 31];
    let script = |at| place.letters.script(at);
    [
        opcode(0),
        opcode(1),
        opcode(2),
        opcode(3),
        opcode(4) << 8 | opcode(5),
        place.instructions[0],
        place.instructions[1],
        place.instructions[2],
        numbers[0],
        numbers[1],
        place.values.maker(0),
        place.values.maker(1),
        place.values.count() as u32,
        place.function,
        place.numbers[Part::Function as usize][0],
        place.numbers[Part::Local as usize][0],
        place.set,
        expected.map_or(256, u32::from),
        byte(1),
        byte(2),
        byte(3),
        byte(4),
        byte(5) << 8 | byte(6),
        byte(8),
        byte(16),
        place.letters.whole[0],
        script(0) << 20 ^ script(1) << 10 ^ script(2),
    ]
}

/// The last four bytes, the newest the lowest.
pub(crate) fn last(past: &[u8]) -> u32 {
    past.iter().rev().take(4).rev().fold(0, |all, byte| all << 8 | u32::from(*byte))
}
