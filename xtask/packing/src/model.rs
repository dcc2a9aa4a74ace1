//! How likely the next decision is a one: many contexts' memories, mixed by how well each did of late.

use crate::coder::Coder;
use crate::contexts::{CONTEXTS, contexts};
use crate::logistic::Logistic;
use crate::matching::Matching;
use crate::place::{PARTS, Part, Place, hash};
use crate::tree::{self, Tree};

/// What is mixed: the contexts, two of the match, and one that is always there.
const INPUTS: usize = CONTEXTS + 3;

/// How many memories of fifteen nodes there are; a power of two. 32 megabytes, given back after: half as many leave our module 2 KB
/// heavier.
const SLOTS: usize = 1 << 20;

/// How many codes there are, but for the level one that spells all that is no instruction.
const TREES: usize = 7;

/// How sure a memory is by how often it was asked, in 16ths. What is mixed weighs them anew; found by trying.
const SURENESS: [i32; COUNTED as usize + 1] = [0, 14, 16, 17, 17, 16, 15];

/// How far a memory moves by how often it was asked, in 65536ths. Found by trying.
const HASTE: [i32; COUNTED as usize + 1] = [44000, 28000, 20000, 15500, 12700, 10800, 9400];

/// How often a memory counts that it was asked.
const COUNTED: u16 = 6;

/// The first weight of every input, of 65536.
const FIRST_WEIGHT: i32 = 14000;

/// How fast the weights follow.
const LEARNING: i32 = 60;

type Weights = [i32; INPUTS];

/// How many decisions each byte takes, in each tree.
pub(crate) type Depths = [[u8; 256]; TREES];

/// Everything that is learnt on the way. As large as it is, it stands in memory that begins as noughts.
pub(crate) struct Model {
    logistic: Logistic,
    trees: [Tree; TREES],
    level: Tree,
    place: Place,
    matching: Matching,
    /// In front of each sixteen a check; then, at each node, twelve bits of chance and four of count.
    slots: [[u16; 16]; SLOTS],
    weights: [[Weights; 256]; PARTS],
    /// Other weights, by the last byte and how long the match is: what both say counts half.
    by_match_length: [[Weights; 64]; 256],
    by_match: [[u16; 2]; 64],
    refined: [[[u16; 33]; 256]; PARTS],
}

impl Model {
    pub(crate) const EMPTY: Self = Self {
        logistic: Logistic::EMPTY,
        trees: [const { Tree::EMPTY }; TREES],
        level: Tree::EMPTY,
        place: Place::EMPTY,
        matching: Matching::EMPTY,
        slots: [[0; 16]; SLOTS],
        weights: [[[0; INPUTS]; 256]; PARTS],
        by_match_length: [[[0; INPUTS]; 64]; 256],
        by_match: [[0; 2]; 64],
        refined: [[[0; 33]; 256]; PARTS],
    };

    /// Forgets everything.
    pub(crate) fn begin(&mut self) {
        self.logistic.begin();
        self.place.begin();
        self.matching.begin();
        self.slots.as_flattened_mut().fill(0);
        self.weights.as_flattened_mut().fill([FIRST_WEIGHT; INPUTS]);
        self.by_match_length.as_flattened_mut().fill([FIRST_WEIGHT; INPUTS]);
        self.by_match.fill([32768; 2]);
        for chances in self.refined.as_flattened_mut() {
            for (step, chance) in (-16..).zip(chances) {
                *chance = self.logistic.chance(step * 128) as u16 * 16;
            }
        }
        self.level.level();
    }

    /// Writes or reads how the bytes are spelled; `known` are the depths in each tree.
    pub(crate) fn spell(&mut self, coder: &mut impl Coder, known: &Depths) {
        for (tree, known) in self.trees.iter_mut().zip(known) {
            tree.spell(coder, known);
        }
    }

    /// Writes or reads the byte behind `past`, and learns it.
    pub(crate) fn byte(&mut self, past: &[u8], coder: &mut impl Coder, known: u8) -> u8 {
        let expected = self.matching.expected(past);
        let length = self.matching.length();
        let contexts = contexts(&self.place, past);
        let kind = self.place.part as usize & (PARTS - 1);
        let last = usize::from(past.last().copied().unwrap_or_default());
        let tree = group(self.place.part).map_or(&self.level, |group| &self.trees[group]);

        let mut found = [0; CONTEXTS];
        let (mut node, mut depth) = (1, 0);
        loop {
            if depth % 4 == 0 {
                for (slot, context) in found.iter_mut().zip(contexts) {
                    *slot = find(&mut self.slots, hash(context, u32::from(node)));
                }
            }
            let near = usize::from((node & ((1 << (depth & 3)) - 1)) | (1 << (depth & 3)));
            let mut inputs = [0; INPUTS];
            for (input, slot) in inputs.iter_mut().zip(found) {
                let memory = self.slots[slot & (SLOTS - 1)][near & 15];
                *input = (self.logistic.logit(memory >> 4)
                    * SURENESS[usize::from((memory & 15).min(COUNTED))])
                    >> 4;
            }
            let going_on = expected.and_then(|byte| tree.next(byte, node, depth));
            if let Some(one) = going_on {
                let chance = self.by_match[length & 63][usize::from(one)];
                inputs[CONTEXTS] = self.logistic.logit(chance >> 4);
                let length = length.min(32) as i32 * 16;
                inputs[CONTEXTS + 1] = if one { length } else { -length };
            }
            inputs[CONTEXTS + 2] = 256;

            let weights = &mut self.weights[kind][usize::from(node) & 255];
            let others = &mut self.by_match_length[last][length & 63];
            let logits = [mix(weights, &inputs), mix(others, &inputs)];
            let logit = (logits[0] + logits[1]) >> 1;
            let mixed = self.logistic.chance(logit);
            let place = (logit.clamp(-2047, 2047) + 2048) as usize;
            let refined = &mut self.refined[kind][usize::from(node) & 255];
            let (step, share) = (place >> 7 & 31, (place & 127) as i32);
            let by_chance =
                (i32::from(refined[step]) * (128 - share) + i32::from(refined[step + 1]) * share) >> 11;
            let chance = ((mixed + by_chance) >> 1).clamp(1, 4095);
            let one = coder.decide(chance, tree.next(known, node, depth) == Some(true));

            let truth = if one { 4095 } else { 0 };
            let nearer = &mut refined[step + usize::from(share >= 64)];
            *nearer = (i32::from(*nearer) + ((truth * 16 - i32::from(*nearer)) >> 6)) as u16;
            learn(weights, &inputs, (truth - self.logistic.chance(logits[0])) * LEARNING);
            learn(others, &inputs, (truth - self.logistic.chance(logits[1])) * LEARNING);
            for slot in found {
                let memory = &mut self.slots[slot & (SLOTS - 1)][near & 15];
                let count = *memory & 15;
                let chance = i32::from(*memory >> 4);
                let moved = chance + (((truth - chance) * HASTE[usize::from(count.min(COUNTED))]) >> 16);
                *memory = (moved as u16) << 4 | (count + u16::from(count < COUNTED));
            }
            if let Some(expected) = going_on {
                let chance = &mut self.by_match[length & 63][usize::from(expected)];
                *chance = (i32::from(*chance) + ((truth * 16 - i32::from(*chance)) >> 6)) as u16;
            }

            node = node << 1 | u16::from(one);
            depth += 1;
            if let Some(byte) = tree.leaf(node, depth) {
                return byte;
            }
        }
    }

    /// Goes on behind the last of these bytes.
    pub(crate) fn pass(&mut self, past: &[u8]) {
        if let Some(byte) = past.last() {
            self.place.pass(*byte);
        }
        self.matching.pass(past);
    }
}

/// The depths that suit this module best.
pub(crate) fn depths(module: &[u8]) -> Depths {
    let mut counts = [[0; 256]; TREES];
    let mut place = Place::EMPTY;
    place.begin();
    for byte in module {
        if let Some(group) = group(place.part) {
            counts[group][usize::from(*byte)] += 1;
        }
        place.pass(*byte);
    }
    counts.each_ref().map(tree::depths)
}

/// Which of the codes spells this part, if not the level one.
fn group(part: Part) -> Option<usize> {
    Some(match part {
        Part::Opcode => 0,
        Part::Local => 1,
        Part::Align => 2,
        Part::Offset => 3,
        Part::Int => 4,
        Part::Function => 5,
        Part::Label => 6,
        _ => return None,
    })
}

/// Where the memories of a context lie; where another's lie in both places, the less used give way.
fn find(slots: &mut [[u16; 16]; SLOTS], context: u32) -> usize {
    let at = context as usize & (SLOTS - 1);
    let check = (context >> 16) as u16 | 1;
    let beside = at ^ 1;
    if slots[at][0] == check {
        return at;
    }
    if slots[beside][0] == check {
        return beside;
    }
    let used = |at: usize| (slots[at][0] != 0, slots[at][1] & 15);
    let at = if used(beside) < used(at) { beside } else { at };
    slots[at] = [1 << 15; 16];
    slots[at][0] = check;
    at
}

fn mix(weights: &Weights, inputs: &Weights) -> i32 {
    let sum: i32 = weights.iter().zip(inputs).map(|(weight, input)| weight.wrapping_mul(*input) >> 8).sum();
    (sum >> 8).clamp(-2047, 2047)
}

fn learn(weights: &mut Weights, inputs: &Weights, error: i32) {
    for (weight, input) in weights.iter_mut().zip(inputs) {
        *weight = weight.wrapping_add((input.wrapping_mul(error).wrapping_add(0x8000)) >> 16);
    }
}
