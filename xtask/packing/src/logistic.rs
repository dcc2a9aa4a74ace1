//! Chances and their logits, in whole numbers.
//!
//! A chance is of one in 65536ths; its logit, ln(p / (1 - p)), in 256ths and within ±11.

/// The largest logit.
pub(crate) const MOST: i32 = 2815;

/// How many logits there are.
const LOGITS: usize = 2 * MOST as usize + 1;

/// Both ways, by table.
pub(crate) struct Logistic {
    chances: [u16; LOGITS],
    /// Of chances in 4096ths.
    logits: [i16; 4096],
}

impl Logistic {
    pub(crate) const EMPTY: Self = Self { chances: [0; LOGITS], logits: [0; 4096] };

    /// Fills the tables.
    pub(crate) fn begin(&mut self) {
        // A step of the logit by 1/256 takes p (1 - p) / 256 from a chance p; here in 2^32ths, from even to slim.
        let mut slim = 1_u64 << 31;
        for step in 0..=MOST as usize {
            let chance = (slim >> 16) as u16;
            self.chances[MOST as usize - step] = chance;
            self.chances[MOST as usize + step] = u16::MAX - chance + 1;
            slim -= (slim * ((1 << 32) - slim)) >> 40;
        }
        let mut at = 0;
        for (chance, logit) in self.logits.iter_mut().enumerate() {
            while at + 1 < LOGITS && usize::from(self.chances[at]) < chance * 16 + 8 {
                at += 1;
            }
            *logit = (at as i32 - MOST) as i16;
        }
    }

    /// The chance of a logit within bounds.
    pub(crate) fn chance(&self, logit: i32) -> i32 {
        i32::from(self.chances[(logit + MOST) as usize])
    }

    /// The logit of a chance.
    pub(crate) fn logit(&self, chance: u16) -> i16 {
        self.logits[usize::from(chance >> 4)]
    }
}

/// A logit brought within bounds.
pub(crate) fn within(logit: i32) -> i32 {
    logit.clamp(-MOST, MOST)
}
