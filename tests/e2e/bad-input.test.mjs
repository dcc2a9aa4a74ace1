// What people paste that is no table of figures: a clear sentence at the place, the text stays, the page lives.

import assert from "node:assert/strict";
import { test } from "node:test";

import { browserAndServer } from "./at-hand.mjs";
import { open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { COUNTS, goTo, paste, up } from "./steps.mjs";

const at = browserAndServer();

const PEOPLE = "社員番号\t氏名\t生年月日\t収縮期血圧\n1001\t桃井 太郎\t1975/04/12\t138\n1002\t瀬戸内 花子\tS58.7.3\t118\n";

const CASES = [
  ["prose", "いつもお世話になっております。来月の健診の件、よろしくお願いいたします。", /表を貼り付けてください/],
  ["a table without figures", "項目\t担当\n受付\t山田\n会計\t佐藤\n", /表を貼り付けてください/],
  ["numbers of something else", "品名\t数量\t単価\nボルト\t120\t35\nナット\t80\t12\n", /見出しの行と列/],
];

for (const [what, text, sentence] of CASES) {
  test(`${what}: said in a sentence, and the text stays`, async () => {
    const { page, complaints } = await open(at.browser, shipped.onDisk);
    await up(page);
    const box = page.locator("#papers");
    await paste(page, text);
    assert.match(await page.getByRole("alert").filter({ visible: true }).innerText(), sentence);
    assert.equal(await box.inputValue(), text);
    assert.equal(await page.getByRole("button", { name: "カルテを見る →" }).count(), 0);
    await box.fill(COUNTS);
    await goTo(page, "カルテを見る →");
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}

test("people: not kept anywhere on the page, and what stood in the box stands there again", async () => {
  const { page, complaints } = await open(at.browser, shipped.onDisk);
  await up(page);
  const held = () => page.evaluate(() => ["paste", "papers"].map((id) => document.getElementById(id).value));
  const said = page.getByRole("alert").filter({ visible: true });
  for (const stood of ["", COUNTS]) {
    await page.locator("#papers").fill(stood);
    for (const _ of "twice") {
      await paste(page, PEOPLE);
      await said.filter({ hasText: "一人ひとりの記録" }).waitFor();
      assert.deepEqual(await held(), [stood, stood]);
      assert.doesNotMatch(await page.content(), /桃井/);
      assert.doesNotMatch(await page.locator("#kept").inputValue(), /桃井/);
    }
  }
  await page.getByLabel("ファイルを開く").setInputFiles({ name: "名簿.csv", mimeType: "", buffer: Buffer.from(PEOPLE) });
  await said.filter({ hasText: "一人ひとりの記録" }).waitFor();
  assert.deepEqual(await held(), [COUNTS, COUNTS]);
  await goTo(page, "カルテを見る →");
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("6 MB: said at once, and what stood in the box stays", async () => {
  const { page, complaints } = await open(at.browser, at.served.address, { permissions: ["clipboard-read", "clipboard-write"] });
  await up(page);
  await paste(page, "血圧リスク\t45\t15\n");
  await page.evaluate(() => navigator.clipboard.writeText("血圧リスク\t45\t15\n".repeat(300_000)));
  const began = Date.now();
  await page.keyboard.press("Control+V");
  assert.match(await page.getByRole("alert").filter({ visible: true }).innerText(), /大きすぎて読めない/);
  assert.ok(Date.now() - began < 5_000, "a browser that lays such a text out is gone for longer");
  assert.equal(await page.locator("#papers").inputValue(), "血圧リスク\t45\t15\n");
  await page.locator("#papers").fill(COUNTS);
  await goTo(page, "カルテを見る →");
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("nothing: the first screen says how to begin, and the later steps stay shut", async () => {
  const { page } = await open(at.browser, shipped.onDisk);
  await up(page);
  assert.ok(await page.getByRole("heading", { name: "はじめかた" }).isVisible());
  await page.getByRole("button", { name: "宣言書をつくる" }).click({ force: true });
  assert.ok(await page.locator("#papers").isVisible());
  await page.context().close();
});

test("a cell that cannot be read is named by row and column, and the rest is read", async () => {
  const { page } = await open(at.browser, shipped.onDisk);
  await up(page);
  await paste(page, "項目\t対象者数\t該当者数\n腹囲リスク\t45\t17\n脂質リスク\t45\t約13\n");
  const understood = page.getByRole("region", { name: "読み取った内容" });
  assert.match(await understood.innerText(), /3行3列: 「約13」は数として読めません/);
  assert.match(await understood.innerText(), /腹囲リスク/);
  await page.context().close();
});

test("what was typed before the window stood is taken over, with the place in it", async () => {
  const context = await at.browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const compile = WebAssembly.compile;
    WebAssembly.compile = async (bytes) => {
      await new Promise((go) => (window.goOn = go));
      return compile(bytes);
    };
  });
  await page.goto(shipped.onDisk);
  await page.locator("#paste").focus();
  await page.keyboard.insertText(COUNTS);
  await page.keyboard.press("Control+Home");
  await page.waitForFunction(() => window.goOn);
  await page.evaluate(() => window.goOn());
  await up(page);
  assert.equal(await page.locator("#papers").inputValue(), COUNTS);
  assert.deepEqual(
    await page.evaluate(() => [document.activeElement.id, document.activeElement.selectionStart]),
    ["papers", 0],
  );
  assert.ok(await page.getByRole("button", { name: "カルテを見る →" }).isVisible());
  await context.close();
});
