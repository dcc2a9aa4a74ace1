// Breaks the module of the shipped file as a fault of its own would, wherever a test wants it.
//
// The bytes that ship are the bytes that break: no build with a hidden trap is needed, and none could slip out. A module
// does everything through what it asks of the page; in the middle of such a call a real trap is raised, by a module that
// does nothing else, and unwinds the frames of ours as its own would: none of its code runs to tidy up.

/** Runs before the page is read. */
export function breakable() {
  const only = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11);
  const { Instance } = WebAssembly;
  const { t: trap } = new Instance(new WebAssembly.Module(only)).exports;
  const faults = {
    trap,
    "the end of the stack": () => {
      const deeper = () => deeper() + 1;
      return deeper();
    },
    "an error in the page's own script": () => {
      throw new TypeError("no");
    },
  };
  const breaking = (does) => (...given) => {
    const { when, fault } = globalThis.armed ?? {};
    if (when && new RegExp(when).test(String(does))) {
      globalThis.armed = null;
      globalThis.brokeAt = performance.now();
      faults[fault]();
    }
    return does(...given);
  };
  const each = (named, change) => Object.fromEntries(Object.entries(named).map(([name, part]) => [name, change(part)]));
  // The page's own clock: a busy machine is late to ask, and that is not the page's doing.
  new MutationObserver(() => {
    if (document.documentElement.dataset.state === "stopped") globalThis.shownAt = performance.now();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-state"] });
  WebAssembly.Instance = function (module, imports) {
    const made = new Instance(module, each(imports, (functions) => each(functions, breaking)));
    globalThis.memory = made.exports.memory;
    return made;
  };
}

/**
 * Where it breaks next: at the first thing that the module asks for, in the middle of drawing, when all is drawn and
 * handed over, or in an effect of a component that draws. Each is known by what the page's script does for it.
 */
export const PLACES = {
  "as it begins": ".",
  "as it is drawn": "\\.(createElement|setAttribute|insertBefore|removeChild)\\(|\\.nodeValue=",
  "as it is handed over": "\\.value=[^=]",
  "in a component's effect": "\\.getContext\\(",
};

/** Breaks the module there, once. */
export const arm = (page, place, fault = "trap") =>
  page.evaluate((armed) => void (globalThis.armed = armed), { when: PLACES[place], fault });
