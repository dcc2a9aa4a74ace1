// What works before the module runs, and where it cannot run. Written in the JavaScript of 2011, so that a browser
// that is too old for the rest can at least read this and say so. All words stand in index.html.
//
// <html data-state> says how things are:
//   starting      the module is being unpacked; the static page can be read and typed into
//   up            the window stands: #app has its first element
//   cannot-start  #cannot-start is shown, with the [data-why] that fits: "old", "late" or "broken"
//   stopped       the window stood and then broke: as before, with "stopped"
(function () {
  "use strict";

  var PATIENCE = 10000; // milliseconds; at a quarter of a slow laptop's speed the start takes one second

  var page = document.documentElement;
  var app = document.getElementById("app");
  var paste = document.getElementById("paste");
  var sorry = document.getElementById("cannot-start");
  var composing = false;
  var waiting = [];

  function state() {
    return page.getAttribute("data-state");
  }

  function isTooOld() {
    return (
      typeof WebAssembly !== "object" ||
      typeof BigInt !== "function" ||
      !("noModule" in document.createElement("script"))
    );
  }

  // Shows why, and what to do. The typed text stays in its box.
  function cannotStart(why) {
    var wasUp = state() === "up";
    var reason = wasUp ? "stopped" : isTooOld() ? "old" : why;
    var reasons = sorry.querySelectorAll("[data-why]");
    for (var i = 0; i < reasons.length; i += 1) {
      reasons[i].hidden = reasons[i].getAttribute("data-why") !== reason;
    }
    sorry.hidden = false;
    page.setAttribute("data-state", wasUp ? "stopped" : "cannot-start");
  }

  // Also after "late": better late than never.
  function up() {
    if (app.firstElementChild && state() !== "up" && state() !== "stopped") {
      sorry.hidden = true;
      page.setAttribute("data-state", "up");
      turn();
    }
  }

  // With #seminar in the address a seminar begins by itself.
  function turn() {
    var begin = document.getElementById("begin-seminar");
    if (begin && /^#(.*&)?seminar(&|$)/.test(location.hash)) begin.click();
  }

  // Resolved when no word is being composed in the box, so that the start does not cut one short.
  function calm() {
    return new Promise(function (resolve) {
      if (composing) waiting.push(resolve);
      else resolve();
    });
  }

  function watch() {
    setTimeout(function () {
      if (composing) watch();
      else if (state() === "starting") cannotStart("late");
    }, PATIENCE);
  }

  // A trap leaves the module dead; any other error after the start is the window's own to handle.
  function broke(error) {
    var trapped = typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
    if (state() === "starting" || (state() === "up" && trapped)) cannotStart("broken");
  }

  page.setAttribute("data-state", "starting");
  paste.addEventListener("compositionstart", function () {
    composing = true;
  });
  paste.addEventListener("compositionend", function () {
    composing = false;
    // A turn later: some browsers put the word in only after they have said that it is done.
    setTimeout(function () {
      waiting.splice(0).forEach(function (resolve) {
        resolve();
      });
    }, 0);
  });
  // What is put into the window's own box is copied into ours, so that it still stands there if the window breaks.
  document.addEventListener(
    "input",
    function (event) {
      if (event.target.id === "papers") paste.value = event.target.value;
    },
    true,
  );
  // A file that misses the box would lead the window away, and with it what was typed.
  ["dragover", "drop"].forEach(function (type) {
    window.addEventListener(type, function (event) {
      var held = event.dataTransfer;
      if (event.defaultPrevented || !held || Array.prototype.indexOf.call(held.types, "Files") < 0) return;
      event.preventDefault();
      held.dropEffect = "none";
    });
  });
  window.addEventListener("hashchange", turn);
  window.addEventListener("error", function (event) {
    broke(event.error);
  });
  window.addEventListener("unhandledrejection", function (event) {
    broke(event.reason);
  });
  window.kenkatsu = { calm: calm, cannotStart: cannotStart };

  if (isTooOld()) {
    cannotStart("old");
  } else {
    new MutationObserver(up).observe(app, { childList: true });
    document.addEventListener("DOMContentLoaded", watch);
  }
})();
