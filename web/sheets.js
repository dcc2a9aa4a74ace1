// The sheets that are shown, as a page of their own: in a tab, for browsers that do not print from a frame; as a file, for
// phones that do not print. In the JavaScript of 2011, as the shell is.
(function () {
  "use strict";

  var SHEET = ".sheet, .handout";

  // As fine as on paper, the drawings as pictures. What is no sheet and holds none is left out: a file goes to others.
  function sheets() {
    window.dispatchEvent(new Event("beforeprint"));
    var app = document.getElementById("app");
    var copy = app.cloneNode(true);
    var drawings = app.querySelectorAll("canvas");
    var blank = copy.querySelectorAll("canvas");
    var i;
    for (i = 0; i < drawings.length; i += 1) {
      var picture = document.createElement("img");
      picture.className = drawings[i].className;
      picture.setAttribute("alt", drawings[i].getAttribute("aria-label"));
      picture.setAttribute("src", drawings[i].toDataURL());
      blank[i].parentNode.replaceChild(picture, blank[i]);
    }
    window.dispatchEvent(new Event("afterprint"));
    var parts = copy.querySelectorAll("*");
    for (i = 0; i < parts.length; i += 1) {
      if (!parts[i].closest(SHEET) && !parts[i].querySelector(SHEET)) parts[i].parentNode.removeChild(parts[i]);
    }
    var head = '<!doctype html><html lang="' + document.documentElement.lang + '" data-paper><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
    copy.querySelector("main").insertAdjacentHTML("afterbegin", document.getElementById("paper-words").innerHTML);
    var style = document.querySelector("style").outerHTML;
    return new Blob([head, "<title>" + document.title + "</title>", style, copy.innerHTML], { type: "text/html" });
  }

  document.addEventListener(
    "click",
    function (event) {
      var link = event.target;
      if (link.hasAttribute && link.hasAttribute("data-sheets")) link.setAttribute("href", URL.createObjectURL(sheets()));
    },
    true,
  );
})();
