// A real paste: a text is copied elsewhere in the browser and pasted by key. Typing it in by script is no measure: the
// browser then takes each line for an edit of its own, and a thousand of them for seconds.

import { open } from "../tests/e2e/chromium.mjs";

/** The browser's own box, without anything of ours. */
export const BARE = "data:text/html,<meta charset=utf-8><textarea id=papers style='width:600px;height:300px'></textarea>";

/** The box, in the bare page and in ours. */
export const BOX = "#papers";

/** Puts a text on the browser's clipboard. */
export async function copy(browser, text) {
  const { page } = await open(browser, BARE);
  await page.locator(BOX).evaluate((box, text) => {
    box.value = text;
    box.select();
  }, text);
  await page.keyboard.press("Control+C");
  await page.context().close();
}
