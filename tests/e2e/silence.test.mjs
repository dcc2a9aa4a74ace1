// Nothing leaves: through the whole job not one connection and not one packet, where each would have been seen.
//
// `cargo xtask test --silence 20` runs this alone, twenty times over.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { launchAsPeopleDo } from "./chromium.mjs";
import { print } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { openSinks, PROBES } from "./sinks.mjs";
import { COUNTS, goTo, up } from "./steps.mjs";

/** Telemetry comes late: as long is waited after the job, in milliseconds. */
const TAIL = 7000;

/** What is sent when a page goes is sent by then. */
const AFTERWARDS = 2000;

/** Prints by the page's own button, and, where the page is the whole window, onto paper. */
async function printed(page, place, button) {
  await goTo(place, button);
  if (place === page) await print(page, `silent-${button}`);
}

/** The whole main job, from the paste to both sheets, the explanation, the break and the files; in a page or a frame. */
async function job(page, place) {
  await up(place);
  await place.getByLabel("貼り付ける場所").last().focus();
  await page.keyboard.insertText(COUNTS);
  await goTo(place, "カルテを見る →");
  await place.getByLabel("会社名").fill("株式会社みどり野製作所");
  await goTo(place, "説明を聞く");
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await place.getByLabel("社外にも見せる").check();
  await place.getByText("図や表だけを保存").click();
  for (const kind of ["画像で保存（PNG）", "図で保存（SVG）", "表で保存（CSV）"]) {
    await Promise.all([page.waitForEvent("download"), goTo(place, kind)]);
  }
  await printed(page, place, "カルテを印刷");
  await goTo(place, "取り組みを選ぶ →");
  await goTo(place, "3分の体操をはじめる");
  await goTo(place, "全画面");
  await goTo(place, "座って");
  await pause(1500);
  for (let movement = 0; movement < 6; movement += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await place.getByRole("button", { name: /^宣言に入れる/ }).first().click();
  await goTo(place, "宣言書をつくる →");
  await place.getByLabel("代表者の氏名").fill("緑野 花子");
  await printed(page, place, "宣言書を印刷");
}

/** A page of its own in which the job has been done, and everything that it asked for and will ask for. */
async function done(profile, address, inside = (page) => page) {
  const page = await profile.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  await job(page, inside(page));
  return { page, asked };
}

/** Leaves a page as people do, first for another and then by closing. */
async function leave({ page }) {
  await page.goto("about:blank");
  await page.close({ runBeforeUnload: true });
}

const outside = ({ asked }) => asked.filter((url) => !/^(about|blob|data):/.test(url));

/** Each probe in a page of its own, which stays open until all are through; those that no sink saw. */
async function unseen(profile, sinks, address) {
  for (const [name, leave] of Object.entries(PROBES)) {
    const page = await profile.newPage();
    await page.goto(address);
    await page.evaluate(leave, sinks.addresses(name));
    const button = page.getByRole("button");
    if (await button.count()) await button.click();
  }
  const missing = () => Object.keys(PROBES).filter((name) => !(name in sinks.seen()));
  for (let waited = 0; missing().length && waited < 100; waited += 1) await pause(100);
  return missing();
}

test("nothing is sent from a stick, a server or a frame, and it would have been seen", async () => {
  const sinks = await openSinks();
  const served = await shipped.serve({ "/open": "<!doctype html><title>open</title><body>" });
  const site = await shipped.serve({ "/site": shipped.framed(served.address) }, "localhost");
  const profile = await launchAsPeopleDo({ flags: sinks.flags, except: ["--disable-quic"] });
  try {
    const framed = `${site.address}site`;
    // One after the other: a key goes to the page in front.
    const pages = [
      await done(profile, shipped.onDisk),
      await done(profile, served.address),
      await done(profile, framed, (page) => page.frames()[1]),
    ];
    await pause(TAIL);
    for (const page of pages) await leave(page);
    await pause(AFTERWARDS);
    const documents = [[shipped.onDisk], [served.address], [framed, served.address]];
    assert.deepEqual(pages.map(outside), documents, "more was asked for than the document");
    assert.deepEqual(sinks.seen(), {}, "something left the page");
    assert.deepEqual([served.asked, site.asked], [["GET /", "GET /"], ["GET /site"]]);
    assert.deepEqual(await unseen(profile, sinks, `${served.address}open`), [], "a sink is blind");
  } finally {
    await profile.close();
    await Promise.all([served.close(), site.close()]);
    sinks.close();
  }
});
