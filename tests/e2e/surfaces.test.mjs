// Every job on every surface: the same bytes, the same steps, the same papers.
//
// `cargo xtask test --surfaces` runs this alone, and prints how many seconds each step took where.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { barriers } from "./axe.mjs";
import { launch } from "./chromium.mjs";
import { COUNTS, paste } from "./steps.mjs";
import { serveAll, standAt, SURFACES } from "./surfaces.mjs";

let browser;
let served;

before(async () => {
  browser = await launch();
  served = await serveAll();
});

/** The seconds of each step, by surface. */
const took = new Map(SURFACES.map(({ name }) => [name, new Map()]));

/** What was printed, by surface. */
const papers = new Map();

const keepPapers = ({ surface }, printed) => papers.set(surface, { ...papers.get(surface), ...printed });

after(async () => {
  await browser.close();
  await served.close();
  if (process.env.SECONDS) printSeconds();
});

function printSeconds() {
  const steps = [...new Set([...took.values()].flatMap((seconds) => [...seconds.keys()]))];
  const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
  row(["seconds", ...took.keys()]);
  row(["---", ...[...took].map(() => "---:")]);
  for (const step of steps) row([step, ...[...took.values()].map((seconds) => seconds.get(step)?.toFixed(1) ?? "")]);
}

/** Does a step; when it is done, nothing on the screen is a barrier. */
async function step(person, name, does) {
  const began = performance.now();
  const came = await does();
  took.get(person.surface).set(name, (performance.now() - began) / 1000);
  await holdBars(person.place, "static");
  assert.deepEqual(await barriers(person.place), [], name);
  await holdBars(person.place, "sticky");
  return came;
}

/** A bar that stays at the foot covers a part of what is under it, wherever one has scrolled to: that is no small target. */
const holdBars = (place, position) =>
  place.evaluate((position) => {
    const held = new CSSStyleSheet();
    held.replaceSync(`:is(.onward, .onward-place, .walk) { position: ${position} !important; }`);
    document.adoptedStyleSheets = [held];
  }, position);

/** From the empty box to the step named last, without stopping. */
async function comeTo(person, text, ...steps) {
  await person.begin();
  await paste(person.place, text);
  for (const step of steps) await person.onward(step);
}

/** What is written on the sheet. */
const sheet = (place) => place.getByRole("article").first().innerText();

const COMPANY = "株式会社みどり野製作所";

/** From a pasted table to both papers. */
async function mainJob(person) {
  const { place, page } = person;
  await step(person, "begin", person.begin);
  await step(person, "paste", async () => {
    await paste(place, COUNTS);
    const read = place.getByRole("region", { name: "読み取った数値の表" });
    assert.match(await read.innerText(), /血圧リスク.*45.*15.*33\.3％.*5行3列/s);
  });
  await step(person, "karte", async () => {
    await person.onward("カルテを見る");
    assert.match(await sheet(place), /令和5（2023）年度.*腹囲リスク.*違うとは言えない.*第5回NDBオープンデータ/s);
    assert.match(await place.getByRole("img", { name: /45人中17人/ }).getAttribute("aria-label"), /岡山県/);
  });
  await step(person, "explanation", async () => {
    await person.explained();
    const said = place.getByRole("region", { name: "カルテの説明" });
    for (let stop = 0; stop < 3; stop += 1) await person.press(said.getByRole("button", { name: "次へ →" }));
    assert.match(await said.innerText(), /説明 4／/);
    assert.equal(await place.locator("[data-lit]").count(), 1);
  });
  await page.keyboard.press("Escape");
  await person.backToSlides?.();
  await place.getByLabel("会社名").fill(COMPANY);
  const karte = await step(person, "karte on paper", () => person.printed("カルテ"));
  assert.ok(karte.length === 2 && karte.every((sheet) => sheet.includes(COMPANY)));
  await step(person, "tools", async () => {
    await person.onward("取り組みを選ぶ");
    const cards = place.getByRole("listitem").filter({ hasText: "なぜこれか" });
    assert.ok((await cards.count()) >= 3);
    assert.match(await cards.first().innerText(), /なぜこれか.+月曜日にすること.+出典/s);
  });
  await step(person, "declaration", async () => {
    await person.onward("宣言書をつくる");
    await place.getByLabel("代表者の氏名").fill("緑野 花子");
    await place.getByLabel("健康づくり担当者").fill("総務課");
    await place.getByText("宣言に必要なことが、すべて入りました。").waitFor();
  });
  const declaration = await step(person, "declaration on paper", () => person.printed("宣言書"));
  assert.equal(declaration.length, 1);
  for (const words of ["健活企業宣言", COMPANY, "緑野花子", "総務課", "令和8（2026）年12月5日", "健診受診率", "特定保健指導実施率"]) {
    assert.ok(declaration[0].includes(words), `${words} is not on the sheet: ${declaration}`);
  }
  assert.doesNotMatch(declaration[0], /数値を入れる|場面/, "the window's own bars were printed");
  keepPapers(person, { karte, declaration });
}

/** A heading and a cell that could not be read. */
async function repair(person) {
  const { place } = person;
  await step(person, "what could not be read", () => comeTo(person, COUNTS.replace("血圧リスク", "血圧高め").replace("\t8\n", "\t約8\n")));
  const read = place.getByRole("region", { name: "読み取った数値の表" });
  await step(person, "repair", async () => {
    const heading = place.getByRole("combobox", { name: "5行1列「血圧高め」の意味" });
    await heading.focus();
    await heading.selectOption("血圧リスク");
    await read.getByText("血圧リスク").waitFor();
    await person.press(place.getByRole("link", { name: /6行3列: 「約8」/ }));
    await place.getByRole("textbox", { name: "6行3列の値" }).fill("8");
    await person.page.keyboard.press("Enter");
    await read.getByText("代謝").waitFor();
  });
  await person.onward("カルテを見る");
  assert.match(await sheet(place), /血圧リスク.*代謝/s);
}

/** A break together, as far as its third movement, standing and sitting. */
async function rest(person) {
  const { place, page } = person;
  await comeTo(person, COUNTS, "カルテを見る", "取り組みを選ぶ");
  const player = place.getByRole("dialog", { name: "体操" });
  await step(person, "break", async () => {
    await person.pressed("3分の体操をはじめる");
    await player.getByRole("timer").filter({ hasText: "5秒" }).waitFor();
    await person.press(player.getByRole("button", { name: "次へ →" }));
    await person.press(player.getByRole("button", { name: "座って" }));
    assert.match(await player.innerText(), /2／5/);
    await page.keyboard.press("PageDown");
    assert.match(await player.innerText(), /3／5/);
  });
  await person.press(player.getByRole("button", { name: "おわる" }));
  assert.equal(await player.count(), 0);
}

/** Each paper of the declaration is taken up. */
async function declared(person) {
  const { place } = person;
  await comeTo(person, COUNTS, "カルテを見る", "取り組みを選ぶ", "宣言書をつくる");
  for (const paper of ["手書き用の用紙", "計画の表", "掲示用ポスター", "送り状（郵送・FAX）"]) {
    const printed = await step(person, paper, async () => {
      await person.pressed(paper, { exact: true });
      return person.printed(paper);
    });
    keepPapers(person, { [paper]: printed });
  }
  await step(person, "ホームページ用の文", () => person.pressed("ホームページ用の文"));
  assert.match(await place.getByLabel("ホームページ用の文").last().inputValue(), /^健活企業宣言/);
}

/** What was put in is kept as a file, and the file brings it back. */
async function kept(person, again) {
  const { place, page } = person;
  await comeTo(person, COUNTS, "カルテを見る");
  await place.getByLabel("会社名").fill(COMPANY);
  const before = await sheet(place);
  const file = await step(person, "save", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), person.pressed("ファイルに保存")]);
    const buffer = readFileSync(await download.path());
    return { name: download.suggestedFilename(), mimeType: "application/json", buffer };
  });
  assert.equal(file.name, `健活カルテ_${COMPANY}_令和5（2023）年度.json`);
  const next = await again();
  await next.begin();
  await step(next, "open", async () => {
    await next.place.locator('#app input[type="file"]').setInputFiles(file);
    await next.place.getByText("を開いています").waitFor();
  });
  await next.onward("カルテを見る");
  assert.equal(await sheet(next.place), before);
}

const JOBS = { "the main job": mainJob, repair, "the break": rest, "the papers of a declaration": declared, "a file kept and opened": kept };

for (const surface of SURFACES) {
  for (const [name, job] of Object.entries(JOBS)) {
    test(`${surface.name}: ${name}`, async () => {
      const people = [];
      const arrive = async () => {
        people.push({ ...(await standAt(browser, served.address, surface)), surface: surface.name });
        return people.at(-1);
      };
      await job(await arrive(), arrive);
      for (const { complaints, leave } of people) {
        assert.deepEqual(complaints, []);
        await leave();
      }
    });
  }
}

test("the papers are the same everywhere", () => {
  const [[, first], ...others] = papers;
  assert.equal(others.length, SURFACES.length - 1);
  for (const [surface, printed] of others) {
    for (const [paper, sheets] of Object.entries(first)) assert.deepEqual(printed[paper], sheets, `${paper}: ${surface}`);
  }
});
