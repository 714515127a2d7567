"use strict";
(function () {
  var box = document.getElementById("q"), list = document.getElementById("results"), status = document.getElementById("found");
  var stories = JSON.parse(document.getElementById("index").textContent), words = status.dataset, MOST = 50, folded = null;
  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670]/g, "").toLowerCase();
  }
  function rank(story, terms) {
    var sum = 0;
    for (var i = 0; i < terms.length; i++) {
      var best = 0;
      if (story[0].indexOf(terms[i]) >= 0) best = 8;
      else if (story[2].indexOf(terms[i]) >= 0) best = 4;
      else if (story[1].indexOf(terms[i]) >= 0) best = 2;
      if (!best) return 0;
      sum += best;
    }
    return sum;
  }
  function line(kind, text) {
    var p = document.createElement("p");
    p.className = kind; if (kind !== "by") p.dir = "auto"; p.textContent = text;
    return p;
  }
  function item(story) {
    var li = document.createElement("li"), h = document.createElement("h2"), a = document.createElement("a");
    a.textContent = story[1]; a.dir = "auto";
    if (story[2]) a.lang = story[2];
    if (/^[^:]*$/.test(story[0]) || /^https?:/.test(story[0])) a.href = story[0];
    h.append(a); li.append(h);
    if (story[3]) li.append(line("hook", story[3]));
    li.append(line("by", story[4].split(" · ").concat(story[6]).map(function (part) { return "\u2068" + part + "\u2069"; }).join(" · ")));
    return li;
  }
  function search() {
    var terms = fold(box.value).split(/\s+/).filter(Boolean);
    list.textContent = ""; status.textContent = "";
    if (!terms.length) return;
    if (!folded) folded = stories.map(function (s) { return [fold(s[1]), fold(s[3]), fold(s[4] + " " + s[5] + " " + s[7])]; });
    var found = [];
    folded.forEach(function (story, i) { var r = rank(story, terms); if (r) found.push([r, i]); });
    found.sort(function (a, b) { return b[0] - a[0] || a[1] - b[1]; });
    status.textContent = !found.length ? words.none
      : words.found.replace("{0}", found.length) + (found.length > MOST ? " " + words.more.replace("{0}", MOST) : "");
    found.slice(0, MOST).forEach(function (f) { list.append(item(stories[f[1]])); });
  }
  box.addEventListener("input", search);
  try { if (location.hash) box.value = decodeURIComponent(location.hash.slice(1)); } catch (e) { box.value = ""; }
  search();
})();
