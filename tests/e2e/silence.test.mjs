// Nothing leaves: through the whole job not one connection and not one packet, where each would have been seen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { launch, open } from "./chromium.mjs";
import { print } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { openSinks, PROBES } from "./sinks.mjs";

/** Telemetry comes late: as long is waited after the job. */
const TAIL = 7000;

async function job(page) {
  await page.waitForSelector('html[data-state="up"]');
  await page.locator("#papers").fill("項目\t該当者数\t対象者数\n喫煙\t12\t45");
  await print(page, "silence");
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
