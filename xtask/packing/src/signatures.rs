//! How many values each function takes and gives, and of which types: what the sections in front of the code say.

const TYPES: u8 = 1;
const IMPORTS: u8 = 2;
const FUNCTIONS: u8 = 3;

/// No more types are told apart, and no more functions.
const MOST_TYPES: usize = 256;
const MOST_FUNCTIONS: usize = 1 << 13;

/// So many of the values that are taken have a type that is kept in mind.
const TYPED: usize = 7;

/// One function type.
#[derive(Clone, Copy)]
pub(crate) struct Signature {
    pub(crate) takes: usize,
    pub(crate) gives: usize,
    taken: [u8; TYPED],
    /// The type of the first value that is given; nought if there is none.
    pub(crate) given: u8,
}

impl Signature {
    const EMPTY: Self = Self { takes: 0, gives: 0, taken: [0; TYPED], given: 0 };

    /// The type of a value that is taken; nought if it is not known.
    pub(crate) fn taken(&self, at: usize) -> u8 {
        self.taken.get(at).copied().unwrap_or(0)
    }
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
        types: [Signature::EMPTY; MOST_TYPES],
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
        let takes = bytes.number();
        let mut signature = Signature { takes, ..Signature::EMPTY };
        for (taken, byte) in signature.taken.iter_mut().zip(bytes.0.iter().take(takes)) {
            *taken = *byte;
        }
        bytes.skip(takes);
        signature.gives = bytes.number();
        signature.given = bytes.0.first().copied().filter(|_| signature.gives > 0).unwrap_or(0);
        bytes.skip(signature.gives);
        self.types[self.type_count & (MOST_TYPES - 1)] = signature;
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

    /// LEB128; what is longer than 32 bits is cut off.
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
