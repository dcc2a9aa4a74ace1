// 「説明を聞く」: the sheet is explained stop by stop, by keys and by taps, aloud only with a voice of this device.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { COUNTS, goTo, paste, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

/** The karte of the counts, with the voices that the browser is said to have. */
async function karte(voices, options) {
  const { page, complaints } = await open(browser, "about:blank", options);
  await page.addInitScript((voices) => {
    const told = Object.fromEntries;
    const voice = (of) => Object.create(SpeechSynthesisVoice.prototype, told(Object.entries(of).map(([name, value]) => [name, { value }])));
    const known = voices.map(voice);
    globalThis.said = [];
    globalThis.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
      }
    };
    speechSynthesis.getVoices = () => known;
    speechSynthesis.speak = (said) => globalThis.said.push([said.voice.name, said.text]);
  }, voices);
  await page.goto(shipped.onDisk);
  await up(page);
  await paste(page, COUNTS);
  await goTo(page, "カルテを見る →");
  await page.getByRole("button", { name: "説明を聞く" }).click();
  return { page, complaints };
}

const REMOTE = { name: "far", lang: "ja-JP", localService: false };
const FOREIGN = { name: "foreign", lang: "en-US", localService: true };
const LOCAL = { name: "near", lang: "ja-JP", localService: true };

const stop = (page) => page.getByRole("region", { name: "カルテの説明" });
const lit = (page) => page.locator("[data-lit]").evaluateAll((found) => found.map((place) => place.id));

test("keys lead through eight to twelve stops, each lights its place, and the last leads on", async () => {
  const { page, complaints } = await karte([]);
  assert.match(await stop(page).innerText(), /説明 1／(8|9|1[0-2])\n.*文字で説明します/s);
  const [last] = (await stop(page).innerText()).match(/(?<=／)\d+/);
  const seen = [];
  for (let number = 1; number < last; number += 1) {
    seen.push(...(await lit(page)));
    assert.deepEqual(await barriers(page), []);
    await page.keyboard.press("ArrowRight");
  }
  for (const place of ["head", "finding", "rows", "sources"]) assert.ok(seen.includes(`karte-${place}`), place);
  assert.match(await stop(page).innerText(), new RegExp(`説明 ${last}／${last}`));
  await page.keyboard.press("ArrowLeft");
  assert.deepEqual(await lit(page), ["karte-sources"]);
  await page.keyboard.press("ArrowRight");
  await goTo(page, "取り組みを選ぶ →");
  assert.equal(await page.locator("main .room").getAttribute("data-step"), "3");
  assert.deepEqual(complaints, []);
});

test("taps lead through it on a phone, and Escape puts the light out", async () => {
  const { page } = await karte([], { viewport: { width: 360, height: 740 }, hasTouch: true });
  await stop(page).getByRole("button", { name: "次へ →" }).tap();
  assert.deepEqual(await lit(page), ["karte-finding"]);
  await stop(page).getByRole("button", { name: "← 前へ" }).tap();
  assert.deepEqual(await lit(page), ["karte-head"]);
  await page.keyboard.press("Escape");
  assert.equal(await stop(page).count(), 0);
  assert.deepEqual(await lit(page), []);
});

test("a voice that sends the text away is never used", async () => {
  const { page } = await karte([REMOTE, FOREIGN]);
  assert.equal(await page.getByRole("button", { name: "声で聞く" }).count(), 0);
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await page.evaluate(() => globalThis.said), []);
});

test("a voice of this device reads each stop while it is wanted", async () => {
  const { page } = await karte([REMOTE, LOCAL]);
  await page.getByRole("button", { name: "声で聞く" }).click();
  await stop(page).getByRole("button", { name: "次へ →" }).click();
  await page.getByRole("button", { name: "声をとめる" }).click();
  await stop(page).getByRole("button", { name: "次へ →" }).click();
  const said = await page.evaluate(() => globalThis.said);
  assert.deepEqual(said.map(([voice]) => voice), ["near", "near"]);
  assert.match(said[0][1], /^このカルテは。/);
  assert.match(said[1][1], /^ひとことで言うと。/);
});
