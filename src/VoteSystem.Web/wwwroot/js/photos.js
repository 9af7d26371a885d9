// Photos of a form are made smaller before they are sent, and shown as they will be. Without this script they are sent as they are.
(function () {
  "use strict";
  var LONGEST = 1600, SMALL = 400 * 1024;
  if (!window.createImageBitmap || !window.DataTransfer || !HTMLCanvasElement.prototype.toBlob) return;

  function smaller(file) {
    return createImageBitmap(file, { imageOrientation: "from-image" }).then(function (picture) {
      var scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      if (scale === 1 && file.size <= SMALL) return file;
      var canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise(function (done) {
        canvas.toBlob(function (blob) {
          done(blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file);
        }, "image/jpeg", 0.82);
      });
    }).catch(function () { return file; });
  }

  function show(input, files) {
    var list = input.parentNode.querySelector(".photos") || input.parentNode.appendChild(document.createElement("ul"));
    list.className = "photos";
    list.textContent = "";
    files.forEach(function (file) {
      var image = document.createElement("img");
      image.alt = file.name;
      image.src = URL.createObjectURL(file);
      list.appendChild(document.createElement("li")).appendChild(image);
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll("input[type=file][accept*='image/']"), function (input) {
    var busy = null;
    input.addEventListener("change", function () {
      var work = busy = Promise.all(Array.prototype.map.call(input.files, smaller)).then(function (files) {
        if (work !== busy) return;
        var chosen = new DataTransfer();
        files.forEach(function (file) { chosen.items.add(file); });
        input.files = chosen.files;
        show(input, files);
        busy = null;
      }).catch(function () { busy = null; });
    });
    // A form that is sent while a photo is being made smaller waits for it.
    input.form.addEventListener("submit", function (event) {
      if (!busy) return;
      event.preventDefault();
      var form = input.form;
      busy.then(function () { if (form.requestSubmit) form.requestSubmit(); else form.submit(); });
    });
  });
})();
