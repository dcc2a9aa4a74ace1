// Where the focus stops, and whether it is seen there.

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex^="-"])';

/** Laid into the page by the debugger, under `window.stops`. */
function inThePage(stops) {
  // What stands for a box that the eye does not see is its label.
  const seen = (one) => (one.matches(".heard-only") ? one.closest("label") : one);
  const name = (one) => {
    const words = one.getAttribute("aria-label") ?? (one.labels?.[0] ?? one).textContent;
    return `${one.localName} ${words.trim().replaceAll(/\s+/g, " ").slice(0, 40)}`;
  };

  /** What is wrong with how the focus is seen on this element, or nothing. */
  function fault(one) {
    const shown = seen(one);
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return "has no ring";
    const { left, top, width, height } = shown.getBoundingClientRect();
    const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
    const isFree = (x, y) => {
      const at = document.elementFromPoint(left + width * x, top + height * y);
      return at && (shown.contains(at) || (at.matches("label") && at.contains(shown)));
    };
    const free = parts.flatMap((x) => parts.filter((y) => isFree(x, y))).length;
    // WCAG 2.4.11 asks that something of it is seen; what is taller than the window cannot be seen whole.
    return free >= (height > innerHeight / 2 ? 1 : 5) ? "" : `lies beneath something: ${free} of 25 points are free`;
  }

  const all = () => [...document.querySelectorAll(stops)].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled);

  window.stops = {
    /** The element that has the focus, in words; nothing where none has. */
    here() {
      const one = document.activeElement;
      if (!one || one === document.body) return null;
      const { x, y, width, height } = seen(one).getBoundingClientRect();
      const sticks = one.closest(".onward, .walk, .seminar, dialog") !== null;
      return { name: name(one), fault: one.matches("[tabindex='-1']") ? "" : fault(one), x, y: y + scrollY, width, height, sticks };
    },
    /** Each stop of the page in its order, with what is wrong there. */
    faults() {
      return all().flatMap((one) => {
        one.focus();
        // Of a group of buttons the chosen one alone is a stop; what lies behind a dialog is none.
        const what = document.activeElement === one ? fault(one) : "";
        return what ? [`${name(one)} ${what}`] : [];
      });
    },
    /** Stops that say an order of their own. */
    ordered: () => all().filter((one) => one.tabIndex > 0).map(name),
  };
}

/** Makes `window.stops`; the page's policy does not hold for the debugger. */
export const findStops = (page) => page.evaluate(`(${inThePage})(${JSON.stringify(STOPS)})`);

/** Where the focus is now. */
export const here = (page) => page.evaluate(() => window.stops.here());

/** Whether one who reads on would come from the one to the other: not up again, unless to a next column. */
export const readsOn = (from, to) => from.sticks || to.sticks || to.y + to.height > from.y || to.x >= from.x + from.width;
