// What is kept as a file stands alone, and withholds from others what the sheet withholds.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

/** The karte of a sample, with every fold open. */
async function karte(sample) {
  const { page, complaints } = await open(browser, shipped.onDisk, { viewport: { width: 1280, height: 800 } });
  await up(page);
  await page.getByRole("button", { name: sample }).click();
  await goTo(page, "カルテを見る →");
  await page.evaluate(() => document.querySelectorAll(".why, .twin, .keep details").forEach((fold) => (fold.open = true)));
  return { page, complaints };
}

/** The file that a button gives. */
async function kept(page, button) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("every part is kept as a picture with whose it is, how to read it, and its sources", async () => {
  const { page, complaints } = await karte("製造業・45人");
  const list = page.getByLabel("保存する図");
  const parts = await list.locator("option").allInnerTexts();
  assert.deepEqual(parts, ["項目ごとの結果", "全体のかたち", "健診と保健指導", "人数と偶然の幅"]);
  for (const part of parts) {
    await list.selectOption(part);
    const svg = await kept(page, "図で保存（SVG）");
    assert.equal(svg.name, `健活カルテ_株式会社 晴山製作所_${part}.svg`);
    for (const words of ["<svg xmlns", "晴山製作所（見本）", part, "出典：", "令和5（2023）年度", "外部送信なし"]) {
      assert.ok(svg.bytes.toString("utf8").includes(words), `${part}: ${words}`);
    }
    const png = await kept(page, "画像で保存（PNG）");
    assert.equal(png.bytes.toString("latin1", 1, 4), "PNG");
    assert.equal(png.bytes.readUInt32BE(16), 1520, "twice 760 pixels");
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the table is kept as every spreadsheet reads it, without what others may not see", async () => {
  const { page } = await karte("製造業・45人");
  const row = (csv, item) => csv.bytes.toString("utf8").split("\r\n").find((line) => line.startsWith(item));
  const own = await kept(page, "表で保存（CSV）");
  assert.deepEqual([...own.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.match(row(own, "喫煙"), /,6\.7,3,45,/);
  await page.getByLabel("社外にも見せる").check();
  const others = await kept(page, "表で保存（CSV）");
  assert.match(row(others, "喫煙"), /,45人中10人未満（20％以下）,,,,,/);
  assert.doesNotMatch(row(others, "喫煙"), /6\.7/);
  await page.context().close();
});

test("each drawing has its table, by keyboard too, and the shape can be left out", async () => {
  const { page } = await karte("製造業・45人");
  for (const name of ["全体のかたちの表", "健診と保健指導の表", "偶然の幅の表"]) {
    const table = page.getByRole("region", { name });
    assert.ok((await table.getByRole("row").count()) > 2, name);
    await table.focus();
    assert.ok(await table.evaluate((one) => one === document.activeElement));
  }
  assert.deepEqual(await barriers(page), []);
  await page.getByLabel("全体のかたち（レーダー図）を載せる").uncheck();
  assert.equal(await page.locator("canvas.radar").count(), 0);
  await page.context().close();
});

test("nine people make no shape, and no verdict to ask about", async () => {
  const { page } = await karte("事務所・9人");
  assert.match(await page.locator(".overview").innerText(), /形を描きます（いまは0つ）/);
  assert.equal(await page.locator("canvas.radar, canvas.funnel").count(), 0);
  await page.context().close();
});
