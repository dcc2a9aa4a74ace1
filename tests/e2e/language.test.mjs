// The window in English: asked for by the address, changed by its button, and Japanese again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import { onDisk } from "./shipped.mjs";
import { goTo, paste, up, COUNTS } from "./steps.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const english = (page) => page.evaluate(() => document.documentElement.lang === "en");

test("the address asks for English, before the module runs and after", async () => {
  const { page, complaints } = await open(browser, `${onDisk}#lang=en`);
  await up(page);
  assert.ok(await english(page));
  await page.getByRole("button", { name: "Larger text" }).waitFor();
  await page.getByText("Network check").waitFor();
  assert.deepEqual(complaints, []);
});

test("the button changes the language and leaves what lies on the desk", async () => {
  const { page } = await open(browser, onDisk);
  await up(page);
  await paste(page, COUNTS);
  await page.getByRole("button", { name: "English" }).click();
  assert.ok(await english(page));
  assert.equal(await page.locator("#papers").inputValue(), COUNTS);
  await page.getByRole("button", { name: "日本語" }).click();
  assert.ok(!(await english(page)));
  await page.getByText("通信の確認").first().waitFor();
});

test("an address that changes is followed", async () => {
  const { page } = await open(browser, onDisk);
  await up(page);
  await page.evaluate(() => (location.hash = "lang=en"));
  await page.getByRole("button", { name: "日本語" }).waitFor();
  await page.evaluate(() => (location.hash = "lang=ja"));
  await page.getByRole("button", { name: "English" }).waitFor();
});
