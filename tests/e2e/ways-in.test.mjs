// The ways in beside plain text: what other programs put on the clipboard, and files.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { table } from "../../bench/tables.mjs";
import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { pasteHeld, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const understood = (page) => page.getByRole("region", { name: "読み取った内容" });

const TABLE = `<p>令和5年度</p><table><tr><th>項目</th><th>対象者数</th><th>該当者数</th></tr>
<tr><td>血圧リスク</td><td rowspan="2">45</td><td>15</td></tr><tr><td>喫煙者</td><td>13</td></tr></table>`;

test("a table too long for the box is read all the same, and can be taken off again", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  await up(page);
  assert.equal(await pasteHeld(page, { "text/plain": table(1_000) }), false);
  await page.getByText("1001行の表が入っています").waitFor();
  assert.ok(await page.locator("#papers").isHidden());
  assert.match(await understood(page).innerText(), /腹囲リスク/);
  await page.getByRole("button", { name: "この表を外して、貼り直す" }).click();
  assert.equal(await page.locator("#papers:visible").inputValue(), "");
  assert.deepEqual(complaints, []);
  await page.context().close();
});

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

test("a clipboard whose text says as much as its HTML is left to the browser", async () => {
  const { page } = await open(browser, shipped.onDisk);
  await up(page);
  const text = "令和5年度\n項目\t対象者数\t該当者数\n血圧リスク\t45\t15\n喫煙者\t45\t13";
  assert.equal(await pasteHeld(page, { "text/plain": text, "text/html": TABLE }), true);
  assert.equal(await pasteHeld(page, { "text/plain": text, "text/html": TABLE.replace("13", "####") }), true);
  assert.equal(await pasteHeld(page, { "text/plain": "喫煙者 45 13" }), true);
  await page.context().close();
});

test("a clipboard's text and HTML are read together, cell by cell", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  await up(page);
  const text = "項目\t対象者数\t該当者数\r\n血圧リスク\t45\t####\r\n喫煙者\t\t13\r\n";
  const html = TABLE.replace("<p>令和5年度</p>", "").replace("13", "####");
  assert.equal(await pasteHeld(page, { "text/plain": text, "text/html": html }), false);
  const taken = "項目\t対象者数\t該当者数\n血圧リスク\t45\t15\n喫煙者\t45\t13\n";
  assert.equal(await page.locator("#papers").inputValue(), taken);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("a table of 2,000 rows from Excel's clipboard is read as one with its HTML, behind what stood in the box", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  await up(page);
  const rows = table(2_000).trimEnd().split("\r\n").map((row) => row.split("\t"));
  const cells = (row) => row.map((cell) => `<td x:num>${cell}</td>`).join("");
  const html = `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</table>`;
  // A column too narrow for its figures, in the text only.
  const text = rows.map((row, at) => row.with(3, at % 2 ? "####" : row[3]).join("\t")).join("\r\n");
  const box = page.locator("#papers");
  await box.fill("前の文\n\n");
  assert.equal(await pasteHeld(page, { "text/plain": text, "text/html": html }), false);
  await page.getByText("2003行の表が入っています").waitFor();
  assert.match(await understood(page).innerText(), /喫煙/);
  assert.doesNotMatch(await understood(page).innerText(), /####/);
  assert.ok(await page.getByRole("button", { name: "カルテを見る →" }).isVisible());
  assert.deepEqual(complaints, []);
  await page.context().close();
});

// 「項目,対象者数,該当者数 / 血圧リスク,45,15 / 喫煙者,45,13」 in Shift_JIS, as Excel in Japan saves CSV.
const SHIFT_JIS = Buffer.from(
  "8d8096da2c91ce8fdb8ed290942c8a5993968ed290940d0a8c8c88b3838a8358834e2c34352c31350d0a8b69898c8ed22c34352c31330d0a",
  "hex",
);
const CSV = "項目,対象者数,該当者数\n血圧リスク,45,15\n喫煙者,45,13\n";

/** Opens a file by the button. */
const choose = (page, name, buffer) => page.getByLabel("ファイルを開く").setInputFiles({ name, mimeType: "", buffer });

/** Drops a file on the box; whether the page left it to the browser. */
const drop = (page, text, ...names) =>
  page.locator("#papers").evaluate((box, { names, text }) => {
    const dataTransfer = new DataTransfer();
    for (const name of names) dataTransfer.items.add(new File([text], name));
    if (!names.length) dataTransfer.setData("text/plain", text);
    const event = (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    return box.dispatchEvent(event("dragover")) || box.dispatchEvent(event("drop"));
  }, { names, text });

const told = (page) => page.locator(".paste-card").getByRole("status");

for (const [encoding, bytes] of [
  ["Shift_JIS", SHIFT_JIS],
  ["UTF-8", Buffer.from(`\ufeff${CSV}`)],
  ["UTF-16", Buffer.from(`\ufeff${CSV.replaceAll(",", "\t")}`, "utf16le")],
]) {
  test(`a file in ${encoding} is opened, seen in the box, and read`, async () => {
    const { page, complaints } = await open(browser, shipped.onDisk);
    await up(page);
    await choose(page, "健診.csv", bytes);
    await understood(page).waitFor();
    assert.match(await page.locator("#papers").inputValue(), /^項目[,\t]対象者数/);
    assert.match(await understood(page).innerText(), /喫煙/);
    assert.equal(await told(page).innerText(), `「健診.csv」を開きました（文字コード: ${encoding}）。`);
    assert.deepEqual(await barriers(page), []);
    await page.locator("#papers").fill("");
    assert.equal(await told(page).innerText(), "");
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}

test("a file dropped on the box is read; several are not, and words are left to the browser", async () => {
  const { page } = await open(browser, shipped.onDisk);
  await up(page);
  assert.equal(await drop(page, CSV, "健診.csv"), false);
  await understood(page).waitFor();
  assert.equal(await page.locator("#papers").inputValue(), CSV);
  assert.equal(await drop(page, CSV, "a.csv", "b.csv"), false);
  await told(page).filter({ hasText: "一つずつ" }).waitFor();
  assert.equal(await drop(page, "喫煙"), true);
  await page.context().close();
});

test("a file dropped beside the box does not lead the window away", async () => {
  const { page } = await open(browser, shipped.onDisk);
  const dropBeside = (text) =>
    page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      if (text) dataTransfer.setData("text/plain", text);
      else dataTransfer.items.add(new File(["a"], "a.csv"));
      const event = (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      return document.body.dispatchEvent(event("dragover")) || document.body.dispatchEvent(event("drop"));
    }, text);
  assert.equal(await dropBeside(), false);
  await up(page);
  assert.equal(await dropBeside(), false);
  assert.equal(await dropBeside("喫煙"), true);
  await page.context().close();
});

test("a picture that is pasted is refused with the way out", async () => {
  const { page } = await open(browser, shipped.onDisk);
  await up(page);
  await page.locator("#papers").evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["PNG"], "image.png", { type: "image/png" }));
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await told(page).filter({ hasText: "画像です" }).waitFor();
  await page.context().close();
});

const REFUSED = [
  ["健診.xlsx", "PK", /表計算のファイルです。.*コピー/],
  ["健診.pdf", "%PDF", /表の文字を選んでコピー/],
  ["健診.docx", "PK", /もとのソフトで開き/],
  ["image.png", "PNG", /画像です。/],
  ["健診.csv", "\0\u0001\u0002", /文字のファイルとして読めませんでした/],
  ["大きい.csv", "a".repeat(5 * 1024 * 1024 + 1), /5 MBを超えている/],
];

test("a file that cannot be read is refused with the way out, and the box keeps its text", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk, { viewport: { width: 320, height: 640 } });
  await up(page);
  await page.locator("#papers").fill("喫煙者 45");
  for (const [name, bytes, sentence] of REFUSED) {
    await choose(page, name, Buffer.from(bytes));
    await told(page).filter({ hasText: sentence }).waitFor({ timeout: 5_000 });
    assert.equal(await page.locator("#papers").inputValue(), "喫煙者 45");
  }
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(await barriers(page), []);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the file button is reached and pressed by the keyboard, and is large enough for a finger", async () => {
  const { page } = await open(browser, shipped.onDisk);
  // Listened for well before: the browser hears of it by and by.
  const chooser = page.waitForEvent("filechooser");
  await up(page);
  await page.locator("#papers").focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.type), "file");
  await page.keyboard.press("Enter");
  await chooser;
  assert.ok((await page.getByText("ファイルを開く", { exact: true }).boundingBox()).height >= 44);
  await page.context().close();
});
