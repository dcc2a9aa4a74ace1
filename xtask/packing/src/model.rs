//! How likely the next decision is a one: many contexts' memories, mixed by how well each did of late.

use crate::coarse::Coarse;
use crate::coder::Coder;
use crate::contexts::{coarse, contexts};
use crate::lanes::Eight;
use crate::logistic::{self, Logistic};
use crate::matching::Matching;
use crate::memory::{Memories, nudge};
use crate::mixer::Mixer;
use crate::place::{PARTS, Part, Place, hash};
use crate::tree::{self, Tree};

/// How many codes there are, but for the level one that spells all that is no instruction.
const TREES: usize = 7;

/// How far apart the refined logits are.
const STEP: i32 = 128;

/// How many there are, one beyond the largest.
const STEPS: usize = 45;

/// How many decisions each byte takes, in each tree.
pub(crate) type Depths = [[u8; 256]; TREES];

/// Everything that is learnt on the way. As large as it is, it stands in memory that begins as noughts.
pub(crate) struct Model {
    logistic: Logistic,
    trees: [Tree; TREES],
    level: Tree,
    place: Place,
    matching: Matching,
    memories: Memories,
    coarse: Coarse,
    /// By how long the match is, and what it says.
    by_match: [[u16; 2]; 64],
    /// By how much is known of a number, in front of which opcode, and what it says.
    by_number: [[u16; 2]; 0x400],
    /// By the place alone.
    alone: [[u16; 256]; PARTS],
    mixer: Mixer,
    /// What came of each chance that was mixed, in steps of half a logit.
    refined: [[[u16; STEPS]; 256]; PARTS],
}

impl Model {
    pub(crate) const EMPTY: Self = Self {
        logistic: Logistic::EMPTY,
        trees: [const { Tree::EMPTY }; TREES],
        level: Tree::EMPTY,
        place: Place::EMPTY,
        matching: Matching::EMPTY,
        memories: Memories::EMPTY,
        coarse: Coarse::EMPTY,
        by_match: [[0; 2]; 64],
        by_number: [[0; 2]; 0x400],
        alone: [[0; 256]; PARTS],
        mixer: Mixer::EMPTY,
        refined: [[[0; STEPS]; 256]; PARTS],
    };

    /// Forgets everything.
    pub(crate) fn begin(&mut self) {
        self.logistic.begin();
        self.place.begin();
        self.matching.begin();
        self.memories.begin();
        self.coarse.begin();
        self.by_match.fill([1 << 15; 2]);
        self.by_number.fill([1 << 15; 2]);
        self.alone.fill([1 << 15; 256]);
        self.mixer.begin();
        for chances in self.refined.as_flattened_mut() {
            for (step, chance) in (0..).zip(chances) {
                *chance = self.logistic.chance(logistic::within(step * STEP - logistic::MOST)) as u16;
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
        let contexts = contexts(&self.place, past, expected);
        let few = coarse(&self.place, past);
        let kind = self.place.part as usize & (PARTS - 1);
        let byte = |back: usize| {
            past.len().checked_sub(back).and_then(|at| past.get(at)).map_or(0, |byte| usize::from(*byte))
        };
        let (last, before) = (byte(1), byte(2));
        let opcode = self.place.opcode();
        let number = self.place.expected().map(|(known, byte)| ((known & 3) << 8 | opcode, byte));
        let tree = group(self.place.part).map_or(&self.level, |group| &self.trees[group]);

        let (mut node, mut depth) = (1, 0);
        loop {
            if depth % 4 == 0 {
                self.memories.find(contexts.map(|context| hash(context, u32::from(node))));
            }
            let near = usize::from((node & ((1 << (depth & 3)) - 1)) | (1 << (depth & 3)));
            let spot = usize::from(node) & 255;
            let [chances, outcomes] = self.memories.ask(near, kind, &self.logistic);
            let going_on = expected.and_then(|byte| tree.next(byte, node, depth));
            let number =
                number.and_then(|(known, byte)| Some((known, usize::from(tree.next(byte, node, depth)?))));
            let alone = match number {
                Some((known, one)) => self.by_number[known][one],
                None => self.alone[kind][spot],
            };
            let [a, b, c, d] = self.coarse.ask(few, node, &self.logistic);
            let mut others = [0, 0, self.logistic.logit(alone), 256, a, b, c, d];
            if let Some(one) = going_on {
                others[0] = self.logistic.logit(self.by_match[length & 63][usize::from(one)]);
                let length = length.min(32) as i16 * 16;
                others[1] = if one { length } else { -length };
            }
            // The place; the match; what came before, as code and as bytes.
            let situations = [
                kind << 8 | spot,
                0x2000 + (last << 6 | length & 63),
                0x6000 + (kind << 8 | opcode),
                0x8000 + (before << 8 | spot),
            ];
            let logit = self.mixer.mix([chances, outcomes, Eight::of(others)], kind, situations);
            let refined = &mut self.refined[kind][spot];
            let (step, share) = ((logit + logistic::MOST) / STEP, (logit + logistic::MOST) % STEP);
            let (step, nearer) = (step as usize, (step + i32::from(share > STEP / 2)) as usize);
            let by_chance =
                (i32::from(refined[step]) * (STEP - share) + i32::from(refined[step + 1]) * share) / STEP;
            let chance = ((self.logistic.chance(logit) + by_chance) >> 1).clamp(1, 65535);
            let one = coder.decide(chance, tree.next(known, node, depth) == Some(true));

            nudge(&mut refined[nearer], one, 6);
            nudge(&mut self.alone[kind][spot], one, 6);
            self.mixer.learn(logit, one, &self.logistic);
            self.memories.learn(one);
            self.coarse.learn(one);
            if let Some(expected) = going_on {
                nudge(&mut self.by_match[length & 63][usize::from(expected)], one, 6);
            }
            if let Some((known, said)) = number {
                nudge(&mut self.by_number[known][said], one, 4);
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
        self.place.pass(past);
        self.matching.pass(past);
    }
}

/// The depths that suit this module best.
pub(crate) fn depths(module: &[u8]) -> Depths {
    let mut counts = [[0; 256]; TREES];
    let mut place = Place::EMPTY;
    place.begin();
    for (at, byte) in module.iter().enumerate() {
        if let Some(group) = group(place.part) {
            counts[group][usize::from(*byte)] += 1;
        }
        place.pass(&module[..=at]);
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
