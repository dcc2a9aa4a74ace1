// Paper that helps to keep it up: a stamp card, four to a page or one, and a poster; a page each, as chosen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import { print, sizes } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const A4 = [595, 842];

test("cards and poster: one A4 each, with the month, the tool and the company", async () => {
  const { page, complaints } = await open(browser, "about:blank");
  await page.clock.setFixedTime(new Date("2026-12-05T09:00:00+09:00"));
  await page.goto(shipped.onDisk);
  await up(page);
  await goTo(page, "製造業・45人");
  await goTo(page, "カルテを見る →");
  await goTo(page, "取り組みを選ぶ →");
  await page.getByRole("button", { name: /^宣言に入れる/ }).first().click();
  const tool = await page.locator(".handouts option:checked").innerText();
  const papers = [
    ["スタンプカード（1枚に1人）", "来月", 1, /令和9（2027）年1月のスタンプカード/g, /今月の目標.*お名前/],
    ["スタンプカード（1枚に4人）", "今月", 4, /令和8（2026）年12月のスタンプカード/g, /今月の目標.*お名前/],
    ["ポスター", "今月", 1, /みんなで、少しずつ。/g, /いつ.*どこで.*だれと/],
  ];
  for (const [paper, month, times, head, rest] of papers) {
    await page.getByLabel(paper).check();
    await page.getByLabel(month, { exact: true }).check();
    const { path, sheets } = await print(page, "handout");
    assert.deepEqual(sizes(path), [A4], paper);
    const words = sheets[0].replaceAll(/\s/g, "");
    assert.equal(words.match(head)?.length, times, paper);
    assert.match(words, rest);
    for (const name of [tool, "晴山製作所"]) assert.ok(words.includes(name.replaceAll(/\s/g, "")), `${paper}: ${name}`);
    if (month === "来月") assert.match(words, /293031/);
    assert.doesNotMatch(words, /この紙を印刷|比べる相手|宣言に入れる/);
    assert.deepEqual(await barriers(page), []);
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});
