// 紙を見て入力: from an empty page to the karte with a printed sheet beside the keyboard, or on a phone.

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

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** The form on an empty page. */
async function atTheForm(options = DESKTOP) {
  const { page, complaints } = await open(browser, shipped.onDisk, options);
  await up(page);
  await goTo(page, "紙を見て入力");
  await page.getByRole("heading", { name: "紙を見て、数値を入力してください" }).waitFor();
  return { page, complaints };
}

const field = (page, name) => page.getByRole("textbox", { name });
const focused = (page) =>
  page.evaluate(() => {
    const here = document.activeElement;
    return here.getAttribute("aria-label") ?? (here.labels?.[0] ?? here).textContent;
  });
const sidewaysScroll = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page, name) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  assert.fail(`${name} cannot be reached`);
}

test("by the keyboard alone, from an empty page to the karte", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk, DESKTOP);
  await up(page);
  await tabTo(page, /^紙を見て入力$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "紙を見て、数値を入力してください" }).waitFor();
  await tabTo(page, /^年度/);
  for (const _ of ["令和8", "令和7", "令和6", "令和5"]) await page.keyboard.press("ArrowDown");
  await tabTo(page, /^割合の分母は/);
  await page.keyboard.press("Space");
  await tabTo(page, /^健診を受けた人数/);
  await page.keyboard.type("45");
  for (const share of ["90.0", "", "２０．０％", "", "37.8", "33.3"]) {
    await page.keyboard.press("Enter");
    await page.keyboard.type(share);
  }
  assert.equal(await focused(page), "血圧リスク 令和5（2023）年度 自社（％）");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(page), "腹囲リスク 令和5（2023）年度 自社（％）");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "血圧リスク 令和5（2023）年度 支部平均（％）");
  await page.keyboard.type("46.1");
  await page.keyboard.press("ArrowLeft");
  assert.match(await focused(page), /支部平均/, "inside the text an arrow moves the caret");
  for (const _ of "46.1") await page.keyboard.press("ArrowLeft");
  assert.match(await focused(page), /業態平均/);
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), "代謝(血糖)リスク 令和5（2023）年度 業態平均（％）");
  assert.deepEqual(await barriers(page), []);
  await tabTo(page, /^カルテを見る/);
  await page.keyboard.press("Enter");
  const karte = await page.getByRole("article").innerText();
  assert.match(karte, /腹囲リスク/);
  assert.match(karte, /血圧リスク\s+33\.3％\s+45人中\s+お手元の表の支部平均46％/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the people examined are the denominator only where the person says so", async () => {
  const { page } = await atTheForm();
  await field(page, "健診を受けた人数 （人）").fill("45");
  await field(page, "腹囲リスク 自社（％）").fill("33.3");
  await page.keyboard.press("Enter");
  await page.getByText("読み取った内容を見る").click();
  const row = page.getByRole("row", { name: /^腹囲リスク\s.*33\.3/ }).last();
  assert.doesNotMatch(await row.innerText(), /45/);
  await page.getByLabel("割合の分母は、健診を受けた人数").check();
  await row.filter({ hasText: "45" }).waitFor();
  await page.getByLabel("人数", { exact: true }).check();
  await page.getByText("「33.3」は、割合か人数か決められない").waitFor();
  await field(page, "腹囲リスク 該当者数").fill("15");
  await page.keyboard.press("Enter");
  await page.getByText("「33.3」").waitFor({ state: "detached" });
  await page.context().close();
});

test("a word that is being composed keeps its Enter and its arrows", async () => {
  const { page, complaints } = await atTheForm();
  const own = field(page, "腹囲リスク 自社（％）");
  await own.focus();
  const keyboard = await page.context().newCDPSession(page);
  const press = (key, keyCode) =>
    own.evaluate((one, { key, keyCode }) => {
      const event = new KeyboardEvent("keydown", { key, keyCode, isComposing: keyCode !== 229, bubbles: true, cancelable: true });
      return one.dispatchEvent(event);
    }, { key, keyCode });
  await keyboard.send("Input.imeSetComposition", { text: "３３", selectionStart: 2, selectionEnd: 2 });
  for (const key of ["Enter", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"]) {
    // As Chromium says it, and as Safari says it once the word is done.
    assert.ok(await press(key, 13), key);
    assert.ok(await press(key, 229), key);
  }
  assert.equal(await focused(page), "腹囲リスク 自社（％）");
  assert.equal(await own.inputValue(), "３３", "nothing rewrites what is being composed");
  await keyboard.send("Input.insertText", { text: "３３．３" });
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "血圧リスク 自社（％）");
  assert.equal(await own.inputValue(), "３３．３");
  await page.getByText("1個の数値を読み取りました。").waitFor();
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("what the reader cannot take is told at its field, in words", async () => {
  const { page } = await atTheForm();
  const own = field(page, "腹囲リスク 自社（％）");
  await own.fill("約33");
  await page.keyboard.press("Tab");
  await page.getByText("「約33」は数として読めません").waitFor();
  assert.equal(await own.getAttribute("aria-invalid"), "true");
  const described = await own.getAttribute("aria-describedby");
  assert.match(await page.locator(`#${described}`).innerText(), /約33/);
  assert.match(await page.getByRole("status").filter({ hasText: "1か所" }).innerText(), /カルテに載りません/);
  assert.deepEqual(await barriers(page), []);
  await page.context().close();
});

test("three years of people stand side by side, and items are added", async () => {
  const { page, complaints } = await atTheForm();
  await page.getByRole("button", { name: "年度を追加" }).click({ force: true });
  assert.equal(await page.getByRole("combobox", { name: "年度" }).count(), 1, "the first year is said first");
  await page.getByRole("combobox", { name: "年度" }).selectOption("令和5（2023）年度");
  for (const _ of [1, 2]) await page.getByRole("button", { name: "年度を追加" }).click();
  await page.getByLabel("人数", { exact: true }).check();
  await page.getByRole("combobox", { name: "ほかの項目" }).selectOption("BMI25以上");
  await page.getByRole("button", { name: "項目を追加" }).click();
  for (const [year, count] of [["令和5（2023）", "14"], ["令和4（2022）", "15"], ["令和3（2021）", "16"]]) {
    await field(page, `BMI25以上 ${year}年度 該当者数`).fill(count);
    await field(page, `BMI25以上 ${year}年度 対象者数`).fill("45");
  }
  await page.keyboard.press("Tab");
  await page.getByText("3個の数値を読み取りました。").waitFor();
  for (const width of [1280, 1024, 800, 320]) {
    await page.setViewportSize({ width, height: 740 });
    assert.equal(await sidewaysScroll(page), 0, `${width} px`);
    assert.deepEqual(await barriers(page), []);
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("on a phone an item is a card, and everything is large enough for a finger", async () => {
  const { page, complaints } = await atTheForm(PHONE);
  assert.equal(await sidewaysScroll(page), 0);
  const controls = page.locator(".typed :is(select, input.input, button, .choice)");
  const sizes = await controls.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
  assert.ok(sizes.length > 40 && sizes.every((size) => size >= 44), `${sizes}`);
  await page.getByText("人数", { exact: true }).tap();
  await field(page, "喫煙 該当者数").tap();
  await field(page, "喫煙 該当者数").fill("13");
  assert.equal(await field(page, "喫煙 対象者数").getAttribute("inputmode"), "numeric");
  await field(page, "喫煙 対象者数").fill("45");
  await field(page, "喫煙 支部平均（％）").tap();
  assert.equal(await field(page, "喫煙 支部平均（％）").getAttribute("inputmode"), "decimal");
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("button", { name: "カルテを見る →" }).tap();
  assert.match(await page.getByRole("article").innerText(), /13\/45/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the pasted table and the form wait for each other", async () => {
  const { page } = await open(browser, shipped.onDisk, DESKTOP);
  await up(page);
  await paste(page, COUNTS);
  await goTo(page, "紙を見て入力");
  await field(page, "腹囲リスク 自社（％）").fill("33.3");
  await page.keyboard.press("Tab");
  await goTo(page, "カルテを見る →");
  await page.getByRole("button", { name: "数値を入れる" }).click();
  assert.equal(await field(page, "腹囲リスク 自社（％）").inputValue(), "33.3");
  await goTo(page, "← 貼り付けた表にもどる");
  assert.equal(await page.locator("#papers").inputValue(), COUNTS);
  await page.getByText("入力した1か所は、そのまま残っています。").waitFor();
  await page.context().close();
});

test("in English, each item has its name on the paper beside it", async () => {
  for (const device of [DESKTOP, PHONE]) {
    const { page, complaints } = await atTheForm(device);
    await field(page, "腹囲リスク 自社（％）").fill("約33");
    await page.keyboard.press("Tab");
    await goTo(page, "English");
    await page.getByRole("heading", { name: "Type the figures from your paper" }).waitFor();
    const row = page.getByRole("rowheader").filter({ has: page.locator('[lang="ja"]', { hasText: "（腹囲リスク）" }) });
    assert.equal(await row.count(), 1);
    await page.getByText("“約33” cannot be read as a number.").waitFor();
    assert.equal(await page.locator("#waist-0-0").inputValue(), "約33");
    assert.ok((await sidewaysScroll(page)) <= 0);
    assert.deepEqual(await barriers(page), []);
    assert.deepEqual(complaints, []);
    await page.context().close();
  }
});
