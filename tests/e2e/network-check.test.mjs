// 「通信の確認」 says what the browser itself reports, and reckons the file's digest; both have been seen to tell.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
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

const panel = (page) => page.locator("#network-check");
const counts = (page) => panel(page).locator("#network-asked, #network-refused").allInnerTexts();
const show = (page) => panel(page).locator("summary").click();

test("after the whole job it says nought, on a phone too, and the promise leads to it", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk, { viewport: { width: 360, height: 740 } });
  await up(page);
  await page.getByText("確かめる", { exact: true }).click();
  await page.getByRole("button", { name: "通信の確認を開く" }).click();
  assert.ok(await panel(page).evaluate((panel) => panel.open && panel.contains(document.activeElement)));
  await show(page);
  await paste(page, COUNTS);
  await goTo(page, "カルテを見る →");
  await page.getByText("表だけを保存").click();
  await Promise.all([page.waitForEvent("download"), goTo(page, "表で保存（CSV）")]);
  await goTo(page, "取り組みを選ぶ →");
  await goTo(page, "宣言書をつくる →");
  await show(page);
  assert.deepEqual(await counts(page), ["0", "0"]);
  assert.equal(await panel(page).locator("#network-some").isVisible(), false);
  assert.deepEqual(await barriers(page), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("what the policy stopped is told, before the window stands and after", async () => {
  const { page } = await open(browser, "about:blank");
  await page.addInitScript(() => {
    document.addEventListener("readystatechange", () => {
      if (document.readyState === "interactive") new Image().src = "http://early.example/a.png";
    });
  });
  await page.goto(shipped.onDisk);
  await up(page);
  await page.evaluate(() => fetch("http://late.example/b").catch(() => {}));
  await show(page);
  await page.waitForFunction(() => document.getElementById("network-refused").textContent === "2");
  assert.match(await panel(page).locator("#network-list").innerText(), /early\.example.*img-src[^]*late\.example.*connect-src/);
  assert.ok(await panel(page).locator("#network-some").isVisible());
  await page.context().close();
});

test("what went out all the same is told", async () => {
  const served = await shipped.serve({ "/seen": "seen" });
  // As where a browser's extension lets it through.
  const { page } = await open(browser, served.address, { bypassCSP: true });
  await up(page);
  await page.evaluate(() => fetch("/seen").then((answer) => answer.text()));
  await show(page);
  await page.waitForFunction(() => document.getElementById("network-asked").textContent === "1");
  assert.match(await panel(page).locator("#network-list").innerText(), /\/seen/);
  await page.context().close();
  await served.close();
});

test("the digest is the one that every other tool reckons, and is compared letter by letter", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  await up(page);
  await show(page);
  const digest = createHash("sha256").update(shipped.bytes()).digest("hex");
  await page.locator("#digest-of").setInputFiles(shipped.path);
  await page.getByText(digest).waitFor();
  const [same, other] = ["#digest-same", "#digest-other"].map((id) => panel(page).locator(id));
  const told = panel(page).getByRole("textbox");
  for (const [words, which] of [[digest, same], [digest.toUpperCase().replace(/.{8}/g, "$& "), same], [digest.replace(/.$/, (last) => (last === "0" ? "1" : "0")), other], [digest.slice(1), other]]) {
    await told.fill(words);
    assert.deepEqual([await same.isVisible(), await other.isVisible()], [which === same, which === other], words);
  }
  await told.fill("");
  assert.deepEqual([await same.isVisible(), await other.isVisible()], [false, false]);
  assert.deepEqual(await barriers(page), []);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("where the browser lends no arithmetic, the other way is told", async () => {
  const { page } = await open(browser, "about:blank");
  await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
  await page.goto(shipped.onDisk);
  await up(page);
  await show(page);
  await page.locator("#digest-of").setInputFiles(shipped.path);
  await page.locator("#digest-cannot").waitFor();
  await page.context().close();
});
