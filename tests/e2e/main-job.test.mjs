// The whole main job, as an owner does it: from a pasted table to a declaration out of the printer.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import { print, sizes } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { COUNTS, goTo, paste, up } from "./steps.mjs";

let browser;
let served;

before(async () => {
  browser = await launch();
  served = await shipped.serve();
});

after(async () => {
  await browser.close();
  await served.close();
});

const A4 = [595, 842];

for (const [surface, address] of [["a stick", () => shipped.onDisk], ["a server", () => served.address]]) {
  test(`from ${surface}: a pasted table becomes a printed declaration`, async () => {
    const { page, complaints } = await open(browser, address(), { viewport: { width: 1280, height: 800 } });
    await up(page);
    assert.deepEqual(await barriers(page), []);

    await paste(page, COUNTS);
    const read = page.getByRole("region", { name: "読み取った数値の表" });
    assert.match(await read.innerText(), /血圧リスク.*45.*15.*33\.3％.*5行3列/s);
    assert.deepEqual(await barriers(page), []);

    await goTo(page, "カルテを見る →");
    await page.getByLabel("会社名").fill("株式会社みどり野製作所");
    const karte = page.getByRole("article");
    for (const words of [/株式会社みどり野製作所/, /令和5（2023）年度/, /腹囲リスク/, /違うとは言えない/, /第5回NDBオープンデータ/]) {
      assert.match(await karte.innerText(), words);
    }
    const strip = page.getByRole("img", { name: /45人中17人/ });
    assert.match(await strip.getAttribute("aria-label"), /岡山県/);
    assert.deepEqual(await barriers(page), []);

    await goTo(page, "取り組みを選ぶ →");
    const cards = page.getByRole("listitem").filter({ hasText: "なぜこれか" });
    assert.ok((await cards.count()) >= 3);
    for (const card of await cards.all()) assert.match(await card.innerText(), /なぜこれか.+月曜日にすること.+出典/s);
    assert.deepEqual(await barriers(page), []);

    await goTo(page, "宣言書をつくる →");
    await page.getByLabel("代表者の氏名").fill("緑野 花子");
    await page.getByLabel("健康づくり担当者").fill("総務課");
    assert.match(await page.getByRole("status").first().innerText(), /すべて埋まりました/);
    assert.deepEqual(await barriers(page), []);

    const { path, sheets } = await print(page, surface.replace(" ", "-"));
    assert.deepEqual(sizes(path), [A4]);
    const sheet = sheets.join("").replaceAll(/\s/g, "");
    const date = await page.evaluate(() => {
      const [year, month, day] = [new Date().getFullYear(), new Date().getMonth() + 1, new Date().getDate()];
      return `令和${year - 2018}（${year}）年${month}月${day}日`;
    });
    for (const words of ["健活企業宣言", "株式会社みどり野製作所", "緑野花子", "総務課", date]) {
      assert.ok(sheet.includes(words), `${words} is not on the sheet: ${sheet}`);
    }
    for (const pledge of ["健診受診率", "特定保健指導実施率", "身体活動・運動"]) assert.ok(sheet.includes(pledge), pledge);
    assert.ok(!sheet.includes("数値を入れる"), "the window's own bar was printed");
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}

test("with every suggestion taken up the declaration is still one sheet", async () => {
  const { page } = await open(browser, shipped.onDisk);
  await up(page);
  await page.getByRole("button", { name: "製造業・45人" }).click();
  await goTo(page, "カルテを見る →");
  await goTo(page, "取り組みを選ぶ →");
  const left = page.getByRole("button", { name: /^宣言に入れる/ });
  while (await left.count()) await left.first().click();
  await goTo(page, "宣言書をつくる →");
  await page.getByLabel("健康づくり担当者").fill("総務課 健康づくり推進係");
  const { path } = await print(page, "full");
  assert.deepEqual(sizes(path), [A4]);
  await page.context().close();
});

test("drawings are as fine as the screen, follow its width, and are redrawn for paper", async () => {
  for (const deviceScaleFactor of [1, 2, 3]) {
    const { page } = await open(browser, shipped.onDisk, { viewport: { width: 1280, height: 800 }, deviceScaleFactor });
    await up(page);
    await page.getByRole("button", { name: "製造業・45人" }).click();
    await goTo(page, "カルテを見る →");
    // The browser tells of a new width in its own time; a drawing that stays coarse runs into the time limit.
    const fine = () =>
      page.waitForFunction(
        () => {
          const all = [...document.querySelectorAll("canvas")];
          const grain = (one) => one.width / one.clientWidth / devicePixelRatio;
          return all.length > 10 && all.every((one) => Math.abs(grain(one) - 1) < 0.02);
        },
        null,
        { timeout: 5_000 },
      );
    await fine();
    const before = await page.locator("canvas").first().evaluate((one) => one.width);
    await page.setViewportSize({ width: 900, height: 800 });
    await page.waitForFunction((before) => document.querySelector("canvas").width !== before, before);
    await fine();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const onPaper = await page.locator("canvas.strip").first().evaluate((one) => one.width);
    // 58 mm at 384 to an inch, as src/chart.rs and src/ui/drawing.rs have it.
    assert.equal(onPaper, Math.round((58 / 25.4) * 384));
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await fine();
    await page.context().close();
  }
});

test("what is drawn is not blank", async () => {
  const { page } = await open(browser, shipped.onDisk);
  await up(page);
  await page.getByRole("button", { name: "製造業・45人" }).click();
  await goTo(page, "カルテを見る →");
  const colours = await page.locator("canvas.strip").evaluateAll((all) =>
    all.map((one) => {
      const { data } = one.getContext("2d").getImageData(0, 0, one.width, one.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }),
  );
  assert.ok(colours.every((count) => count > 4), `${colours}`);
  await page.context().close();
});
