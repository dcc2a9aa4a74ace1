// The ways in beside plain text: what other programs put on the clipboard, and files.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const understood = (page) => page.getByRole("region", { name: "読み取った内容" });

/** Pastes what a clipboard holds, by format; whether the page left it to the browser. */
function pasteHeld(page, held) {
  return page.locator("#papers").evaluate((box, held) => {
    box.focus();
    const clipboardData = new DataTransfer();
    for (const [format, text] of Object.entries(held)) clipboardData.setData(format, text);
    return box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, held);
}

const TABLE = `<p>令和5年度</p><table><tr><th>項目</th><th>対象者数</th><th>該当者数</th></tr>
<tr><td>血圧リスク</td><td rowspan="2">45</td><td>15</td></tr><tr><td>喫煙者</td><td>13</td></tr></table>`;

test("a table that only the clipboard's HTML holds is seen as columns, read, and undone by the browser", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  await up(page);
  const words = "令和5年度\n項目\n対象者数\n該当者数\n血圧リスク\n45\n15\n喫煙者\n13";
  assert.equal(await pasteHeld(page, { "text/plain": words, "text/html": TABLE }), false);
  const box = page.locator("#papers");
  assert.equal(await box.inputValue(), "令和5年度\n項目\t対象者数\t該当者数\n血圧リスク\t45\t15\n喫煙者\t45\t13\n");
  assert.match(await understood(page).innerText(), /喫煙/);
  assert.ok(await page.getByRole("button", { name: "カルテを見る →" }).isVisible());
  await page.keyboard.press("Control+Z");
  assert.equal(await box.inputValue(), "");
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("a clipboard whose text has columns is left to the browser", async () => {
  const { page } = await open(browser, shipped.onDisk);
  await up(page);
  assert.equal(await pasteHeld(page, { "text/plain": "喫煙者\t45\t13", "text/html": TABLE }), true);
  assert.equal(await pasteHeld(page, { "text/plain": "喫煙者 45 13" }), true);
  await page.context().close();
});
