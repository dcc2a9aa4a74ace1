// The screen for when the module broke while someone was at work: what was put in, to keep, to copy and to go on with.
// It stands outside the window and asks nothing of the module, whose memory may hold anything by now.
//
// After each action the window hands over (src/ui/shell.rs): #paste has the text on the desk, #kept the whole desk as
// 「ファイルに保存」 writes it, with its step. Another module begins with both.
(function () {
  "use strict";

  var MINUTE = 60000; // milliseconds: longer than a download takes to begin

  var LONGEST = 1 << 20; // letters: to show more holds the page up for seconds

  var screen = document.getElementById("stopped");
  var goOn = document.getElementById("go-on");
  var kept = document.getElementById("kept");
  var paste = document.getElementById("paste");
  var lastTyped = document.getElementById("last-typed");
  var typed = "";
  // How often the window broke by itself, before anybody did anything in it: then it begins with less. 0: all; 1: what
  // was handed over, without the text in the box; 2: nothing.
  var tries = 0;
  var touched = false;

  function showOnly(name, value) {
    var parts = screen.querySelectorAll("[" + name + "]");
    for (var i = 0; i < parts.length; i += 1) parts[i].hidden = parts[i].getAttribute(name) !== value;
  }

  function show() {
    // The text that broke the window was not handed over, but may stand in its box. A long one never does: see below.
    var box = document.getElementById("papers");
    if (box && box.value) paste.value = box.value;
    if (touched) tries = 0;
    if (tries === 1 && !paste.value) tries = 2;
    showOnly("data-try", String(tries));
    showOnly("data-said", "");
    lastTyped.hidden = !typed || kept.value.indexOf(typed) >= 0;
    lastTyped.querySelector("q").textContent = typed;
    goOn.disabled = false;
    // The window that broke cannot take its view of the page away.
    document.documentElement.removeAttribute("data-view");
    kenkatsu.show("stopped");
    if (document.fullscreenElement) document.exitFullscreen();
    screen.focus();
    window.scrollTo(0, 0);
  }

  function keepFile() {
    try {
      var link = document.createElement("a");
      var address = URL.createObjectURL(new Blob([kept.value]));
      link.setAttribute("href", address);
      link.setAttribute("download", "健活カルテ_続き.json");
      link.click();
      setTimeout(function () {
        URL.revokeObjectURL(address);
      }, MINUTE);
      showOnly("data-said", "kept");
    } catch (_) {
      showOnly("data-said", "not-kept");
    }
  }

  function copy(box) {
    box.focus();
    box.select();
    showOnly("data-said", document.execCommand("copy") ? "copied" : "chosen");
  }

  goOn.addEventListener("click", function () {
    goOn.disabled = true;
    if (tries > 0) paste.value = "";
    if (tries > 1) {
      keepFile();
      kept.value = "";
      // Nor with what was left on the device.
      kept.setAttribute("data-step", "0");
    }
    tries += 1;
    touched = false;
    kenkatsu.beginAgain();
  });
  document.getElementById("keep-file").addEventListener("click", keepFile);
  document.getElementById("copy-kept").addEventListener("click", function () {
    copy(kept);
  });
  document.getElementById("copy-text").addEventListener("click", function () {
    copy(paste);
  });
  // Before the window hears of it, so that it is known if the window breaks over it.
  document.addEventListener(
    "input",
    function (event) {
      if (event.target.id === "papers") paste.value = event.target.value;
      else if (document.getElementById("app").contains(event.target)) typed = event.target.value;
    },
    true
  );
  // Whoever ends a seminar leaves nothing behind.
  document.addEventListener(
    "click",
    function (event) {
      if (event.target.id === "end-seminar") typed = "";
    },
    true
  );
  // A long table is laid on the desk past the box, which stays empty.
  document.addEventListener(
    "paste",
    function (event) {
      if (event.target.id !== "papers" || event.target.value) return;
      var text = event.clipboardData.getData("text/plain");
      if (text.length < LONGEST) paste.value = text;
    },
    true
  );
  ["beforeinput", "click", "input", "keydown"].forEach(function (type) {
    document.addEventListener(
      type,
      function () {
        touched = true;
      },
      true
    );
  });
  // A turn later: what the browser was about to put in is put in by then.
  kenkatsu.stop = function () {
    setTimeout(show, 0);
  };
})();
