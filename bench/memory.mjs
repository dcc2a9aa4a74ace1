// The module's memory after a text at the reader's limit, each in a page of its own: WebAssembly memory only grows, so
// what stands there afterwards is the most that was needed.

import { withPages } from "./page.mjs";
import { keep, ms, print } from "./samples.mjs";
import { COLUMNS, table } from "./tables.mjs";

const MOST_BYTES = 5 << 20;
const MOST_ROWS = 20_000;

/** `piece` again and again, to the last one that fits. */
const filled = (head, piece, tail = "") => {
  const room = MOST_BYTES - Buffer.byteLength(head + tail);
  return head + piece.repeat(Math.floor(room / Buffer.byteLength(piece))) + tail;
};

const [, row] = table(1).split("\r\n");
const cells = row.split("\t").map((cell) => `<td>${cell}</td>`).join("");
const note = "保".repeat(Math.floor((MOST_BYTES / MOST_ROWS - Buffer.byteLength(row) - 2) / 3));

const TEXTS = {
  "10,000 rows": table(10_000),
  "20,000 rows with a long note each": `${COLUMNS.join("\t")}\n${`${row}\t${note}\n`.repeat(MOST_ROWS - 1)}`,
  "a web table": filled("<table>", `<tr>${cells}</tr>`, "</table>"),
  "one row of numbers": filled("血圧リスク", "\t45"),
  "one row of nothing": filled("血圧リスク", "\t"),
  "words without an end": filled("", "血圧リスクのある人が増えました。"),
};

/** In the page. */
function weigh(text) {
  const before = window.memory.buffer.byteLength;
  const began = performance.now();
  const [figures, problems] = window.ours.read(text);
  const took = performance.now() - began;
  return { before, after: window.memory.buffer.byteLength, took, figures, problems };
}

const mib = (bytes) => `${(bytes / (1 << 20)).toFixed(1)} MiB`;

await withPages(async (browser, page) => {
  const measured = [];
  for (const [name, text] of Object.entries(TEXTS)) {
    const fresh = await page();
    measured.push({ name, bytes: Buffer.byteLength(text), ...(await fresh.evaluate(weigh, text)) });
    await fresh.close();
  }
  print("Memory at the reader's limit", [
    ["text", "its size", "memory", "time", "figures read", "problems"],
    ...measured.map(({ name, bytes, after, took, figures, problems }) =>
      [name, mib(bytes), mib(after), ms(took), String(figures), String(problems)],
    ),
  ]);
  keep("memory", browser, { measured });
});
