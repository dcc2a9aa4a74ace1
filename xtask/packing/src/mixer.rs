//! Many opinions made one: each weighs as much as it did well of late, in several kinds of situation, and so do these.

use crate::contexts::CONTEXTS;
use crate::logistic::{self, Logistic};
use crate::place::PARTS;

/// What is mixed: two of each context, two of the match, one of the place alone, and one that is always there.
pub(crate) const INPUTS: usize = 2 * CONTEXTS + 4;

/// Logits.
pub(crate) type Inputs = [i32; INPUTS];

/// How many situations there are at a time.
pub(crate) const SITUATIONS: usize = 4;

/// How many there are of each kind, at most.
const WIDTHS: usize = 1 << 16;

/// The first weight of every input, of 65536.
const FIRST_WEIGHT: i32 = 8000;

/// How fast the weights follow.
const LEARNING: i32 = 80;

/// How fast the weights of the situations follow.
const LEARNING_OVER: i32 = 10;

/// All weights.
pub(crate) struct Mixer {
    weights: [[Inputs; WIDTHS]; SITUATIONS],
    over: [[i32; SITUATIONS]; PARTS],
    /// What each situation said last.
    said: [i32; SITUATIONS],
}

impl Mixer {
    pub(crate) const EMPTY: Self = Self {
        weights: [[[0; INPUTS]; WIDTHS]; SITUATIONS],
        over: [[0; SITUATIONS]; PARTS],
        said: [0; SITUATIONS],
    };

    /// Forgets everything.
    pub(crate) fn begin(&mut self) {
        self.weights.as_flattened_mut().fill([FIRST_WEIGHT; INPUTS]);
        self.over.fill([65536 / SITUATIONS as i32; SITUATIONS]);
    }

    /// The logit that these come to, in these situations of this part.
    pub(crate) fn mix(&mut self, inputs: &Inputs, situations: [usize; SITUATIONS], part: usize) -> i32 {
        for ((said, weights), situation) in self.said.iter_mut().zip(&self.weights).zip(situations) {
            *said = weighed(&weights[situation & (WIDTHS - 1)], inputs);
        }
        weighed(&self.over[part], &self.said)
    }

    /// Learns what was decided, where this logit had come out.
    pub(crate) fn learn(
        &mut self,
        inputs: &Inputs,
        situations: [usize; SITUATIONS],
        part: usize,
        logit: i32,
        one: bool,
        logistic: &Logistic,
    ) {
        let truth = if one { 65535 } else { 0 };
        let wrong = |logit: i32| truth - logistic.chance(logit);
        learn(&mut self.over[part], &self.said, wrong(logit) * LEARNING_OVER);
        for ((said, weights), situation) in self.said.iter().zip(&mut self.weights).zip(situations) {
            learn(&mut weights[situation & (WIDTHS - 1)], inputs, wrong(*said) * LEARNING);
        }
    }
}

fn weighed<const N: usize>(weights: &[i32; N], inputs: &[i32; N]) -> i32 {
    let sum: i32 = weights.iter().zip(inputs).map(|(weight, input)| weight.wrapping_mul(*input) >> 8).sum();
    (sum >> 8).clamp(-logistic::MOST, logistic::MOST)
}

fn learn<const N: usize>(weights: &mut [i32; N], inputs: &[i32; N], error: i32) {
    let error = error >> 8;
    for (weight, input) in weights.iter_mut().zip(inputs) {
        *weight = weight.wrapping_add((input.wrapping_mul(error) + 0x800) >> 12);
    }
}
