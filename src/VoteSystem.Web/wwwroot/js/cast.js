/* The ballot page. It works without this file: then the code is typed, and nothing is kept when the page is lost. */
(function () {
  "use strict";

  // The QR code holds the secret behind the #, which no browser sends to a server. It goes into the form and out of the address.
  var start = document.querySelector("form[data-slip]");
  if (start && location.hash.length > 1) {
    start.elements.Slip.value = location.hash.slice(1);
    history.replaceState(null, "", location.pathname);
    start.submit();
    return;
  }

  // What is half filled in stays on this phone, under the random number of this paper, until it is cast. A kiosk keeps nothing:
  // it exchanges the steps inside one page, and the next person must find it empty.
  var store = null;
  var isKiosk = !!document.querySelector("[data-kiosk]");
  try { store = isKiosk ? null : window.sessionStorage; } catch (blocked) { store = null; }

  if (isKiosk) document.addEventListener("cast:shown", begin);
  begin();

  function begin() {
    var paper = document.querySelector("form[data-paper]");
    if (paper) keep(paper);

    var recorded = document.querySelector("[data-recorded]");
    if (recorded && store) store.removeItem("paper-" + recorded.getAttribute("data-recorded"));

    // A second tap must not look like a second vote.
    var once = document.querySelector("form[data-once]");
    if (!once || isKiosk) return;
    var sent = false;
    once.addEventListener("submit", function (event) {
      if (sent) event.preventDefault();
      sent = true;
      setTimeout(function () { sent = false; }, 5000);
    });
  }

  function keep(form) {
    var key = "paper-" + form.getAttribute("data-paper");
    var status = form.querySelector("[data-approved]");
    restore(form, store && store.getItem(key));
    show();
    form.addEventListener("input", save);
    form.addEventListener("change", save);

    function save() {
      if (store) store.setItem(key, JSON.stringify(marks(form)));
      show();
    }

    function show() {
      if (!status) return;
      var approved = form.querySelectorAll("input[value=A]:checked").length;
      var seats = Number(status.getAttribute("data-seats"));
      status.textContent = status.getAttribute("data-pattern").replace("{0}", approved).replace("{1}", seats);
      status.classList.toggle("field-count-over", approved > seats);
    }
  }

  function marks(form) {
    var found = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (/^m\d+$/.test(field.name) && (field.type !== "radio" || field.checked)) found[field.name] = field.value;
    });
    return found;
  }

  function restore(form, text) {
    if (!text) return;
    var found = JSON.parse(text);
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!(field.name in found)) return;
      if (field.type === "radio") field.checked = field.value === found[field.name];
      else field.value = found[field.name];
    });
  }
})();
