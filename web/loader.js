// Unpacks the module that stands in this page, and starts it once nobody is in the middle of a word. The page itself
// carries the bytes: there is nowhere to get them from, and no way to.

async function unpacked(text) {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const parts = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return new Blob(parts).arrayBuffer();
}

try {
  const module = await WebAssembly.compile(await unpacked(document.getElementById("module").textContent));
  await kenkatsu.calm();
  initSync({ module });
} catch (error) {
  kenkatsu.cannotStart("broken");
  throw error;
}
