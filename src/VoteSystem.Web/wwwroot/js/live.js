/* Live numbers of a hall. The server sends the whole state with every event; what is shown of one round never falls, not after a broken line nor from
   another node. The projector also exchanges its parts when the round goes on; a desk keeps its forms as they are.
   Without this file the projector loads itself again and a desk shows the numbers of its last loading. */
(function () {
  "use strict";
  var script = document.querySelector("script[data-live]");
  var counts = ["issued", "cast", "collected"];
  var patience = 25000;
  var shown = stateOf(document);
  var source = null;
  var lastNews = Date.now();

  function slots(page, name) {
    return [].map.call(page.querySelectorAll("[data-number='" + name + "']"), function (slot) { return slot.querySelector(".tile-number") || slot; });
  }

  function numberOn(page, name) {
    var slot = slots(page, name)[0];
    return slot ? parseInt(slot.textContent, 10) : null;
  }

  function stateOf(page) {
    var tag = page.querySelector("script[data-live]");
    return {
      height: Number(tag.getAttribute("data-height") || 0),
      scene: tag.getAttribute("data-scene"),
      round: Number(tag.getAttribute("data-round")),
      issued: numberOn(page, "issued"),
      cast: numberOn(page, "cast"),
      collected: numberOn(page, "collected")
    };
  }

  function larger(one, other) {
    return one === null ? other : other === null ? one : Math.max(one, other);
  }

  function after(news, before) {
    var next = Object.assign({}, news.height >= before.height ? news : before);
    if (news.round === before.round) counts.forEach(function (name) { next[name] = larger(news[name], before[name]); });
    return next;
  }

  function write(state) {
    counts.concat("present", "clock").forEach(function (name) {
      if (state[name] === null || state[name] === undefined) return;
      slots(document, name).forEach(function (slot) {
        if (slot.textContent !== String(state[name])) slot.textContent = state[name];
      });
    });
    if (typeof state.quorum === "boolean") {
      [].forEach.call(document.querySelectorAll("[data-quorum]"), function (sign) {
        sign.hidden = (sign.getAttribute("data-quorum") === "yes") !== state.quorum;
      });
    }
  }

  function exchange(page) {
    script.getAttribute("data-parts").split(" ").forEach(function (part) {
      var here = document.querySelector("." + part);
      var fresh = page.querySelector("." + part);
      if (here && fresh) here.innerHTML = fresh.innerHTML;
    });
    var fresh = stateOf(page);
    script.setAttribute("data-scene", fresh.scene);
    shown = after(fresh, shown);
    write(shown);
  }

  function load() {
    return fetch(location.href, { cache: "no-store", credentials: "same-origin" })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : null; })
      .then(function (html) { if (html) exchange(new DOMParser().parseFromString(html, "text/html")); })
      .catch(function () { /* The server is away: the last figures stay until it is back. */ });
  }

  function lost(isLost) {
    [].forEach.call(document.querySelectorAll("[data-lost]"), function (sign) { sign.hidden = !isLost; });
  }

  function take(event) {
    var news = JSON.parse(event.data);
    lastNews = Date.now();
    lost(false);
    shown = after(news, shown);
    shown.clock = news.clock;
    write(shown);
    if (script.hasAttribute("data-parts") && shown.scene !== script.getAttribute("data-scene")) load();
  }

  function listen() {
    if (source) source.close();
    source = new EventSource(script.getAttribute("data-live"));
    source.onmessage = take;
  }

  /* A browser gives up for good when an answer is no stream, and never notices a line that is silently dead; so it is begun anew. */
  function watch() {
    if (!source) return;
    var quiet = Date.now() - lastNews > patience;
    lost(quiet);
    if (quiet || source.readyState === 2) listen();
  }

  /* A browser keeps six lines to one server at most: tabs that nobody looks at must not use them up. */
  function look() {
    if (document.hidden) {
      if (source) source.close();
      source = null;
    } else if (!source) {
      lastNews = Date.now();
      listen();
    }
  }

  if (window.EventSource) {
    look();
    document.addEventListener("visibilitychange", look);
    setInterval(watch, 5000);
  } else if (script.hasAttribute("data-parts")) {
    setInterval(load, 5000);
  }
})();
