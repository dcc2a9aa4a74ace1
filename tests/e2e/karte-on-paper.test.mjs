// The karte on paper: front and back of one A4, the same from wherever it is printed, nothing of the window on it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { browserAndServer } from "./at-hand.mjs";
import { open } from "./chromium.mjs";
import { print, sizes } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, paste, up } from "./steps.mjs";

const at = browserAndServer();

const A4 = [595, 842];

/** The karte of a sample; `where` is a page or a frame in one. */
async function karteOf(where, sample) {
  await up(where);
  await where.getByRole("button", { name: sample }).click();
  await goTo(where, "カルテを見る →");
}

const SAMPLES = [
  ["製造業・45人", "晴山製作所", /◆ ?気になる差.*あと10人.*強み/s, /収縮期130mmHg以上/],
  ["運送業・28人（3年分）", "吉備路運送", /健診受診率/, /年ごとの動き.*違うとは言えません/s],
  ["介護・62人（男女別）", "ひなた苑", /運動習慣あり/, /出典/],
  ["事務所・9人", "みずほ設計事務所", /10人未満/, /出典/],
  ["小売業2店舗・120人", "まちかど商店", /早食い|食べる速度/, /出典/],
];

for (const [sample, company, onFront, onBack] of SAMPLES) {
  test(`${sample}: front and back of one sheet`, async () => {
    const { page } = await open(at.browser, shipped.onDisk);
    await karteOf(page, sample);
    const { path, sheets } = await print(page, "karte");
    assert.deepEqual(sizes(path), [A4, A4]);
    sheets.forEach((sheet, at) => {
      const words = sheet.replaceAll(/\s/g, "");
      assert.ok(words.endsWith(`${at + 1}／2`), "page number");
      assert.ok(words.includes(company), "whose it is");
      assert.doesNotMatch(words, /説明を聞く|比べる相手|カルテを印刷|ファイルに保存/);
    });
    const [front, back] = sheets;
    for (const words of [/（見本）/, /令和\d+（\d+）年\d+月\d+日/, /外部送信なし/, onFront]) assert.match(front, words);
    for (const words of [/比べた値の出典/, onBack]) assert.match(back, words);
    await page.context().close();
  });
}

test("every sample in English: front and back of one sheet", async () => {
  for (const [sample, company] of SAMPLES) {
    const { page } = await open(at.browser, shipped.onDisk);
    await karteOf(page, sample);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Your karte is ready" }).waitFor();
    const { path, sheets } = await print(page, "karte-in-english");
    assert.deepEqual(sizes(path), [A4, A4], sample);
    const [front, back] = sheets.map((sheet) => sheet.replaceAll(/\s+/g, " "));
    for (const words of [company, "(sample)", "nothing sent out"]) assert.ok(front.replaceAll(" ", "").includes(words.replaceAll(" ", "")), words);
    assert.match(back, /Sources of the reference values/);
    await page.context().close();
  }
});

test("a page, a file and a frame without an origin print the same", async () => {
  const site = await shipped.serve({ "/site": shipped.framed(at.served.address) }, "localhost");
  const printed = [];
  const read = [];
  for (const address of [shipped.onDisk, at.served.address, `${site.address}site`]) {
    const { page } = await open(at.browser, address);
    const where = page.frames().at(-1);
    await karteOf(where, "運送業・28人（3年分）");
    if (where === page.mainFrame()) printed.push((await print(page, "same")).sheets);
    await page.emulateMedia({ media: "print" });
    read.push(await where.evaluate(() => document.body.innerText));
    await page.context().close();
  }
  await site.close();
  assert.deepEqual(printed[1], printed[0]);
  assert.match(read[0], /^健活カルテ\s+吉備路運送/);
  assert.deepEqual(read, read.map(() => read[0]));
});

test("25 items over five years, by age too: still one sheet, which says what it leaves out; the explanation leaves no trace", async () => {
  const items = `腹囲リスク,血圧リスク,代謝リスク,脂質リスク,喫煙,20歳から10kg以上増加,運動習慣あり,1日1時間以上の身体活動,歩く速度が速い,\
何でもかんで食べられる,食べる速度が速い,就寝前2時間以内の夕食,朝食を抜く,毎日飲酒,飲酒日に2合以上,睡眠で休養が十分,BMI25以上,\
収縮期血圧130以上,収縮期血圧140以上,拡張期血圧85以上,HbA1c5.6以上,HbA1c6.0以上,HbA1c6.5以上,空腹時血糖100以上,LDL140以上`.split(",");
  const years = [2, 3, 4, 5, 6];
  const table = [
    ["項目", ...years.flatMap((year) => [`令和${year}年度`, ""])],
    ["", ...years.flatMap(() => ["対象者数", "該当者数"])],
    ...items.map((item, at) => [item, ...years.flatMap((year) => [45, 4 + ((at * 7) % 34) + (year % 3)])]),
  ];
  const { page } = await open(at.browser, shipped.onDisk);
  await up(page);
  await paste(page, `株式会社みどり野製作所\n${table.map((row) => row.join("\t")).join("\n")}\n`);
  await goTo(page, "カルテを見る →");
  assert.equal(await page.locator(".rows__line").count(), items.length);
  await page.getByRole("button", { name: "説明を聞く" }).click();
  const { path, sheets } = await print(page, "full-karte");
  assert.deepEqual(sizes(path), [A4, A4]);
  const [front, back] = sheets.map((sheet) => sheet.replaceAll(/\s/g, ""));
  assert.match(front, /睡眠で休養が十分.*レーダー図）は画面にあります/s);
  assert.match(back, /ほかの文は画面にあります.*比べた値それぞれの年度・対象・決め方は、画面の/s);
  assert.doesNotMatch(front + back, /次へ|やめる|終わる/);
  await page.emulateMedia({ media: "print" });
  const lit = page.locator("[data-lit]").first();
  assert.equal(await lit.evaluate((one) => getComputedStyle(one).outlineStyle), "none");
  await page.emulateMedia({ media: null });
  await page.keyboard.press("Escape");
  await page.getByText("年齢と性別の人数を入れる（任意）").click();
  await page.getByRole("textbox", { name: "男性45〜49歳の人数" }).fill("45");
  await page.keyboard.press("Tab");
  await page.locator(".said__list").waitFor();
  const aged = await print(page, "full-karte-aged");
  assert.deepEqual(sizes(aged.path), [A4, A4]);
  assert.match(aged.sheets[1].replaceAll(/\s/g, ""), /載せきれない項目の文は画面にあります/);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Your karte is ready" }).waitFor();
  const english = await print(page, "full-karte-in-english");
  assert.deepEqual(sizes(english.path), [A4, A4]);
  assert.match(english.sheets[1].replaceAll(/\s+/g, " "), /What does not fit here is on the screen/);
  await page.context().close();
});
