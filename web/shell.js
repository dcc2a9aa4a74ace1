// What works before the module runs, and where it cannot run. Written in the JavaScript of 2011, so that a browser
// that is too old for the rest can at least read this and say so. All words stand in index.html and web/english.js.
//
// <html data-state> says how things are:
//   starting      the module is being unpacked; the static page can be read and typed into
//   up            the window stands: #app has its first element
//   cannot-start  #cannot-start is shown, with the [data-why] that fits: "old", "late" or "broken"
//   stopped       the module broke after it had handed over what was put in: see web/stopped.js
(function () {
  "use strict";

  var PATIENCE = 10000; // milliseconds; at a quarter of a slow laptop's speed the start takes one second

  var page = document.documentElement;
  var app = document.getElementById("app");
  var paste = document.getElementById("paste");
  var kept = document.getElementById("kept");
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

  // Shows the parts of the static page that are there for "start" or for "stopped".
  function show(when) {
    var parts = document.querySelectorAll("[data-when]");
    for (var i = 0; i < parts.length; i += 1) parts[i].hidden = parts[i].getAttribute("data-when") !== when;
    page.setAttribute("data-state", when === "start" ? "cannot-start" : when);
  }

  // Shows why, and what to do; or, where something was handed over, that. The typed text stays in its box.
  function cannotStart(why) {
    if (kept.value) {
      if (state() !== "stopped") kenkatsu.stop();
      return;
    }
    var reason = isTooOld() ? "old" : why;
    var reasons = sorry.querySelectorAll("[data-why]");
    for (var i = 0; i < reasons.length; i += 1) {
      reasons[i].hidden = reasons[i].getAttribute("data-why") !== reason;
    }
    sorry.hidden = false;
    show("start");
  }

  // Also after "late": better late than never.
  function up() {
    if (app.firstElementChild && state() !== "up" && state() !== "stopped") {
      sorry.hidden = true;
      page.setAttribute("data-state", "up");
      seminar();
    }
  }

  // With #seminar in the address a seminar begins by itself.
  function seminar() {
    var begin = document.getElementById("begin-seminar");
    if (begin && /^#(.*&)?seminar(&|$)/.test(location.hash)) begin.click();
  }

  // Runs the page's last script once more, which starts another module, in an element where nothing of the broken one
  // listens. The policy knows the script: it is the same text.
  function beginAgain() {
    var fresh = app.cloneNode(false);
    app.parentNode.replaceChild(fresh, app);
    app = fresh;
    page.setAttribute("data-state", "starting");
    new MutationObserver(up).observe(app, { childList: true });
    var scripts = document.querySelectorAll('script[type="module"]');
    var last = scripts[scripts.length - 1];
    var script = document.createElement("script");
    script.type = "module";
    script.textContent = last.textContent;
    last.parentNode.replaceChild(script, last);
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

  // web/loader.js tells of every call that the module did not come back from. What is heard here besides: a start that
  // fails elsewhere; any other error after the start is the window's own to handle.
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
  // A file that misses the box would lead the window away, and with it what was typed.
  ["dragover", "drop"].forEach(function (type) {
    window.addEventListener(type, function (event) {
      var held = event.dataTransfer;
      if (event.defaultPrevented || !held || Array.prototype.indexOf.call(held.types, "Files") < 0) return;
      event.preventDefault();
      held.dropEffect = "none";
    });
  });
  window.addEventListener("hashchange", seminar);
  window.addEventListener("error", function (event) {
    broke(event.error);
  });
  window.addEventListener("unhandledrejection", function (event) {
    broke(event.reason);
  });
  kenkatsu.calm = calm;
  kenkatsu.cannotStart = cannotStart;
  kenkatsu.show = show;
  kenkatsu.beginAgain = beginAgain;

  if (isTooOld()) {
    cannotStart("old");
  } else {
    new MutationObserver(up).observe(app, { childList: true });
    document.addEventListener("DOMContentLoaded", watch);
  }
})();
