// What the page does in another site's frame, where its address ends in #embed. In the JavaScript of 2011, as the shell is.
//
// <html data-embed> says so. The page around is told how tall the page is, in one number, so that its own script may let
// the frame grow with it (docs/embed.md); it is told nothing else, and nothing that it says is listened to. A new step is
// brought into sight.
(function () {
  "use strict";

  var page = document.documentElement;
  var told = 0;
  var pressing = false;

  function bring(top) {
    if (!top) return;
    top.setAttribute("tabindex", "-1");
    top.focus();
  }

  if (window.parent === window || !/^#(.*&)?embed(&|$)/.test(location.hash)) return;
  page.setAttribute("data-embed", "");
  document.addEventListener("DOMContentLoaded", function () {
    if (typeof ResizeObserver !== "function") return;
    new ResizeObserver(function () {
      var height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      window.parent.postMessage({ type: "kenkatsu:height", v: 1, height: height }, "*");
      // A break is small, and stands where the frame now does.
      setTimeout(function () {
        var player = document.getElementById("player");
        if (!player) return;
        // The page around follows a focus to where it stands; the player keeps it, for what is in it comes and goes.
        bring(player.querySelector("h2"));
        player.scrollIntoView();
        player.focus({ preventScroll: true });
      }, 200);
    }).observe(document.body);
  });
  // A step takes the focus as a whole, and some of it is in sight already: its heading takes the focus, which the page
  // around follows, if it must. A press on the empty ground is nothing new.
  document.addEventListener("mousedown", function () {
    pressing = true;
  });
  document.addEventListener("mouseup", function () {
    pressing = false;
  });
  document.addEventListener("focusin", function (event) {
    if (event.target.className === "place" && !pressing) bring(event.target.querySelector("h1"));
  });
})();
