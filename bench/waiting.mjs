// How long a person waits at the shipped file, on a fast machine and on one four times slower: from opening it until
// numbers can be put in, and from pasting forty rows until the karte is painted.

import { launch, open } from "../tests/e2e/chromium.mjs";
import * as shipped from "../tests/e2e/shipped.mjs";
import { BOX, copy } from "./clipboard.mjs";
import { keep, median, ms, print, quantile } from "./samples.mjs";
import { table } from "./tables.mjs";

// Where the page shows what is timed. Change these with the page.
const PASTE = "#paste";
const UP = 'html[data-state="up"]';
const ONWARD = "#app .onward [data-kind=primary]";
const KARTE = "#app .karte canvas.strip";

const ROWS = 40;
const RUNS = 20;
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
function timePaste({ ONWARD, KARTE }) {
  window.karte = new Promise((done) => {
    let [pressed, began] = [false, 0];
    addEventListener("paste", () => (began = performance.now()), { capture: true, once: true });
    const watch = new MutationObserver(() => {
      const onward = document.querySelector(ONWARD);
      if (document.querySelector(KARTE)) {
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
      } else if (onward && !pressed) {
        pressed = true;
        onward.click();
      }
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}

async function timeOnce(browser, slowdown) {
  const { page } = await open(browser, "about:blank");
  const debug = await page.context().newCDPSession(page);
  await debug.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(noteOpening, { PASTE, UP });
  await page.goto(shipped.onDisk);
  await page.waitForSelector(UP);
  const { pasteable, up } = await page.evaluate(() => window.noted);
  await page.evaluate(timePaste, { ONWARD, KARTE });
  await page.locator(BOX).focus();
  await page.keyboard.press("Control+V");
  const karte = await page.evaluate(() => window.karte);
  await page.context().close();
  return { pasteable, up, karte };
}

const browser = await launch();
await copy(browser, table(ROWS));
const measured = [];
for (const slowdown of SLOWDOWNS) {
  for (let run = 0; run < RUNS; run += 1) measured.push({ slowdown, ...(await timeOnce(browser, slowdown)) });
}
print(`At the shipped file, ${RUNS} openings each: median and slowest`, [
  ["slower", "open → pasteable", "open → window up", `paste ${ROWS} rows → karte painted`],
  ...SLOWDOWNS.map((slowdown) => {
    const of = (what) => measured.filter((run) => run.slowdown === slowdown).map((run) => run[what]);
    const both = (what) => `${ms(median(of(what)))}, ${ms(quantile(of(what), 1))}`;
    return [`${slowdown}×`, both("pasteable"), both("up"), both("karte")];
  }),
]);
keep("waiting", browser, { rows: ROWS, measured });
await browser.close();
