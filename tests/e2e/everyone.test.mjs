// For everyone who uses it: by the keys alone, at 400 % of zoom, with the system's own colours, with words told to those who
// do not see them. What a machine can find besides, tests/e2e/axe.mjs finds on every screen. docs/accessibility.md has each
// criterion of WCAG 2.2 and what checks it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { mismatches } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import { print, sizes } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { SIGHTS } from "./sights.mjs";
import { COUNTS, goTo, paste, up } from "./steps.mjs";
import { findStops, here, readsOn } from "./stops.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { width: 360, height: 740 };
// 1280 × 1024 at 400 %: WCAG 1.4.10.
const ZOOMED = { width: 320, height: 256 };

/** Presses Tab, or Shift and Tab, until the focus is on what has this name; every stop on the way is looked at. */
async function tabTo(page, name, key = "Tab") {
  let from = null;
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    const stop = await here(page);
    assert.ok(stop, `the focus left the page on the way to ${name}`);
    assert.equal(stop.fault, "", stop.name);
    if (from) {
      const [one, other] = key === "Tab" ? [from, stop] : [stop, from];
      assert.ok(readsOn(one, other), `from ${one.name} to ${other.name}`);
    }
    if (name.test(stop.name)) return;
    from = stop;
  }
  assert.fail(`${name} cannot be reached`);
}

const press = (page, key) => page.keyboard.press(key);

/** Puts other words in the place of those in the field that has the focus. */
async function write(page, words) {
  await press(page, "ControlOrMeta+a");
  await page.keyboard.type(words);
}

test("the whole main job by the keys alone, from an empty page to the printed declaration", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk, DESKTOP);
  await up(page);
  await page.evaluate(() => (window.print = () => (document.title = `printed: ${document.title}`)));
  await findStops(page);

  await press(page, "Tab");
  assert.match((await here(page)).name, /本文へ進む/);
  await press(page, "Enter");
  assert.match((await here(page)).name, /^main/);
  await tabTo(page, /^textarea 貼り付ける場所/);
  await page.keyboard.insertText(COUNTS);
  await tabTo(page, /カルテを見る →/);
  await press(page, "Enter");
  await page.getByRole("heading", { name: "カルテができました" }).waitFor();

  await tabTo(page, /会社名/);
  await write(page, "株式会社みどり野製作所");
  await tabTo(page, /社内だけ/);
  await press(page, "ArrowDown");
  assert.ok(await page.getByLabel("社外にも見せる").isChecked());
  await press(page, "ArrowUp");
  await tabTo(page, /年齢と性別/);
  await press(page, "Space");
  await tabTo(page, /女性39歳以下/);
  await tabTo(page, /男性39歳以下/, "Shift+Tab");
  await tabTo(page, /年齢と性別/, "Shift+Tab");
  await press(page, "Space");
  await tabTo(page, /説明を聞く/);
  await press(page, "Enter");
  for (const _ of "もう") await press(page, "ArrowRight");
  assert.match(await page.getByRole("region", { name: "カルテの説明" }).innerText(), /説明 3／/);
  await press(page, "Escape");
  await tabTo(page, /取り組みを選ぶ →/);
  await press(page, "Enter");
  await page.getByRole("heading", { name: "できそうな取り組み" }).waitFor();

  await tabTo(page, /宣言に入れる：/);
  await press(page, "Space");
  assert.match((await here(page)).name, /✓ 宣言に入れています/, "the focus stays on the switch");
  await tabTo(page, /宣言書をつくる →/);
  await press(page, "Enter");
  await page.getByRole("heading", { name: "書き入れるところ" }).waitFor();

  for (const [name, words] of [["代表者の役職", "代表取締役"], ["代表者の氏名", "緑野 花子"], ["健康づくり担当者", "総務課"]]) {
    await tabTo(page, new RegExp(name));
    await write(page, words);
  }
  await tabTo(page, /計画の表/);
  await press(page, "Space");
  await tabTo(page, /宣言書$/, "Shift+Tab");
  await press(page, "Enter");
  await tabTo(page, /宣言書を印刷/);
  await press(page, "Enter");
  assert.match(await page.title(), /^printed: 宣言書をつくる/);
  const { path, sheets } = await print(page, "by-keys");
  assert.deepEqual(sizes(path), [[595, 842]]);
  const sheet = sheets.join("").replaceAll(/\s/g, "");
  for (const words of ["株式会社みどり野製作所", "代表取締役", "緑野花子", "総務課"]) assert.ok(sheet.includes(words), words);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("what lies over the page keeps the keys until it is shut, and gives the focus back", async () => {
  for (const [name, inside, shut] of [
    ["a break", "#player", /おわる/],
    ["the dialog for other sites", "#embedding-dialog", /閉じる/],
  ]) {
    const [, , go] = SIGHTS.find(([sight]) => sight === name);
    const { page } = await open(browser, shipped.onDisk, DESKTOP);
    await go(page);
    const met = new Set();
    for (let presses = 0; presses < 15; presses += 1) {
      await press(page, "Tab");
      // Between the last and the first stop the browser has one of its own.
      const stop = await page.evaluate((inside) => {
        const one = document.activeElement;
        return one === document.body ? null : { within: one.closest(inside) !== null, words: one.textContent };
      }, inside);
      if (stop) assert.ok(stop.within, `${name} lets the keys out`);
      met.add(stop?.words);
    }
    assert.ok(met.size >= 5, name);
    await page.locator(inside).getByRole("button", { name: shut }).focus();
    await press(page, "Enter");
    const home = await page.evaluate(() => document.activeElement.closest("#break, #embedding-open") !== null);
    assert.ok(home, `${name} gives the focus back`);
    await page.context().close();
  }
});

/** What a reader may set: WCAG 1.4.12. */
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
  "p { margin-block-end: 2em !important }";

/** Gives what lays a style sheet over the page, past its policy, as an extension would. */
async function layerOver(page) {
  const debug = await page.context().newCDPSession(page);
  for (const part of ["DOM", "CSS"]) await debug.send(`${part}.enable`);
  const { frameTree } = await debug.send("Page.getFrameTree");
  const { styleSheetId } = await debug.send("CSS.createStyleSheet", { frameId: frameTree.frame.id });
  return (text) => debug.send("CSS.setStyleSheetText", { styleSheetId, text });
}

/** What does not fit: a page that scrolls sideways, and words that are cut off or run over their place. */
const lost = (page) =>
  page.evaluate(() => {
    const faults = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [];
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    for (const one of document.querySelectorAll("body *")) {
      if (!one.checkVisibility() || one.closest(".heard-only, .skip, svg, input, select, canvas")) continue;
      const { clipPath, display, overflowX, overflowY } = getComputedStyle(one);
      if (clipPath !== "none" || display === "inline") continue;
      const written = [...one.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.data.trim());
      const wide = one.scrollWidth > one.clientWidth + 1;
      const tall = one.scrollHeight > one.clientHeight + 1;
      const cut = (hides(overflowX) && wide) || (hides(overflowY) && tall);
      if (cut || (written && wide && overflowX === "visible" && one.clientWidth)) faults.push(`${one.localName}.${one.className}: ${one.textContent.slice(0, 30)}`);
    }
    return faults;
  });

/** How much of the window is under bars that stay in sight. */
const underBars = (page) =>
  page.evaluate(() => {
    const bars = [...document.querySelectorAll(".onward, .walk, .seminar-place")].filter((one) => getComputedStyle(one).position === "sticky");
    return bars.map((one) => one.getBoundingClientRect().height / innerHeight).reduce((one, other) => one + other, 0);
  });

for (const [name, step, go] of SIGHTS) {
  test(`${name}: named, in order, whole at every size, and seen in the system's own colours`, async () => {
    const { page } = await open(browser, shipped.onDisk, { ...DESKTOP, reducedMotion: "reduce" });
    await go(page);
    await findStops(page);
    assert.equal(await page.title(), `${step} - 健活カルテ`);
    assert.equal(await page.locator("html").getAttribute("lang"), "ja");
    assert.deepEqual(await page.evaluate(() => window.stops.ordered()), []);
    assert.deepEqual(await page.evaluate(built), []);
    assert.deepEqual(await mismatches(page), []);

    for (const colorScheme of ["dark", "light"]) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      assert.deepEqual(await page.evaluate(unseen), [], colorScheme);
    }
    await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });

    // So that the ring is shown.
    await press(page, "Tab");
    const layer = await layerOver(page);
    for (const viewport of [DESKTOP.viewport, PHONE, ZOOMED]) {
      await page.setViewportSize(viewport);
      const at = `${viewport.width} × ${viewport.height}`;
      assert.deepEqual(await lost(page), [], at);
      assert.ok((await underBars(page)) <= 0.61, `${at}: a bar leaves nothing else in sight`);
      assert.deepEqual(await page.evaluate(() => window.stops.faults()), [], at);
      await layer(SPACED);
      assert.deepEqual(await lost(page), [], `${at}, spaced`);
      await layer("");
    }
    await page.context().close();
  });
}

/** In the page: what is wrong with its headings, landmarks and tables, and what moves though nothing should. */
function built() {
  const faults = [];
  const seen = (like) => [...document.querySelectorAll(like)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const levels = seen("h1, h2, h3, h4, h5, h6").map((one) => Number(one.localName[1]));
  const over = document.querySelector("#player");
  if (levels.filter((level) => level === 1).length !== (over ? 0 : 1)) faults.push(`headings of the first level: ${levels}`);
  levels.reduce((above, level) => {
    if (level > above + 1) faults.push(`a level is skipped: ${levels}`);
    return level;
  }, over ? 1 : 0);
  if (!over) {
    for (const like of ["main", "nav[aria-label]", "body header.top"]) if (seen(like).length !== 1) faults.push(`${like}: ${seen(like).length}`);
  }
  for (const table of seen("table")) {
    const by = document.getElementById(table.getAttribute("aria-labelledby"));
    // A region, a fold or a card may name the one table in it.
    const around = table.closest("[role=region][aria-label], section[aria-label], details, article, section.begin");
    if (!by && !around) faults.push(`a table without a name: ${table.className}`);
    if (!table.querySelector("th") || table.querySelector("th:not([scope])")) faults.push(`a table without its headers: ${table.className}`);
  }
  for (const one of seen("canvas, svg:not([aria-hidden=true])")) {
    if (one.getAttribute("role") !== "img" || !one.getAttribute("aria-label")) faults.push(`a drawing without words: ${one.outerHTML.slice(0, 80)}`);
  }
  if (document.getAnimations().length > 0) faults.push("something moves");
  for (const one of document.querySelectorAll("*")) {
    const { transitionDuration, scrollBehavior } = getComputedStyle(one);
    if (transitionDuration !== "0s" || scrollBehavior === "smooth") faults.push(`${one.localName}.${one.className} moves`);
  }
  return faults;
}

/** In the page, with the system's own colours: what has no edge to be pressed by, what is chosen and looks like what is not,
 * drawings without their paper. */
function unseen() {
  const seen = (like) => [...document.querySelectorAll(like)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const ground = (one) => getComputedStyle(one).backgroundColor;
  const edge = (one) => Number.parseFloat(getComputedStyle(one).borderBlockEndWidth);
  const asOthers = (chosen, others) => seen(chosen).filter((one) => seen(others).some((other) => ground(other) === ground(one)));
  return [
    ...seen(".button, .input, .paste, .chip").filter((one) => edge(one) < 1),
    ...seen("canvas, .labelled").filter((one) => ground(one) !== "rgb(255, 255, 255)"),
    ...asOthers("[aria-pressed=true]", "[aria-pressed=false]"),
    ...asOthers("[aria-current=step] > .step__face", ".step:not([aria-current]) > .step__face"),
  ].map((one) => `${one.localName}.${one.className} ${one.textContent.slice(0, 20)}`);
}

/** Notes what a live region comes to say, of those that were there before. */
const listen = (page) =>
  page.evaluate(() => {
    window.heard = [];
    const regions = "[role=status], [role=alert], [aria-live]";
    const before = new Set(document.querySelectorAll(regions));
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
        const region = element?.closest(regions);
        // An alert is heard as it comes; a status only where it stood before.
        const alerts = [...addedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE).flatMap((node) => [node, ...node.querySelectorAll("*")]);
        window.heard.push(...alerts.filter((node) => node.getAttribute("role") === "alert").map((node) => node.textContent));
        if (region && before.has(region) && region.checkVisibility()) window.heard.push(region.innerText);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["hidden"] });
  });

test("results, faults and what was done are told to those who do not see them", async () => {
  const { page } = await open(browser, shipped.onDisk, DESKTOP);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await up(page);
  await listen(page);
  const isHeard = (words) => page.waitForFunction((words) => window.heard.some((heard) => heard.includes(words)), words, { timeout: 3_000 });
  const box = page.getByLabel("貼り付ける場所").last();

  await box.fill("こんにちは");
  await isHeard("数が見つかりませんでした");
  await box.fill("項目\t対象者数\t該当者数\n腹囲リスク\t45\t17\n脂質リスク\t45\t約13\n");
  await isHeard("1個の数値を読み取りました。1か所、ご確認ください。");
  await box.fill(COUNTS);
  await isHeard("6個の数値を読み取りました。");

  await goTo(page, "紙を見て入力");
  await listen(page);
  await page.getByRole("textbox", { name: "腹囲リスク 自社（％）" }).fill("約33");
  await press(page, "Tab");
  await isHeard("1か所、ご確認ください。");

  await goTo(page, "← 貼り付けた表にもどる");
  for (const step of ["カルテを見る →", "取り組みを選ぶ →"]) await goTo(page, step);
  await listen(page);
  await page.getByRole("button", { name: /^宣言に入れる/ }).first().click();
  await isHeard("3つ選んでいます");
  await goTo(page, "宣言書をつくる →");
  await listen(page);
  await page.getByLabel("期限").first().fill("2027年2月30日");
  await isHeard("暦にない日");
  await page.getByRole("button", { name: "ホームページ用の文" }).click();
  await listen(page);
  await goTo(page, "文をコピー");
  await isHeard("コピーしました");
  await page.context().close();
});

test("each line of what is wrong or missing leads to its field, and leaves the address alone", async () => {
  const { page } = await open(browser, `${shipped.onDisk}#embed`, DESKTOP);
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.labels[0].textContent);
  await up(page);
  await goTo(page, "紙を見て入力");
  await page.getByRole("textbox", { name: "血圧リスク 自社（％）" }).fill("約33");
  await press(page, "Tab");
  await page.getByRole("link", { name: "血圧リスク 自社（％）" }).press("Enter");
  assert.equal(await focused(), "血圧リスク 自社（％）");

  await goTo(page, "← 貼り付けにもどる");
  await paste(page, COUNTS);
  for (const step of ["カルテを見る →", "取り組みを選ぶ →", "宣言書をつくる →"]) await goTo(page, step);
  await page.getByLabel("期限").nth(1).fill("");
  const lines = page.locator(".declaration-form .notice a");
  for (const [line, field] of [[/会社名を/, /会社名/], [/代表者の氏名/, /代表者の氏名/], [/担当者/, /健康づくり担当者/], [/期限/, /^期限/]]) {
    await lines.filter({ hasText: line }).press("Enter");
    assert.match(await focused(), field);
  }
  assert.ok(page.url().endsWith("#embed"));
  await page.context().close();
});

test("each verdict has a mark of its own beside its word", async () => {
  const { page } = await open(browser, shipped.onDisk, DESKTOP);
  await SIGHTS.find(([name]) => name === "the karte")[2](page);
  const marks = await page.locator(".verdict").evaluateAll((all) =>
    all.map((one) => [one.dataset.standing, getComputedStyle(one, "::before").content, one.textContent]),
  );
  const of = new Map(marks.map(([standing, mark]) => [standing, mark]));
  assert.ok(of.size >= 2);
  assert.equal(new Set(of.values()).size, of.size, `${[...of]}`);
  for (const [, , words] of marks) assert.notEqual(words, "");
  await page.context().close();
});
