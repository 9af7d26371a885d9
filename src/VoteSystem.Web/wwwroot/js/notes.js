// Own notes beside a candidate. They stay in this browser and are never sent anywhere.
(function () {
  "use strict";
  var store;
  try {
    store = window.localStorage;
    store.getItem("notes");
  } catch (_) {
    return;
  }
  document.querySelectorAll("[data-note]").forEach(function (area) {
    var key = "note/" + area.getAttribute("data-note");
    area.value = store.getItem(key) || "";
    area.addEventListener("input", function () {
      if (area.value) store.setItem(key, area.value);
      else store.removeItem(key);
    });
    var box = area.closest("[data-note-box]");
    if (box) box.hidden = false;
  });
})();
