// In another site's frame: the demo host page of examples/, from another address than the tool's, with a hostile page beside
// it, sandboxed too so that its origin reads the same; and the dialog that writes the lines for such a site.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import { print } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, up } from "./steps.mjs";

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

const DESK = { viewport: { width: 1280, height: 800 } };

let browser;
let tool;
let sibling;
let site;

before(async () => {
  browser = await launch();
  tool = await shipped.serve();
  sibling = await shipped.serve({ "/sibling": "<!doctype html><title>sibling</title>" });
  const demo = read("examples/chamber-site/index.html")
    .replaceAll("../../dist/kenkatsu-karte.html", tool.address)
    .replace("</main>", `<iframe title="sibling" sandbox="allow-scripts" src="${sibling.address}sibling"></iframe></main>`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${read("examples/chamber-site/site.css")}</style>`)
    .replace(/<img[^>]*>/, "");
  const fixed = demo.replace(/<script>.*?<\/script>/s, "");
  assert.notEqual(fixed, demo);
  // Without a sandbox the frame has an origin, and may be led elsewhere.
  const free = demo.replace(/sandbox="[^"]*"/, "");
  site = await shipped.serve({ "/grows": demo, "/fixed": fixed, "/free": free }, "localhost");
});

after(async () => {
  await browser.close();
  await Promise.all([tool, sibling, site].map((served) => served.close()));
});

/** The host page, and the tool in it once it is up; `said` is all that the host was told. */
async function host(path, options = DESK) {
  const { page, complaints } = await open(browser, `${site.address}${path}`, options);
  assert.equal(await page.evaluate(() => scrollY), 0, "the page has jumped to the frame");
  await page.evaluate(() => {
    window.said = [];
    addEventListener("message", ({ data, source }) => window.said.push({ data, own: source === document.querySelector("iframe").contentWindow }));
  });
  await page.locator("#kenkatsu-karte").scrollIntoViewIfNeeded();
  const frame = page.frames().find((frame) => frame.url().startsWith(tool.address));
  await up(frame);
  return { page, frame, complaints };
}

const height = (page) => page.locator("#kenkatsu-karte").evaluate((frame) => frame.getBoundingClientRect().height);

/** Whether the host has let the frame be as tall as the page in it. */
const grown = (page, frame) =>
  assert.doesNotReject(async () => {
    for (let tries = 0; ; tries += 1) {
      const inside = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      if ((await height(page)) === inside) return;
      if (tries > 50) throw new Error(`the frame is ${await height(page)} and the page in it ${inside}`);
      await page.waitForTimeout(100);
    }
  });

/** Whether the heading of the step can be seen in the host's window. */
async function inSight(page, frame) {
  const top = await page.locator("#kenkatsu-karte").evaluate((frame) => frame.getBoundingClientRect().top);
  const heading = await frame.locator("#app h1").evaluate((heading) => heading.getBoundingClientRect().top);
  assert.ok(top + heading >= 0 && top + heading < 700, `the heading is at ${top + heading}`);
}

for (const path of ["grows", "fixed"]) {
  test(`in a frame that ${path === "grows" ? "grows" : "keeps its height"} the whole job can be done`, async () => {
    const { page, frame, complaints } = await host(path);
    await frame.getByRole("button", { name: "製造業・45人" }).click();
    for (const next of ["カルテを見る →", "取り組みを選ぶ →", "宣言書をつくる →"]) {
      await goTo(frame, next);
      await frame.locator("#app h1").waitFor();
      if (path === "grows") await grown(page, frame);
      else assert.equal(await height(page), 900);
      await inSight(page, frame);
    }
    await frame.getByLabel("代表者の氏名").fill("緑野 花子");
    await frame.evaluate(() => (window.print = () => (window.printed = true)));
    await goTo(frame, "宣言書を印刷");
    assert.equal(await frame.evaluate(() => window.printed), true);
    const [download] = await Promise.all([page.waitForEvent("download"), goTo(frame, "ファイルに保存")]);
    assert.match(download.suggestedFilename(), /^健活カルテ_/);
    assert.deepEqual(complaints.filter((complaint) => !complaint.includes(tool.address)), []);
    const said = await page.evaluate(() => window.said);
    assert.ok(said.length > 2 && said.every(({ own }) => own));
    for (const { data } of said) {
      assert.deepEqual(Object.keys(data), ["type", "v", "height"]);
      assert.deepEqual([data.type, data.v, typeof data.height], ["kenkatsu:height", 1, "number"]);
    }
    await page.context().close();
  });
}

test("a break has the frame for itself, and the page is there again afterwards", async () => {
  const { page, frame } = await host("grows");
  await frame.getByRole("button", { name: "製造業・45人" }).click();
  await goTo(frame, "カルテを見る →");
  await goTo(frame, "取り組みを選ぶ →");
  await goTo(frame, "3分の体操をはじめる");
  await page.waitForFunction(() => document.querySelector("#kenkatsu-karte").getBoundingClientRect().height === 640);
  const top = await page.locator("#kenkatsu-karte").evaluate((frame) => frame.getBoundingClientRect().top);
  assert.ok(top > -100 && top < 400, `the break is at ${top}`);
  await goTo(frame, "おわる");
  await grown(page, frame);
  await page.context().close();
});

test("a press on the page, and a word typed, leave the host where it is", async () => {
  const { page, frame } = await host("grows");
  const box = frame.getByLabel("貼り付ける場所").last();
  await box.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.insertText("喫煙率\t33");
  await frame.locator("#app .room__lead").click();
  assert.equal(await page.evaluate(() => scrollY), before);
  await page.context().close();
});

test("nothing in the page grows with the frame", async () => {
  const { page, frame } = await host("fixed");
  const inside = () => frame.evaluate(() => document.body.getBoundingClientRect().height);
  const before = await inside();
  await page.locator("#kenkatsu-karte").evaluate((frame) => (frame.style.height = "5000px"));
  await frame.waitForFunction(() => innerHeight === 5000);
  assert.equal(await inside(), before);
  await page.context().close();
});

/** What a host could be told, and the height that it takes from it; none where it takes nothing. */
const MESSAGES = [
  [{ type: "kenkatsu:height", v: 1, height: 1234 }, 1234],
  [{ type: "kenkatsu:height", v: 1, height: 1 }, 600],
  [{ type: "kenkatsu:height", v: 1, height: 1e9 }, 12000],
  [{ type: "kenkatsu:height", v: 1, height: 0 }],
  [{ type: "kenkatsu:height", v: 1, height: -5 }],
  [{ type: "kenkatsu:height", v: 1, height: NaN }],
  [{ type: "kenkatsu:height", v: 1, height: "1234" }],
  [{ type: "kenkatsu:height", v: 1, height: { valueOf: 1 } }],
  [{ type: "kenkatsu:height", v: 1 }],
  [{ type: "kenkatsu:height", v: 2, height: 1234 }],
  [{ type: "kenkatsu:height", v: "1", height: 1234 }],
  [{ type: "height", v: 1, height: 1234 }],
  [{ v: 1, height: 1234 }],
  ["kenkatsu:height"],
  [1234],
  [null],
];

/** Has a frame tell the host this, and waits until the host has heard it. */
async function tell(page, frame, message) {
  const heard = await page.evaluate(() => window.said.length);
  await frame.evaluate((message) => parent.postMessage(message, "*"), message);
  await page.waitForFunction((heard) => window.said.length > heard, heard);
}

test("the host takes a height from its frame alone, and only in its shape", async () => {
  const { page, frame } = await host("grows");
  const hostile = page.frames().find((frame) => frame.url().startsWith(sibling.address));
  for (const [message, taken] of MESSAGES) {
    const reset = () => page.locator("#kenkatsu-karte").evaluate((frame) => (frame.style.height = "777px"));
    await reset();
    await tell(page, hostile, message);
    assert.equal(await height(page), 777, `from a sibling: ${JSON.stringify(message)}`);
    await tell(page, frame, message);
    assert.equal(await height(page), taken ?? 777, JSON.stringify(message));
  }
  await page.context().close();
});

test("a frame that was led to another origin is not believed", async () => {
  const { page, frame } = await host("free");
  await tell(page, frame, { type: "kenkatsu:height", v: 1, height: 1111 });
  assert.equal(await height(page), 1111);
  await frame.goto(`${sibling.address}sibling`);
  await tell(page, frame, { type: "kenkatsu:height", v: 1, height: 2222 });
  assert.equal(await height(page), 1111);
  await page.context().close();
});

test("the tool listens to nobody", async () => {
  const { page, frame } = await host("grows");
  await frame.getByRole("button", { name: "製造業・45人" }).click();
  await grown(page, frame);
  const shown = () => frame.evaluate(() => document.body.innerText);
  const before = [await shown(), await height(page)];
  const hostile = page.frames().find((frame) => frame.url().startsWith(sibling.address));
  for (const [message] of MESSAGES) {
    for (const from of [hostile, page]) await from.evaluate((message) => top.frames[0].postMessage(message, "*"), message);
  }
  await frame.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  assert.deepEqual([await shown(), await height(page)], before);
  await page.context().close();
});

test("a sheet in a tab of its own prints as the page does", async () => {
  const { page, frame, complaints } = await host("grows");
  await frame.getByRole("button", { name: "製造業・45人" }).click();
  await goTo(frame, "カルテを見る →");
  await frame.getByLabel("会社名").fill("<b onclick=a>緑野</b>");
  const inTab = async () => {
    const [tab] = await Promise.all([page.context().waitForEvent("page"), frame.getByRole("link", { name: "新しいタブで開いて印刷" }).click()]);
    await tab.waitForLoadState();
    assert.match(tab.url(), /^blob:null/);
    assert.match(await tab.locator("body").innerText(), /ブラウザーのメニューから「印刷」/);
    assert.deepEqual(await tab.locator("input:visible, button:visible").count(), 0);
    const { sheets } = await print(tab, "tab");
    await tab.close();
    return sheets;
  };
  const { page: own } = await open(browser, shipped.onDisk, DESK);
  await up(own);
  await own.getByRole("button", { name: "製造業・45人" }).click();
  await goTo(own, "カルテを見る →");
  await own.getByLabel("会社名").fill("<b onclick=a>緑野</b>");
  const words = (sheets) => sheets.map((sheet) => sheet.replaceAll(/\s/g, ""));
  const same = async () => {
    const [tab, page] = [words(await inTab()), words((await print(own, "own")).sheets)];
    assert.deepEqual(tab.map((sheet) => sheet.length), page.map((sheet) => sheet.length));
    assert.ok(tab.every((sheet, at) => sheet === page[at]));
  };
  await same();
  for (const next of ["取り組みを選ぶ →", "宣言書をつくる →"]) await Promise.all([frame, own].map((place) => goTo(place, next)));
  await same();
  assert.deepEqual(complaints.filter((complaint) => !complaint.includes("127.0.0.1")), []);
  await own.context().close();
  await page.context().close();
});

test("by itself, or without #embed, the page posts nothing and shows no tab link", async () => {
  const page = `<!doctype html><title>site</title><script>said = []; addEventListener("message", (event) => said.push(event.data))</script><iframe src="${tool.address}" width="900" height="600"></iframe>`;
  const plain = await shipped.serve({ "/plain": page }, "localhost");
  const { page: outer } = await open(browser, `${plain.address}plain`, DESK);
  const frame = outer.frames()[1];
  await up(frame);
  await frame.getByRole("button", { name: "製造業・45人" }).click();
  await goTo(frame, "カルテを見る →");
  assert.equal(await frame.getByRole("link", { name: "新しいタブで開いて印刷" }).count(), 0);
  assert.deepEqual(await outer.evaluate(() => window.said), []);
  await outer.context().close();
  await plain.close();
});

async function dialog(address = shipped.onDisk) {
  const { page, complaints } = await open(browser, address, DESK);
  await up(page);
  await goTo(page, "このサイトに埋め込む");
  return { page, complaints, lines: () => page.getByLabel("貼り付ける文").inputValue() };
}

/** What comes of the lines in a page: every element's name, and the attributes of the first. */
async function born(lines) {
  const page = await browser.newPage();
  const found = await page.evaluate((lines) => {
    const { body } = new DOMParser().parseFromString(lines, "text/html");
    const attributes = Object.fromEntries([...body.firstElementChild.attributes].map(({ name, value }) => [name, value]));
    return { names: [...body.querySelectorAll("*")].map((element) => element.localName), attributes };
  }, lines);
  await page.context().close();
  return found;
}

/** What is typed for the address, and the address that is written; none where it is refused. */
const ADDRESSES = [
  ["https://cci.example/kenkatsu-karte.html", "https://cci.example/kenkatsu-karte.html"],
  [" https://cci.example/a.html#embed ", "https://cci.example/a.html"],
  ["http://intranet/karte/", "http://intranet/karte/"],
  ["https://cci.example/a?b=1&c=2", "https://cci.example/a?b=1&c=2"],
  ['https://cci.example/"><img/src=x/onerror=a>', 'https://cci.example/"><img/src=x/onerror=a>'],
  ["https://cci.example/'</script>", "https://cci.example/'</script>"],
  ["javascript:alert(1)"],
  ["data:text/html,a"],
  ["//cci.example/a.html"],
  ["cci.example/a.html"],
  ["https:///a.html"],
  ["https://cci.example/a b"],
];

test("the dialog writes the line, whatever is typed for the address", async () => {
  const { page, complaints, lines } = await dialog();
  assert.deepEqual(await barriers(page), []);
  for (const [typed, written] of ADDRESSES) {
    await page.getByLabel("このファイルを置いたアドレス").fill(typed);
    assert.equal(await page.locator("#embedding-fault").isVisible(), !written, typed);
    const { names, attributes } = await born(await lines());
    assert.deepEqual(names, ["iframe"], typed);
    assert.deepEqual(attributes, {
      id: "kenkatsu-karte",
      title: "健活カルテ",
      src: `${written ?? "https://（ファイルを置いた場所）/kenkatsu-karte.html"}#embed`,
      width: "100%",
      height: "900",
      style: "border: 0",
      sandbox: "allow-scripts allow-modals allow-downloads allow-popups",
      allow: "fullscreen",
      loading: "lazy",
      referrerpolicy: "no-referrer",
    });
    await page.getByLabel("リンクだけ").check();
    const link = await born(await lines());
    assert.deepEqual([link.names, Object.keys(link.attributes)], [["a"], ["href"]], typed);
    await page.getByLabel("決まった高さの枠").check();
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the dialog writes the height, and the way that was chosen", async () => {
  const { page, lines } = await dialog();
  for (const [typed, written] of [["1200", "1200"], ["１２００", "1200"], ["5", "400"], ["99999", "4000"], ["たかい", "900"], ["", "900"], ["-1", "400"]]) {
    await page.getByRole("textbox", { name: "枠の高さ" }).fill(typed);
    assert.equal((await born(await lines())).attributes.height, written, typed);
  }
  await page.getByRole("radio", { name: "中身に合わせて" }).check();
  assert.deepEqual((await born(await lines())).names, ["iframe", "script"]);
  await goTo(page, "文をコピー");
  assert.ok(await page.getByText("コピーしました", { exact: true }).isVisible());
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.context().close();
});

test("a served page knows its own address", async () => {
  const { page, lines } = await dialog(`${tool.address}?a=b#x`);
  assert.equal((await born(await lines())).attributes.src, `${tool.address}?a=b#embed`);
  await page.context().close();
});

test("the lines of the dialog, of the demo page and of docs/embed.md are the same, and the script is short", async () => {
  const { page, lines } = await dialog();
  await page.getByRole("radio", { name: "中身に合わせて" }).check();
  const script = /<script>.*<\/script>/s.exec(await lines())[0];
  assert.ok(script.split("\n").length <= 40);
  for (const place of ["docs/embed.md", "examples/chamber-site/index.html"]) assert.ok(read(place).includes(script), place);
  const attributes = (text) => /sandbox=[^>]*>/.exec(text)[0].replaceAll(/\s+/g, " ");
  for (const place of ["docs/embed.md", "examples/chamber-site/index.html"]) assert.equal(attributes(read(place)), attributes(await lines()), place);
  await page.context().close();
});
