// How long a person waits: from opening the file until numbers can be put in, and from pasting until the karte is
// painted. A benchmark, not a test: it judges nothing. Run by `cargo xtask timings`.

import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";

// Where the page shows what is timed. Change these with the page.
const PASTE = "#paste";
const UP = 'html[data-state="up"]';
const WINDOW_PASTE = "#papers";
const ONWARD = "#app .onward [data-kind=primary]";
const KARTE = "#app .karte canvas.strip";
const TABLE = ["項目\t該当者数\t対象者数", "血圧\t15\t45", "喫煙\t12\t45", "運動習慣\t9\t45"].join("\n");

const RUNS = 5;
const SLOWDOWNS = [1, 4];

/** Before the page is read: notes when it was first so, in milliseconds from the opening. */
function noteOpening({ PASTE, UP }) {
  window.noted = {};
  const note = () => {
    const now = performance.now();
    if (document.querySelector(PASTE) && window.kenkatsu) window.noted.pasteable ??= now;
    if (document.querySelector(UP)) window.noted.up ??= now;
  };
  new MutationObserver(note).observe(document, { attributes: true, childList: true, subtree: true });
}

/** In the page: how long from the paste until the frame with the karte in it is out; the button is pressed at once. */
function timePaste({ WINDOW_PASTE, ONWARD, KARTE, TABLE }) {
  return new Promise((done) => {
    const painted = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    const look = () => {
      if (document.querySelector(KARTE)) return painted();
      document.querySelector(ONWARD)?.click();
      return requestAnimationFrame(look);
    };
    document.querySelector(WINDOW_PASTE).focus();
    const began = performance.now();
    document.execCommand("insertText", false, TABLE);
    look();
  });
}

async function timeOnce(slowdown) {
  const browser = await launch();
  const { page } = await open(browser, "about:blank");
  const debug = await page.context().newCDPSession(page);
  await debug.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(noteOpening, { PASTE, UP });
  await page.goto(shipped.onDisk);
  await page.waitForSelector(UP);
  const { pasteable, up } = await page.evaluate(() => window.noted);
  const karte = await Promise.race([
    page.evaluate(timePaste, { WINDOW_PASTE, ONWARD, KARTE, TABLE }),
    page.waitForTimeout(10_000).then(() => NaN),
  ]);
  await browser.close();
  return { pasteable, up, karte };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const slowdown of SLOWDOWNS) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await timeOnce(slowdown));
  const of = (what) => `${Math.round(median(runs.map((run) => run[what])))} ms`;
  console.log(
    `${slowdown}× slower: open → pasteable ${of("pasteable")}, window up ${of("up")}; paste → karte painted ${of("karte")}`,
  );
}
