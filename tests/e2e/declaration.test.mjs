// The papers of one declaration, as the clerk of a branch reads them: out of the printer, one page each.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import { print, sizes } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, paste, SAMPLES, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const A4 = [595, 842];

/** The declaration of a sample, or of a pasted text. */
async function declarationOf(page, sample, text) {
  await up(page);
  if (text) await paste(page, text);
  else await page.getByRole("button", { name: sample }).click();
  await goTo(page, "カルテを見る →");
  await goTo(page, "取り組みを選ぶ →");
  await goTo(page, "宣言書をつくる →");
}

/** Takes another paper up, prints it, and gives its words without blanks. A FAX leaves letters of 8 points readable. */
async function printed(page, paper) {
  await page.getByRole("button", { name: paper, exact: true }).click();
  assert.ok((await smallest(page)) >= 8, `${paper} has letters of ${await smallest(page)} points`);
  const { path, sheets } = await print(page, "declared");
  assert.deepEqual(sizes(path), [A4], `${paper} is not one A4`);
  return sheets.join("").replaceAll(/\s/g, "");
}

/** The size in points of the smallest letters of the paper that lies there, as it is printed. */
async function smallest(page) {
  await page.emulateMedia({ media: "print" });
  const size = await page.locator("article").evaluate((paper) => {
    const written = (one) => [...one.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.data.trim());
    const shown = [...paper.querySelectorAll("*")].filter((one) => written(one) && one.offsetParent);
    return Math.min(...shown.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * one.currentCSSZoom * 0.75));
  });
  await page.emulateMedia({ media: null });
  return size;
}

for (const sample of SAMPLES) {
  test(`${sample}: every paper is one page and says what it should`, async () => {
    const { page, complaints } = await open(browser, shipped.onDisk);
    await declarationOf(page, sample);
    await page.getByLabel("代表者の役職").fill("代表取締役");
    await page.getByLabel("代表者の氏名").fill("髙﨑 晴美");
    await page.getByLabel("健康づくり担当者").fill("総務課 吉備");
    assert.deepEqual(await barriers(page), []);

    const sheet = await printed(page, "宣言書");
    for (const words of [/健活企業宣言/, /健診受診率/, /特定保健指導実施率/, /髙﨑晴美/, /この用紙は下書きです/, /見本の数値/, /月から始めます/])
      assert.match(sheet, words);
    assert.doesNotMatch(sheet, /書き入れるところ|掲示用ポスター/);

    const pen = await printed(page, "手書き用の用紙");
    for (const words of [/健活企業宣言/, /健診受診率/, /＿＿＿％/, /令和年月日/, /会社名/]) assert.match(pen, words);
    assert.doesNotMatch(pen, /髙﨑|総務課/);

    const plan = await printed(page, "計画の表");
    for (const words of [/課題.*目標値.*推進体制（担当）.*期限.*実施内容/, /総務課吉備/]) assert.match(plan, words);
    // Number, person and deadline: all that is proposed makes a plan.
    assert.doesNotMatch(plan.replace(/「▲要記入」は.*/, ""), /▲要記入/);

    const poster = await printed(page, "掲示用ポスター");
    for (const words of [/健活企業宣言/, /目標/, /代表取締役/]) assert.match(poster, words);
    assert.doesNotMatch(poster, /総務課/);

    const cover = await printed(page, "送り状（郵送・FAX）");
    for (const words of [/全国健康保険協会岡山支部/, /FAX/, /総務課吉備/]) assert.match(cover, words);

    await page.getByRole("button", { name: "ホームページ用の文" }).click();
    const text = await page.getByLabel("ホームページ用の文").last().inputValue();
    assert.match(text, /^健活企業宣言.*1\. 健診受診率.*代表取締役　髙﨑 晴美$/s);
    assert.doesNotMatch(text, /総務課/);
    // Nowhere a count of people: shares only.
    for (const paper of [sheet, plan, poster, text]) assert.doesNotMatch(paper, /(?<!\d)[1-9]人/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}

test("a goal, a day and a number that cannot be are said where they stand", async () => {
  const { page } = await open(browser, shipped.onDisk);
  await declarationOf(page, "製造業・45人");
  const checkup = page.getByRole("group", { name: "健診受診率" });
  for (const [field, typed, says] of [
    ["期限", "2027年2月30日", /暦にない日/],
    ["期限", "2020/1/1", /宣言の日より前/],
    ["期限", "年度末", /^$/],
    ["目標（％）", "１２０％", /範囲の外/],
    ["目標（％）", "10", /今の値より手前/],
  ]) {
    await checkup.getByLabel(field).fill(typed);
    await checkup.getByLabel("担当").focus();
    assert.match((await checkup.getByRole("status").allInnerTexts()).join(""), says, typed);
  }
  await checkup.getByRole("button", { name: "100％にする" }).click();
  assert.equal(await checkup.getByLabel("目標（％）").inputValue(), "100");
  assert.match(await printed(page, "宣言書"), /100％.*年度末/);
  assert.match(await printed(page, "計画の表"), /▲要記入/);
  await page.context().close();
});

test("who joins in and from when stands on paper, but never fewer than ten", async () => {
  const { page } = await open(browser, shipped.onDisk);
  await declarationOf(page, "製造業・45人");
  const tool = page.getByRole("group", { name: "けんぽ体操「スマトレ」" });
  await tool.getByLabel("始める月").fill("2027/1");
  for (const [typed, said, faults] of [
    ["３０", /令和9（2027）年1月から、.*30人で始めます。/, /^$/],
    ["全員", /令和9（2027）年1月から、.*全員で始めます。/, /^$/],
    ["8", /令和9（2027）年1月から.*始めます。/, /10人未満の人数は/],
  ]) {
    await tool.getByLabel("参加する人数").fill(typed);
    assert.match((await tool.getByRole("status").allInnerTexts()).join(""), faults);
    for (const paper of ["宣言書", "計画の表", "掲示用ポスター"]) {
      const words = await printed(page, paper);
      assert.match(words, said);
      assert.doesNotMatch(words, /(?<!\d)[1-9]人/);
    }
  }
  await tool.getByLabel("始める月").fill("令和8年13月");
  assert.match((await tool.getByRole("status").allInnerTexts()).join(""), /暦にない日/);
  await page.context().close();
});

test("with every suggestion taken up the declaration is still one sheet", async () => {
  const { page } = await open(browser, shipped.onDisk);
  await declarationOf(page, "製造業・45人");
  await goTo(page, "← もどる");
  const left = page.getByRole("button", { name: /^宣言に入れる/ });
  while (await left.count()) await left.first().click();
  await goTo(page, "宣言書をつくる →");
  await page.getByLabel("健康づくり担当者").fill("総務課 健康づくり推進係");
  const { path } = await print(page, "full");
  assert.deepEqual(sizes(path), [A4]);
  await page.context().close();
});

test("more than one page takes is said", async () => {
  const { page } = await open(browser, shipped.onDisk);
  await declarationOf(page, "製造業・45人");
  await goTo(page, "← もどる");
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  for (let more = 0; more < 8; more += 1) await page.getByRole("button", { name: /^宣言に入れる/ }).first().click();
  await goTo(page, "宣言書をつくる →");
  assert.match(await page.locator(".papers__caution").innerText(), /1枚に入りません/);
  assert.ok((await smallest(page)) >= 8);
  await page.context().close();
});

const table = (year, exercise, checkup) =>
  `項目\t年度\t対象者数\t該当者数\n運動習慣あり\t${year}年度\t45\t${exercise}\n健診受診率\t${year}年度\t45\t${checkup}\n`;

test("a year later: then, now, reached or not; and the next declaration starts from the last", async () => {
  const first = await open(browser, shipped.onDisk);
  await declarationOf(first.page, undefined, table(2023, 12, 38));
  await first.page.getByLabel("会社名").fill("みどり野 有限会社");
  await first.page.getByLabel("代表者の氏名").fill("髙﨑 晴美");
  await first.page.getByLabel("健康づくり担当者").fill("総務課 吉備");
  await first.page.getByLabel("参加する人数").first().fill("8");
  const [download] = await Promise.all([
    first.page.waitForEvent("download"),
    first.page.getByRole("button", { name: "ファイルに保存" }).click(),
  ]);
  const file = { name: download.suggestedFilename(), mimeType: "application/json", buffer: readFileSync(await download.path()) };
  await first.page.context().close();

  for (const openFirst of [true, false]) {
    const { page, complaints } = await open(browser, shipped.onDisk);
    await up(page);
    const opened = () => page.getByLabel("ファイルを開く").setInputFiles(file);
    if (openFirst) {
      await opened();
      await page.getByText("を開いています").waitFor();
      await page.getByLabel("貼り付ける場所").last().fill(table(2024, 16, 45));
    } else {
      await paste(page, table(2024, 16, 45));
      await opened();
    }
    await page.getByText("令和5（2023）年度を並べました").waitFor();
    await goTo(page, "カルテを見る →");
    const later = await page.locator(".later").innerText();
    assert.match(later, /健診受診率.*目標　90％.*45人中38人（84％） → 45人中45人（100％）.*● 目標に届きました/s);
    assert.match(later, /参加　8人.*運動習慣あり.*45人中12人（27％） → 45人中16人（36％）.*違うとは言えません/s);
    assert.deepEqual(await barriers(page), []);
    await page.getByLabel("社外にも見せる").check();
    assert.equal(await page.locator(".later").count(), 0);
    await goTo(page, "取り組みを選ぶ →");
    await goTo(page, "宣言書をつくる →");
    assert.match(await page.locator("div.room").last().innerText(), /に保存した宣言をもとにしています/);
    const sheet = await printed(page, "宣言書");
    for (const words of [/みどり野有限会社/, /髙﨑晴美/, /総務課吉備/]) assert.match(sheet, words);
    assert.doesNotMatch(sheet, /に保存した宣言|(?<!\d)[1-9]人/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  }
});

const NAME = "株式会社" + "長い名前の".repeat(10) + "髙﨑社";

test("names as they come: long, rare letters, emoji, markup; still one page", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  await declarationOf(page, "製造業・45人");
  await page.getByText("ほかの欄").click();
  const typed = {
    会社名: NAME,
    代表者の役職: "代表取締役社長兼最高経営責任者",
    代表者の氏名: "髙﨑 𠮷男🍡<img src=x onerror=alert(1)>",
    健康づくり担当者: "総務部総務課健康づくり推進係 渡邊・渡邉・齋藤",
    所在地: "岡山県岡山市北区" + "あ".repeat(60),
    連絡先: "086-000-0000 kenko@example.jp",
    自社で決めた取り組み: "<b>月に1回</b>、そろって早く帰る日を設けます。",
  };
  for (const [name, words] of Object.entries(typed)) await page.getByLabel(name).fill(words);
  for (const paper of ["宣言書", "計画の表", "掲示用ポスター", "送り状（郵送・FAX）"]) {
    const words = await printed(page, paper);
    assert.ok(words.includes(NAME), `${paper} has not the whole name: ${words}`);
    if (paper === "宣言書") {
      for (const part of ["髙﨑𠮷男", "<imgsrc=xonerror=alert(1)>", "<b>月に1回</b>"]) assert.ok(words.includes(part), part);
    }
  }
  assert.equal(await page.locator("article img").count(), 0);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the self-check is a guide of ours, and its weak topics can be taken up", async () => {
  const { page, complaints } = await open(browser, shipped.onDisk);
  await declarationOf(page, "事務所・9人");
  const check = page.locator("details.check").first();
  await check.locator("summary").click();
  assert.match(await check.innerText(), /支部の採点ではありません/);
  const questions = check.getByRole("group");
  assert.equal(await questions.count(), 24);
  for (const question of await questions.all()) {
    const food = /食事や飲み物/.test(await question.innerText());
    await question.getByLabel(food ? "いいえ" : "はい").check();
  }
  assert.match(await check.innerText(), /96点・ランクS\s+これから伸ばせるところ　食生活・栄養/);
  assert.deepEqual(await barriers(page), []);
  const proposal = check.getByRole("button", { name: /を宣言に入れる/ });
  const [, tool] = /(.+) を宣言に入れる/.exec(await proposal.first().innerText());
  await proposal.first().click();
  assert.ok((await page.locator("article").innerText()).includes(tool));
  const way = page.locator("details.check").last();
  await way.locator("summary").click();
  assert.match(await way.innerText(), /令和7（2025）年.*最新の認定要件を確認してください.*健康宣言を社内外に知らせる/s);
  assert.match(await way.innerText(), /ストレスチェック.*● ふれています（自己チェック）/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});
