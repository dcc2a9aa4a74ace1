//! Chances and their logits, in whole numbers.
//!
//! A chance is of one in 4096ths; its logit, ln(p / (1 - p)), in 256ths and within ±8.

/// The largest logit.
pub(crate) const MOST: i32 = 2047;

/// The chance of every second half of a logit, from -8 to 8 (after Matt Mahoney's lpaq).
const CHANCES: [i32; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785,
    3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/// Both ways, by table.
pub(crate) struct Logistic {
    chances: [i16; 4096],
    logits: [i16; 4096],
}

impl Logistic {
    pub(crate) const EMPTY: Self = Self { chances: [0; 4096], logits: [0; 4096] };

    /// Fills the tables.
    pub(crate) fn begin(&mut self) {
        let mut from = 0;
        for logit in -MOST..=MOST {
            let place = ((logit >> 7) + 16) as usize;
            let part = logit & 127;
            let chance = (CHANCES[place] * (128 - part) + CHANCES[place + 1] * part + 64) >> 7;
            self.chances[(logit + 2048) as usize] = chance as i16;
            while from <= chance {
                self.logits[from as usize] = logit as i16;
                from += 1;
            }
        }
        for rest in from..4096 {
            self.logits[rest as usize] = MOST as i16;
        }
    }

    /// The chance of a logit, which is brought within bounds.
    pub(crate) fn chance(&self, logit: i32) -> i32 {
        i32::from(self.chances[(logit.clamp(-MOST, MOST) + 2048) as usize & 4095])
    }

    /// The logit of a chance below 4096.
    pub(crate) fn logit(&self, chance: u16) -> i32 {
        i32::from(self.logits[usize::from(chance) & 4095])
    }
}
