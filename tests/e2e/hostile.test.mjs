// What someone may have put into a table, a name, a pack or an address in order to harm: nothing of it runs, nothing breaks.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { COUNTS, goTo, paste, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

/** Each would set `ran`, load something or leave, if it came to be markup. */
const MARKUP = [
  "<img src=x onerror=window.ran=1>",
  "<script>window.ran=1</script>",
  "<svg onload=window.ran=1><a href=javascript:window.ran=1>",
  "</textarea></td></table></script><iframe srcdoc='<script>parent.ran=1</script>'>",
  '"><meta http-equiv=refresh content="0;url=http://leak.example/">',
  "javascript:window.ran=1",
  "{{constructor.constructor('window.ran=1')()}}",
];

const BORN = "img, iframe, object, embed, form[action], meta[http-equiv=refresh], a[href^='javascript'], [onerror], [onload]";

/** Nothing ran, nothing came to be an element that loads or leads, and nothing was even tried. */
async function unharmed(page, complaints) {
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(await page.locator(BORN).count(), 0);
  assert.deepEqual(complaints, []);
}

for (const markup of MARKUP) {
  test(`in cells and names, as text and as a clipboard's HTML: ${markup.slice(0, 30)}`, async () => {
    const { page, complaints } = await open(browser, shipped.onDisk);
    await up(page);
    const cells = `${markup}\t対象者数\t該当者数\n${markup}\t45\t17\n喫煙者\t45\t${markup}\n`;
    await paste(page, cells);
    await page.locator("#papers").evaluate((box, [html, text]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", text);
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, [`<table><tr><td>${markup}<td>対象者数<td>該当者数<tr><td>喫煙者<td>45<td>13</table>${markup}`, cells]);
    await unharmed(page, complaints);
    await page.locator("#papers").fill(`${markup}\n${COUNTS}`);
    await goTo(page, "カルテを見る →");
    await page.getByLabel("会社名").fill(markup);
    assert.ok((await page.getByRole("article").innerText()).includes(markup.trim()));
    await goTo(page, "取り組みを選ぶ →");
    await page.getByRole("button", { name: /^宣言に入れる/ }).first().click();
    await goTo(page, "宣言書をつくる →");
    await page.getByLabel("代表者の氏名").fill(markup);
    await unharmed(page, complaints);
    await page.context().close();
  });
}

const NAMES = ["../../../etc/passwd", "..\\..\\a", 'a"b:c*d?e|f<g>', "\u202Efdp.exe", "=HYPERLINK(\"http://leak.example\")", "名".repeat(400), " ", "CON"];

test("names that break file names, and formulas: the file is a table of its own name", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  await up(page);
  await paste(page, COUNTS);
  await goTo(page, "カルテを見る →");
  await page.getByText("表だけを保存").click();
  for (const name of NAMES) {
    await page.getByLabel("会社名").fill(name);
    const [download] = await Promise.all([page.waitForEvent("download"), goTo(page, "表で保存（CSV）")]);
    assert.match(download.suggestedFilename(), /^健活カルテ_[^\\/:*?"<>|]*$/, name);
    const cells = readFileSync(await download.path(), "utf8").slice(1).split(/[,\r\n]+/);
    assert.deepEqual(cells.filter((cell) => /^"?\s*[=+@＝＋＠\t]/.test(cell)), [], name);
  }
  await unharmed(page, complaints);
  await page.context().close();
});

const FRAGMENTS = ["#embed", "#embed#embed", "#%00%ff%", "#<script>window.ran=1</script>", "#javascript:window.ran=1", "#__proto__", `#${"a".repeat(100_000)}`, "#app", "#constructor=1&pack={}", "?a=b#表"];

test("addresses with nonsense behind them: the page is as ever", async () => {
  for (const fragment of FRAGMENTS) {
    const { page, complaints } = await open(browser, shipped.onDisk + fragment);
    await up(page);
    await page.evaluate(() => (location.hash = "#other"));
    await paste(page, COUNTS);
    assert.ok(await page.getByRole("button", { name: "カルテを見る →" }).isVisible(), fragment.slice(0, 40));
    await unharmed(page, complaints);
    await page.context().close();
  }
});

/** Packs that no office should have; each is told of, and the built-in one stands in. */
const PACKS = [
  ["5 MB of one name", JSON.stringify({ version: 1, office: "あ".repeat(1_700_000) })],
  ["5 MB of unknown fields", JSON.stringify({ version: 1, ...Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`field${at}`, "value"])) })],
  ["brackets within brackets", `{"version": 1, "links": ${"[".repeat(100_000)}`],
  ["braces within braces", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`],
  ["its own prototype", '{"version": 1, "__proto__": {"office": "x"}}'],
  ["no JSON", "<b>not JSON</b>".replaceAll("<", "\\u003c")],
  ["nothing", ""],
  ["a link that runs", '{"version": 1, "links": [{"label": "a", "address": "javascript:window.ran=1"}]}'],
  ["markup", JSON.stringify({ version: 1, office: MARKUP[0] }).replaceAll("<", "\\u003c")],
];

for (const [what, pack] of PACKS) {
  test(`a pack of ${what}: the job goes on, and the office is told`, async (context) => {
    const office = shipped.bytes().toString("utf8").replace(/(id="pack">)[^<]*/, () => `id="pack">${pack}`);
    const served = await shipped.serve({ "/office": office });
    context.after(() => served.close());
    const { page, complaints } = await open(browser, `${served.address}office`);
    await up(page);
    assert.match(await page.locator("body").innerText(), /このページの設定（pack）を読めない/);
    await paste(page, COUNTS);
    await goTo(page, "カルテを見る →");
    await goTo(page, "取り組みを選ぶ →");
    await goTo(page, "宣言書をつくる →");
    await unharmed(page, complaints);
    await page.context().close();
  });
}
