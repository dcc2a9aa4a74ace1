// The drawings: fine on every screen and on paper, and never blank.

import assert from "node:assert/strict";
import { test } from "node:test";

import { browserAndServer } from "./at-hand.mjs";
import { open } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";
import { goTo, up } from "./steps.mjs";

const at = browserAndServer();

test("drawings are as fine as the screen, follow its width, and are redrawn for paper", async () => {
  for (const deviceScaleFactor of [1, 2, 3]) {
    const { page } = await open(at.browser, shipped.onDisk, { viewport: { width: 1280, height: 800 }, deviceScaleFactor });
    await up(page);
    await page.getByRole("button", { name: "製造業・45人" }).click();
    await goTo(page, "カルテを見る →");
    // The browser tells of a new width in its own time; a drawing that stays coarse runs into the time limit.
    const fine = () =>
      page.waitForFunction(
        () => {
          const all = [...document.querySelectorAll("canvas")];
          const grain = (one) => one.width / one.clientWidth / devicePixelRatio;
          return all.length > 10 && all.every((one) => Math.abs(grain(one) - 1) < 0.02);
        },
        null,
        { timeout: 5_000 },
      );
    await fine();
    const before = await page.locator("canvas").first().evaluate((one) => one.width);
    await page.setViewportSize({ width: 900, height: 800 });
    await page.waitForFunction((before) => document.querySelector("canvas").width !== before, before);
    await fine();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const onPaper = await page.locator("canvas.strip").first().evaluate((one) => one.width);
    // 58 mm at 384 to an inch, as src/chart.rs and src/ui/drawing.rs have it.
    assert.equal(onPaper, Math.round((58 / 25.4) * 384));
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await fine();
    await page.context().close();
  }
});

test("what is drawn is not blank", async () => {
  const { page } = await open(at.browser, shipped.onDisk);
  await up(page);
  await page.getByRole("button", { name: "製造業・45人" }).click();
  await goTo(page, "カルテを見る →");
  const colours = await page.locator("canvas.strip").evaluateAll((all) =>
    all.map((one) => {
      const { data } = one.getContext("2d").getImageData(0, 0, one.width, one.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }),
  );
  assert.ok(colours.every((count) => count > 4), `${colours}`);
  await page.context().close();
});
