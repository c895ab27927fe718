/*
 * Checks the QR code of an SLRT letter in a browser, without a network. The format is that of LetterSeal.java: SLRT1: and
 * Base45 (RFC 9285) of version, key id, office, serial, days, service, NIK end, digest, name, destination, Ed25519 signature.
 */
"use strict";

(function () {
  const PREFIX = "SLRT1:";
  const DOMAIN = new TextEncoder().encode("SLRT-RUJUKAN-v1\0");
  const SIGNATURE = 64;
  const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  const NO_NIK = 0xffff;
  /** A phone's photo is looked at in these sizes; the QR of a letter is small beside the page. */
  const SIDES = [1000, 1800, 600, 2600];
  const MOST_CODES = 4;

  const TEXTS = {
    id: {
      "title": "Periksa keaslian surat SLRT",
      "lead": "Foto kode QR di surat, atau pindai dengan alat pindai. Halaman ini bekerja tanpa internet; foto dan isi surat tidak dikirim ke mana pun.",
      "photo": "Ambil atau pilih foto kode QR",
      "photo.help": "Bisa juga ditarik ke sini, atau ditempel dengan Ctrl+V.",
      "text": "Isi kode QR dari alat pindai",
      "check": "Periksa",
      "offices": "Kantor yang dikenal halaman ini",
      "offices.load": "Muat daftar kunci dari kabupaten atau kecamatan…",
      "offices.none": "Belum ada. Muat daftar kunci yang diberikan kabupaten atau kecamatan, agar suratnya dapat diperiksa.",
      "offices.bad": "Berkas itu bukan daftar kunci surat. Daftar yang sudah ada tetap dipakai.",
      "footer": "Salinan dari surat yang asli juga terbaca asli: cocokkan isinya dengan surat, dan catat nomornya sekali pakai.",
      "genuine": "Surat ini asli",
      "expired": "Surat ini asli, tetapi masa berlakunya sudah lewat",
      "compare": "Cocokkan nama, empat angka akhir NIK, tujuan, dan tanggalnya dengan surat di tangan Anda.",
      "unknown": "Kantor penerbitnya belum dikenal di sini",
      "unknown.next": "Muat daftar kunci terbaru dari kabupaten, lalu periksa lagi. Sebelum itu surat belum terbukti asli.",
      "forged": "Kode ini tidak sah",
      "forged.next": "Isinya diubah atau bukan dari kantor yang disebut. Hubungi kantor itu sebelum melayani.",
      "newer": "Surat ini dibuat Simpul yang lebih baru",
      "newer.next": "Minta halaman pemeriksa yang terbaru, lalu periksa lagi.",
      "unreadable": "Ini bukan kode surat, atau salah terbaca",
      "unreadable.next": "Ratakan kertasnya dan foto atau pindai lagi.",
      "no.qr": "Tidak ada kode QR yang terbaca di foto ini",
      "no.qr.next": "Foto lagi dari dekat, tegak lurus, dan cukup terang; kode harus terlihat seluruhnya.",
      "no.image": "Berkas itu bukan gambar",
      "no.image.next": "Pilih foto JPG atau PNG dari surat.",
      "fact.name": "Nama", "fact.nik": "NIK", "fact.destination": "Tujuan", "fact.issued": "Tanggal surat",
      "fact.expires": "Berlaku sampai", "fact.office": "Kantor penerbit", "fact.serial": "Nomor urut surat",
      "nik.end": "berakhir ", "none": "tidak tercatat", "other": "English"
    },
    en: {
      "title": "Check an SLRT letter",
      "lead": "Take a photo of the letter's QR code, or scan it. This page works without internet; neither photo nor letter is sent anywhere.",
      "photo": "Take or choose a photo of the QR code",
      "photo.help": "You can also drop it here, or paste it with Ctrl+V.",
      "text": "Text of the QR code from a scanner",
      "check": "Check",
      "offices": "Offices this page knows",
      "offices.load": "Load a list of keys from the district or sub-district…",
      "offices.none": "None yet. Load the list of keys that the district or sub-district gave you, so that its letters can be checked.",
      "offices.bad": "That file is not a list of letter keys. The list there was stays in use.",
      "footer": "A copy of a genuine letter reads as genuine too: compare it with the letter, and note its number as used.",
      "genuine": "This letter is genuine",
      "expired": "This letter is genuine, but no longer valid",
      "compare": "Compare name, last four digits of the NIK, destination and date with the letter in your hands.",
      "unknown": "The office that issued it is not known here",
      "unknown.next": "Load the newest list of keys from the district and check again. Until then the letter is not proven genuine.",
      "forged": "This code is not valid",
      "forged.next": "It was changed, or is not from the office it names. Call that office before you serve.",
      "newer": "This letter was made by a newer Simpul",
      "newer.next": "Ask for the newest checking page, then check again.",
      "unreadable": "This is not the code of a letter, or was misread",
      "unreadable.next": "Flatten the paper and take the photo or scan again.",
      "no.qr": "No QR code can be read in this photo",
      "no.qr.next": "Take it again: close, straight and bright, with the whole code in view.",
      "no.image": "That file is not a picture",
      "no.image.next": "Choose a JPG or PNG photo of the letter.",
      "fact.name": "Name", "fact.nik": "NIK", "fact.destination": "Destination", "fact.issued": "Date of the letter",
      "fact.expires": "Valid until", "fact.office": "Issuing office", "fact.serial": "Serial of the letter",
      "nik.end": "ends in ", "none": "not recorded", "other": "Bahasa Indonesia"
    }
  };

  let language = "id";
  let keys = new Map();
  let shown = null;

  const element = (id) => document.getElementById(id);
  const text = (key) => TEXTS[language][key];

  function base45(encoded) {
    const bytes = [];
    for (let at = 0; at < encoded.length; at += 3) {
      const length = Math.min(3, encoded.length - at);
      let value = 0;
      let weight = 1;
      for (let i = 0; i < length; i++, weight *= 45) {
        const digit = ALPHABET.indexOf(encoded.charAt(at + i));
        if (digit < 0) {
          return null;
        }
        value += digit * weight;
      }
      if (length === 1 || value >= (length === 3 ? 65536 : 256)) {
        return null;
      }
      if (length === 3) {
        bytes.push(value >> 8);
      }
      bytes.push(value & 255);
    }
    return Uint8Array.from(bytes);
  }

  const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");

  /** Days since 1 January 2020, as the calendar day in UTC. */
  const day = (days) => new Date(Date.UTC(2020, 0, 1 + days));

  function today() {
    const now = new Date();
    return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  }

  function fields(bytes) {
    const in_ = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 9;
    const office = (in_.getUint8(at) << 16) | in_.getUint16(at + 1);
    const serial = in_.getUint32(at + 3);
    const issued = day(in_.getUint16(at + 7));
    const expires = day(in_.getUint16(at + 9));
    const nik = in_.getUint16(at + 12);
    at += 30;
    const string = () => {
      const length = in_.getUint8(at);
      if (at + 1 + length > bytes.length) {
        throw new RangeError("too short");
      }
      const value = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(at + 1, at + 1 + length));
      at += 1 + length;
      return value;
    };
    const name = string();
    const destination = string();
    if (at !== bytes.length) {
      throw new RangeError("too long");
    }
    return { office, serial, issued, expires, nik: nik === NO_NIK ? null : String(nik).padStart(4, "0"), name, destination };
  }

  /** What a scanned text turned out to be; the same verdicts as in the program. */
  function judge(scanned) {
    if (!scanned.startsWith(PREFIX)) {
      return { verdict: /^SLRT[0-9]{1,3}:/.test(scanned) ? "newer" : "unreadable" };
    }
    const bytes = base45(scanned.substring(PREFIX.length));
    if (bytes === null || bytes.length < SIGNATURE + 9) {
      return { verdict: "unreadable" };
    }
    if (bytes[0] !== 1) {
      return { verdict: "newer" };
    }
    const key = keys.get(hex(bytes.subarray(1, 9)));
    if (key === undefined) {
      return { verdict: "unknown" };
    }
    const signed = bytes.subarray(0, bytes.length - SIGNATURE);
    const message = new Uint8Array(DOMAIN.length + signed.length);
    message.set(DOMAIN);
    message.set(signed, DOMAIN.length);
    if (!nacl.sign.detached.verify(message, bytes.subarray(bytes.length - SIGNATURE), key.bytes)) {
      return { verdict: "forged" };
    }
    try {
      const seal = fields(signed);
      return { verdict: today() > seal.expires ? "expired" : "genuine", seal, office: key.name };
    } catch (malformed) {
      return { verdict: "unreadable" };
    }
  }

  function show(result) {
    shown = result;
    const box = element("result");
    box.replaceChildren();
    box.hidden = false;
    box.className = { genuine: "success", forged: "danger" }[result.verdict] || "warning";
    box.dataset.verdict = result.verdict;
    const add = (tag, content, to = box) => to.appendChild(Object.assign(document.createElement(tag), { textContent: content }));
    add("h2", text(result.verdict));
    add("p", text(result.seal ? "compare" : result.verdict + ".next"));
    if (result.seal) {
      const date = new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB",
        { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
      const facts = document.createElement("dl");
      const fact = (key, value) => {
        add("dt", text("fact." + key), facts);
        add("dd", value, facts);
      };
      fact("name", result.seal.name);
      fact("nik", result.seal.nik === null ? text("none") : text("nik.end") + result.seal.nik);
      fact("destination", result.seal.destination);
      fact("issued", date.format(result.seal.issued));
      fact("expires", date.format(result.seal.expires));
      fact("office", result.office);
      fact("serial", String(result.seal.serial));
      box.appendChild(facts);
    }
    box.scrollIntoView({ block: "nearest" });
  }

  /** Judges what stands in the field, which the next scan then replaces. */
  function typed() {
    const field = element("text");
    show(judge(field.value.trim()));
    field.select();
  }

  async function photo(file) {
    let image;
    try {
      image = await createImageBitmap(file);
    } catch (noImage) {
      show({ verdict: "no.image" });
      return;
    }
    const canvas = document.createElement("canvas");
    let other = null;
    for (const side of SIDES) {
      const scale = Math.min(1, side / Math.max(image.width, image.height));
      canvas.width = Math.max(1, Math.round(image.width * scale));
      canvas.height = Math.max(1, Math.round(image.height * scale));
      const pen = canvas.getContext("2d", { willReadFrequently: true });
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      // The reply slip under a letter has a code of its own: what is not the letter's is covered, and the rest looked at again.
      for (let code = 0; code < MOST_CODES; code++) {
        const found = jsQR(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
        if (!found) {
          break;
        }
        if (found.data.startsWith(PREFIX)) {
          element("text").value = found.data;
          show(judge(found.data.trim()));
          return;
        }
        other = other || found.data;
        const at = found.location;
        pen.beginPath();
        for (const corner of [at.topLeftCorner, at.topRightCorner, at.bottomRightCorner, at.bottomLeftCorner]) {
          pen.lineTo(corner.x, corner.y);
        }
        pen.fill();
      }
    }
    if (other !== null) {
      element("text").value = other;
      show(judge(other.trim()));
      return;
    }
    show({ verdict: "no.qr" });
  }

  /** Keys of a list: [{"office": "320127", "name": "Kecamatan …", "id": 16 hex digits, "key": 64 hex digits}]. */
  function learn(list) {
    if (!Array.isArray(list) || !list.every((one) => one && /^[0-9a-f]{16}$/.test(one.id) && /^[0-9a-f]{64}$/.test(one.key)
      && typeof one.name === "string")) {
      return false;
    }
    for (const one of list) {
      keys.set(one.id, { name: one.name, bytes: Uint8Array.from(one.key.match(/../g), (pair) => parseInt(pair, 16)) });
    }
    return true;
  }

  function known(refused) {
    const names = Array.from(new Set(Array.from(keys.values(), (key) => key.name))).sort();
    element("known").textContent = (refused ? text("offices.bad") + " " : "") + (names.length ? names.join(" · ") : text("offices.none"));
  }

  function translate() {
    document.documentElement.lang = language;
    document.title = text("title");
    for (const node of document.querySelectorAll("[data-text]")) {
      node.textContent = text(node.dataset.text);
    }
    element("language").textContent = text("other");
    element("language").lang = language === "id" ? "en" : "id";
    known(false);
    if (shown) {
      show(shown);
    }
  }

  element("language").addEventListener("click", () => {
    language = language === "id" ? "en" : "id";
    translate();
  });
  element("scan").addEventListener("submit", (event) => {
    event.preventDefault();
    typed();
  });
  // A scanner ends what it types with Enter.
  element("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      typed();
    }
  });
  element("photo").addEventListener("change", (event) => {
    const file = event.target.files[0];
    event.target.value = "";
    if (file) {
      photo(file);
    }
  });
  element("list").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    let learnt = false;
    try {
      learnt = learn(JSON.parse(await file.text()));
    } catch (noList) {
      learnt = false;
    }
    known(!learnt);
  });
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      event.preventDefault();
      element("drop").classList.toggle("over", kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files.length) {
        photo(event.dataTransfer.files[0]);
      }
    });
  }
  document.addEventListener("paste", (event) => {
    const pasted = Array.from(event.clipboardData.files).find((file) => file.type.startsWith("image/"));
    if (pasted) {
      event.preventDefault();
      photo(pasted);
    }
  });

  learn(JSON.parse(element("keys").textContent));
  known(false);
})();
