// Unpacks LZMA, after Igor Pavlov's LZMA specification (public domain). The browser's own gzip would spare these
// lines, but left the same module a fifth heavier (268 against 215 KB).

// Where each adaptive model begins in the one array of probabilities.
const MATCH = 0, REP = 192, REP_1 = 204, REP_2 = 216, REP_3 = 228, REP_LONG = 240, SLOT = 432, SPECIAL = 688, ALIGN = 803;
const LENGTH = 819, REP_LENGTH = 1333, LITERAL = 1847;

/** Starts unpacking; `go(most)` goes on for about `most` bytes and says whether there is more; the result is `bytes`. */
function lzma(packed) {
  const head = new DataView(packed.buffer, packed.byteOffset);
  const lc = packed[0] % 9, lp = ((packed[0] / 9) | 0) % 5, pb = (packed[0] / 45) | 0;
  const bytes = new Uint8Array(head.getUint32(5, true));
  const odds = new Uint16Array(LITERAL + (0x300 << (lc + lp))).fill(1024);
  // The first byte of the range coder is always nought; four of its code follow.
  let range = 0xffffffff, code = head.getUint32(14), from = 18;
  let at = 0, state = 0, last = [0, 0, 0, 0];

  function more() {
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | packed[from++]) >>> 0;
    }
  }
  function bit(model) {
    const odd = odds[model], bound = (range >>> 11) * odd;
    const one = code >= bound;
    if (one) {
      range -= bound;
      code -= bound;
      odds[model] = odd - (odd >> 5);
    } else {
      range = bound;
      odds[model] = odd + ((2048 - odd) >> 5);
    }
    more();
    return one ? 1 : 0;
  }
  function tree(model, bits) {
    let branch = 1;
    for (let i = 0; i < bits; i++) branch = (branch << 1) | bit(model + branch);
    return branch - (1 << bits);
  }
  function backwards(model, bits) {
    let branch = 1, value = 0;
    for (let i = 0; i < bits; i++) {
      const one = bit(model + branch);
      branch = (branch << 1) | one;
      value |= one << i;
    }
    return value;
  }
  function plain(bits) {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      if (one) code -= range;
      value = (value << 1) | one;
      more();
    }
    return value;
  }
  function literal() {
    const before = at ? bytes[at - 1] : 0;
    const model = LITERAL + 0x300 * (((at & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
    let symbol = 1;
    // After a match the byte it would have gone on with says what not to expect.
    if (state > 6) {
      for (let match = bytes[at - last[0] - 1]; symbol < 256; match <<= 1) {
        const expected = (match >> 7) & 1, one = bit(model + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | one;
        if (one !== expected) break;
      }
    }
    while (symbol < 256) symbol = (symbol << 1) | bit(model + symbol);
    bytes[at++] = symbol;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }
  function length(model, turn) {
    if (!bit(model)) return 2 + tree(model + 2 + turn * 8, 3);
    if (!bit(model + 1)) return 10 + tree(model + 130 + turn * 8, 3);
    return 18 + tree(model + 258, 8);
  }
  function distance(long) {
    const slot = tree(SLOT + Math.min(long - 2, 3) * 64, 6), bits = (slot >> 1) - 1;
    if (slot < 4) return slot;
    const start = (2 | (slot & 1)) << bits;
    if (slot < 14) return start + backwards(SPECIAL + start - slot, bits);
    return start + (plain(bits - 4) << 4) + backwards(ALIGN, 4);
  }
  function match(turn) {
    let long;
    if (!bit(REP + state)) {
      long = length(LENGTH, turn);
      last = [distance(long), last[0], last[1], last[2]];
      state = state < 7 ? 7 : 10;
    } else {
      if (!bit(REP_1 + state)) {
        if (!bit(REP_LONG + state * 16 + turn)) long = 1;
      } else {
        const which = bit(REP_2 + state) ? 2 + bit(REP_3 + state) : 1;
        last.unshift(...last.splice(which, 1));
      }
      state = long ? (state < 7 ? 9 : 11) : state < 7 ? 8 : 11;
      long ??= length(REP_LENGTH, turn);
    }
    for (const end = at + long; at < end; at++) bytes[at] = bytes[at - last[0] - 1];
  }
  function go(most) {
    const rest = Math.min(at + most, bytes.length);
    while (at < rest) {
      const turn = at & ((1 << pb) - 1);
      if (bit(MATCH + state * 16 + turn)) match(turn);
      else literal();
    }
    return at < bytes.length;
  }
  return { bytes, go };
}
