/* Reads QR codes with the camera of the page, where the browser can. The form of the button hears "scanned" with the text. */
(function () {
  "use strict";
  var button = document.querySelector("[data-camera]");
  if (!button || !window.BarcodeDetector || !navigator.mediaDevices) return;
  var form = button.form;
  var picture = form.querySelector("[data-camera-picture]");
  var detector = new window.BarcodeDetector({ formats: ["qr_code"] });
  var texts = [button.textContent, button.getAttribute("data-stop")];
  var stream = null;
  var last = "";

  button.hidden = false;
  button.addEventListener("click", function () {
    if (stream) { stop(); return; }
    navigator.mediaDevices.getUserMedia({ video: { facingMode: button.getAttribute("data-facing") || "environment" } }).then(function (opened) {
      stream = opened;
      picture.srcObject = opened;
      picture.hidden = false;
      button.textContent = texts[1];
      picture.play();
      look();
    }).catch(function () { button.hidden = true; });
  });

  function stop() {
    stream.getTracks().forEach(function (track) { track.stop(); });
    stream = null;
    picture.hidden = true;
    button.textContent = texts[0];
  }

  function look() {
    if (!stream || !document.body.contains(picture)) return;
    detector.detect(picture).then(function (found) {
      var text = found.length ? found[0].rawValue : "";
      // What is held still is read once.
      if (text && text !== last) form.dispatchEvent(new CustomEvent("scanned", { detail: text }));
      last = text;
    }).catch(function () { /* The picture is not there yet. */ }).then(function () { setTimeout(look, 250); });
  }
})();
