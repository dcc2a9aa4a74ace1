// Unpacks the module that stands in this page, and starts it once nobody is in the middle of a word. The page itself
// carries the bytes: there is nowhere to get them from, and no way to.

function textIn(id) {
  return document.getElementById(id).textContent;
}

/** One byte a letter; of a letter beyond U+00FF the low byte. */
function bytesOf(letters) {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** Lets the page go on: a key pressed while the module is being unpacked is not kept waiting. */
function breathe() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
}

async function unpacked(packed) {
  const { instance } = await WebAssembly.instantiate(bytesOf(textIn("unpacker")));
  const { memory, input, begin, go, output, length } = instance.exports;
  new Uint8Array(memory.buffer, input(), packed.length).set(packed);
  let more = begin(packed.length) ? 1 : -1;
  while (more > 0) {
    await breathe();
    // Some milliseconds at a time, also on a slow laptop.
    more = go(8192);
  }
  if (more < 0) throw new Error("the module is not as it was packed");
  return new Uint8Array(memory.buffer, output(), length());
}

/**
 * The module's functions, of which none is called after one did not come back. Whatever it was that broke off, a trap, the
 * end of the memory, an error in the page's own script: what the module holds is half changed, and not to be relied on.
 */
function guarded(exports) {
  let broken = false;
  const guard = (call) => (...given) => {
    if (broken) return undefined;
    try {
      return call(...given);
    } catch (error) {
      broken = true;
      kenkatsu.cannotStart("broken");
      throw error;
    }
  };
  const parts = Object.entries(exports).map(([name, part]) => [name, typeof part === "function" ? guard(part) : part]);
  return Object.fromEntries(parts);
}

try {
  // Where the window begins again, the module is at hand.
  kenkatsu.module ??= await WebAssembly.compile(await unpacked(bytesOf(atob(textIn("module")))));
  await kenkatsu.calm();
  initSync({ module: kenkatsu.module });
  wasm = guarded(wasm);
} catch (error) {
  // Our own modules are whole: what cannot be compiled has instructions that this browser does not know yet.
  kenkatsu.cannotStart(error instanceof WebAssembly.CompileError ? "old" : "broken");
  throw error;
}
