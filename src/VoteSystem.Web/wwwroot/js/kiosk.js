/* The voting kiosk: one page in which the steps are exchanged, so that there is no history to go back to, and which clears itself.
   Nothing is kept by this file or by the browser; whoever comes next finds an empty page. */
(function () {
  "use strict";
  var box = document.querySelector("[data-kiosk]");
  var warning = document.querySelector("[data-kiosk-warning]");
  var seconds = document.querySelector("[data-kiosk-seconds]");
  var offline = document.querySelector("[data-kiosk-offline]");
  if (!box) return;
  var number = function (name) { return Number(box.getAttribute(name)); };
  var idle = number("data-idle"), grace = number("data-grace"), done = number("data-done");
  var timer = 0;
  var sending = false;
  var pressed = null;

  function step() {
    var shown = box.querySelector("[data-cast]");
    return shown ? shown.getAttribute("data-cast") : "code";
  }

  // Replaces the page and its entry in the history, so that no step of the last person can be had again.
  function reset() {
    clearTimeout(timer);
    box.textContent = "";
    location.replace(location.pathname);
  }

  function isEmpty() {
    var field = box.querySelector("input[name=Slip]");
    return step() === "code" && !(field && field.type !== "hidden" && field.value) && !box.querySelector(".message-bad");
  }

  function watch() {
    clearTimeout(timer);
    warning.hidden = true;
    if (step() === "done") timer = setTimeout(reset, done);
    else if (!isEmpty()) timer = setTimeout(function () { warn(Math.round(grace / 1000)); }, idle);
  }

  function warn(left) {
    if (left === 0) { reset(); return; }
    seconds.textContent = seconds.getAttribute("data-pattern").replace("{0}", left);
    warning.hidden = false;
    timer = setTimeout(function () { warn(left - 1); }, 1000);
  }

  function show(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var fresh = page.querySelector("[data-cast]") || page.querySelector("main");
    if (!fresh) { reset(); return; }
    box.textContent = "";
    box.appendChild(document.importNode(fresh, true));
    document.dispatchEvent(new CustomEvent("cast:shown"));
    window.scrollTo(0, 0);
    var field = box.querySelector("input:not([type=hidden])");
    if (field && step() === "code") field.focus();
    watch();
  }

  function send(form, button) {
    if (sending) return;
    sending = true;
    offline.hidden = true;
    var field = form.elements.Slip;
    // A hand scanner types the whole address of the slip.
    if (field && field.value.indexOf("#") >= 0) field.value = field.value.slice(field.value.lastIndexOf("#") + 1);
    var fields = [];
    Array.prototype.forEach.call(form.elements, function (one) {
      if (one.name && one.type !== "submit" && (one.type !== "radio" || one.checked)) fields.push(encodeURIComponent(one.name) + "=" + encodeURIComponent(one.value));
    });
    fetch((button && button.getAttribute("formaction")) || form.action, {
      method: "POST", body: fields.join("&"), headers: { "Content-Type": "application/x-www-form-urlencoded" }, credentials: "omit", cache: "no-store"
    })
      .then(function (answer) { return answer.text(); })
      .then(show)
      // The same paper sent again is answered "recorded": nothing is lost and nothing counts twice.
      .catch(function () { offline.hidden = false; watch(); })
      .then(function () { sending = false; });
  }

  box.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a") : null;
    if (link) { event.preventDefault(); reset(); return; }
    pressed = event.target.closest ? event.target.closest("button") : null;
  });
  box.addEventListener("submit", function (event) {
    if (event.defaultPrevented) return;
    event.preventDefault();
    send(event.target, event.submitter || pressed);
    pressed = null;
  });
  box.addEventListener("scanned", function (event) {
    event.target.elements.Slip.value = event.detail;
    send(event.target, null);
  }, true);
  ["pointerdown", "keydown", "input"].forEach(function (kind) { document.addEventListener(kind, watch); });
  document.querySelector("[data-kiosk-stay]").addEventListener("click", watch);
  Array.prototype.forEach.call(document.querySelectorAll("[data-kiosk-reset]"), function (button) { button.addEventListener("click", reset); });
  // A page that the browser kept from before shows nothing of it.
  window.addEventListener("pageshow", function (event) { if (event.persisted) reset(); });
  watch();
})();
