// The window in English: asked for by the address, changed by its button, and Japanese again; and no word of it left behind.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import { onDisk } from "./shipped.mjs";
import { COUNTS, paste, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const spoken = (page) => page.evaluate(() => document.documentElement.lang);
const button = (page, name) => page.getByRole("button", { name, exact: true });

/**
 * Every Japanese word that an English reader would meet: text, names for the ear, hints. Not what is marked as Japanese,
 * nor the table as it was put in, nor what is quoted from a Japanese paper in 「」 or （）.
 */
function leftBehind(page) {
  return page.evaluate(() => {
    const QUOTED = /「[^「」]*」|（[^（）]*）/g;
    // From within, for one may stand in another.
    const unquoted = (text) => (text.search(QUOTED) < 0 ? text : unquoted(text.replace(QUOTED, "")));
    const isJapanese = (text) => /[ぁ-ヿ一-鿿]/.test(unquoted(text));
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (element.closest("[lang=ja], .repair__table, script, noscript, style, textarea, template")) continue;
      const says =
        node === element
          ? ["aria-label", "title", "placeholder", "alt"].map((name) => node.getAttribute(name) ?? "")
          : [node.textContent];
      found.push(...says.filter(isJapanese).map((text) => `${element.localName}.${element.className}: ${text.trim()}`));
    }
    return [...new Set(found)];
  });
}

test("the address asks for English, before the module runs and after", async () => {
  const { page, complaints } = await open(browser, `${onDisk}#lang=en`);
  await up(page);
  assert.equal(await spoken(page), "en");
  await button(page, "Larger text").waitFor();
  assert.equal(await page.locator("#network-check summary").innerText(), "Network check");
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the button changes the language and leaves what lies on the desk", async () => {
  const { page } = await open(browser, onDisk);
  await up(page);
  await paste(page, COUNTS);
  await button(page, "English").click();
  assert.equal(await spoken(page), "en");
  assert.equal(await page.locator("#papers").inputValue(), COUNTS);
  await button(page, "日本語").click();
  assert.equal(await spoken(page), "ja");
  assert.equal(await page.locator("#papers").inputValue(), COUNTS);
  assert.equal(await page.locator("#network-check summary").innerText(), "通信の確認");
  await page.context().close();
});

test("an address that changes is followed", async () => {
  const { page } = await open(browser, onDisk);
  await up(page);
  await page.evaluate(() => (location.hash = "lang=en"));
  await button(page, "日本語").waitFor();
  await page.evaluate(() => (location.hash = "lang=ja"));
  await button(page, "English").waitFor();
  await page.context().close();
});

/** What an English reader sees on the way, each with what leads there. */
const WAY = [
  ["nothing on the desk", async () => {}],
  ["a table that was read", (page) => button(page, "Manufacturing, 45 people").click()],
  ["the karte", (page) => button(page, "See your karte →").click()],
  ["its explanation", (page) => button(page, "Explain it").click()],
  ["the activities", async (page) => {
    await button(page, "End").click();
    await button(page, "Choose activities →").click();
  }],
  ["every fold of them", (page) => page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)))],
  ["a break together", (page) => button(page, "Begin 3 minutes of exercise").click()],
  ["the declaration", async (page) => {
    await page.keyboard.press("Escape");
    await button(page, "Make a declaration →").click();
  }],
  ["its self-check", (page) => page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)))],
  ["the form of a paper at hand", async (page) => {
    await page.getByRole("button", { name: "Enter figures" }).click();
    await button(page, "Type from paper").click();
  }],
];

test("no Japanese word is left in the English window, from a table to the declaration", async () => {
  const { page, complaints } = await open(browser, `${onDisk}#lang=en`);
  await up(page);
  for (const [what, go] of WAY) {
    await go(page);
    assert.deepEqual(await leftBehind(page), [], what);
    assert.deepEqual(await barriers(page), [], what);
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the slides of a seminar are in English", async () => {
  const { page } = await open(browser, `${onDisk}#lang=en&seminar`);
  await up(page);
  const bar = page.getByRole("region", { name: "Seminar", exact: true });
  await button(page, "Notes").click();
  for (let slide = 1; slide <= 10; slide += 1) {
    await bar.locator("summary", { hasText: `Slide ${slide} of 10` }).waitFor();
    assert.deepEqual(await leftBehind(page), [], `slide ${slide}`);
    if (slide < 10) await button(page, "Next →").click();
  }
  await page.context().close();
});
