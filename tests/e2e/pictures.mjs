// Draws the README's pictures, by going through the page as a person does. Run by `cargo xtask pictures`.

import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { launch, open } from "./chromium.mjs";
import { print } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, up } from "./steps.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

const DESK = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

const sample = (page) => page.getByRole("button", { name: "製造業・45人" }).click();
const karte = async (page) => (await sample(page), await goTo(page, "カルテを見る →"));
const advice = async (page) => (await karte(page), await goTo(page, "取り組みを選ぶ →"));
const declaration = async (page) => {
  await advice(page);
  await goTo(page, "宣言書をつくる →");
  await page.getByLabel("代表者の役職").fill("代表取締役");
  await page.getByLabel("代表者の氏名").fill("晴山 太郎");
  await page.getByLabel("健康づくり担当者").fill("総務課");
  await page.getByRole("heading", { level: 1 }).click();
};

/** Each picture: its name, the screen it is seen on, and what is done before it is taken. */
const PICTURES = [
  { name: "1-paste", screen: DESK, steps: sample },
  { name: "2-karte", screen: DESK, steps: karte },
  { name: "3-advice", screen: DESK, steps: advice },
  { name: "4-declaration", screen: DESK, steps: declaration },
  { name: "phone", screen: PHONE, steps: karte },
];

/** Each sheet: what comes out of the printer, as a picture of its front. */
const SHEETS = [
  { name: "karte-a4", steps: karte },
  { name: "declaration-a4", steps: declaration },
];

async function at(screen, steps) {
  const { page } = await open(browser, shipped.onDisk, { ...screen, reducedMotion: "reduce" });
  await up(page);
  await steps(page);
  return page;
}

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
for (const { name, screen, steps } of PICTURES) {
  const page = await at(screen, steps);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await page.context().close();
}
for (const { name, steps } of SHEETS) {
  const page = await at(DESK, steps);
  const { path } = await print(page, name);
  execFileSync("pdftoppm", ["-png", "-r", "96", "-singlefile", path, `${FOLDER}${name}`]);
  await page.context().close();
}
await browser.close();
console.log(`docs/pictures: ${[...PICTURES, ...SHEETS].map(({ name }) => `${name}.png`).join(", ")}`);
