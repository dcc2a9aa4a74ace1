//! How many decisions a byte takes: few where it is frequent. A canonical Huffman code.

use crate::coder::Coder;

/// No byte takes more decisions.
const DEEPEST: usize = 15;

/// A code for bytes.
pub(crate) struct Tree {
    /// How many decisions each byte takes.
    depths: [u8; 256],
    /// Each byte's decisions, the first the highest, below a leading one.
    spelled: [u16; 256],
    /// At each depth the first leaf: its decisions, and its place in `bytes`.
    first: [(u16, u16); DEEPEST + 2],
    /// The bytes by depth, then by value.
    bytes: [u8; 256],
}

impl Tree {
    pub(crate) const EMPTY: Self =
        Self { depths: [0; 256], spelled: [0; 256], first: [(0, 0); DEEPEST + 2], bytes: [0; 256] };

    /// Eight decisions for every byte.
    pub(crate) fn level(&mut self) {
        self.grow([8; 256]);
    }

    /// Writes or reads the depths, and grows by them. The same depth often stands several times in a row.
    pub(crate) fn spell(&mut self, coder: &mut impl Coder, known: &[u8; 256]) {
        let mut chances = [32768; 256];
        let mut depths = [0; 256];
        let mut before = 0;
        for (depth, known) in depths.iter_mut().zip(known) {
            let mut node = 1;
            for bit in [3, 2, 1, 0] {
                let chance = &mut chances[before << 4 | node];
                let one = coder.decide(*chance, known >> bit & 1 == 1);
                *chance += if one { 65535 - *chance } else { 1 - *chance } / 8;
                node = node << 1 | usize::from(one);
            }
            before = node & 15;
            *depth = before as u8;
        }
        self.grow(depths);
    }

    fn grow(&mut self, depths: [u8; 256]) {
        self.depths = depths;
        let (mut code, mut place) = (0, 0);
        for depth in 1..=DEEPEST {
            code <<= 1;
            self.first[depth] = (code, place);
            for (byte, spelled) in self.spelled.iter_mut().enumerate() {
                if usize::from(depths[byte]) == depth {
                    *spelled = code | (1 << depth);
                    self.bytes[usize::from(place) & 255] = byte as u8;
                    code = code.wrapping_add(1);
                    place += 1;
                }
            }
        }
        self.first[DEEPEST + 1] = (0, place);
    }

    /// The byte that these decisions make, if they make one. They lead to one in the end, also in a code that is not whole.
    pub(crate) fn leaf(&self, node: u16, depth: usize) -> Option<u8> {
        let (code, place) = self.first[depth & 15];
        let (_, next) = self.first[(depth & 15) + 1];
        let leaf = (node ^ (1 << depth)).wrapping_sub(code);
        if leaf < next - place {
            return Some(self.bytes[usize::from(place + leaf) & 255]);
        }
        (depth >= DEEPEST).then_some(0)
    }

    /// The decision for this byte behind those that were taken, if they are its own.
    pub(crate) fn next(&self, byte: u8, node: u16, depth: usize) -> Option<bool> {
        let spelled = self.spelled[usize::from(byte)];
        let more = usize::from(self.depths[usize::from(byte)]).checked_sub(depth + 1)?;
        (spelled >> more >> 1 == node).then_some(spelled >> more & 1 == 1)
    }
}

/// The depths that spell bytes of these counts in the fewest decisions. Every byte has one.
pub(crate) fn depths(counts: &[u64; 256]) -> [u8; 256] {
    let mut weights = counts.map(|count| count * 64 + 1);
    loop {
        let depths = huffman(&weights);
        if depths.iter().all(|depth| usize::from(*depth) <= DEEPEST) {
            return depths;
        }
        weights = weights.map(|weight| weight / 2 + 1);
    }
}

fn huffman(weights: &[u64; 256]) -> [u8; 256] {
    let mut depths = [0; 256];
    let mut trees: Vec<(u64, Vec<usize>)> =
        weights.iter().enumerate().map(|(byte, weight)| (*weight, vec![byte])).collect();
    while trees.len() > 1 {
        trees.sort_by(|one, other| other.cmp(one));
        let (lightest, next) = (trees.pop(), trees.pop());
        let mut both = (0, Vec::new());
        for (weight, bytes) in lightest.into_iter().chain(next) {
            for byte in &bytes {
                depths[*byte] += 1;
            }
            both.0 += weight;
            both.1.extend(bytes);
        }
        trees.push(both);
    }
    depths
}
