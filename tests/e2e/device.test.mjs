// 「この端末に残す」 in a real browser: asked for, found again, wiped; and whatever the storage does, the job goes on.
// The rules themselves, fault by fault and byte by byte, are tests/left.rs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { browserAndServer } from "./at-hand.mjs";
import { barriers } from "./axe.mjs";
import { arm, breakable } from "./breaking.mjs";
import { open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { COUNTS, goTo, paste, up } from "./steps.mjs";

const at = browserAndServer();

const here = (page) => page.getByRole("region", { name: "この端末に残す" });
const said = (page, words) => here(page).getByRole("status").filter({ hasText: words }).waitFor();
const leave = (page) => here(page).getByRole("button", { name: "この端末に残す" }).click();
const wipe = (page) => here(page).getByRole("button", { name: "この端末から消す" }).click();
const stored = (page) => page.evaluate(() => Object.fromEntries(Object.keys(localStorage).sort().map((name) => [name, localStorage[name]])));
const record = (page) => page.evaluate(() => localStorage.getItem("kenkatsu-karte"));

/** The window on a server's page, in a profile of its own. */
async function begun(context, { fault, address = at.served.address, options } = {}) {
  const { page, complaints } = await open(at.browser, "about:blank", options);
  context.after(() => page.context().close());
  page.setDefaultTimeout(20_000);
  if (fault) await page.addInitScript(fault);
  await page.goto(address);
  await up(page);
  return { page, complaints };
}

for (const [surface, address] of [["a server", () => at.served.address], ["a stick", () => shipped.onDisk]]) {
  test(`from ${surface}: nothing is left unasked; what was left is there the next time, and goes at one press`, async (context) => {
    const { page, complaints } = await begun(context, { address: address(), options: { viewport: { width: 360, height: 740 } } });
    await paste(page, COUNTS);
    assert.deepEqual(await stored(page), {});
    await leave(page);
    await said(page, /残しています/);
    assert.deepEqual(await barriers(page), []);
    await goTo(page, "カルテを見る →");
    await page.getByLabel("会社名").fill("みどり野");
    assert.match(await record(page), /みどり野/);
    const left = await stored(page);
    await page.reload();
    await up(page);
    await said(page, /残しています/);
    await page.getByText("「この端末に残した内容」を開いています").waitFor();
    assert.equal(await page.locator("#papers").inputValue(), COUNTS);
    assert.deepEqual(await stored(page), left);
    await wipe(page);
    await said(page, /消しました/);
    assert.deepEqual(await stored(page), {});
    assert.equal(await page.locator("#papers").inputValue(), COUNTS);
    await page.locator("#papers").fill(`${COUNTS}\n`);
    assert.deepEqual(await stored(page), {});
    await page.reload();
    await up(page);
    assert.equal(await page.locator("#papers").inputValue(), "");
    assert.deepEqual(complaints, []);
  });
}

const REFUSING = [
  ["no storage at all", () => Object.defineProperty(window, "localStorage", { value: null }), /残せません/],
  ["a storage that throws", () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } }), /残せません/],
  ["a storage that cannot be read", () => (Storage.prototype.getItem = () => { throw new DOMException("no", "SecurityError"); }), /残せません/],
  ["a storage that is full", () => (Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); }), /残せませんでした/],
  ["a storage that forgets", () => (Storage.prototype.setItem = () => {}), /残せませんでした/],
];

for (const [what, fault, words] of REFUSING) {
  test(`${what}: said when it is wanted, and the job goes on`, async (context) => {
    const { page, complaints } = await begun(context, { fault });
    await paste(page, COUNTS);
    await leave(page);
    await said(page, words);
    await goTo(page, "カルテを見る →");
    assert.ok(await page.getByRole("article").isVisible());
    assert.equal(await page.locator("html").getAttribute("data-state"), "up");
    assert.deepEqual(complaints, []);
  });
}

test("in a frame of another site without an origin of its own: said, and the job goes on", async (context) => {
  const site = await shipped.serve({ "/site": shipped.framed(at.served.address, "allow-scripts") }, "localhost");
  context.after(() => site.close());
  const { page } = await open(at.browser, `${site.address}site`);
  context.after(() => page.context().close());
  const inside = page.frames()[1];
  await up(inside);
  await inside.locator("#papers").fill(COUNTS);
  await leave(inside);
  await said(inside, /残せません/);
  await goTo(inside, "カルテを見る →");
  assert.ok(await inside.getByRole("article").isVisible());
});

test("full, truly: what was left before is left still, and is told", async (context) => {
  const { page } = await begun(context);
  await paste(page, COUNTS);
  await leave(page);
  await said(page, /残しています/);
  const before = await record(page);
  await page.evaluate(() => {
    for (let size = 4 << 20; size >= 1; size >>= 1) {
      try {
        for (let number = 0; ; number += 1) localStorage.setItem(`other-${size}-${number}`, "x".repeat(size));
      } catch {
        // No more of this size.
      }
    }
  });
  await page.locator("#papers").fill(COUNTS + "\n".repeat(1000));
  await said(page, /新しい内容を、この端末に残せませんでした/);
  assert.equal(await record(page), before);
});

test("two tabs: neither writes over the other, and each is told", async (context) => {
  const { page } = await begun(context);
  await paste(page, COUNTS);
  await leave(page);
  const other = await page.context().newPage();
  await other.goto(at.served.address);
  await up(other);
  await other.locator("#papers").fill(COUNTS.replace("令和5年度", "令和4年度"));
  const theirs = await record(other);
  await page.bringToFront();
  await page.locator("#papers").fill(COUNTS.replace("令和5年度", "令和3年度"));
  await said(page, /別の窓（タブ）で変わったか消された/);
  assert.equal(await record(page), theirs);
  await leave(page);
  await said(page, /残しています/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    here(page).getByRole("button", { name: "とってある内容をファイルに保存" }).click(),
  ]);
  assert.equal(readFileSync(await download.path(), "utf8"), theirs);
  await wipe(page);
  assert.deepEqual(await stored(page), {});
});

for (const [what, change, words, lies] of [
  ["broken", (text) => text.replace("45", "46"), /壊れていて、開けませんでした/, "kenkatsu-karte-1"],
  ["cut off", (text) => text.slice(0, 400), /壊れていて、開けませんでした/, "kenkatsu-karte-1"],
  ["somebody else's", () => "好きな文字", /壊れていて、開けませんでした/, "kenkatsu-karte-1"],
  ["of a version to come", (text) => text.replace(/"version":\d+/, '"version":99'), /もっと新しい健活カルテ/, "kenkatsu-karte"],
]) {
  test(`a record that is ${what}: not opened, not lost, and the page is ready`, async (context) => {
    const { page, complaints } = await begun(context);
    await paste(page, COUNTS);
    const odd = change(await page.locator("#kept").inputValue());
    await page.evaluate((odd) => localStorage.setItem("kenkatsu-karte", odd), odd);
    await page.reload();
    await up(page);
    await said(page, words);
    assert.equal(await page.locator("#papers").inputValue(), "");
    await page.locator("#papers").fill(COUNTS);
    assert.deepEqual(await stored(page), { [lies]: odd });
    assert.deepEqual(complaints, []);
  });
}

test("what is typed before the window stands, and what was left: both are there", async (context) => {
  const { page } = await begun(context);
  await paste(page, COUNTS);
  await leave(page);
  await page.addInitScript(() => {
    const compile = WebAssembly.compile;
    WebAssembly.compile = (bytes) => new Promise((go) => (window.goOn = go)).then(() => compile(bytes));
  });
  await page.reload();
  const early = COUNTS.replace("令和5年度", "令和6年度");
  await page.locator("#paste").fill(early);
  await page.waitForFunction(() => window.goOn);
  await page.evaluate(() => window.goOn());
  await up(page);
  assert.equal(await page.locator("#papers").inputValue(), early);
  await page.getByText("「この端末に残した内容」から、令和5（2023）年度を並べました").waitFor();
});

test("broken while leaving: the next module goes on leaving; a record that breaks the page is left out in the end", async (context) => {
  const { page } = await begun(context, { fault: breakable });
  await paste(page, COUNTS);
  await leave(page);
  await arm(page, "as it is drawn");
  await goTo(page, "カルテを見る →").catch(() => {});
  await page.locator("#go-on").click();
  await up(page);
  await said(page, /残しています/);
  const left = await record(page);
  // From now on the module breaks whenever it begins with something.
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "armed", {
      set: () => {},
      get: () => (document.getElementById("kept")?.value ? { when: "\\.createElement\\(", fault: "trap" } : null),
    });
  });
  await page.reload();
  await page.locator('#stopped [data-try="0"]').waitFor();
  await page.locator("#go-on").click();
  await page.locator('#stopped [data-try="2"]').waitFor();
  await page.locator("#go-on:enabled").click();
  await page.locator("#app #papers").waitFor();
  assert.equal(await record(page), left);
});
