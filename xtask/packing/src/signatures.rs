//! How many values each function takes and gives: what the sections in front of the code say.

const TYPES: u8 = 1;
const IMPORTS: u8 = 2;
const FUNCTIONS: u8 = 3;

/// No more types are told apart, and no more functions.
const MOST_TYPES: usize = 256;
const MOST_FUNCTIONS: usize = 1 << 13;

/// How many values a function takes and gives.
#[derive(Clone, Copy)]
pub(crate) struct Signature {
    pub(crate) takes: usize,
    pub(crate) gives: usize,
}

/// Of all functions, the imported ones first.
pub(crate) struct Signatures {
    types: [Signature; MOST_TYPES],
    type_count: usize,
    functions: [u8; MOST_FUNCTIONS],
    count: usize,
    imported: usize,
}

impl Signatures {
    pub(crate) const EMPTY: Self = Self {
        types: [Signature { takes: 0, gives: 0 }; MOST_TYPES],
        type_count: 0,
        functions: [0; MOST_FUNCTIONS],
        count: 0,
        imported: 0,
    };

    pub(crate) fn of_type(&self, kind: u32) -> &Signature {
        &self.types[kind as usize & (MOST_TYPES - 1)]
    }

    /// Which type a function is of.
    pub(crate) fn type_of(&self, function: u32) -> u32 {
        u32::from(self.functions[function as usize & (MOST_FUNCTIONS - 1)])
    }

    /// Which type a function is of that has a body here, by their order.
    pub(crate) fn type_of_body(&self, body: u32) -> u32 {
        self.type_of(body.wrapping_add(self.imported as u32))
    }

    /// Reads a whole section, if it is one of those that tell.
    pub(crate) fn read(&mut self, section: u8, bytes: &[u8]) {
        let mut bytes = Bytes(bytes);
        let mut left = bytes.number();
        while left > 0 && !bytes.0.is_empty() {
            left -= 1;
            match section {
                TYPES => self.read_type(&mut bytes),
                IMPORTS => {
                    for _ in 0..2 {
                        let name = bytes.number();
                        bytes.skip(name);
                    }
                    bytes.skip(1);
                    self.add(bytes.number());
                    self.imported = self.count;
                }
                FUNCTIONS => self.add(bytes.number()),
                _ => return,
            }
        }
    }

    fn read_type(&mut self, bytes: &mut Bytes) {
        bytes.skip(1);
        let mut count = || {
            let count = bytes.number();
            bytes.skip(count);
            count
        };
        self.types[self.type_count & (MOST_TYPES - 1)] = Signature { takes: count(), gives: count() };
        self.type_count += 1;
    }

    fn add(&mut self, kind: usize) {
        self.functions[self.count & (MOST_FUNCTIONS - 1)] = kind as u8;
        self.count += 1;
    }
}

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn skip(&mut self, count: usize) {
        self.0 = self.0.get(count..).unwrap_or_default();
    }

    /// LEB128; what is longer than 32 bits is cut off. Called from six places, where time does not matter.
    #[inline(never)]
    fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let Some((byte, rest)) = self.0.split_first() else { break };
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                break;
            }
        }
        number as usize
    }
}
