// The years of an item, and the people by age: shown, said, withheld; what is typed wrongly stays and is said at its box.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { barriers } from "./axe.mjs";
import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, paste, up } from "./steps.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const YEARS = `項目\t令和5年度\t\t令和3年度\t\t令和6年度\t
\t対象者数\t該当者数\t対象者数\t該当者数\t対象者数\t該当者数
受診者数\t\t45\t\t44\t\t45
収縮期血圧130以上\t45\t20\t44\t22\t45\t27
喫煙者\t45\t13\t44\t13\t45\t12
運動習慣あり\t8\t3\t43\t5\t43\t17
`;

/** The karte of that table. */
async function atTheKarte(height = 740) {
  const { page, complaints } = await open(browser, shipped.onDisk, { viewport: { width: 360, height } });
  await up(page);
  await paste(page, YEARS);
  await goTo(page, "カルテを見る →");
  return { page, complaints, sheet: page.getByRole("article") };
}

test("the years stand in their order, and a sentence says whether they differ", async () => {
  const { page, complaints, sheet } = await atTheKarte();
  const heads = await sheet.locator(".trends thead th").allInnerTexts();
  assert.deepEqual(heads, ["令和3（2021）年度", "令和5（2023）年度", "令和6（2024）年度"]);
  const text = await sheet.innerText();
  assert.match(text, /令和3（2021）年度と令和6（2024）年度で、違うとは言えません（差は−10〜\+29ポイント/);
  assert.match(text, /令和6（2024）年度から答え方が変わったので、その前の年度とは比べません/);
  assert.match(text, /令和5（2023）年度は測った人が10人未満なので、比べていません/);
  await page.getByLabel("社外にも見せる").check();
  assert.match(await sheet.innerText(), /43人中10人未満（21％以下）/);
  assert.doesNotMatch(await sheet.innerText(), /5\/43|3\/8/);
  assert.deepEqual(await barriers(page), []);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("people by age: a wrong number stays and is said, the right ones are reckoned with", async () => {
  // So high that the bar at the foot covers no box.
  const { page, complaints, sheet } = await atTheKarte(1600);
  await page.getByText("年齢と性別の人数を入れる（任意）").click();
  const box = (name) => page.getByRole("textbox", { name: `${name}の人数` });
  await box("男性55〜59歳").fill("２５人");
  await box("女性50〜54歳").fill("約20");
  await box("女性50〜54歳").press("Tab");
  await page.getByText("人数を数字で入れてください").waitFor();
  assert.equal(await box("女性50〜54歳").inputValue(), "約20");
  assert.equal(await box("女性50〜54歳").getAttribute("aria-invalid"), "true");
  assert.deepEqual(await barriers(page), []);
  await box("女性50〜54歳").fill("19");
  await box("女性50〜54歳").press("Tab");
  await page.getByText("合計: 44人で、健診を受けた45人と合いません").waitFor();
  assert.doesNotMatch(await sheet.innerText(), /見込まれる人数/);
  await box("女性50〜54歳").fill("20");
  await box("女性50〜54歳").press("Tab");
  await page.getByText("合計: 45人（健診を受けた人数と合っています）").waitFor();
  assert.match(await sheet.innerText(), /年齢と性別の構成から見込まれる人数は\d+人、実際は27人（比/);

  await page.getByLabel("10歳ごとに入れる").check();
  assert.equal(await box("男性50〜59歳").inputValue(), "");
  await page.getByLabel("10歳ごとに入れる").uncheck();
  assert.equal(await box("男性55〜59歳").inputValue(), "２５人");

  await box("男性55〜59歳").fill("20");
  await box("男性39歳以下").fill("5");
  await box("男性39歳以下").press("Tab");
  await page.getByText("年齢別の公表値は40〜74歳だけで").waitFor();
  await page.getByLabel("社外にも見せる").check();
  assert.doesNotMatch(await sheet.innerText(), /5人含まれている/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});
