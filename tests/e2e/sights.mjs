// Every screen there is, with all its folds open, and how one comes to it on an empty page.

import { goTo, paste, up } from "./steps.mjs";

const TABLE = "項目\t対象者数\t該当者数\n腹囲リスク\t45\t17\n血圧高め\t45\t15\n脂質リスク\t45\t約13\n";

const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));

/** The karte of a sample, or what lies so many steps further on. */
async function sampled(page, sample, ...steps) {
  await up(page);
  await page.getByRole("button", { name: sample }).click();
  for (const step of ["カルテを見る →", ...steps]) await goTo(page, step);
  await unfold(page);
}

const TO_ADVICE = "取り組みを選ぶ →";

/** Its name, the step that its title must say, and the way to it. */
export const SIGHTS = [
  ["an empty page", "数値を入れる", async (page) => {
    await up(page);
    await unfold(page);
  }],
  ["a table that needs a hand", "数値を入れる", async (page) => {
    await up(page);
    await paste(page, TABLE);
    await page.getByRole("link", { name: /4行3列/ }).waitFor();
  }],
  ["the form, with a fault", "数値を入れる", async (page) => {
    await up(page);
    await goTo(page, "紙を見て入力");
    await page.getByRole("textbox", { name: "腹囲リスク 自社（％）" }).fill("約33");
    await page.keyboard.press("Tab");
    await page.getByText("「約33」は数として読めません").waitFor();
  }],
  ["the karte", "カルテを見る", (page) => sampled(page, "運送業・28人（3年分）")],
  ["the explanation", "カルテを見る", async (page) => {
    await sampled(page, "製造業・45人");
    await goTo(page, "説明を聞く");
  }],
  ["the suggestions", "取り組みを選ぶ", (page) => sampled(page, "製造業・45人", TO_ADVICE)],
  ["a break", "取り組みを選ぶ", async (page) => {
    await sampled(page, "製造業・45人", TO_ADVICE);
    await goTo(page, /3分の体操/);
  }],
  ["the declaration, with a fault", "宣言書をつくる", async (page) => {
    await sampled(page, "製造業・45人", TO_ADVICE, "宣言書をつくる →");
    await page.getByLabel("期限").first().fill("2027年2月30日");
    await page.getByText(/暦にない日/).first().waitFor();
  }],
  ["the dialog for other sites", "数値を入れる", async (page) => {
    await up(page);
    await page.locator("#embedding-open").click();
  }],
  ["a slide", "数値を入れる", async (page) => {
    await up(page);
    await page.locator("#begin-seminar").click();
    for (const key of ["PageDown", "PageDown", "n"]) await page.keyboard.press(key);
  }],
];
