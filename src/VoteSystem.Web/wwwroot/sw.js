// Keeps the pages that a deputy has opened in the hall, so that they open without the network. Nothing is kept that was not asked for:
// a page names the addresses (offline.js), and signing out empties the store. Every page is fetched anew as long as there is a network.
"use strict";
var STORE = "hall-1";

self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });

self.addEventListener("message", function (event) {
  if (event.data && event.data.keep) event.waitUntil(keep(event.data.keep));
});

function keep(addresses) {
  return caches.open(STORE).then(function (store) {
    return Promise.all(addresses.map(function (address) {
      return fetch(address, { credentials: "same-origin" }).then(function (answer) {
        // A page of sign-in is not the page that was asked for.
        if (answer.ok && !answer.redirected) return store.put(address, answer);
      }).catch(function () { });
    }));
  });
}

function kept(request) {
  return caches.open(STORE).then(function (store) {
    return store.match(request).then(function (found) {
      if (found) return found;
      var url = new URL(request.url);
      // Any choice of candidates is a view of the page that holds all of them; compare.js shows the chosen ones.
      return /\/deputy\/compare$/.test(url.pathname) ? store.match(url.pathname + "?all=true") : store.match(request, { ignoreSearch: true });
    });
  });
}

self.addEventListener("fetch", function (event) {
  if (/\/account\/sign-out$/.test(new URL(event.request.url).pathname)) event.waitUntil(caches.delete(STORE));
  if (event.request.method !== "GET" || new URL(event.request.url).origin !== self.location.origin) return;
  event.respondWith(fetch(event.request).catch(function (fault) {
    return kept(event.request).then(function (found) {
      if (found) return found;
      throw fault;
    });
  }));
});
