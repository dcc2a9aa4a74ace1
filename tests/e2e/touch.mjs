// What of a screen would not do for a finger on a phone.

/** The least that is touched, and the smallest letters of a drawing and of a field, in CSS pixels. */
const TARGET = 44;
const DRAWN = 11;
const WRITTEN = 16;

/**
 * Every fault, one line each: what moves the page sideways or is cut off, what is too small to be touched, fields that
 * make a phone zoom, words of a drawing that cannot be read, and boxes that scroll without a name or without keys.
 */
export function unfit(page) {
  return page.evaluate(
    ([width, TARGET, DRAWN, WRITTEN]) => {
      const whole = document.querySelector("dialog[open], [aria-modal]") ?? document.body;
      const seen = [...whole.querySelectorAll("*")].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length);
      const style = (one) => getComputedStyle(one);
      const letters = (one) => Number.parseFloat(style(one).fontSize);
      const scrolls = (one) => /auto|scroll/.test(style(one).overflowX) && !one.matches("input, textarea, select");
      const inBox = (one) => one && one !== document.body && (scrolls(one) || inBox(one.parentElement));
      const named = (one) => one.tabIndex >= 0 && (one.ariaLabel || one.hasAttribute("aria-labelledby"));
      // A link among words is as high as its line; a box to tick is as large as its label.
      const among = (one) => one.matches("a") && style(one).display === "inline" && one.textContent !== one.parentElement.textContent;
      const touched = (one) => (one.matches("[type=radio], [type=checkbox], [type=file]") && one.closest("label")) || one;
      const small = (one) => {
        const box = touched(one).getBoundingClientRect();
        return Math.min(box.width, box.height) < TARGET - 0.1;
      };
      const says = (one) => `${one.localName}.${one.classList} ${(one.ariaLabel ?? one.textContent).trim().slice(0, 30)}`;
      const faults = [
        ["is wider than the screen", (one) => one.getBoundingClientRect().right > width + 0.5 && !one.closest(".heard-only") && !inBox(one.parentElement)],
        ["is too small for a finger", (one) => one.matches("a[href], button, summary, select, textarea, input") && !among(one) && small(one)],
        ["makes the phone zoom", (one) => one.matches("select, textarea, input") && letters(one) < WRITTEN],
        ["cannot be read in the drawing", (one) => one.matches("text") && letters(one) < DRAWN],
        ["scrolls without keys or a name", (one) => scrolls(one) && one.scrollWidth > one.clientWidth + 1 && !named(one)],
      ];
      const sideways = document.scrollingElement.scrollWidth > width ? [`the page is ${document.scrollingElement.scrollWidth} wide`] : [];
      return [...sideways, ...faults.flatMap(([what, is]) => seen.filter(is).map((one) => `${what}: ${says(one)}`))];
    },
    [page.viewportSize().width, TARGET, DRAWN, WRITTEN],
  );
}
