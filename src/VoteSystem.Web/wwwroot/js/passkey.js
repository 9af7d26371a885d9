/* Passkeys: the browser itself makes and uses them, so this is one of the few things that need script. */
(function () {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials || !window.fetch || !window.isSecureContext) return;

  function toBytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }

  function toText(buffer) {
    if (!buffer) return undefined;
    var plain = "";
    new Uint8Array(buffer).forEach(function (byte) { plain += String.fromCharCode(byte); });
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function withBytes(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: toBytes(one.id) }); });
  }

  function make(options) {
    options.challenge = toBytes(options.challenge);
    options.user.id = toBytes(options.user.id);
    options.excludeCredentials = withBytes(options.excludeCredentials);
    return navigator.credentials.create({ publicKey: options }).then(function (made) {
      return describe(made, {
        attestationObject: toText(made.response.attestationObject),
        transports: made.response.getTransports ? made.response.getTransports() : []
      });
    });
  }

  function use(options) {
    options.challenge = toBytes(options.challenge);
    options.allowCredentials = withBytes(options.allowCredentials);
    return navigator.credentials.get({ publicKey: options }).then(function (used) {
      return describe(used, {
        authenticatorData: toText(used.response.authenticatorData),
        signature: toText(used.response.signature),
        userHandle: toText(used.response.userHandle)
      });
    });
  }

  function describe(credential, response) {
    response.clientDataJSON = toText(credential.response.clientDataJSON);
    return JSON.stringify({
      id: credential.id,
      rawId: toText(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment || undefined,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: response
    });
  }

  function prepare(form) {
    var message = form.querySelector("[data-passkey-error]");
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      message.hidden = true;
      fetch(form.getAttribute("data-options"), { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" })
        .then(function (answer) {
          return answer.ok ? answer.json() : answer.text().then(function (text) { throw { sentence: text }; });
        })
        .then(form.getAttribute("data-passkey") === "make" ? make : use)
        .then(function (credential) {
          form.elements.Credential.value = credential;
          form.submit();
        })
        .catch(function (error) {
          // The person closed the browser's window, or the device has no passkey for this site.
          message.textContent = error.sentence || form.getAttribute("data-failed");
          message.hidden = false;
          message.focus();
        });
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll("form[data-passkey]"), prepare);
  Array.prototype.forEach.call(document.querySelectorAll("[data-passkey-missing]"), function (text) { text.hidden = true; });
})();
