/* Small comforts. Every page works without this file. */
(function () {
  "use strict";
  var root = document.documentElement;

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  // Size and theme change at once; the form still works without script.
  function remember(name, value) {
    document.cookie = name + "=" + value + ";path=/;samesite=lax;max-age=" + (value ? 31536000 : 0);
  }

  each("button[data-switch]", function (button) {
    button.addEventListener("click", function (event) {
      event.preventDefault();
      var name = button.getAttribute("data-switch");
      var on = button.getAttribute("data-on");
      var isOn = root.getAttribute("data-" + name) === on;
      var value = isOn ? button.getAttribute("data-off") : on;
      if (value) root.setAttribute("data-" + name, value);
      else root.removeAttribute("data-" + name);
      remember(name, value || "");
      button.textContent = button.getAttribute(isOn ? "data-text-off" : "data-text-on");
      button.value = isOn ? on : (button.getAttribute("data-off") || "standard");
    });
  });

  // On a phone the present page of a long row of links must not lie behind the edge.
  each(".nav-inner, .tabs", function (row) {
    var here = row.querySelector("[aria-current]");
    if (here && row.scrollWidth > row.clientWidth) row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  });

  // Counts what was written; the limit itself is checked by the server.
  each("[data-count]", function (input) {
    var counter = document.getElementById(input.getAttribute("data-count"));
    if (!counter) return;
    var limit = Number(counter.getAttribute("data-limit"));
    var pattern = counter.getAttribute("data-pattern");
    function show() {
      var length = Array.from(input.value).length;
      counter.textContent = pattern.replace("{0}", length).replace("{1}", limit);
      counter.classList.toggle("field-count-over", length > limit);
    }
    input.addEventListener("input", show);
    show();
  });

  // Asks before a step that cannot be undone; without script the server shows its confirm page.
  each("form[data-confirm]", function (form) {
    var dialog = document.createElement("dialog");
    if (!dialog.showModal) return;
    form.addEventListener("submit", function (event) {
      if (form.elements.confirmed && form.elements.confirmed.value === "true") return;
      event.preventDefault();
      ask(form, dialog, event.submitter || form.querySelector("button[type=submit], button:not([type])"));
    });
  });

  function ask(form, dialog, button) {
    dialog.className = "dialog stack";
    dialog.textContent = "";
    var question = document.createElement("p");
    question.className = "strong";
    question.textContent = form.getAttribute("data-confirm");
    var row = document.createElement("div");
    row.className = "buttons";
    var yes = document.createElement("button");
    yes.type = "button";
    yes.className = "button button-danger-final";
    yes.textContent = button ? button.textContent.trim() : form.getAttribute("data-confirm-yes");
    var no = document.createElement("button");
    no.type = "button";
    no.className = "button";
    no.textContent = form.getAttribute("data-confirm-no");
    yes.addEventListener("click", function () {
      var field = form.elements.confirmed || form.appendChild(document.createElement("input"));
      field.type = "hidden";
      field.name = "confirmed";
      field.value = "true";
      dialog.close();
      if (form.requestSubmit && button) form.requestSubmit(button);
      else form.submit();
    });
    no.addEventListener("click", function () { dialog.close(); });
    row.appendChild(yes);
    row.appendChild(no);
    dialog.appendChild(question);
    dialog.appendChild(row);
    document.body.appendChild(dialog);
    dialog.showModal();
    no.focus();
  }

  // Warns before half-filled forms are left.
  each("form[data-unsaved]", function (form) {
    var touched = false;
    form.addEventListener("input", function () { touched = true; });
    form.addEventListener("submit", function () { touched = false; });
    window.addEventListener("beforeunload", function (event) {
      if (!touched) return;
      event.preventDefault();
      event.returnValue = form.getAttribute("data-unsaved");
    });
  });

  // Lists: a select or checkbox of the search form submits at once.
  each("form[data-auto-submit] select, form[data-auto-submit] input[type=checkbox]", function (input) {
    input.addEventListener("change", function () { input.form.submit(); });
  });

  each(".drop", function (drop) {
    var input = drop.querySelector("input[type=file]");
    function over(event) { event.preventDefault(); drop.classList.add("drop-over"); }
    function out() { drop.classList.remove("drop-over"); }
    drop.addEventListener("dragover", over);
    drop.addEventListener("dragleave", out);
    drop.addEventListener("drop", function (event) {
      event.preventDefault();
      out();
      if (event.dataTransfer.files.length) {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
  });

  each("[data-print]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  var summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();
})();
