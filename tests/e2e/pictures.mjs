// Draws the pictures of the README and of docs, by going through the page as a person does. Run by `cargo xtask pictures`.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { launch, open } from "./chromium.mjs";
import { print } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, up } from "./steps.mjs";

const here = (path) => new URL(`../../${path}`, import.meta.url);

const FOLDER = fileURLToPath(here("docs/pictures/"));

/** A chamber's page, invented, with the tool in its frame. */
const CHAMBER = here("examples/chamber-site/index.html").href;

const DESK = { viewport: { width: 1280, height: 800 } };
const PROJECTOR = { viewport: { width: 1024, height: 768 } };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

const sample = (page) => page.getByRole("button", { name: "製造業・45人" }).click();
const karte = async (page) => (await sample(page), await goTo(page, "カルテを見る →"));
const advice = async (page) => (await karte(page), await goTo(page, "取り組みを選ぶ →"));
const seminar = async (page) => {
  await goTo(page, "説明会で使う");
  for (const _ of [2, 3, 4]) await page.keyboard.press("PageDown");
};
const english = async (page) => (await karte(page), await goTo(page, "English"));
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
  { name: "seminar", screen: PROJECTOR, steps: seminar },
  { name: "english", screen: DESK, steps: english },
];

const TO_KARTE = [sample, (page) => goTo(page, "カルテを見る →")];

/** The tool in a chamber's page. */
const FRAMED = [
  { name: "embed-desk", screen: DESK, steps: [sample] },
  { name: "embed-phone", screen: PHONE, steps: TO_KARTE },
];

/** Each sheet: what comes out of the printer, as a picture of its front. */
const SHEETS = [
  { name: "karte-a4", steps: karte },
  { name: "declaration-a4", steps: declaration },
];

async function at(screen, steps, address = shipped.onDisk) {
  const { page } = await open(browser, address, { ...screen, reducedMotion: "reduce" });
  await up(page);
  await steps(page);
  return page;
}

/** The chamber's page, the tool's frame a little below the top of the window. */
async function framed(screen, steps) {
  const { page } = await open(browser, CHAMBER, { ...screen, reducedMotion: "reduce" });
  const frame = page.locator("#kenkatsu-karte");
  await frame.scrollIntoViewIfNeeded();
  const inside = page.frames()[1];
  await up(inside);
  for (const step of steps) {
    await step(inside);
    // Until the frame is as tall as what it shows.
    await page.waitForTimeout(500);
  }
  await frame.evaluate((frame) => scrollTo(0, frame.offsetTop - 160));
  return { page, inside };
}

/** The file as an office has it that has edited its block. */
async function office() {
  const pack = readFileSync(here("data/pack/hinatano.json"), "utf8");
  const page = shipped.bytes().toString("utf8").replace(/(id="pack">)[^<]*/, (_, open) => open + pack);
  return shipped.serve({ "/office": page });
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
for (const { name, screen, steps } of FRAMED) {
  const { page } = await framed(screen, steps);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await page.context().close();
}
{
  const { page, inside } = await framed(DESK, TO_KARTE);
  const [tab] = await Promise.all([page.context().waitForEvent("page"), inside.getByRole("link", { name: "新しいタブで開いて印刷" }).click()]);
  await tab.waitForLoadState();
  await tab.screenshot({ path: `${FOLDER}embed-paper.png` });
  await page.context().close();
}
{
  const page = await at(DESK, (page) => goTo(page, "このサイトに埋め込む"));
  await page.getByLabel("このファイルを置いたアドレス").fill("https://cci.example/kenkatsu-karte.html");
  await page.screenshot({ path: `${FOLDER}embed-dialog.png` });
  await page.context().close();
}
{
  const served = await office();
  const page = await at(DESK, sample, `${served.address}office`);
  await page.screenshot({ path: `${FOLDER}office-desk.png` });
  await page.context().close();
  await served.close();
}
await browser.close();
const OTHERS = ["embed-paper", "embed-dialog", "office-desk"].map((name) => ({ name }));
console.log(`docs/pictures: ${[...PICTURES, ...SHEETS, ...FRAMED, ...OTHERS].map(({ name }) => `${name}.png`).join(", ")}`);
