// The dialog that writes the lines for another site. It only writes text: what is copied there is put into the site by its
// own people. In the JavaScript of 2011, as the shell is; all words stand in index.html.
(function () {
  "use strict";

  var LEAST = 400;
  var MOST = 4000;
  var USUAL = 900;
  var END = "</" + "script>"; // in two, for this script stands in the page itself
  var EXAMPLE = "https://（ファイルを置いた場所）/kenkatsu-karte.html";

  function by(id) {
    return document.getElementById("embedding-" + id);
  }

  var dialog = by("dialog");
  var address = by("address");
  var height = by("height");
  var lines = by("lines");

  function escaped(text) {
    return text.replace(/[&"'<>]/g, function (letter) {
      return "&#" + letter.charCodeAt(0) + ";";
    });
  }

  // Full-width figures are what an input method gives.
  function number(text) {
    var digits = text.replace(/[０-９]/g, function (digit) {
      return String.fromCharCode(digit.charCodeAt(0) - 0xfee0);
    });
    var found = Math.round(parseFloat(digits)) || USUAL;
    return Math.min(Math.max(found, LEAST), MOST);
  }

  function chosen() {
    return dialog.querySelector("input[type=radio]:checked").value;
  }

  function frame(at) {
    return (
      '<iframe id="kenkatsu-karte" title="健活カルテ" src="' + at + '#embed"\n' +
      '  width="100%" height="' + number(height.value) + '" style="border: 0"\n' +
      '  sandbox="allow-scripts allow-modals allow-downloads allow-popups" allow="fullscreen"\n' +
      '  loading="lazy" referrerpolicy="no-referrer"></iframe>'
    );
  }

  function write() {
    var at = address.value.trim().split("#")[0];
    var good = /^https?:[/]{2}[^\s/]+[^\s]*$/i.test(at);
    by("fault").hidden = good || !at;
    by("copied").hidden = true;
    at = escaped(good ? at : EXAMPLE);
    if (chosen() === "link") lines.value = '<a href="' + at + '">健活カルテを開く</a>';
    else if (chosen() === "grow") lines.value = frame(at) + "\n<script>" + by("grow").textContent + END;
    else lines.value = frame(at);
    by("frame").hidden = chosen() === "link";
  }

  by("open").addEventListener("click", function () {
    if (!address.value && /^http/.test(location.protocol)) address.value = String(location).split("#")[0];
    write();
    // Firefox had no dialogs before 98: there it opens where it stands.
    if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute("open", "");
  });
  by("close").addEventListener("click", function () {
    if (dialog.close) dialog.close();
    else dialog.removeAttribute("open");
  });
  by("copy").addEventListener("click", function () {
    lines.focus();
    lines.select();
    by("copied").hidden = !document.execCommand("copy");
  });
  dialog.addEventListener("input", write);
  dialog.addEventListener("change", write);
})();
