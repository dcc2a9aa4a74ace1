// An office's own version: the block in the file, edited with nothing but a text editor.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, up } from "./steps.mjs";

const INVENTED = readFileSync(fileURLToPath(new URL("../../data/pack/hinatano.json", import.meta.url)), "utf8");

const TABLE = "項目\t対象者数\t該当者数\n血圧リスク\t45\t17\n運動習慣あり\t43\t12\n";

let browser;
let served;

const edited = (pack) => shipped.bytes().toString("utf8").replace(/(id="pack">)[^<]*/, (_, open) => open + pack);

before(async () => {
  browser = await launch();
  const pale = INVENTED.replace("#00577a", "#8fc9a9");
  assert.notEqual(pale, INVENTED);
  served = await shipped.serve({ "/office": edited(INVENTED), "/pale": edited(pale), "/none": edited("").replace(/<script type="application\/json".*?<\/script>/s, "") });
});

after(async () => {
  await browser.close();
  await served.close();
});

test("name, picture, colours, contact, links, programmes, values: all of it is seen, and can be read", async () => {
  const { page, complaints } = await open(browser, `${served.address}office`, { viewport: { width: 1280, height: 800 } });
  await up(page);
  const picture = page.getByRole("img", { name: /^ひなたん/ });
  assert.ok((await picture.evaluate((image) => image.complete && image.naturalWidth)) > 0);
  assert.match(await page.locator("#app footer").innerText(), /ひなた野商工会議所.*経営支援課.*電話 000-000-0000　FAX 000-000-0001/s);
  const primary = () => page.locator(".button[data-kind=primary]:visible").first().evaluate((button) => getComputedStyle(button).backgroundColor);
  await page.locator("#papers").fill(TABLE);
  assert.equal(await primary(), "rgb(0, 87, 122)");
  assert.deepEqual(await barriers(page), []);
  await goTo(page, "カルテを見る →");
  const karte = await page.getByRole("article").innerText();
  assert.match(karte, /ひなた野商工会議所「会員健康調査」2025年3月 4頁（架空の資料です）/);
  assert.match(await page.locator(".comparison__said").innerText(), /ひなた野会員企業（令和6（2024）年度）/);
  assert.deepEqual(await barriers(page), []);
  await goTo(page, "取り組みを選ぶ →");
  assert.match(await page.locator("#app").innerText(), /健康づくりセミナー（見本）/);
  assert.deepEqual(await barriers(page), []);
  await goTo(page, "宣言書をつくる →");
  assert.match(await page.getByRole("article").innerText(), /健康づくり宣言/);
  assert.deepEqual(await barriers(page), []);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("a link leads to the pack's address in a tab of its own, and says nothing of who comes", async () => {
  const { page } = await open(browser, `${served.address}office`);
  const asked = [];
  await page.context().route("https://hinatano-cci.example/**", (route) => {
    asked.push([route.request().url(), route.request().headers().referer]);
    return route.fulfill({ body: "<title>there</title>", contentType: "text/html" });
  });
  await up(page);
  await page.locator("#papers").fill(TABLE);
  const [tab] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: /健康づくりの相談/ }).click()]);
  await tab.waitForLoadState();
  assert.deepEqual(asked, [["https://hinatano-cci.example/kenko/", undefined]]);
  assert.equal(await tab.evaluate(() => window.opener), null);
  assert.ok((await page.locator("#papers").inputValue()).includes("血圧リスク"));
  await page.context().close();
});

test("a colour in which words could not be read is not taken, and the office is told where it stands", async () => {
  const { page, complaints } = await open(browser, `${served.address}pale`);
  await up(page);
  assert.match(await page.locator("#app footer").innerText(), /次の項目は出していません。\d+行5列「colors\.action」.*4\.5倍以上/);
  assert.equal(await page.evaluate(() => document.documentElement.style.length), 0);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("without the block the page is as ever", async () => {
  const { page, complaints } = await open(browser, `${served.address}none`);
  await up(page);
  assert.doesNotMatch(await page.locator("#app footer").innerText(), /配っているところ/);
  await page.locator("#papers").fill(TABLE);
  await goTo(page, "カルテを見る →");
  assert.deepEqual(complaints, []);
  await page.context().close();
});
