// Nothing leaves: through the whole job not one connection and not one packet, where each would have been seen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { launch, open } from "./chromium.mjs";
import { print } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { openSinks, PROBES } from "./sinks.mjs";
import { COUNTS, goTo, paste, up } from "./steps.mjs";

/** Telemetry comes late: as long is waited after the job. */
const TAIL = 7000;

/** The whole main job, from the paste to both sheets. */
async function job(page) {
  await up(page);
  await paste(page, COUNTS);
  await goTo(page, "カルテを見る →");
  await page.getByLabel("会社名").fill("株式会社みどり野製作所");
  await page.getByLabel("社外にも見せる").check();
  await print(page, "silent-karte");
  await goTo(page, "取り組みを選ぶ →");
  await page.getByRole("button", { name: /^宣言に入れる/ }).first().click();
  await goTo(page, "宣言書をつくる →");
  await page.getByLabel("代表者の氏名").fill("緑野 花子");
  await print(page, "silent-declaration");
}

/** Each probe in a page of its own, which stays open until all are through. */
async function probe(browser, sinks, address) {
  for (const [name, leave] of Object.entries(PROBES)) {
    const page = await browser.newPage();
    await page.goto(address);
    await page.evaluate(leave, sinks.addresses(name));
  }
  const missing = () => Object.keys(PROBES).filter((name) => !(name in sinks.seen()));
  for (let waited = 0; missing().length && waited < 100; waited += 1) await pause(100);
  return missing();
}

test("nothing is sent from a stick or from a server, and it would have been seen", async () => {
  const sinks = await openSinks();
  const served = await shipped.serve({ "/open": "<!doctype html><title>open</title><body>" });
  const browser = await launch({ flags: sinks.flags });
  try {
    for (const address of [shipped.onDisk, served.address]) {
      const { page } = await open(browser, address);
      await job(page);
      await pause(TAIL);
      await page.context().close({ runBeforeUnload: true });
    }
    assert.deepEqual(sinks.seen(), {}, "something left the page");
    assert.deepEqual(served.asked, ["GET /"]);
    assert.deepEqual(await probe(browser, sinks, `${served.address}open`), [], "a sink is blind");
  } finally {
    await browser.close();
    await served.close();
    sinks.close();
  }
});
