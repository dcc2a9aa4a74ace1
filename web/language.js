// The language of what stands in index.html: Japanese as it is written there, English by web/english.js. Written as
// web/shell.js is, so that also what is said when the module cannot run is in the reader's language.
//
// <html lang> says which one is spoken. An address with #lang=en sets it at first; later the window does, and what stands
// outside the window follows.
(function () {
  "use strict";

  var page = document.documentElement;
  var japanese = {};

  // Says every word of one kind: `read` gives what an element says, `write` has it say something else.
  function say(mark, read, write) {
    var english = page.lang === "en" && kenkatsu.english;
    var parts = document.querySelectorAll("[" + mark + "]");
    for (var i = 0; i < parts.length; i += 1) {
      var name = parts[i].getAttribute(mark);
      if (!(name in japanese)) japanese[name] = read(parts[i]);
      write(parts[i], (english || japanese)[name]);
    }
  }

  function sayAll() {
    say(
      "data-say",
      function (part) {
        return part.textContent;
      },
      function (part, word) {
        part.textContent = word;
      },
    );
    say(
      "data-heard",
      function (part) {
        return part.getAttribute("aria-label");
      },
      function (part, word) {
        part.setAttribute("aria-label", word);
      },
    );
  }

  // The language that the address asks for; "" where it asks for none.
  function asked() {
    var found = /^#(?:.*&)?lang=(ja|en)(?:&|$)/.exec(location.hash);
    return found ? found[1] : "";
  }

  // The window changes its own language by its own button.
  function follow() {
    var other = document.getElementById("other-language");
    if (other && other.lang === asked()) other.click();
  }

  page.lang = asked() || "ja";
  if (page.lang === "en") sayAll();
  if (typeof MutationObserver === "function") {
    new MutationObserver(sayAll).observe(page, { attributes: true, attributeFilter: ["lang"] });
  }
  window.addEventListener("hashchange", follow);
})();
