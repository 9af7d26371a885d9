/* The projector: fetches its own page anew and exchanges what it shows, without a flash and without giving up when the server is away.
   Without this file the page loads itself again. */
(function () {
  "use strict";
  var every = 5000;

  function exchange(page) {
    ["screen-head", "screen-main"].forEach(function (part) {
      var shown = document.querySelector("." + part);
      var fresh = page.querySelector("." + part);
      if (shown && fresh && shown.innerHTML !== fresh.innerHTML) shown.innerHTML = fresh.innerHTML;
    });
  }

  function refresh() {
    fetch(location.href, { cache: "no-store", credentials: "same-origin" })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : null; })
      .then(function (html) { if (html) exchange(new DOMParser().parseFromString(html, "text/html")); })
      .catch(function () { /* The server is away: the last figures stay until it is back. */ })
      .then(function () { setTimeout(refresh, every); });
  }

  setTimeout(refresh, every);
})();
