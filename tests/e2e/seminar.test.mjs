// 説明会: the tool shown to a room from a stick, slide by slide, by clicker and by keys; then it is for use again.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { COUNTS, goTo, paste, up } from "./steps.mjs";

const PROJECTOR = { viewport: { width: 1024, height: 768 } };
const COMPANY = "みどり野製作所";

/** Each slide: what is seen of it, without anybody scrolling. */
const SLIDES = [
  ".panel__share",
  "#papers",
  ".readings__table",
  "#karte-finding[data-lit]",
  "#karte-participation[data-lit]",
  ".rows__line[data-lit]",
  ".suggestion",
  ".suggestion[data-chosen=true]:last-child",
  ".pledges tbody tr:nth-child(3)",
  ".panel__steps",
];

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const bar = (page) => page.getByRole("region", { name: "説明会", exact: true });
const number = async (page) => Number((await bar(page).locator("summary").innerText()).match(/(\d+)／10/)[1]);
const button = (page, name) => bar(page).getByRole("button", { name, exact: true });

/** The page with a real company's figures in it, and a seminar begun over them. */
async function begun(options = PROJECTOR) {
  const opened = await open(browser, shipped.onDisk, options);
  const { page } = opened;
  await up(page);
  await paste(page, COUNTS);
  await goTo(page, "カルテを見る →");
  await page.getByLabel("会社名").fill(`株式会社${COMPANY}`);
  await goTo(page, "説明会で使う");
  return opened;
}

/** Whether the first such place is above the bar and below the window's top. */
const inSight = (page, place) =>
  page.evaluate((place) => {
    const found = document.querySelector(place)?.getBoundingClientRect();
    const foot = document.querySelector(".seminar").getBoundingClientRect().top;
    return Boolean(found && found.top >= 0 && found.top < foot - 40 && found.width > 0);
  }, place);

/** Whatever of the company is in the page: text, fields, attributes. */
const traces = (page, of) =>
  page.evaluate((of) => {
    const fields = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
    return [document.documentElement.outerHTML, document.body.innerText, document.title, ...fields].filter((text) => text.includes(of)).length;
  }, of);

test("a clicker leads from the first slide to the last, and nothing of the company is in sight", async () => {
  const { page, complaints } = await begun();
  for (const [at, place] of SLIDES.entries()) {
    assert.equal(await number(page), at + 1);
    assert.ok(await inSight(page, place), `${at + 1}: ${place}`);
    assert.deepEqual(await barriers(page), [], `${at + 1}`);
    assert.ok(!(await page.locator("body").innerText()).includes(COMPANY), `${at + 1}`);
    // The sample is called one wherever it is seen.
    assert.equal((await bar(page).innerText()).includes("見本（架空の会社）"), at > 1 && at < 9, `${at + 1}`);
    assert.ok(await page.evaluate(() => scrollY === 0 && document.documentElement.scrollWidth <= innerWidth));
    await page.keyboard.press("PageDown");
  }
  assert.equal(await number(page), 10);
  await page.keyboard.press("PageUp");
  assert.equal(await number(page), 9);
  assert.deepEqual(complaints, []);
});

test("#seminar begins it by itself, also where the page is open already", async () => {
  const { page } = await open(browser, `${shipped.onDisk}#seminar`, PROJECTOR);
  await up(page);
  assert.equal(await number(page), 1);
  await page.keyboard.press("Escape");
  assert.equal(await bar(page).count(), 0);
  await page.goto(`${shipped.onDisk}#`);
  await page.goto(`${shipped.onDisk}#seminar`);
  assert.equal(await number(page), 1);
});

test("the keys of a keyboard: arrows, the blank, N for the notes; none where somebody types", async () => {
  const { page } = await begun();
  for (const [key, at] of [["ArrowRight", 2], [" ", 3], ["ArrowDown", 4], ["ArrowLeft", 3], ["Shift+ ", 2], ["ArrowUp", 1], ["PageUp", 1]]) {
    await page.keyboard.press(key === "Shift+ " ? "Shift+Space" : key === " " ? "Space" : key);
    await bar(page).locator("summary", { hasText: `場面 ${at}／10` }).waitFor();
  }
  assert.equal(await bar(page).locator(".seminar__notes").count(), 0);
  await page.keyboard.press("n");
  assert.match(await bar(page).locator(".seminar__notes").innerText(), /聞かれたら/);
  await page.keyboard.press("PageDown");
  assert.match(await bar(page).locator(".seminar__notes").innerText(), /聞かれたら/);
  await page.keyboard.press("N");
  assert.equal(await bar(page).locator(".seminar__notes").count(), 0);
  // A blank on a button is the button's; letters in a field are the field's.
  await button(page, "メモ").focus();
  await page.keyboard.press("Space");
  assert.deepEqual([await number(page), await bar(page).locator(".seminar__notes").count()], [2, 1]);
  await page.locator("#papers").focus();
  await page.keyboard.type("n n");
  assert.deepEqual([await number(page), await page.locator("#papers").inputValue()], [2, "n n"]);
});

test("any slide is one press away, and shows the same from wherever one comes", async () => {
  const { page } = await begun();
  const jump = async (title) => {
    await bar(page).locator("summary").click();
    await bar(page).getByRole("button", { name: title }).click();
  };
  await jump("選んだものが、宣言書になります");
  assert.equal(await number(page), 9);
  assert.match(await page.locator(".sheet").innerText(), /晴山製作所/);
  await jump("人数の表を、ここに貼り付けます");
  assert.deepEqual([await number(page), await page.locator("#papers").inputValue()], [2, ""]);
  await page.keyboard.press("PageDown");
  assert.match(await page.locator("#papers").inputValue(), /晴山製作所/);
});

test("back to live use the company's own figures lie there as they were", async () => {
  const { page } = await begun();
  for (let slide = 0; slide < 4; slide += 1) await page.keyboard.press("PageDown");
  // What is done on a slide stays on the slide.
  await page.getByLabel("会社名").fill("だれか");
  await button(page, "実際に使う").click();
  assert.equal(await bar(page).count(), 0);
  assert.equal(await page.getByLabel("会社名").inputValue(), `株式会社${COMPANY}`);
  assert.equal(await page.evaluate(() => document.documentElement.hasAttribute("data-view")), false);
  await page.getByRole("button", { name: "数値を入れる" }).click();
  assert.equal(await page.locator("#papers").inputValue(), COUNTS);
});

test("after its end nothing of the company is left in the page, nor of the sample", async () => {
  const { page, complaints } = await begun();
  assert.ok((await traces(page, COMPANY)) > 0 || (await page.locator("#paste").inputValue()).includes(COMPANY));
  for (let slide = 0; slide < 5; slide += 1) await page.keyboard.press("PageDown");
  await button(page, "終わる").click();
  assert.equal(await bar(page).count(), 0);
  for (const of of [COMPANY, "晴山製作所"]) assert.equal(await traces(page, of), 0, of);
  assert.equal(await page.locator("#papers").inputValue(), "");
  await page.keyboard.press("Control+z");
  assert.equal(await traces(page, COMPANY), 0);
  assert.deepEqual(complaints, []);
});

test("the last slide shows the office's address and its code, drawn here", async (context) => {
  const address = "https://karte.example/kenkatsu-karte.html";
  const office = shipped.bytes().toString("utf8").replace(/(id="pack">\s*\{)/, `$1 "tool_url": "${address}",`);
  const folder = mkdtempSync(join(tmpdir(), "seminar-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "office.html");
  writeFileSync(file, office);
  const { page, complaints } = await open(browser, `${pathToFileURL(file).href}#seminar`, PROJECTOR);
  await up(page);
  assert.equal(await number(page), 1);
  for (let slide = 0; slide < 9; slide += 1) await page.keyboard.press("PageDown");
  assert.match(await page.locator(".panel").innerText(), new RegExp(address));
  assert.ok(await inSight(page, ".panel__code"));
  assert.deepEqual(await barriers(page), []);
  assert.deepEqual(complaints, []);
});
