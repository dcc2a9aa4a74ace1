// The surfaces that people meet the tool on, as data; and a person at one of them, with the ways that are its own.

import assert from "node:assert/strict";

import { open } from "./chromium.mjs";
import { print, sizes } from "./paper.mjs";
import * as shipped from "./shipped.mjs";
import { COUNTS, paste, up } from "./steps.mjs";

const screen = (width, height) => ({ viewport: { width, height } });

/** A phone of this size. */
export const phone = (width, height) => ({ ...screen(width, height), isMobile: true, hasTouch: true });

/** Where the file comes from, on what screen it is seen, and whether it is shown to a room. */
export const SURFACES = [
  { name: "page, 1280×800", from: "server", screen: screen(1280, 800) },
  { name: "file://", from: "stick", screen: screen(1280, 800) },
  { name: "frame without an origin", from: "frame", screen: screen(1280, 800) },
  { name: "phone, 360×740", from: "server", screen: phone(360, 740) },
  { name: "phone, 320×640", from: "server", screen: phone(320, 640) },
  { name: "projector, 1024×768, seminar", from: "stick", screen: screen(1024, 768), seminar: true },
];

/** The same day everywhere: it stands on the papers. */
const DAY = new Date("2026-12-05T09:00:00+09:00");

/** The file on a server, and another site with the file in its frame. */
export async function serveAll() {
  const tool = await shipped.serve();
  const site = await shipped.serve({ "/site": shipped.framed(tool.address) }, "localhost");
  return {
    address: { stick: shipped.onDisk, server: tool.address, frame: `${site.address}site` },
    close: () => Promise.all([tool.close(), site.close()]),
  };
}

/** A person at a surface whose file has that address; `place` is the page, or the frame in it. */
export async function standAt(browser, address, { from, screen, seminar }) {
  const { page, complaints } = await open(browser, "about:blank", { ...screen, reducedMotion: "reduce" });
  await page.clock.setFixedTime(DAY);
  await page.goto(seminar ? `${address[from]}#seminar` : address[from]);
  const place = page.frames().at(-1);
  await up(place);
  const press = (what) => (screen.hasTouch ? what.tap() : what.click());
  const pressed = (name, options) => press(place.getByRole("button", { name, ...options }));
  const person = { page, place, complaints, press, pressed, leave: () => page.context().close() };
  const ways = seminar ? atAProjector(person) : from === "frame" ? inAFrame(person) : atADesk(person);
  return { ...person, ...ways };
}

/** `begin` comes to the empty box, `onward` to a step, `explained` to the explanation; `printed` gives a sheet's text. */
function atADesk({ page, place, pressed }) {
  return {
    begin: async () => {},
    onward: (step) => pressed(`${step} →`),
    explained: () => pressed("説明を聞く"),
    printed: async (paper) => {
      await place.evaluate(() => (window.print = () => (window.asked = true)));
      await pressed(`${paper}を印刷`);
      assert.ok(await place.evaluate(() => window.asked), "the button does not print");
      return words(page);
    },
  };
}

/** From a frame some browsers do not print: the sheets have a tab of their own. */
function inAFrame(person) {
  const { page, place } = person;
  return {
    ...atADesk(person),
    printed: async () => {
      const link = place.getByRole("link", { name: "新しいタブで開いて印刷" }).last();
      const [tab] = await Promise.all([page.waitForEvent("popup"), link.click()]);
      await tab.waitForLoadState();
      const printed = await words(tab);
      await tab.close();
      return printed;
    },
  };
}

/**
 * The presenter's bar stands in the place of the one that leads on: the slide with the box is the second, the steps at the
 * top lead on, and the browser's own menu prints. The explanation is the presenter's; who would have the tool's own leaves
 * the slides for live use in the middle, and comes back to the first.
 */
function atAProjector(person) {
  const { page, pressed } = person;
  const begin = () => page.keyboard.press("PageDown");
  return {
    begin,
    onward: (step) => pressed(new RegExp(`${step}$`)),
    explained: async () => {
      await pressed("実際に使う");
      await paste(page, COUNTS);
      await pressed("カルテを見る →");
      await pressed("説明を聞く");
    },
    backToSlides: async () => {
      await pressed("説明会で使う");
      await begin();
      await paste(page, COUNTS);
      await pressed(/カルテを見る$/);
    },
    printed: () => words(page),
  };
}

const A4 = [595, 842];

/** What is printed, a string a sheet, without blanks. */
async function words(page) {
  const { path, sheets } = await print(page, "surface");
  assert.deepEqual(sizes(path), sheets.map(() => A4));
  return sheets.map((sheet) => sheet.replaceAll(/\s/g, ""));
}
