// The page without a network holds all candidates; the address says which of them to show.
(function () {
  "use strict";
  var table = document.querySelector("[data-compare]");
  var chosen = (location.search.match(/[?&]c=(\d+)/g) || []).map(function (part) { return part.replace(/\D/g, ""); });
  if (!table || !chosen.length) return;
  var heads = Array.prototype.slice.call(table.querySelectorAll("[data-list-no]"));
  if (heads.length <= chosen.length) return;
  heads.forEach(function (head, i) {
    if (chosen.indexOf(head.getAttribute("data-list-no")) >= 0) return;
    Array.prototype.forEach.call(table.rows, function (row) { if (row.cells[i + 1]) row.cells[i + 1].hidden = true; });
  });
})();
