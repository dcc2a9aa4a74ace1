// Whatever breaks inside the module, at whichever action: what was put in is shown, kept, copied and gone on with.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { barriers } from "./axe.mjs";
import { PLACES, arm, breakable } from "./breaking.mjs";
import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { COUNTS, goTo, paste, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

/** The window on a page whose module can be broken. */
async function begun(options = {}) {
  const { page } = await open(browser, "about:blank", options);
  page.setDefaultTimeout(20_000);
  await page.addInitScript(breakable);
  await page.goto(shipped.onDisk);
  await up(page);
  return page;
}

const kept = (page) => page.locator("#kept").inputValue();
const text = (page) => page.locator("#paste").inputValue();
const step = (page) => page.locator("#app .room").getAttribute("data-step");

/** The screen that shows what was put in is there within a second. */
async function stopped(page) {
  await page.waitForSelector('html[data-state="stopped"] #stopped');
  assert.ok(await page.evaluate(() => globalThis.shownAt - globalThis.brokeAt < 1000), "later than a second");
}

/** Goes on with another module. */
async function goOn(page) {
  await page.locator("#go-on").click();
  await up(page);
}

/** Presses a button, a box or a line of a list without moving the mouse, which the module hears too. */
const press = (place) => place.first().evaluate((one) => one.click());
const button = (page, name) => page.getByRole("button", { name });

const TABLE = (turn) => `第${turn}回\t\t\n項目\t対象者数\t該当者数\n腹囲リスク\t45\t17\n血圧高め\t45\t15\n脂質リスク\t45\t約13\n`;
const AVERAGES = "令和5年度\n項目\t対象者数\t該当者数\t支部平均\n腹囲リスク\t45\t17\t36.0%\n喫煙者\t45\t13\t30.1%\n運動習慣あり\t43\t12\t\n";

const box = (page) => page.locator("#papers");

async function lay(page, words) {
  if ((await step(page)) !== "1") await press(page.locator("#app .step__face"));
  if (!(await box(page).count())) await press(button(page, "← 貼り付けた表にもどる"));
  await box(page).fill(words);
}

/** Puts a cell right, which can be undone then. */
async function mend(page, row, words) {
  await page.getByRole("textbox", { name: `${row}行3列の値` }).fill(words);
  await page.keyboard.press("Enter");
  await page.locator("button:not([aria-disabled=true])", { hasText: "直したことを、ひとつ取り消す" }).waitFor();
}

const opened = (page, words, name = "a.json") =>
  page.locator('#app input[type="file"]').setInputFiles({ name, mimeType: "", buffer: Buffer.from(words) });

/** Opens a file and waits until it lies there. */
async function lies(page, words, name = "a.json") {
  await opened(page, words, name);
  await button(page, `「${name}」を取り除く`).waitFor();
}

/** Has the window speak this language. */
async function speak(page, language) {
  if ((await page.locator("html").getAttribute("lang")) !== language) await press(page.locator("#other-language"));
  await page.locator(`html[lang="${language}"]`).waitFor();
}

async function toStep(page, number) {
  await press(page.locator("#app .step__face").nth(number - 1));
  await page.waitForSelector(`#app .room[data-step="${number}"]`);
}

/**
 * Everything that a person can do, by its name in src/desk/act.rs: what must be so before, and then the doing, between
 * which the module is set to break (`now`). `turn` tells one time from the next.
 */
const ACTS = {
  Paste: async (page, now, turn) => {
    await box(page).focus();
    await now();
    await box(page).fill(TABLE(turn));
  },
  PasteTooMuch: async (page, now) => {
    await now();
    await box(page).evaluate((one) => one.dispatchEvent(new InputEvent("beforeinput", { data: "血圧\t45\t15\n".repeat(30_000), bubbles: true, cancelable: true })));
  },
  Decide: async (page, now) => {
    const list = page.getByRole("combobox", { name: /「血圧高め」の意味/ });
    await list.focus();
    await now();
    await list.selectOption("血圧リスク");
  },
  Correct: async (page, now) => {
    await page.getByRole("textbox", { name: "5行3列の値" }).fill("13");
    await now();
    await page.keyboard.press("Enter");
  },
  Undo: async (page, now, turn) => {
    await mend(page, 5, `${10 + (turn % 30)}`);
    await now();
    await press(button(page, "直したことを、ひとつ取り消す"));
  },
  BringBack: async (page, now) => {
    await lay(page, TABLE(0).split("\n").slice(1).join("\n"));
    await mend(page, 4, "13");
    await lay(page, "項目\t対象者数\t該当者数\n喫煙者\t45\t13\n");
    await now();
    await press(button(page, "変える前にもどす"));
  },
  Open: async (page, now, _, files) => {
    await lay(page, COUNTS);
    await now();
    await opened(page, files.lastYear);
  },
  TakeAway: async (page, now, _, files) => {
    await lies(page, files.lastYear);
    await now();
    await press(button(page, "「a.json」を取り除く"));
  },
  StepBack: async (page, now, _, files) => {
    await lies(page, files.lastYear);
    await press(button(page, "「a.json」を取り除く"));
    await now();
    await press(button(page, "前の内容に戻す"));
  },
  LayOut: async (page, now, _, files) => {
    await lay(page, COUNTS);
    await lies(page, files.undated, "b.json");
    await now();
    await press(button(page, "いまの表に替えて開く"));
  },
  Try: async (page, now) => {
    await lay(page, "");
    await now();
    await press(button(page, "製造業・45人"));
  },
  Turn: async (page, now) => {
    await now();
    await press(button(page, "紙を見て入力"));
  },
  Type: async (page, now, turn) => {
    // A form without a figure in it is left behind.
    if (await box(page).count()) await press(button(page, "紙を見て入力"));
    await page.locator("#app .typed").waitFor();
    await now();
    await page.locator("#app .typed input.input").first().fill(`1${turn}`);
    await page.keyboard.press("Tab");
  },
  Go: async (page, now) => {
    await lay(page, AVERAGES);
    await now();
    await press(button(page, "カルテを見る →"));
  },
  Compare: async (page, now) => {
    await toStep(page, 2);
    await now();
    await page.getByLabel("比べる相手").selectOption("全国");
  },
  OwnFirst: async (page, now) => {
    await now();
    await press(page.getByLabel("お手元の表の平均を先に使う"));
  },
  NameOwn: async (page, now, turn) => {
    await now();
    await page.getByLabel("その表の名前").fill(`事業所カルテ${turn}`);
  },
  Count: async (page, now) => {
    await page.getByText("年齢と性別の人数を入れる（任意）").click();
    await page.getByRole("textbox", { name: "男性55〜59歳の人数" }).fill("25");
    await now();
    await page.keyboard.press("Tab");
  },
  Band: async (page, now) => {
    await page.getByText("年齢と性別の人数を入れる（任意）").click();
    await now();
    await press(page.getByLabel("10歳ごとに入れる"));
  },
  Answer: async (page, now) => {
    await toStep(page, 3);
    await now();
    await press(page.locator(".days__choices button"));
  },
  Choose: async (page, now) => {
    await now();
    await press(button(page, /^宣言に入れる/));
  },
  PutBack: async (page, now) => {
    await now();
    await press(button(page, /^✓ 宣言に入れています/));
  },
  Rest: async (page, now) => {
    await now();
    await press(button(page, "3分の体操をはじめる"));
  },
  HandOut: async (page, now) => {
    if (await button(page, "おわる").count()) await press(button(page, "おわる"));
    await now();
    await press(page.getByLabel("ポスター"));
  },
  Show: async (page, now) => {
    await now();
    await press(button(page, "説明会で使う"));
  },
  Write: async (page, now, turn) => {
    if (await button(page, "実際に使う").count()) await press(button(page, "実際に使う"));
    await toStep(page, 4);
    await now();
    await page.getByLabel("代表者の氏名").fill(`緑野 ${turn}`);
  },
  Check: async (page, now) => {
    await now();
    await press(page.locator(".check__question input"));
  },
  TakeUp: async (page, now) => {
    await now();
    await press(button(page, "計画の表"));
  },
  Amend: async (page, now, turn) => {
    await press(page.locator(".papers__choice button"));
    await now();
    await page.getByLabel("担当").first().fill(`総務課${turn}`);
  },
  Speak: async (page, now) => {
    await now();
    await press(page.locator("#other-language"));
  },
  WriteIn: async (page, now) => {
    await speak(page, "en");
    await toStep(page, 4);
    await now();
    await press(page.locator("[name=papers]:not(:checked)"));
  },
};

test("every action of the desk stands in this table", () => {
  const acts = readFileSync(new URL("../../src/desk/act.rs", import.meta.url), "utf8");
  const inside = acts.slice(acts.indexOf("pub enum Act {"), acts.indexOf("\n}\n"));
  const names = [...inside.matchAll(/^    ([A-Z]\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(Object.keys(ACTS).sort(), names.sort());
});

/** The saved form of a table, as the window hands it over. */
async function formOf(page, words) {
  await lay(page, words);
  return kept(page);
}

test("at every action, broken as it begins, is drawn and is handed over: nothing that was finished is lost", async (context) => {
  const page = await begun();
  context.after(() => page.context().close());
  const files = {
    lastYear: await formOf(page, COUNTS.replace("令和5年度", "令和4年度")),
    undated: await formOf(page, COUNTS.replace("令和5年度", "")),
  };
  let turn = 0;
  for (const [name, act] of Object.entries(ACTS)) {
    for (const place of ["as it begins", "as it is drawn", "as it is handed over"]) {
      const what = `${name}, ${place}`;
      let stood;
      turn += 1;
      const now = async () => {
        stood = { form: await kept(page), step: await step(page) };
        await arm(page, place);
      };
      await act(page, now, turn, files).catch((error) => assert.fail(`${what}: ${error.message}`));
      await stopped(page).catch(() => assert.fail(`${what}: the window did not break`));
      assert.equal(await kept(page), stood.form, what);
      if (name === "Paste") assert.equal(await text(page), TABLE(turn), what);
      await goOn(page);
      assert.equal(await step(page), stood.step, what);
      if (name === "Paste") assert.equal(await box(page).inputValue(), TABLE(turn), what);
      else assert.equal(await kept(page), stood.form, what);
    }
    turn += 1;
    await act(page, async () => {}, turn, files);
  }
  // And after all that the job is done.
  await speak(page, "ja");
  await lay(page, COUNTS);
  await goTo(page, "カルテを見る →");
  await toStep(page, 4);
  assert.match(await page.getByRole("article").innerText(), /緑野 \d+/);
});

for (const fault of ["trap", "the end of the stack", "an error in the page's own script"]) {
  test(`${fault} in the effect of a component that draws: the karte comes again`, async (context) => {
    const page = await begun();
    context.after(() => page.context().close());
    await paste(page, COUNTS);
    await arm(page, "in a component's effect", fault);
    await press(button(page, "カルテを見る →"));
    await stopped(page);
    assert.equal(await text(page), COUNTS);
    await goOn(page);
    assert.equal(await box(page).inputValue(), COUNTS);
    await goTo(page, "カルテを見る →");
    assert.ok(await page.getByRole("article").isVisible());
  });
}

test("a long paste, which never stands in the box: it is there all the same", async (context) => {
  const page = await begun();
  context.after(() => page.context().close());
  const long = COUNTS + "喫煙者\t45\t13\n".repeat(3_000);
  await box(page).focus();
  await arm(page, "as it begins");
  await box(page).evaluate((one, long) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", long);
    one.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, long);
  await stopped(page);
  assert.equal(await text(page), long);
  await goOn(page);
  assert.equal(await text(page), long);
  assert.match(await kept(page), /喫煙者/);
});

test("the end of the memory, for real: the text that was too much is there, and so is what was before it", async (context) => {
  const page = await begun();
  context.after(() => page.context().close());
  await paste(page, COUNTS);
  const before = await kept(page);
  await box(page).focus();
  await page.evaluate(() => {
    for (let pages = 16384; pages >= 1; pages /= 2) {
      try {
        for (;;) globalThis.memory.grow(pages);
      } catch {
        // No more of this size.
      }
    }
  });
  const much = COUNTS + "喫煙者\t45\t13\n".repeat(3_000);
  await box(page).evaluate((one, much) => {
    globalThis.brokeAt = performance.now();
    one.value = much;
    one.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, much);
  await stopped(page);
  assert.equal(await text(page), much);
  assert.equal(await kept(page), before);
});

test("the screen: kept as a file that opens again, copied, without a barrier, by keyboard", async (context) => {
  const page = await begun({ viewport: { width: 360, height: 740 } });
  context.after(() => page.context().close());
  await paste(page, COUNTS);
  await goTo(page, "カルテを見る →");
  await page.getByLabel("会社名").fill("みどり野");
  await arm(page, "as it begins");
  await page.getByLabel("会社名").fill("みどり野工業");
  await stopped(page);
  assert.ok(!(await page.locator("#app").isVisible()));
  assert.deepEqual(await barriers(page), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.equal(await page.locator("#last-typed").innerText(), "最後に入力していた欄の文字：みどり野工業");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "ファイルに保存" }).click()]);
  const file = readFileSync(await download.path(), "utf8");
  assert.equal(file, await kept(page));
  await page.getByText("保存用のデータを見る", { exact: true }).click();
  for (const name of ["文字をコピー", "データをコピー"]) {
    await page.getByRole("button", { name }).click();
    await page.getByText("コピーしました。").waitFor();
  }
  assert.deepEqual(await barriers(page), []);
  await page.locator("#stopped").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await up(page);
  assert.equal(await page.getByLabel("会社名").inputValue(), "みどり野");
  await page.reload();
  await up(page);
  await lies(page, file);
  assert.equal(await box(page).inputValue(), COUNTS);
});

test("what breaks every time is left out the next time: the newest text first, then everything, which is kept as a file", async (context) => {
  const page = await begun();
  context.after(() => page.context().close());
  await paste(page, COUNTS);
  const told = () => page.locator("#stopped [data-try]:visible").getAttribute("data-try");
  await arm(page, "as it is drawn");
  await box(page).fill(TABLE(1));
  await stopped(page);
  // From now on nothing is drawn any more.
  const again = (leaves) =>
    page.evaluate((leaves) => {
      Object.defineProperty(globalThis, "armed", {
        configurable: true,
        get: () => (globalThis.starts < leaves ? { when: "\\.(createElement|createElementNS)\\(", fault: "trap" } : null),
        set: () => (globalThis.starts += 1),
      });
      globalThis.starts = 0;
    }, leaves);
  assert.equal(await told(), "0");
  await again(2);
  for (const next of ["1", "2"]) {
    await page.locator("#go-on").click();
    await page.locator(`#stopped [data-try="${next}"]`).waitFor();
    assert.equal(await page.locator("html").getAttribute("data-state"), "stopped");
  }
  const held = await kept(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#go-on").click()]);
  assert.equal(readFileSync(await download.path(), "utf8"), held);
  await up(page);
  assert.equal(await box(page).inputValue(), "");
  await lay(page, COUNTS);
  await goTo(page, "カルテを見る →");
});
