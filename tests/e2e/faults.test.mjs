// What a browser may lack, refuse or break while someone is at work: the job goes on, and what was put in is still there.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { COUNTS, goTo, paste, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

/** What is broken before the page is read. */
const LACKING = [
  ["the clipboard denied", () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    navigator.clipboard.readText = navigator.clipboard.writeText;
  }],
  ["no clipboard", () => Object.defineProperty(navigator, "clipboard", { value: undefined })],
  ["execCommand refused", () => (document.execCommand = () => false)],
  ["print cancelled", () => {
    window.print = () => ["beforeprint", "afterprint"].forEach((type) => window.dispatchEvent(new Event(type)));
  }],
  ["print forbidden", () => {
    window.print = () => {
      throw new DOMException("no", "SecurityError");
    };
  }],
  ["no canvas context", () => (HTMLCanvasElement.prototype.getContext = () => null)],
  ["no ResizeObserver", () => delete window.ResizeObserver],
  ["no DecompressionStream", () => delete window.DecompressionStream],
  ["no speech", () => Object.defineProperty(window, "speechSynthesis", { value: undefined })],
  ["no full screen", () => (Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("no")))],
  ["no storage", () => ["localStorage", "sessionStorage", "indexedDB"].forEach((name) => Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } }))],
  ["no addresses of files", () => {
    URL.createObjectURL = () => {
      throw new TypeError("no");
    };
  }],
];

/** From the paste to the declaration, with every button on the way that asks the browser for something. */
async function job(page) {
  await up(page);
  await paste(page, COUNTS);
  await goTo(page, "カルテを見る →");
  await page.getByLabel("会社名").fill("株式会社みどり野製作所");
  await page.getByText("表だけを保存").click();
  await goTo(page, "表で保存（CSV）");
  await goTo(page, "カルテを印刷");
  await goTo(page, "取り組みを選ぶ →");
  await goTo(page, "3分の体操をはじめる");
  await goTo(page, "全画面");
  await page.keyboard.press("Escape");
  if (await page.getByRole("dialog", { name: "体操" }).count()) await goTo(page, "おわる");
  await page.getByRole("button", { name: /^宣言に入れる/ }).first().click();
  await goTo(page, "宣言書をつくる →");
  await page.getByLabel("代表者の氏名").fill("緑野 花子");
  await goTo(page, "宣言書を印刷");
  assert.ok((await page.getByRole("article").innerText()).includes("緑野 花子"));
}

/** The window stands, and so does what was put in. */
async function stands(page) {
  assert.equal(await page.locator("html").getAttribute("data-state"), "up");
  assert.equal(await page.locator("#paste").inputValue(), COUNTS);
}

for (const [what, fault] of LACKING) {
  test(`${what}: from the paste to the declaration all the same`, async (context) => {
    const { page } = await open(browser, "about:blank");
    context.after(() => page.context().close());
    page.setDefaultTimeout(8000);
    await page.addInitScript(fault);
    await page.goto(shipped.onDisk);
    await job(page);
    await stands(page);
  });
}

test("offline, once the page is there: nothing is missed", async (context) => {
  const served = await shipped.serve();
  context.after(() => served.close());
  const { page, complaints } = await open(browser, served.address);
  context.after(() => page.context().close());
  await page.context().setOffline(true);
  await job(page);
  await stands(page);
  assert.deepEqual(complaints, []);
});

test("fifty rapid presses on every button of a room: the window stands", async (context) => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  context.after(() => page.context().close());
  page.setDefaultTimeout(8000);
  await page.addInitScript(() => (window.print = () => {}));
  await page.reload();
  await up(page);
  await paste(page, COUNTS);
  const rapidly = (name) =>
    page.getByRole("button", { name }).first().evaluate((button) => {
      for (let press = 0; press < 50; press += 1) button.click();
    });
  for (const name of ["カルテを見る →", "カルテを印刷", "説明を聞く", "取り組みを選ぶ", /^宣言に入れる/, "3分の体操をはじめる", "座って", "おわる", "宣言書をつくる", "宣言書を印刷", "数値を入れる"]) {
    await rapidly(name);
  }
  assert.equal(await page.locator("#papers").inputValue(), COUNTS);
  await stands(page);
  assert.deepEqual(complaints, []);
});

test("back and forward through the browser: what was put in is there, or the box is empty and ready", async (context) => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  context.after(() => page.context().close());
  await up(page);
  await paste(page, COUNTS);
  await page.goto("about:blank");
  await page.goBack();
  await up(page);
  assert.ok([COUNTS, ""].includes(await page.locator("#papers").inputValue()));
  await page.goForward();
  await page.goBack();
  await up(page);
  await page.locator("#papers").fill(COUNTS);
  await goTo(page, "カルテを見る →");
  assert.deepEqual(complaints, []);
});

test("two tabs know nothing of each other", async (context) => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  context.after(() => page.context().close());
  const other = await page.context().newPage();
  await other.goto(shipped.onDisk);
  await Promise.all([up(page), up(other)]);
  await page.bringToFront();
  await paste(page, COUNTS);
  assert.equal(await other.locator("#papers").inputValue(), "");
  await other.close();
  await goTo(page, "カルテを見る →");
  assert.deepEqual(complaints, []);
});
