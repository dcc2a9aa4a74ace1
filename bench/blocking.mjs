// How long the shipped file holds the page up while a long table is pasted from the clipboard: the longest task that
// the browser saw, what processor time it took (a busy machine holds tasks up that are short by themselves), the longest
// silence of a heart that beats in the page, and when the figures were there. The same paste into a bare text box says
// what of it is the browser's own.

import { launch, open } from "../tests/e2e/chromium.mjs";
import * as shipped from "../tests/e2e/shipped.mjs";
import { BARE, BOX, copy } from "./clipboard.mjs";
import { keep, median, ms, print } from "./samples.mjs";
import { table } from "./tables.mjs";

const LENGTHS = [40, 1_000, 10_000];
const RUNS = 3;

// Where the page shows that it has read. Change this with the page.
const DONE = "#app .onward [data-kind=primary]";

const TASKS = "disabled-by-default-devtools.timeline";

/** The processor time of the longest task of any page's main thread, from a recording. */
function busiest(recording) {
  const { traceEvents } = JSON.parse(recording.toString());
  const thread = ({ pid, tid }) => `${pid}/${tid}`;
  const mains = new Set(traceEvents.filter(({ args }) => args?.name === "CrRendererMain").map(thread));
  const tasks = traceEvents.filter((event) => event.name === "RunTask" && mains.has(thread(event)));
  return Math.max(0, ...tasks.map(({ tdur }) => (tdur ?? 0) / 1_000));
}

/** In the page: listens for what holds it up, until `window.heard()` asks. */
function listen(DONE) {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: "longtask",
  });
  let [silence, last, done, began] = [0, performance.now(), null, null];
  addEventListener("paste", () => (began = performance.now()), true);
  const beat = new MessageChannel();
  beat.port1.onmessage = () => {
    const now = performance.now();
    if (began !== null) silence = Math.max(silence, now - last);
    if (began !== null && document.querySelector(DONE)) done ??= now - began;
    last = now;
    setTimeout(() => beat.port2.postMessage(null));
  };
  beat.port2.postMessage(null);
  window.heard = () => ({ longest: Math.max(0, ...tasks), tasks, silence, done });
}

async function pasteOnce(browser, address, patience) {
  const { page } = await open(browser, address);
  const opened = address !== BARE;
  if (opened) await page.waitForSelector('html[data-state="up"]');
  await page.locator(BOX).focus();
  await page.evaluate(listen, DONE);
  await page.waitForTimeout(200);
  await browser.startTracing(page, { categories: [TASKS] });
  await page.keyboard.press("Control+V");
  if (opened) await page.waitForSelector(DONE, { timeout: 60_000 });
  await page.waitForTimeout(patience);
  const heard = await page.evaluate(() => window.heard());
  const busy = busiest(await browser.stopTracing());
  await page.context().close();
  return { ...heard, busy };
}

const browser = await launch();
const measured = [];
for (const rows of LENGTHS) {
  await copy(browser, table(rows));
  for (let run = 0; run < RUNS; run += 1) {
    measured.push({ rows, page: "ours", ...(await pasteOnce(browser, shipped.onDisk, 1_000)) });
    measured.push({ rows, page: "bare", ...(await pasteOnce(browser, BARE, 1_000)) });
  }
}
print(`Pasting into the shipped file, ${RUNS} times each: medians`, [
  ["rows", "longest task", "of it processor", "silence", "figures after", "bare box: longest task", "of it processor"],
  ...LENGTHS.map((rows) => {
    const of = (page, what) =>
      ms(median(measured.filter((run) => run.rows === rows && run.page === page).map((run) => run[what])));
    const ours = ["longest", "busy", "silence", "done"].map((what) => of("ours", what));
    return [String(rows), ...ours, of("bare", "longest"), of("bare", "busy")];
  }),
]);
console.log("  (a task of less than 50 ms is not reported by the browser, and counts as 0)");
keep("blocking", browser, { runs: RUNS, measured });
await browser.close();
