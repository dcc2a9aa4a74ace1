// The person chooses whom the company is compared with.

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

after(async () => {
  await browser.close();
});

const AVERAGES = `令和5年度\t\t\t
項目\t対象者数\t該当者数\t支部平均
腹囲リスク\t45\t17\t36.0%
代謝リスク\t44\t8\t16.2%
収縮期血圧130以上\t45\t27\t40.1%
運動習慣あり\t43\t12\t
`;

for (const width of [1280, 1024, 360]) {
  test(`the office's prefecture first, then whomever the person chooses, ${width} wide`, async () => {
    const { page, complaints } = await open(browser, shipped.onDisk, { viewport: { width, height: 768 } });
    await up(page);
    await paste(page, AVERAGES);
    await goTo(page, "カルテを見る →");

    const choice = page.getByLabel("比べる相手");
    const offered = await choice.locator("option").allInnerTexts();
    assert.deepEqual([offered.length, ...offered.slice(0, 3)], [48, "岡山県", "全国", "北海道"]);
    const said = page.getByRole("status").filter({ hasText: "と比べています" });
    const pressure = page.getByRole("img", { name: /45人中27人/ });
    const waist = page.getByRole("row", { name: /腹囲リスク/ });
    const level = (words) => pressure.getAttribute("aria-label").then((label) => assert.match(label, words));
    assert.match(await said.innerText(), /岡山県（平成29（2017）年度〜令和4（2022）年度）/);
    await level(/岡山県の39％/);

    // Tottori publishes nothing of waist.
    await choice.selectOption("鳥取県");
    await level(/鳥取県の/);
    assert.match(await waist.innerText(), /全国/);
    assert.match(await said.innerText(), /「全国」とある行は、鳥取県の公表値がない項目です/);
    assert.deepEqual(await barriers(page), []);

    await page.getByLabel("お手元の表の平均を先に使う").check();
    await page.getByLabel("その表の名前").fill("事業所カルテ2023");
    await level(/事業所カルテ2023の支部平均の40％/);
    const sources = page.locator(".sources");
    assert.match(await sources.innerText(), /事業所カルテ2023の支部平均（令和5（2023）年度）/);
    assert.deepEqual(await barriers(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `the page is ${wide} px wider than the screen`);

    // It is kept for the visit.
    await goTo(page, "取り組みを選ぶ →");
    assert.match(await page.getByRole("main").innerText(), /事業所カルテ2023の支部平均/);
    await page.getByRole("button", { name: "カルテを見る" }).click();
    assert.equal(await choice.inputValue(), "鳥取県");
    assert.ok(await page.getByLabel("お手元の表の平均を先に使う").isChecked());
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}
