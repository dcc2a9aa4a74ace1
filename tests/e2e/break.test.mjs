// A break together: movements with a countdown, by keys and by taps, standing and sitting, to the end.

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

/** A break of three or five minutes, at its beginning, with a clock that the test moves on. */
async function begin(minutes, options) {
  const { page, complaints } = await open(browser, "about:blank", options);
  await page.goto(shipped.onDisk);
  await up(page);
  await paste(page, COUNTS);
  await goTo(page, "カルテを見る →");
  await goTo(page, "取り組みを選ぶ →");
  await page.clock.install();
  await goTo(page, `${minutes}の体操をはじめる`);
  return { page, complaints, player: page.getByRole("dialog", { name: "体操" }) };
}

/** Lets so many seconds go by; each is asked for when the one before it is seen. */
async function wait(page, seconds) {
  for (let second = 0; second < seconds; second += 1) {
    await page.clock.runFor(1000);
    await page.evaluate(() => new Promise((seen) => setTimeout(seen)));
  }
}

const name = (player) => player.getByRole("heading").innerText();
const left = (player) => player.getByRole("timer").innerText();

test("five movements take three minutes, and the last one ends by itself", async () => {
  const { page, complaints, player } = await begin("3分");
  assert.equal(await left(player), "6秒");
  assert.deepEqual(await barriers(page), []);
  const seen = [];
  for (let movement = 0; movement < 5; movement += 1) {
    seen.push(await name(player));
    await wait(page, 36);
  }
  assert.equal(new Set(seen).size, 5);
  assert.equal(await name(player), "おつかれさまでした");
  await player.getByRole("button", { name: "もう一度" }).click();
  assert.deepEqual([await name(player), await left(player)], [seen[0], "6秒"]);
  assert.deepEqual(complaints, []);
});

test("keys lead through it, stop it, and end it where it was begun", async () => {
  const { page, player } = await begin("5分");
  await page.keyboard.press("PageDown");
  assert.match(await player.innerText(), /2／9/);
  await page.keyboard.press("p");
  await wait(page, 3);
  assert.equal(await left(player), "6秒");
  await page.keyboard.press("p");
  await wait(page, 7);
  assert.equal(await left(player), "29秒");
  await page.keyboard.press("ArrowLeft");
  assert.match(await player.innerText(), /2／9[\s\S]*6秒/);
  await page.keyboard.press("Escape");
  assert.equal(await player.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), "break");
});

test("who sits is shown sitting, and the seconds go on", async () => {
  const { page, player } = await begin("3分", { viewport: { width: 360, height: 740 }, hasTouch: true });
  for (let movement = 0; movement < 3; movement += 1) await page.keyboard.press("ArrowRight");
  await wait(page, 8);
  const standing = [await name(player), await left(player)];
  await player.getByRole("button", { name: "座って" }).tap();
  assert.deepEqual([await name(player), await left(player)], ["いすから立つ", standing[1]]);
  assert.notEqual(standing[0], "いすから立つ");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test("nothing moves for who asked for that", async () => {
  const { player } = await begin("3分", { reducedMotion: "reduce" });
  assert.equal(await player.locator("svg:visible").count(), 2);
  const { player: usual } = await begin("3分");
  assert.equal(await usual.locator("svg:visible").count(), 1);
});
