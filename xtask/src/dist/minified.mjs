// Standard input in fewer bytes, by esbuild: `shell` is a script in the JavaScript of 2011, `module` one of today's,
// `style` a sheet. Names of members stay: the gates read them.

import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

const HOW = {
  shell: { loader: "js", target: "es5" },
  module: { loader: "js", target: "es2022", format: "esm" },
  style: { loader: "css", target: ["chrome100", "firefox100", "safari15"] },
};

const { code } = transformSync(readFileSync(0, "utf8"), {
  minify: true,
  charset: "utf8",
  legalComments: "none",
  ...HOW[process.argv[2]],
});
process.stdout.write(code);
