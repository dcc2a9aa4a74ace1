// The static page: there before the module, without it, and where it cannot run.

import assert from "node:assert/strict";
import { test } from "node:test";

import { browserAndServer } from "./at-hand.mjs";
import { barriers } from "./axe.mjs";
import { open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { up } from "./steps.mjs";

const at = browserAndServer();

const state = (page) => page.locator("html").getAttribute("data-state");
const sentence = (page) => page.locator("#cannot-start [data-why]:visible").getAttribute("data-why");

/** A browser that lacks something, or in which something breaks, before the page is read. */
async function openAfter(change, options) {
  const context = await at.browser.newContext(options);
  const page = await context.newPage();
  await page.addInitScript(change);
  await page.goto(shipped.onDisk);
  return page;
}

for (const [surface, address] of [["a stick", () => shipped.onDisk], ["a server", () => at.served.address]]) {
  test(`from ${surface} the window comes up, and nothing is complained of or asked for`, async () => {
    const { page, complaints } = await open(at.browser, address());
    await up(page);
    assert.deepEqual(complaints, []);
    assert.equal(await page.locator("#cannot-start").isVisible(), false);
    await page.context().close();
  });
}

test("a server is asked for the one file only", async () => {
  const { page } = await open(at.browser, at.served.address);
  await up(page);
  await page.context().close();
  assert.deepEqual(new Set(at.served.asked), new Set(["GET /"]));
});

test("with scripts off the page says so, and still can be read", async () => {
  const { page } = await open(at.browser, shipped.onDisk, { javaScriptEnabled: false });
  assert.ok(await page.locator("#paste").isVisible());
  assert.match(await page.locator("noscript").innerText(), /JavaScript/);
  await page.context().close();
});

test("what is typed before the module runs is still there afterwards", async () => {
  const page = await openAfter(() => {
    const compile = WebAssembly.compile;
    const held = new Promise((go) => (window.goOn = go));
    WebAssembly.compile = (bytes) => held.then(() => compile(bytes));
  });
  await page.locator("#paste").pressSequentially("喫煙率\t33");
  assert.equal(await state(page), "starting");
  await page.evaluate(() => window.goOn());
  await up(page);
  assert.equal(await page.locator("#paste").inputValue(), "喫煙率\t33");
  await page.context().close();
});

test("the start waits for a word that is being composed", async () => {
  const page = await openAfter(() => {
    document.addEventListener("readystatechange", () => {
      if (document.readyState !== "interactive") return;
      document.getElementById("paste").dispatchEvent(new CompositionEvent("compositionstart"));
    });
  });
  await page.waitForTimeout(1000);
  assert.equal(await state(page), "starting");
  await page.locator("#paste").dispatchEvent("compositionend");
  await up(page);
  await page.context().close();
});

const LACKING = [
  ["WebAssembly", "old", () => delete window.WebAssembly],
  ["BigInt", "old", () => delete window.BigInt],
  ["a module that compiles", "broken", () => (WebAssembly.compile = () => Promise.reject(new Error("no")))],
  ["a module that starts", "broken", () => (WebAssembly.Instance = class { constructor() { throw new Error("no"); } })],
];

for (const [what, why, change] of LACKING) {
  test(`without ${what} the page says why, and keeps the box`, async () => {
    const page = await openAfter(change);
    await page.waitForSelector('html[data-state="cannot-start"]');
    assert.equal(await sentence(page), why);
    await page.locator("#paste").fill("喫煙率");
    assert.equal(await page.locator("#paste").inputValue(), "喫煙率");
    await page.context().close();
  });
}

test("a module that never answers is told of, and may still come", async () => {
  const context = await at.browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  await page.addInitScript(() => {
    const compile = WebAssembly.compile;
    const held = new Promise((go) => (window.goOn = go));
    WebAssembly.compile = (bytes) => held.then(() => compile(bytes));
  });
  await page.goto(shipped.onDisk);
  await page.clock.fastForward(10_001);
  assert.equal(await sentence(page), "late");
  await page.evaluate(() => window.goOn());
  await up(page);
  assert.equal(await page.locator("#cannot-start").isVisible(), false);
  await context.close();
});

test("no barrier that a machine can find, before the start and after it", async () => {
  const before = await openAfter(() => (WebAssembly.compile = () => new Promise(() => {})));
  assert.deepEqual(await barriers(before), []);
  await before.context().close();
  const { page } = await open(at.browser, shipped.onDisk);
  await up(page);
  assert.deepEqual(await barriers(page), []);
  await page.context().close();
});
