// What could not be read is put right on the table itself, by keyboard and by hand, and what was done can be undone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, paste, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const TABLE = "項目\t対象者数\t該当者数\n腹囲リスク\t45\t17\n血圧高め\t45\t15\n脂質リスク\t45\t約13\n";

/** The first screen with a table on it that needs a hand. */
async function atTheTable(text = TABLE, options = {}) {
  const { page, complaints } = await open(browser, shipped.onDisk, { viewport: { width: 1280, height: 800 }, ...options });
  await up(page);
  await paste(page, text);
  const read = page.getByRole("region", { name: "読み取った数値の表" });
  return { page, complaints, read };
}

/** Comes to a list, which fills it, and chooses from it. */
async function choose(list, label) {
  await list.focus();
  await list.selectOption(label);
}

test("a flagged cell is put right in the cell, and the karte has it", async () => {
  const { page, complaints, read } = await atTheTable();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("link", { name: /4行3列: 「約13」/ }).press("Enter");
  const cell = page.getByRole("textbox", { name: "4行3列の値" });
  assert.ok(await cell.evaluate((one) => one === document.activeElement), "the link leads to the cell");
  await cell.fill("13");
  assert.doesNotMatch(await read.innerText(), /脂質リスク/, "nothing is read while somebody types");
  await cell.press("Enter");
  await read.getByText("脂質リスク").waitFor();
  assert.ok(await cell.evaluate((one) => one === document.activeElement), "and one stays there");
  assert.equal(await page.locator("#papers").inputValue(), TABLE);
  assert.deepEqual(await barriers(page), []);
  await goTo(page, "カルテを見る →");
  assert.match(await page.getByRole("article").innerText(), /脂質リスク/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("a heading is chosen from its list, and undone", async () => {
  const { page, complaints, read } = await atTheTable();
  const heading = page.getByRole("combobox", { name: "3行1列「血圧高め」の意味" });
  const undo = page.getByRole("button", { name: "直したことを、ひとつ取り消す" });
  const shown = (name) => page.getByRole("combobox", { name }).evaluate((one) => one.selectedOptions[0].label);
  assert.equal(await shown(/脂質リスク/), "脂質リスク");
  const chosen = () => heading.evaluate((one) => one.selectedOptions[0].label);
  await choose(heading, "血圧リスク");
  await read.getByText("血圧リスク").waitFor();
  assert.equal(await chosen(), "血圧リスク");
  await choose(heading, "収縮期血圧130以上");
  await read.getByText("収縮期血圧130以上").waitFor();
  await undo.click();
  await read.getByText("血圧リスク").waitFor();
  assert.equal(await chosen(), "血圧リスク");
  await undo.click();
  await read.getByText("血圧リスク").waitFor({ state: "detached" });
  assert.equal(await chosen(), "選んでください");
  assert.equal(await undo.getAttribute("aria-disabled"), "true");
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("a year is chosen for a heading that was understood otherwise, and the list says so", async () => {
  const { page, complaints, read } = await atTheTable("項目\t令和4年度\t令和5年度\n血圧リスク\t40.0%\t38.0%\n");
  await page.getByText("貼り付けた表で、見出しの意味や値を直す").click();
  const heading = page.getByRole("combobox", { name: "1行3列「令和5年度」の意味" });
  await choose(heading, "令和6（2024）年度");
  await read.getByText("令和6（2024）年度").waitFor();
  assert.equal(await heading.evaluate((one) => one.selectedOptions[0].label), "令和6（2024）年度");
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("where no figure could be read, a choice makes it one, and one stays at the list", async () => {
  const { page, complaints, read } = await atTheTable("項目\t対象者数\t該当者数\n血圧高め\t45\t15\n");
  const heading = page.getByRole("combobox", { name: /血圧高め/ });
  await choose(heading, "血圧リスク");
  await read.getByText("血圧リスク").waitFor();
  assert.ok(await heading.evaluate((one) => one === document.activeElement));
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("what was put right stays while the text is mended elsewhere, and goes with the headings", async () => {
  const { page, read } = await atTheTable();
  await page.getByRole("textbox", { name: "4行3列の値" }).fill("13");
  await page.keyboard.press("Tab");
  await read.getByText("脂質リスク").waitFor();
  const box = page.locator("#papers");
  await box.fill(TABLE.replace("17", "18"));
  await read.getByText("18", { exact: true }).waitFor();
  assert.match(await read.innerText(), /脂質リスク/);
  await box.fill(TABLE.replace("該当者数", "人数"));
  await read.getByText("脂質リスク").waitFor({ state: "detached" });
  await page.getByText("直していた1か所を外して読みました。").waitFor();
  await goTo(page, "変える前にもどす");
  await read.getByText("脂質リスク").waitFor();
  assert.equal(await box.inputValue(), TABLE.replace("17", "18"));
  assert.equal(await page.getByRole("textbox", { name: "4行3列の値" }).inputValue(), "13");
  await page.context().close();
});

test("a value that was understood can be written anew too, and undone", async () => {
  const { page, complaints, read } = await atTheTable();
  const cell = page.getByRole("textbox", { name: "2行3列の値" });
  await cell.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("18");
  await page.keyboard.press("Enter");
  await page.getByText("1か所を直して読みました。").waitFor();
  await read.getByText("18", { exact: true }).waitFor();
  await goTo(page, "直したことを、ひとつ取り消す");
  await read.getByText("17", { exact: true }).waitFor();
  assert.equal(await cell.inputValue(), "17");
  assert.deepEqual(await barriers(page), []);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("a wide table moves in a frame of its own, and everything is big enough to touch", async () => {
  const wide = TABLE.replaceAll(/$/gm, "\t備考\t備考\t備考\t備考");
  const { page } = await atTheTable(wide, { viewport: { width: 320, height: 640 } });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  const controls = page.locator(".repair :is(select, input, button, summary), .problems a");
  const heights = await controls.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  assert.ok(heights.length > 5 && heights.every((height) => height >= 43.5), `${heights}`);
  assert.deepEqual(await barriers(page), []);
  await page.context().close();
});

test("the table speaks another language, and what was put right stays", async () => {
  const { page, complaints } = await atTheTable();
  await page.getByRole("textbox", { name: "4行3列の値" }).fill("13");
  await page.keyboard.press("Tab");
  await page.getByText("1か所を直して読みました。").waitFor();
  await goTo(page, "English");
  await page.getByText("Read with 1 correction.").waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Row 4, column 3: value" }).inputValue(), "13");
  const heading = page.getByRole("combobox", { name: "Row 3, column 1: meaning of “血圧高め”" });
  assert.equal(await heading.evaluate((one) => one.selectedOptions[0].label), "Please choose");
  await page.getByRole("link", { name: /Row 3, column 1: There is no item for “血圧高め”/ }).waitFor();
  await page.locator("#papers-hint", { hasText: "Copy a table (Ctrl+C)" }).waitFor();
  assert.deepEqual(await barriers(page), []);
  assert.deepEqual(complaints, []);
  await page.context().close();
});
