// Unpacks the module that stands in this page, and starts it once nobody is in the middle of a word. The page itself
// carries the bytes: there is nowhere to get them from, and no way to.

async function unpacked(text) {
  const letters = atob(text);
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < packed.length; at += 1) packed[at] = letters.charCodeAt(at);
  // Straight into the stream: by way of a Blob it takes a tenth of a second, like this a hundredth.
  const gzip = new DecompressionStream("gzip");
  const writer = gzip.writable.getWriter();
  const written = [writer.write(packed), writer.close()];
  // gzip ends with the length of what was packed.
  const bytes = new Uint8Array(new DataView(packed.buffer).getUint32(packed.length - 4, true));
  const reader = gzip.readable.getReader();
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, length);
    length += part.value.length;
  }
  await Promise.all(written);
  return bytes;
}

try {
  const module = await WebAssembly.compile(await unpacked(document.getElementById("module").textContent));
  await kenkatsu.calm();
  initSync({ module });
} catch (error) {
  kenkatsu.cannotStart("broken");
  throw error;
}
