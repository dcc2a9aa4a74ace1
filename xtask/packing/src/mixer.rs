//! Many opinions made one: each weighs as much as it did well of late, in several kinds of situation, and so do these.

use crate::lanes::{Eight, products, shift};
use crate::logistic::{self, Logistic};
use crate::place::PARTS;

/// What is mixed, or its weights: two of each context; of the match two, of the place one, one that is always there; and
/// of each coarse context one.
pub(crate) type Inputs = [Eight; 3];

/// How many situations there are at a time.
pub(crate) const SITUATIONS: usize = 4;

/// How many there are of all kinds.
const ALL: usize = (0x20 << 8) + (0x100 << 6) + (0x20 << 8) + (0x100 << 8);

/// The first weight of every input, of 16384.
const FIRST_WEIGHT: i16 = 2000;

/// How fast the weights follow.
const LEARNING: i32 = 80;

/// How fast the weights of the situations follow.
const LEARNING_OVER: i32 = 10;

/// All weights.
pub(crate) struct Mixer {
    weights: [Inputs; ALL],
    over: [[i32; SITUATIONS]; PARTS],
    inputs: Inputs,
    part: usize,
    situations: [usize; SITUATIONS],
    /// What each situation said.
    said: [i32; SITUATIONS],
}

impl Mixer {
    pub(crate) const EMPTY: Self = Self {
        weights: [[Eight::all(0); 3]; ALL],
        over: [[0; SITUATIONS]; PARTS],
        inputs: [Eight::all(0); 3],
        part: 0,
        situations: [0; SITUATIONS],
        said: [0; SITUATIONS],
    };

    /// Forgets everything.
    pub(crate) fn begin(&mut self) {
        self.weights.fill([Eight::all(FIRST_WEIGHT); 3]);
        self.over.fill([65536 / SITUATIONS as i32; SITUATIONS]);
    }

    /// The logit that these come to, in these situations of this part.
    pub(crate) fn mix(&mut self, inputs: Inputs, part: usize, situations: [usize; SITUATIONS]) -> i32 {
        self.inputs = inputs;
        self.part = part;
        self.situations = situations;
        let mut sum = 0;
        for ((said, over), situation) in self.said.iter_mut().zip(self.over[part]).zip(situations) {
            *said = logistic::within(products(&self.weights[situation], &self.inputs) >> 14);
            sum += over.wrapping_mul(*said) >> 8;
        }
        logistic::within(sum >> 8)
    }

    /// Learns what was decided, where this logit had come out.
    pub(crate) fn learn(&mut self, logit: i32, one: bool, logistic: &Logistic) {
        let truth = if one { 65535 } else { 0 };
        let error = ((truth - logistic.chance(logit)) * LEARNING_OVER) >> 8;
        for ((said, over), situation) in self.said.iter().zip(&mut self.over[self.part]).zip(self.situations)
        {
            *over = over.wrapping_add((*said * error + 0x800) >> 12);
            let error = ((truth - logistic.chance(*said)) * LEARNING) >> 7;
            let error = error.clamp(i16::MIN.into(), i16::MAX.into()) as i16;
            shift(&mut self.weights[situation], &self.inputs, error);
        }
    }
}
