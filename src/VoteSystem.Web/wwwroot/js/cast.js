/* The ballot page in one sitting: code, paper, review and confirmation follow each other without leaving the address, so that nothing is lost when the phone
   sleeps, reloads or changes the network. Without this file each step is a page of its own, and the code is typed.
    What is filled in stays in this tab (sessionStorage) until it is cast. At a kiosk kiosk.js exchanges the steps and nothing is kept.
   Written in the language that Chromium of 2018 understands; a test holds it to that. */
(function () {
  "use strict";

  var KEY = "ballot";
  var TOKEN = /^[A-Za-z0-9_-]{22}$/;
  var root = document.querySelector("[data-cast]");
  if (document.querySelector("[data-kiosk]")) {
    document.addEventListener("cast:shown", look);
    document.addEventListener("input", look);
    document.addEventListener("change", look);
    look();
    return;
  }
  if (!root) return;
  var base = root.getAttribute("data-base");
  var store = openStore();
  // slip, nonce: as the forms carry them. fields: the marks. step: where to go on. marks: what was sent off to be cast.
  var state = load();
  var asked = null;
  var pressed = null;

  document.addEventListener("submit", submit);
  document.addEventListener("click", click);
  document.addEventListener("input", draft);
  document.addEventListener("change", draft);
  window.addEventListener("hashchange", takeFromAddress);
  window.addEventListener("online", again);

  if (takeFromAddress()) return;
  if (stepHere() === "code" && state && state.slip) goOn();
  else begin();

  // The QR code holds the secret behind the #, which no browser sends to a server. It goes into the form and out of the address.
  function takeFromAddress() {
    var token = location.hash.slice(1);
    if (!TOKEN.test(token)) return false;
    history.replaceState(null, "", base);
    if (!state || state.slip !== token) state = { slip: token };
    goOn();
    return true;
  }

  function goOn() {
    save();
    var step = state.step || "paper";
    var fields = { Slip: state.slip };
    if (state.nonce) fields.Nonce = state.nonce;
    if (step === "cast") fields.Marks = state.marks;
    else for (var name in state.fields || {}) fields[name] = state.fields[name];
    send(base + "/" + step, fields);
  }

  function stepHere() { return root ? root.getAttribute("data-cast") : null; }

  // A step that the server has just shown.
  function begin() {
    var step = stepHere();
    if (!step) return;
    var form = root.querySelector("form");
    if (step === "mark" || step === "review") {
      state = state || {};
      state.slip = form.elements.Slip.value;
      state.nonce = form.elements.Nonce.value;
      state.step = step === "mark" ? "paper" : "review";
      if (step === "mark") state.fields = fieldsOf(form, true);
    } else {
      // A code that may still be good, because the round has not begun, stays in its field.
      var code = step === "code" && form.elements.Slip.value;
      state = code ? { slip: code } : null;
    }
    save();
    count();
  }

  function look() {
    root = document.querySelector("[data-cast]");
    count();
  }

  function click(event) {
    var button = event.target.closest ? event.target.closest("button") : null;
    pressed = button;
    if (button && button.hasAttribute("data-again")) again();
  }

  function submit(event) {
    var form = event.target;
    if (!root || !root.contains(form)) return;
    event.preventDefault();
    // A second tap must not look like a second vote.
    if (asked) return;
    var to = pressed && form.contains(pressed) && pressed.getAttribute("formaction") || form.getAttribute("action");
    var fields = fieldsOf(form, false);
    if (!state || state.slip !== fields.Slip) state = { slip: fields.Slip };
    state.nonce = fields.Nonce;
    state.step = to.slice(to.lastIndexOf("/") + 1);
    if (state.step === "cast") state.marks = fields.Marks;
    save();
    send(to, fields);
  }

  function send(to, fields) {
    var pairs = [];
    for (var name in fields) pairs.push(encodeURIComponent(name) + "=" + encodeURIComponent(fields[name]));
    var isCast = /\/cast$/.test(to);
    // The short answer is enough where the confirmation lies ready; after a reload the server sends it.
    var isQuick = isCast && root && root.querySelector("template[data-done]");
    var request = new XMLHttpRequest();
    asked = { to: to, fields: fields, failed: false };
    busy(true);
    trouble(null);
    request.open("POST", to);
    request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    request.setRequestHeader("Accept", isQuick ? "text/plain" : "text/html");
    request.timeout = 20000;
    request.onload = function () {
      if (isQuick && request.status === 200 && request.responseText === "recorded") answered(done);
      else if (request.status < 500 && isOurs(request.responseText)) answered(function () { show(request.responseText); });
      else failed();
    };
    request.onerror = failed;
    request.ontimeout = failed;
    request.send(pairs.join("&"));

    function failed() {
      busy(false);
      asked.failed = true;
      trouble(isCast ? "cast" : "step");
    }
  }

  // What was asked when the network failed is asked again: the same nonce, so that it counts once.
  function again() {
    if (asked && asked.failed) send(asked.to, asked.fields);
  }

  function answered(act) {
    asked = null;
    busy(false);
    act();
  }

  // The page of a hotel or a telephone company that answers in our place is not taken for ours.
  function isOurs(html) { return html.indexOf("id=\"main\"") >= 0; }

  function show(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    exchange(page, "#main");
    exchange(page, ".band .site");
    document.title = page.title;
    root = document.querySelector("[data-cast]");
    window.scrollTo(0, 0);
    begin();
    attend(document.querySelector("[data-focus]") || document.querySelector("#main h1"));
  }

  function exchange(page, selector) {
    var here = document.querySelector(selector);
    var there = page.querySelector(selector);
    if (here && there) here.parentNode.replaceChild(document.importNode(there, true), here);
  }

  function done() {
    var words = root.querySelector("template[data-done]");
    var title = document.querySelector("#main h1");
    title.textContent = words.getAttribute("data-title");
    document.title = document.title.replace(/^[^\u00b7]*/, words.getAttribute("data-title") + " ");
    root.setAttribute("data-cast", "done");
    var content = document.importNode(words.content, true);
    root.textContent = "";
    root.appendChild(content);
    window.scrollTo(0, 0);
    begin();
    attend(title);
  }

  function attend(element) {
    if (!element) return;
    element.setAttribute("tabindex", "-1");
    element.focus();
  }

  function busy(is) {
    if (!root) return;
    root.setAttribute("aria-busy", is ? "true" : "false");
    Array.prototype.forEach.call(root.querySelectorAll("button"), function (button) { button.disabled = is; });
  }

  function trouble(which) {
    var box = root && root.querySelector("[data-trouble]");
    if (!box) return;
    box.hidden = !which;
    Array.prototype.forEach.call(box.querySelectorAll("[data-trouble-text]"), function (text) {
      text.hidden = text.getAttribute("data-trouble-text") !== which;
    });
    if (which) box.scrollIntoView({ block: "center" });
  }

  function draft(event) {
    var form = event.target.form;
    if (!form || !form.hasAttribute("data-paper") || !state) return;
    state.fields = fieldsOf(form, true);
    save();
    count();
  }

  function count() {
    var status = root && root.querySelector("[data-pattern]");
    if (!status) return;
    var fields = fieldsOf(root.querySelector("form[data-paper]"), true);
    var wanted = status.getAttribute("data-counts");
    var limit = Number(status.getAttribute("data-limit"));
    var marked = Object.keys(fields).filter(function (name) { return wanted ? fields[name] === wanted : fields[name] !== ""; });
    var twice = status.getAttribute("data-is-rank") === "true" && marked.filter(function (name) {
      return marked.some(function (other) { return other !== name && fields[other] === fields[name]; });
    })[0];
    status.textContent = twice
      ? status.getAttribute("data-twice").replace("{0}", fields[twice])
      : status.getAttribute("data-pattern").replace("{0}", marked.length).replace("{1}", limit);
    status.classList.toggle("cast-count-over", Boolean(twice) || marked.length > limit);
  }

  function fieldsOf(form, marksOnly) {
    var found = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name || field.type === "submit" || field.type === "radio" && !field.checked) return;
      if (!marksOnly || /^m\d+$/.test(field.name)) found[field.name] = field.value;
    });
    return found;
  }

  function openStore() {
    try { return window.sessionStorage; } catch (blocked) { return null; }
  }

  function load() {
    try { return JSON.parse(store.getItem(KEY)); } catch (unreadable) { return null; }
  }

  function save() {
    if (!store) return;
    try {
      if (state) store.setItem(KEY, JSON.stringify(state));
      else store.removeItem(KEY);
    } catch (full) {
      // The paper is kept on the page itself then.
    }
  }
})();
