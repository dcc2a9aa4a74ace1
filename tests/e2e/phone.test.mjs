// The phone: every screen fits, can be touched and read; what its mail and its PDF viewer put on the clipboard is read; and
// where it does not print, the papers are kept as files.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { browserAndServer } from "./at-hand.mjs";
import { barriers } from "./axe.mjs";
import { arm, breakable } from "./breaking.mjs";
import { open } from "./chromium.mjs";
import { print } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { COUNTS, goTo, paste, pasteHeld, SAMPLES, up } from "./steps.mjs";
import { phone } from "./surfaces.mjs";
import { unfit } from "./touch.mjs";

const at = browserAndServer();

const PHONE = phone(360, 740);
const SIZES = [PHONE.viewport, { width: 320, height: 640 }];

/** Opens every fold. */
const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));

const NEXT = { "the karte": "カルテを見る →", "the tools": "取り組みを選ぶ →", "the declaration": "宣言書をつくる →" };

/** Goes through everything that comes of a sample, and looks at each screen. */
const through = (sample) => async (page, look) => {
  await goTo(page, sample);
  await look("what was read");
  for (const [screen, way] of Object.entries(NEXT)) {
    await goTo(page, way);
    await look(screen);
  }
};

const toTools = async (page) => {
  await goTo(page, SAMPLES[0]);
  await goTo(page, "カルテを見る →");
  await goTo(page, "取り組みを選ぶ →");
};

/** Each walk: where it begins, and how it goes from screen to screen. */
const WALKS = {
  "the empty page": async (page, look) => {
    await look("the box");
    await goTo(page, "このサイトに埋め込む");
    await look("the dialog for sites");
  },
  ...Object.fromEntries(SAMPLES.map((sample) => [sample, through(sample)])),
  "larger type": async (page, look) => {
    await goTo(page, "文字を大きく");
    await look("the box");
    await through(SAMPLES[1])(page, look);
  },
  "the explanation": async (page, look) => {
    await goTo(page, SAMPLES[0]);
    await goTo(page, "カルテを見る →");
    await goTo(page, "説明を聞く");
    await goTo(page, "次へ →");
    await look("its second stop");
  },
  "the break": async (page, look) => {
    await toTools(page);
    await goTo(page, "3分の体操をはじめる");
    await look("a movement");
    for (let movement = 0; movement < 5; movement += 1) await page.keyboard.press("ArrowRight");
    await look("its end");
  },
  "papers for the wall": async (page, look) => {
    await toTools(page);
    for (const paper of ["スタンプカード（1枚に1人）", "スタンプカード（1枚に4人）", "ポスター"]) {
      await page.getByLabel(paper).check();
      await look(paper);
    }
  },
  "papers of the declaration": async (page, look) => {
    await toTools(page);
    await goTo(page, "宣言書をつくる →");
    for (const paper of ["手書き用の用紙", "計画の表", "掲示用ポスター", "送り状（郵送・FAX）", "ホームページ用の文"]) {
      await page.getByRole("button", { name: paper, exact: true }).tap();
      await look(paper);
    }
  },
  "the typed form": async (page, look) => {
    await goTo(page, "紙を見て入力");
    await look("shares");
    await page.getByRole("combobox", { name: "年度" }).selectOption("令和5（2023）年度");
    for (const _ of "ab") await goTo(page, "年度を追加");
    await page.getByLabel("人数", { exact: true }).check();
    await page.getByRole("textbox", { name: /^喫煙 令和5（2023）年度 該当者数/ }).fill("約13");
    await page.keyboard.press("Tab");
    await page.getByText("数として読めません").waitFor();
    await look("people of three years, one of them not read");
  },
  "a table to repair": async (page, look) => {
    await paste(page, COUNTS.replace("血圧リスク", "血圧高め").replaceAll("\n", "\t備考\t備考\t備考\n"));
    await look("the table");
  },
  "what is refused": async (page, look) => {
    await paste(page, "社員番号\t氏名\t生年月日\t収縮期血圧\n1001\t桃井 太郎\t1975/04/12\t138\n1002\t瀬戸内 花子\tS58.7.3\t118\n");
    await look("a list of people");
  },
  "a seminar": async (page, look) => {
    await goTo(page, "説明会で使う");
    await page.keyboard.press("n");
    for (let slide = 1; slide <= 10; slide += 1) {
      await look(`slide ${slide}`);
      await page.keyboard.press("PageDown");
    }
  },
  "a window that broke": async (page, look) => {
    await paste(page, COUNTS);
    await arm(page, "as it is drawn");
    await goTo(page, "カルテを見る →").catch(() => {});
    await page.locator("#go-on").waitFor();
    await look("the way on");
  },
};

for (const [name, walk] of Object.entries(WALKS)) {
  test(`${name}: all fits, can be touched and read`, async () => {
    const { page } = await open(at.browser, "about:blank", { ...PHONE, reducedMotion: "reduce" });
    await page.addInitScript(breakable);
    await page.goto(shipped.onDisk);
    await up(page);
    const found = {};
    await walk(page, async (screen) => {
      await unfold(page);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const faults = await unfit(page);
        if (faults.length) found[`${screen}, ${size.width}`] = faults;
      }
    });
    assert.deepEqual(found, {});
    await page.context().close();
  });
}

test("a browser that cannot run it: the static page fits too", async () => {
  const { page } = await open(at.browser, "about:blank", phone(320, 640));
  await page.addInitScript(() => delete window.WebAssembly);
  await page.goto(shipped.onDisk);
  await page.waitForSelector('html[data-state="cannot-start"]');
  assert.deepEqual(await unfit(page), []);
  await page.context().close();
});

/** What a phone's clipboard holds of one table, by where it was copied. */
const COPIED = {
  "a PDF, a cell a line": "令和5年度\n項目\n対象者数\n該当者数\n血圧リスク\n45\n15\n喫煙者\n45\n13\n",
  "a PDF, cells apart by blanks": "項目 対象者数 該当者数\n血圧リスク 45 15\n喫煙者 45 13\n",
  "a PDF, wide blanks": "令和5年度　健診結果\n項目　　　対象者数　該当者数\n血圧リスク　　45　　15\n喫煙者　　　　45　　13\n",
  "a mail that is answered": "> 項目 対象者数 該当者数\n> 血圧リスク 45 15\n> 喫煙者 45 13\n",
  "a mail, in words": "お世話になっております。\n集計です。\n\n血圧リスク　45人中15人\n喫煙者　45人中13人\n\nよろしくお願いいたします。\n",
};

test("what is copied from a mail or a PDF is read, and nobody is told of keys", async () => {
  const { page, complaints } = await open(at.browser, shipped.onDisk, PHONE);
  await up(page);
  const card = page.locator("#app .paste-card");
  assert.match(await card.innerText(), /長押しし、「貼り付け」/);
  assert.doesNotMatch(await page.locator("body").innerText(), /Ctrl/);
  const read = page.getByRole("region", { name: "読み取った数値の表" });
  for (const [where, text] of Object.entries(COPIED)) {
    await page.locator("#papers").fill("");
    // What the page leaves to the browser, the browser lays in.
    if (await pasteHeld(page, { "text/plain": text })) await page.locator("#papers").fill(text);
    assert.match(await read.innerText(), /血圧リスク\s+45\s+15\s.*喫煙\s+45\s+13\s/s, where);
  }
  await page.getByText("ファイルを開く", { exact: true }).tap();
  for (const name of ["健診.xlsx", "健診.docx"]) {
    await page.getByLabel("ファイルを開く").setInputFiles({ name, mimeType: "", buffer: Buffer.from("PK") });
    await card.getByRole("status").filter({ hasText: name }).waitFor();
    assert.doesNotMatch(await card.innerText(), /Ctrl/);
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("a mouse and keys are told of keys", async () => {
  const { page } = await open(at.browser, shipped.onDisk, { viewport: { width: 1280, height: 800 } });
  await up(page);
  assert.match(await page.locator("#papers-hint").innerText(), /^表をコピー（Ctrl＋C）して.*てください。$/);
  await goTo(page, SAMPLES[0]);
  await goTo(page, "カルテを見る →");
  assert.equal(await page.getByRole("link", { name: "紙をファイルに保存" }).count(), 0);
  await page.context().close();
});

/** The fields for numbers, and the keys that a phone shows for them. */
const NUMBERS = { 従業員数: "decimal", "目標（％）": "decimal", "男性45〜49歳の人数": "numeric", 枠の高さ: "numeric" };

test("a number is typed with the number pad", async () => {
  const { page } = await open(at.browser, shipped.onDisk, PHONE);
  await up(page);
  const found = {};
  const look = async () => {
    await unfold(page);
    for (const name of Object.keys(NUMBERS)) {
      const field = page.getByRole("textbox", { name: new RegExp(`^${name}`) }).first();
      if (await field.count()) found[name] = await field.getAttribute("inputmode");
    }
  };
  await goTo(page, SAMPLES[0]);
  await goTo(page, "カルテを見る →");
  await look();
  await goTo(page, "取り組みを選ぶ →");
  await goTo(page, "宣言書をつくる →");
  await look();
  await goTo(page, "このサイトに埋め込む");
  await look();
  assert.deepEqual(Object.entries(found).sort(), Object.entries(NUMBERS).sort());
  await page.context().close();
});

test("where nothing prints, the papers are kept as files that print elsewhere, and hold nothing else", async () => {
  const { page, complaints } = await open(at.browser, "about:blank", PHONE);
  await page.addInitScript(() => (window.print = undefined));
  await page.goto(shipped.onDisk);
  await up(page);
  await goTo(page, SAMPLES[0]);
  await goTo(page, "カルテを見る →");
  const words = (sheets) => sheets.map((sheet) => sheet.replaceAll(/\s/g, ""));
  const kept = async (name) => {
    const link = page.getByRole("link", { name: "紙をファイルに保存" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.tap()]);
    assert.equal(download.suggestedFilename(), name);
    const file = readFileSync(await download.path(), "utf8");
    const { page: elsewhere } = await open(at.browser, "about:blank");
    await elsewhere.setContent(file);
    assert.deepEqual(words((await print(elsewhere, "kept")).sheets), words((await print(page, "phone")).sheets));
    // A card alone has not the heading that it stands under in the room.
    assert.deepEqual((await barriers(elsewhere)).filter((one) => !one.startsWith("heading-order")), []);
    await elsewhere.context().close();
    const markup = file.replaceAll(/<style>.*?<\/style>|src="[^"]*"/gs, "");
    assert.doesNotMatch(markup, /<(script|form|input|textarea|button)[ >]/);
    return markup;
  };
  await page.getByRole("button", { name: "カルテを印刷" }).tap();
  assert.match(await kept("健活カルテ_カルテ.html"), /3\/8/);
  await page.getByText("社外にも見せる（少人数は伏せる）").tap();
  assert.doesNotMatch(await kept("健活カルテ_カルテ.html"), /3\/8/);
  await goTo(page, "取り組みを選ぶ →");
  await kept("健活カルテ_スタンプカード（1枚に1人）.html");
  await goTo(page, "宣言書をつくる →");
  await page.getByLabel("代表者の氏名").fill("<b onclick=a>緑野</b> 花子");
  assert.match(await kept("健活カルテ_宣言書.html"), /&lt;b onclick=a&gt;緑野/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});
