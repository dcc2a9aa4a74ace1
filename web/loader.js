// Unpacks the module that stands in this page, and starts it once nobody is in the middle of a word. The page itself
// carries the bytes: there is nowhere to get them from, and no way to.

/** Lets the page go on: a key pressed while the module is being unpacked is not kept waiting. */
function breathe() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
}

async function unpacked(text) {
  const letters = atob(text);
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < packed.length; at += 1) packed[at] = letters.charCodeAt(at);
  const module = lzma(packed);
  // Some milliseconds at a time, also on a slow laptop.
  while (module.go(32768)) await breathe();
  return module.bytes;
}

try {
  const module = await WebAssembly.compile(await unpacked(document.getElementById("module").textContent));
  await kenkatsu.calm();
  initSync({ module });
} catch (error) {
  kenkatsu.cannotStart("broken");
  throw error;
}
