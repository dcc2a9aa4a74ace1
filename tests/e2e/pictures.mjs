// Draws the README's pictures, by going through the page as a person does. Run by `cargo xtask pictures`.

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { launch, open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

const DESK = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 };
const PHONE = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Each picture: its name, the screen it is seen on, and what is done before it is taken. */
const PICTURES = [
  { name: "opened", screen: DESK, steps: async () => {} },
  { name: "opened-phone", screen: PHONE, steps: async () => {} },
];

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
for (const { name, screen, steps } of PICTURES) {
  const { page } = await open(browser, shipped.onDisk, { ...screen, reducedMotion: "reduce" });
  await page.waitForSelector('html[data-state="up"]');
  await steps(page);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await page.context().close();
  console.log(`docs/pictures/${name}.png`);
}
await browser.close();
