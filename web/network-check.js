// 「通信の確認」: what the browser itself has noted of this page, and the digest of the file. It listens from before the
// module runs, and asks the browser, not the module. All words stand in index.html.
(function () {
  "use strict";

  var panel = document.getElementById("network-check");
  var list = document.getElementById("network-list");
  var same = document.getElementById("digest-same");
  var other = document.getElementById("digest-other");
  var told = document.getElementById("digest-told");
  var digest = "";
  var refused = [];

  // Files that were made in the page, and what stands in it, were never elsewhere.
  function isOutside(address) {
    return !/^(blob|data):/.test(address);
  }

  function asked() {
    var entries = window.performance && performance.getEntriesByType ? performance.getEntriesByType("resource") : [];
    return entries
      .map(function (entry) {
        return entry.name;
      })
      .filter(isOutside);
  }

  function report() {
    var seen = asked();
    document.getElementById("network-asked").textContent = seen.length;
    document.getElementById("network-refused").textContent = refused.length;
    list.textContent = "";
    seen.concat(refused).forEach(function (address) {
      list.appendChild(document.createElement("li")).textContent = address;
    });
    document.getElementById("network-some").hidden = !list.firstChild;
  }

  function compare() {
    var letters = told.value.replace(/[^0-9a-f]/gi, "").toLowerCase();
    same.hidden = !digest || letters !== digest;
    other.hidden = !digest || !letters || letters === digest;
  }

  function show(name, bytes) {
    digest = Array.prototype.map
      .call(new Uint8Array(bytes), function (byte) {
        return (byte + 256).toString(16).slice(1);
      })
      .join("");
    document.getElementById("digest").textContent = name + "：" + digest;
    compare();
  }

  function cannot() {
    document.getElementById("digest-cannot").hidden = false;
  }

  document.addEventListener("securitypolicyviolation", function (event) {
    refused.push(event.blockedURI + "（" + event.effectiveDirective + "）");
    report();
  });
  panel.addEventListener("toggle", report);
  document.getElementById("digest-of").addEventListener("change", function (event) {
    var file = event.target.files[0];
    if (!file) return;
    // Pages that came over a line without encryption are not given the browser's arithmetic.
    if (!(window.crypto && crypto.subtle && file.arrayBuffer)) return cannot();
    file
      .arrayBuffer()
      .then(function (bytes) {
        return crypto.subtle.digest("SHA-256", bytes);
      })
      .then(function (bytes) {
        show(file.name, bytes);
      })
      .catch(cannot);
  });
  told.addEventListener("input", compare);
  // The promise at the paste box leads here.
  document.addEventListener("click", function (event) {
    if (!event.target.hasAttribute("data-opens-network-check")) return;
    panel.open = true;
    panel.scrollIntoView();
    panel.firstElementChild.focus();
  });
})();
