// What a machine can find of the barriers on a page: about half of them.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Every barrier found, one line each. The page's policy would stop a script tag; the debugger's own evaluation is not
 * under it, so the policy is left as it ships.
 */
export const barriers = (page) => found(page, { type: "tag", values: RULES });

/** Controls whose name does not hold the words that are seen on them: WCAG 2.5.3, which axe only tries out as yet. */
export const mismatches = (page) => found(page, { type: "rule", values: ["label-content-name-mismatch"] });

async function found(page, runOnly) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((runOnly) => axe.run({ runOnly }), runOnly);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`));
}
