// What a person keeps as a file comes back as it was, joins another year, or says why it cannot.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
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

async function begun(viewport = { width: 1280, height: 800 }) {
  const { page, complaints } = await open(browser, shipped.onDisk, { viewport });
  await up(page);
  return { page, complaints };
}

/** The file that 「ファイルに保存」 gives. */
async function kept(page) {
  const button = page.getByRole("button", { name: "ファイルに保存", exact: true });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Opens a file by the button; `text` in the place of its own where given. */
const opened = (page, { name, text }) =>
  page.locator('#app input[type="file"]').setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

const files = (page) => page.locator(".opened");

/** Waits for what is said of a file. */
const said = (page, words) => files(page).filter({ hasText: words }).waitFor();

const sheet = (page) => page.getByRole("article").innerText();

test("all that was put in comes back after the page was loaded anew", async () => {
  const { page, complaints } = await begun();
  await paste(page, COUNTS);
  await goTo(page, "カルテを見る →");
  const name = page.getByLabel("会社名");
  await name.fill('みどり野<img src=x onerror="alert(1)">/髙﨑');
  await page.getByLabel("比べる相手").selectOption({ label: "全国" });
  const before = await sheet(page);
  const file = await kept(page);
  assert.equal(file.name, "健活カルテ_みどり野_img src=x onerror=_alert(1)___髙﨑_令和5（2023）年度.json");

  await page.reload();
  await up(page);
  assert.equal(await page.locator("#papers").inputValue(), "");
  await opened(page, file);
  await said(page, /を開いています/);
  assert.equal(await page.locator("#papers").inputValue(), COUNTS);
  assert.deepEqual(await barriers(page), []);
  await goTo(page, "カルテを見る →");
  assert.equal(await sheet(page), before);
  assert.equal(await name.inputValue(), 'みどり野<img src=x onerror="alert(1)">/髙﨑');
  // At the declaration too, and what is kept again is the same.
  await goTo(page, "取り組みを選ぶ →");
  await goTo(page, "宣言書をつくる →");
  assert.equal((await kept(page)).text, file.text);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("last year's file and this year's table stand side by side, and the file can be taken away", async () => {
  const { page, complaints } = await begun({ width: 360, height: 740 });
  await paste(page, COUNTS.replace("令和5年度", "令和4年度").replace("喫煙者\t45\t13", "喫煙者\t45\t20"));
  await goTo(page, "カルテを見る →");
  const last = await kept(page);
  await page.reload();
  await up(page);
  await paste(page, COUNTS);
  await opened(page, last);
  await said(page, /から、令和4（2022）年度を並べました/);
  assert.equal(await page.locator("#papers").inputValue(), COUNTS);
  assert.deepEqual(await barriers(page), []);
  await goTo(page, "カルテを見る →");
  const heads = await page.locator(".trends thead th").allInnerTexts();
  assert.deepEqual(heads, ["令和4（2022）年度", "令和5（2023）年度"]);
  await page.getByRole("button", { name: /数値を入れる/ }).first().click();
  await page.getByRole("button", { name: /を取り除く/ }).click();
  await page.getByRole("button", { name: /を取り除く/ }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "前の内容に戻す" }).click();
  await said(page, /令和4（2022）年度/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("a broken file, one of a version to come, and one of another make say so and leave what was there", async () => {
  const { page, complaints } = await begun();
  await paste(page, COUNTS);
  await goTo(page, "カルテを見る →");
  const file = await kept(page);
  await page.getByRole("button", { name: /数値を入れる/ }).first().click();
  const box = page.locator("#papers");
  const refusals = [
    [file.text.replace("喫煙者\\t45\\t13", "喫煙者\\t45\\t12"), /中身が変わるか壊れるか/],
    [file.text.slice(0, 300), /中身が変わるか壊れるかしています（\d+行\d+列）/],
    [file.text.replace('"version":2', '"version":99'), /新しいほうで開いてください/],
    ['{"type":"FeatureCollection"}', /健活カルテで保存したファイルではありません/],
    [`{"format":"kenkatsu-karte","kept":${"[".repeat(100_000)}`, /壊れるか/],
  ];
  for (const [number, [text, why]] of refusals.entries()) {
    await opened(page, { name: `${number}.json`, text });
    const refusal = page.getByRole("alert").filter({ hasText: `「${number}.json」を開けませんでした` });
    assert.match(await refusal.innerText(), why);
    assert.equal(await box.inputValue(), COUNTS);
    assert.ok(await page.getByRole("button", { name: "カルテを見る →" }).isVisible());
  }
  // Pasted into the box, a saved text is opened too, and never stands there.
  await box.fill(file.text);
  assert.equal(await box.inputValue(), COUNTS);
  await said(page, /「貼り付けた保存データ」/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});
