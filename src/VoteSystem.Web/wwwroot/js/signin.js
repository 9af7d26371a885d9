/* The page at the door. Without this file a hand scanner still works: it types the card's text and ends with Enter. */
(function () {
  "use strict";
  var box = document.querySelector("[data-signin]");
  var form = document.querySelector("[data-signin-form]");
  if (!box || !form) return;
  var field = form.elements.Card;
  var clears = Number(box.getAttribute("data-clears")) || 0;
  var ready = box.querySelector("[data-signin-result]").innerHTML;
  var waiting = 0;
  var sending = false;

  function show(page) {
    ["data-signin-result", "data-signin-count"].forEach(function (part) {
      var shown = document.querySelector("[" + part + "]");
      var fresh = page.querySelector("[" + part + "]");
      if (shown && fresh) shown.innerHTML = fresh.innerHTML;
    });
    clear();
  }

  // A name must not stay on the screen for whoever comes next.
  function clear() {
    clearTimeout(waiting);
    if (clears) waiting = setTimeout(function () { box.querySelector("[data-signin-result]").innerHTML = ready; }, clears);
  }

  function send() {
    if (sending || !field.value) return;
    sending = true;
    var data = new FormData(form);
    field.value = "";
    fetch(form.action || location.href, { method: "POST", body: data, credentials: "same-origin", cache: "no-store" })
      .then(function (answer) { return answer.text(); })
      .then(function (html) { show(new DOMParser().parseFromString(html, "text/html")); })
      .catch(function () { box.querySelector("[data-signin-result]").textContent = field.getAttribute("data-offline") || "…"; })
      .then(function () { sending = false; field.focus(); });
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); send(); });

  // A page that was answered without script shows somebody's name; it goes, too. On the kiosk the names to tap come back with it.
  if (clears && box.querySelector("[data-signin-result] .message-good, [data-signin-result] .message-bad"))
    setTimeout(function () { location.replace(location.pathname); }, clears);

  // The phone's own camera opens the card's address; the secret stands behind the #, which no browser sends.
  if (location.hash.length > 1) {
    field.value = location.hash;
    history.replaceState(null, "", location.pathname);
    send();
  }

  // Somebody taps elsewhere; the scanner types into the field all the same.
  document.addEventListener("keydown", function (event) {
    if (event.key.length === 1 && !/^(INPUT|SELECT|TEXTAREA|BUTTON|A)$/.test(document.activeElement.tagName)) field.focus();
  });
  field.focus();

  form.addEventListener("scanned", function (event) {
    field.value = event.detail;
    send();
  });
})();
