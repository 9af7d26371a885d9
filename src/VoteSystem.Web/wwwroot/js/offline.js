// For deputies on the road and in the hall: pages that stay readable without the network, and a form that is kept in this browser until it is sent.
(function () {
  "use strict";
  var box = document.querySelector("[data-offline]");
  if (!box) return;
  var line = box.querySelector("[data-offline-line]");
  var again = box.querySelector("button"), open = box.querySelector("a");

  function say(key, tone) {
    line.textContent = box.getAttribute("data-" + key);
    box.className = "message " + (tone || "message-warn");
    box.hidden = false;
    again.hidden = key !== "kept" && key !== "signed-out";
    open.hidden = true;
  }

  // Pages: this one and those that it names.
  if (navigator.serviceWorker) {
    var pages = [location.pathname + location.search].concat(Array.prototype.map.call(document.querySelectorAll("[data-keep]"), function (link) { return link.getAttribute("href") || link.getAttribute("data-keep"); }));
    Array.prototype.forEach.call(document.querySelectorAll("link[rel=stylesheet], script[src]"), function (file) { pages.push(file.href || file.src); });
    navigator.serviceWorker.register(box.getAttribute("data-worker")).then(function () { return navigator.serviceWorker.ready; }).then(function (ready) {
      if (navigator.onLine) ready.active.postMessage({ keep: pages });
    }).catch(function () { });
  }

  function network() {
    if (!navigator.onLine) say("away");
    else if (!outbox.waiting) box.hidden = true;
  }

  // The form: one database in the browser, one entry for each form that waits.
  var outbox = { waiting: 0 };
  var form = document.querySelector("form[data-outbox]");

  function store(mode, act) {
    return new Promise(function (done, fail) {
      var open = indexedDB.open("outbox", 1);
      open.onupgradeneeded = function () { open.result.createObjectStore("forms", { keyPath: "token" }); };
      open.onerror = fail;
      open.onsuccess = function () {
        var request = act(open.result.transaction("forms", mode).objectStore("forms"));
        request.onsuccess = function () { done(request.result); open.result.close(); };
        request.onerror = fail;
      };
    });
  }

  function entry() {
    var fields = [];
    new FormData(form).forEach(function (value, name) {
      if (!(value instanceof File) || value.size) fields.push([name, value]);
    });
    return { token: form.querySelector("[name=FormToken]").value, action: path(form), fields: fields };
  }

  function path(sent) { return sent.getAttribute("action") || location.pathname; }

  // What waits for this very page is put back into its form, to be looked at and sent again.
  function restore(one) {
    one.fields.forEach(function (field) {
      if (field[0].indexOf("__") === 0 || field[1] instanceof File) return;
      Array.prototype.forEach.call(form.querySelectorAll("[name='" + field[0] + "']"), function (input) {
        if (input.type === "radio" || input.type === "checkbox") input.checked = input.value === field[1];
        else input.value = field[1];
      });
    });
  }

  /** Resolves with the address that the server leads to; rejects without a network. */
  function send(one) {
    var body = new FormData(), token = document.querySelector("[name=__RequestVerificationToken]");
    one.fields.forEach(function (field) {
      // The page's token against forged forms is of today, that of the kept form may be of last week.
      if (token && field[0] === token.name) body.append(field[0], token.value);
      else if (field[1] instanceof File) body.append(field[0], field[1], field[1].name);
      else body.append(field[0], field[1]);
    });
    return fetch(one.action, { method: "POST", body: body, credentials: "same-origin", headers: { "X-Unseen": "1" } }).then(function (answer) {
      if (answer.redirected && answer.url.indexOf("/account/sign-in") < 0) return answer.url;
      if (answer.redirected || answer.status === 401 || answer.status === 403) { say("signed-out"); return null; }
      // The server has something to say about what was typed: the usual way shows it.
      return answer.status === 400 || answer.status === 409 ? "refused" : null;
    });
  }

  function count() {
    if (!window.indexedDB) return Promise.resolve(0);
    return store("readonly", function (forms) { return forms.count(); }).then(function (number) {
      outbox.waiting = number;
      if (number) say("kept");
      else network();
      return number;
    });
  }

  function sendAll() {
    return store("readonly", function (forms) { return forms.getAll(); }).then(function (all) {
      return all.reduce(function (before, one) {
        return before.then(function () {
          return send(one).then(function (address) {
            if (address === "refused") outbox.refused = one.action;
            else if (address) return store("readwrite", function (forms) { return forms.delete(one.token); }).then(function () { outbox.sent = true; });
          });
        });
      }, Promise.resolve());
    }).catch(function () { }).then(count).then(function (left) {
      if (outbox.refused && (!form || outbox.refused !== path(form))) {
        say("refused", "message-bad");
        open.href = outbox.refused;
        open.hidden = false;
      } else if (!left && outbox.sent) say("sent", "message-good");
    });
  }

  if (form && window.indexedDB && window.fetch) {
    store("readonly", function (forms) { return forms.getAll(); }).then(function (all) {
      all.forEach(function (one) { if (one.action === path(form)) restore(one); });
    });
    form.addEventListener("submit", function (event) {
      if (event.defaultPrevented) return;
      event.preventDefault();
      var one = entry();
      var button = form.querySelector("button");
      button.disabled = true;
      store("readwrite", function (forms) { return forms.put(one); }).then(function () { return send(one); }).then(function (address) {
        if (!address) { button.disabled = false; return; }
        return store("readwrite", function (forms) { return forms.delete(one.token); }).then(function () {
          if (address !== "refused") { location.href = address; return; }
          form.submit();
        });
      }).catch(function () {
        button.disabled = false;
        outbox.waiting = 1;
        say("kept");
      });
    });
  }

  again.addEventListener("click", sendAll);
  window.addEventListener("online", function () { if (outbox.waiting) sendAll(); else network(); });
  window.addEventListener("offline", network);
  network();
  if (window.indexedDB) count().then(function (number) { if (number && navigator.onLine) sendAll(); }).catch(function () { });
})();
