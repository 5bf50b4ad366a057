// Tries every way out of the page there is, of those that are refused aloud or of those that are silent, and tells what
// stopped each: an error, the policy, or that nothing came of it. What is not stopped says why it should have been.
const [elsewhere, which, done] = arguments;

const violations = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  violations.push(`${effectiveDirective} ${blockedURI}`),
);
globalThis.brokenIn = false;
const BREAK_IN = "globalThis.brokenIn = true";
const address = (way) => `${elsewhere}/${encodeURIComponent(way)}`;
const make = (name, fields = {}, parent = document.body) => {
  const element = Object.assign(document.createElement(name), fields);
  parent?.append(element);
  return element;
};
const blob = (text, type) => URL.createObjectURL(new Blob([text], { type }));
const svg = (name, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  const image = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  image.append(element);
  document.body.append(image);
  return element;
};
const style = (rule) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
const invoke = (command, given) => window.__TAURI_INTERNALS__.invoke(command, given);
/** Calls a command as Tauri would, without what only Tauri knows. */
const byHand = (headers) =>
  fetch("ipc://localhost/rate", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Tauri-Callback": "1", "Tauri-Error": "2", ...headers },
    body: '{"film":1,"rating":9}',
  });
/** A picture that is there to be looked at, and nothing else. */
const drawing = document.querySelector("img.picture").src;
const looked = (address) =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = resolve;
    image.onerror = () => reject(new Error("no picture"));
    image.src = address;
  });
/** A frame with nothing in it has the page's own origin. */
const frame = (fields) => make("iframe", fields).contentWindow;

// Each is stopped by an error, by the policy, or not being there at all.
const refused = {
  fetch: (to) => fetch(to),
  "fetch without answer": (to) => fetch(to, { mode: "no-cors" }),
  "fetch of the page's own files": () => fetch("/index.html"),
  XMLHttpRequest: (to) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("GET", to);
      request.onload = resolve;
      request.onerror = () => reject(new Error("refused"));
      request.send();
    }),
  "XMLHttpRequest of a file": () =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("GET", "file:///etc/passwd");
      request.onload = resolve;
      request.onerror = () => reject(new Error("refused"));
      request.send();
    }),
  WebSocket: (to) => new WebSocket(to.replace("http", "ws")),
  EventSource: (to) => new EventSource(to),
  sendBeacon: (to) => navigator.sendBeacon(to, "x"),
  WebTransport: (to) => new WebTransport(to.replace("http", "https")),
  RTCPeerConnection: () => new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:9" }] }).createDataChannel("x"),
  picture: (to) => {
    new Image().src = to;
  },
  "picture from a set": (to) => make("img", { srcset: `${to} 2x` }),
  "picture that is not here": () => looked(drawing.replace(/.{32}$/, "0".repeat(32))),
  "picture by more than its hash": () => looked(`${drawing}/..%2Fwatchlist.sqlite3`),
  "picture from another host of its scheme": () => looked(drawing.replace("localhost", "elsewhere")),
  "what a picture is made of": () => fetch(drawing),
  "picture as a page in the page": () => make("iframe", { src: drawing }),
  "picture as a script": () => import(drawing),
  "picture drawn by who may not read it": () =>
    looked(drawing).then(({ target }) => {
      const canvas = make("canvas");
      canvas.getContext("2d").drawImage(target, 0, 0);
      return canvas.toDataURL();
    }),
  "picture in an address, with a script": () =>
    make("img", {
      src: `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg"><script>parent.${BREAK_IN}</script><image href="${elsewhere}/svg"/></svg>`)}`,
    }),
  film: (to) => make("video", { src: to }),
  sound: (to) => new Audio(to).play(),
  track: (to) => make("track", { src: to, default: true, kind: "subtitles" }, make("video")),
  font: (to) => new FontFace("f", `url(${to})`).load(),
  "style sheet": (to) => make("link", { rel: "stylesheet", href: to }, document.head),
  "style sheet in the page": (to) => make("style", { textContent: `@import url(${to})` }, document.head),
  "style sheet of its own with a picture": (to) => style(`body { background: url(${to}) }`),
  "style attribute": (to) => {
    const box = make("div");
    box.setAttribute("style", `background: url(${to}); color: rgb(1, 2, 3)`);
    if (getComputedStyle(box).color === "rgb(1, 2, 3)") throw NOT_STOPPED;
  },
  "list image": (to) => make("ul").style.setProperty("list-style-image", `url(${to})`),
  cursor: (to) => document.body.style.setProperty("cursor", `url(${to}), auto`),
  "picture in an SVG": (to) => svg("image", { href: to }),
  preload: (to) => make("link", { rel: "preload", as: "image", href: to }, document.head),
  modulepreload: (to) => make("link", { rel: "modulepreload", href: to }, document.head),
  object: (to) => make("object", { data: to }),
  embed: (to) => make("embed", { src: to }),
  frame: (to) => make("iframe", { src: to }),
  "frame of a page in an address": () => make("iframe", { src: "data:text/html,<script>parent.brokenIn=true</script>" }),
  "frame of a page": () => make("iframe", { srcdoc: "<script>parent.brokenIn=true</script>" }),
  "fetch in a frame": (to) => frame().fetch(to),
  "eval in a frame": () => frame().eval(`parent.${BREAK_IN}`),
  "HTML in a frame": () => {
    frame().document.body.innerHTML = `<img src=x onerror="parent.${BREAK_IN}">`;
  },
  base: (to) => {
    make("base", { href: `${to}/` }, document.head);
    if (document.baseURI.startsWith(to)) throw NOT_STOPPED;
  },
  "form": (to) => make("form", { action: to, method: "post" }).submit(),
  "script from elsewhere": (to) => make("script", { src: to }),
  "script in the page": () => make("script", { textContent: BREAK_IN }),
  "script in an address": () => make("script", { src: `data:text/javascript,${BREAK_IN}` }),
  "script in memory": () => make("script", { src: blob(BREAK_IN, "text/javascript") }),
  "script by its attribute": () => document.createElement("script").setAttribute("src", "/x.js"),
  "script of the page's own, by its address": () => make("script", { src: "/assets/x.js" }),
  eval: () => eval(BREAK_IN),
  "eval by another name": () => (0, eval)(BREAK_IN),
  Function: () => new Function(BREAK_IN)(),
  "Function by its constructor": () => (() => 0).constructor(BREAK_IN)(),
  "AsyncFunction by its constructor": () => (async () => 0).constructor(BREAK_IN)(),
  "setTimeout of a text": () => setTimeout(BREAK_IN),
  "setInterval of a text": () => setInterval(BREAK_IN, 1),
  "import of an address": () => import(`data:text/javascript,${BREAK_IN}`),
  "import from memory": () => import(blob(BREAK_IN, "text/javascript")),
  "import from elsewhere": (to) => import(to),
  Worker: () => new Worker(blob("fetch('https://192.0.2.1/')", "text/javascript")),
  "Worker of the page's own": () => new Worker("/assets/x.js"),
  SharedWorker: () => new SharedWorker(blob("0", "text/javascript")),
  ServiceWorker: () => navigator.serviceWorker.register("/assets/x.js"),
  "paint worklet": () => CSS.paintWorklet.addModule(blob(BREAK_IN, "text/javascript")),
  "audio worklet": () => new AudioContext().audioWorklet.addModule(blob(BREAK_IN, "text/javascript")),
  WebAssembly: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  innerHTML: () => {
    make("div").innerHTML = `<img src=x onerror="${BREAK_IN}">`;
  },
  outerHTML: () => {
    make("div").outerHTML = "<b></b>";
  },
  insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", "<b></b>"),
  "document.write": () => document.write(`<script>${BREAK_IN}</script>`),
  "document.writeln": () => document.writeln("<b></b>"),
  DOMParser: () => new DOMParser().parseFromString("<b></b>", "text/html"),
  "a fragment of a range": () => new Range().createContextualFragment("<b></b>"),
  setHTMLUnsafe: () => make("div").setHTMLUnsafe("<b></b>"),
  "HTML in a shadow": () => {
    make("div").attachShadow({ mode: "open" }).innerHTML = "<b></b>";
  },
  execCommand: () => {
    const box = make("div", { contentEditable: "true" });
    box.focus();
    if (document.execCommand("insertHTML", false, "<b id=inserted></b>") && document.getElementById("inserted"))
      throw NOT_STOPPED;
    throw new Error("nothing was inserted");
  },
  "a handler in an attribute": () => {
    const box = make("button");
    box.setAttribute("onclick", BREAK_IN);
    box.click();
    if (globalThis.brokenIn) throw NOT_STOPPED;
  },
  "a script's address in a link": () => make("a", { href: `javascript:${BREAK_IN}` }).click(),
  "a script's address": () => {
    location.href = `javascript:${BREAK_IN}`;
  },
  "another policy of trusted types": () => trustedTypes.createPolicy("mine", { createHTML: (text) => text }),
  "the default policy of trusted types": () => trustedTypes.createPolicy("default", { createHTML: (text) => text }),
  "the policy of the page once more": () => trustedTypes.createPolicy("lit-html", { createHTML: (text) => text }),
  "the policy of its worker once more": () => trustedTypes.createPolicy("cutter", { createScriptURL: (url) => url }),
  "a prototype's new member": () => {
    "use strict";
    Object.prototype.film = 1;
  },
  "a prototype's old member": () => {
    "use strict";
    Object.prototype.toString = () => "x";
  },
  "a prototype by __proto__": () => {
    "use strict";
    ({}).__proto__.film = 1;
  },
  "a prototype defined anew": () => Object.defineProperty(Object.prototype, "film", { value: 1 }),
  "what the page was given to call": () => {
    "use strict";
    window.__TAURI_INTERNALS__.postMessage = () => 0;
    if (window.__TAURI_INTERNALS__.postMessage.toString().includes("=> 0")) throw NOT_STOPPED;
  },
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia(),
  place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  notifications: () =>
    Notification.requestPermission().then((answer) => {
      if (answer === "granted") throw NOT_STOPPED;
      throw new Error(answer);
    }),
  "the clipboard": () => navigator.clipboard.readText(),
};

// Tauri's own commands: the page has leave to call none.
const tauris = {
  "plugin:window|close": { label: "main" },
  "plugin:window|destroy": { label: "main" },
  "plugin:window|hide": { label: "main" },
  "plugin:window|create": { options: { label: "other", url: elsewhere } },
  "plugin:window|set_title": { label: "main", value: "broken in" },
  "plugin:window|get_all_windows": {},
  "plugin:webview|create_webview_window": { options: { label: "other", url: elsewhere } },
  "plugin:webview|create_webview": { windowLabel: "main", label: "other", options: { url: elsewhere } },
  "plugin:webview|internal_toggle_devtools": {},
  "plugin:webview|clear_all_browsing_data": {},
  "plugin:event|listen": { event: "x", target: { kind: "Any" }, handler: 1 },
  "plugin:event|emit": { event: "x", payload: 1 },
  "plugin:dialog|open": { options: { directory: true } },
  "plugin:dialog|save": { options: {} },
  "plugin:dialog|message": { message: "x" },
  "plugin:fs|read_text_file": { path: "/etc/passwd" },
  "plugin:fs|write_text_file": { path: "/tmp/x", contents: "x" },
  "plugin:shell|open": { path: elsewhere },
  "plugin:shell|execute": { program: "id", args: [] },
  "plugin:opener|open_url": { url: elsewhere },
  "plugin:http|fetch": { clientConfig: { url: elsewhere } },
  "plugin:process|exit": { code: 1 },
  "plugin:window-state|save_window_state": { flags: 63 },
  "plugin:window-state|restore_state": { label: "main", flags: 63 },
  "plugin:window-state|filename": {},
  "plugin:app|version": {},
  "plugin:app|name": {},
  "plugin:app|app_hide": {},
  "plugin:path|resolve_directory": { directory: 1 },
  "plugin:path|join": { paths: ["/etc", "passwd"] },
  "plugin:resources|close": { rid: 1 },
  "plugin:menu|new": { kind: "Menu", handler: 1 },
  "plugin:tray|new": { options: {} },
  "plugin:image|from_path": { path: "/etc/passwd" },
  "plugin:__TAURI_CHANNEL__|fetch": {},
  "plugin:not-there|x": {},
};
for (const [command, given] of Object.entries(tauris)) refused[command] = () => invoke(command, given);

// These say nothing when they are stopped: that the window is still the page is looked at from outside.
const silent = {
  "a part of another SVG": (to) => svg("use", { href: `${to}#x` }),
  manifest: (to) => make("link", { rel: "manifest", href: to }, document.head),
  icon: (to) => make("link", { rel: "icon", href: to }, document.head),
  "a command without the key": () => byHand({}),
  "a command with another key": () => byHand({ "Tauri-Invoke-Key": "x" }),
  "a command by the other way": () =>
    window.ipc.postMessage(
      JSON.stringify({
        cmd: "rate",
        callback: 1,
        error: 2,
        payload: { film: 1, rating: 9 },
        __TAURI_INVOKE_KEY__: "x",
      }),
    ),
  preconnect: (to) => make("link", { rel: "preconnect", href: to }, document.head),
  "dns-prefetch": () => make("link", { rel: "dns-prefetch", href: "https://poste-restante.invalid" }, document.head),
  prefetch: (to) => make("link", { rel: "prefetch", href: to }, document.head),
  prerender: (to) => make("link", { rel: "prerender", href: to }, document.head),
  ping: (to) => make("a", { href: "#", ping: to }).click(),
  "meta refresh": (to) => make("meta", { httpEquiv: "refresh", content: `0; url=${to}` }, document.head),
  "a wider policy": () =>
    make("meta", { httpEquiv: "Content-Security-Policy", content: "default-src *" }, document.head),
  "window.open": (to) => window.open(to),
  "window.open of a script": () => window.open(`javascript:opener.${BREAK_IN}`),
  "a link to a new window": (to) => make("a", { href: to, target: "_blank" }).click(),
  "a link": (to) => make("a", { href: to }).click(),
  "a link of another program": () => make("a", { href: "mailto:a@example.org" }).click(),
  "a link to a file": () => make("a", { href: "file:///etc/passwd" }).click(),
  "a file to keep": () => make("a", { href: "data:text/plain,broken", download: "broken-in.txt" }).click(),
  "a file to keep, from memory": () =>
    make("a", { href: blob("broken", "text/plain"), download: "broken-in-too.txt" }).click(),
  "a file of our own to keep": () => make("a", { href: location.href, download: "broken-in-three.txt" }).click(),
  "location.assign": (to) => location.assign(to),
  "location.replace": (to) => location.replace(to),
  location: (to) => {
    location = to;
  },
  "location of a page in an address": () => {
    location.href = "data:text/html,broken in";
  },
  "location of a picture": () => {
    location.href = drawing;
  },
  "location of a file": () => {
    location.href = "file:///etc/passwd";
  },
  "location of Tauri elsewhere": () => {
    location.href = "tauri://elsewhere/";
  },
  "window.close": () => window.close(),
  "window.stop": () => window.stop(),
};

const NOT_STOPPED = new Error("not stopped");
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const tried = async (way, out) => {
  const before = violations.length;
  const patience = pause(3000).then(() => "nothing came of it");
  let became;
  try {
    const answer = out(address(way));
    became = (await Promise.race([answer instanceof Promise ? answer : pause(60), patience])) ?? "done";
  } catch (error) {
    became = error === NOT_STOPPED ? "done" : `an error: ${error?.message ?? error}`;
  }
  for (let waited = 0; violations.length === before && became === "done" && waited < 20; waited++) await pause(25);
  const stopped = violations.slice(before);
  return { way, became: `${became}`.slice(0, 200), stopped, brokenIn: globalThis.brokenIn };
};

(async () => {
  const all = [];
  for (const [way, out] of Object.entries({ refused, silent }[which])) all.push(await tried(way, out));
  done(all);
})();
