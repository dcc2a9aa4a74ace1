// Where everything would end up that left the browser: on the loopback, and counted.
//
// Every name that the browser looks up leads to a sink, so a connection is seen whoever asked for it and whatever the
// page's own script may think became of it. A sink that nothing can reach proves nothing: PROBES are the ways out that
// a page without our policy has, and each must be seen by the sink of its name.

import { createSocket } from "node:dgram";
import { createServer } from "node:net";

/** Every way out, run in a page with the address of its sink. */
export const PROBES = {
  fetch: ({ http }) => void fetch(http, { mode: "no-cors" }).catch(() => {}),
  request: ({ http }) => {
    const request = new XMLHttpRequest();
    request.open("GET", http);
    request.send();
  },
  beacon: ({ http }) => navigator.sendBeacon(http, "a"),
  socket: ({ ws }) => void new WebSocket(ws),
  events: ({ http }) => void new EventSource(http),
  image: ({ http }) => void (new Image().src = http),
  style: ({ http }) => document.head.append(Object.assign(document.createElement("style"), { textContent: `@import "${http}";` })),
  script: ({ http }) => document.head.append(Object.assign(document.createElement("script"), { src: http })),
  prefetch: ({ http }) => document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: http })),
  preconnect: ({ http }) => document.head.append(Object.assign(document.createElement("link"), { rel: "preconnect", href: http })),
  frame: ({ http }) => document.body.append(Object.assign(document.createElement("iframe"), { src: http })),
  form: ({ http }) => {
    const frame = Object.assign(document.createElement("iframe"), { name: "there" });
    const form = Object.assign(document.createElement("form"), { action: http, method: "post", target: "there" });
    document.body.append(frame, form);
    form.submit();
  },
  call: async ({ stun }) => {
    const call = (window.call = new RTCPeerConnection({ iceServers: [{ urls: stun }] }));
    call.createDataChannel("a");
    await call.setLocalDescription(await call.createOffer());
  },
  // A button, which is then pressed: a window is opened for a person only.
  opening: ({ http }) => document.body.append(Object.assign(document.createElement("button"), { onclick: () => window.open(http) })),
  navigation: ({ http }) => void setTimeout(() => (location.href = http)),
};

/**
 * What the browser itself asks for, whatever page it shows: accounts, updates, and what kinds of fields a page has.
 * Turned to a port where nobody listens.
 */
const NOWHERE = "http://127.0.0.1:9/";
const OWN_ERRANDS = [
  `--gaia-url=${NOWHERE}`,
  `--component-updater=url-source=${NOWHERE}`,
  `--autofill-server-url=${NOWHERE}`,
];

/** One sink for each probe and one for every other name. */
export async function openSinks() {
  const names = [...Object.keys(PROBES), "other"];
  const sinks = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await openSink()])));
  const rules = names.map((name) => `MAP ${host(name)} 127.0.0.1:${sinks[name].port}`);
  return {
    /** Sends every name to its sink; the machine itself, where the page may be served, stays reachable. */
    flags: [...OWN_ERRANDS, `--host-resolver-rules=${[...rules, `MAP * 127.0.0.1:${sinks.other.port}`, "EXCLUDE 127.0.0.1", "EXCLUDE localhost"].join(",")}`],
    /** What each sink has seen: connections and packets, by name; nothing where it has seen none. */
    seen: () => Object.fromEntries(names.filter((name) => sinks[name].seen.length).map((name) => [name, sinks[name].seen])),
    /** The addresses that lead to a sink. */
    addresses: (name) => ({
      http: `http://${host(name)}/`,
      ws: `ws://${host(name)}/`,
      stun: `stun:127.0.0.1:${sinks[name].port}`,
    }),
    close: () => names.forEach((name) => sinks[name].close()),
  };
}

const host = (name) => `${name}.example`;

/** Takes connections and packets on one port, and hangs up. */
async function openSink() {
  const seen = [];
  const tcp = createServer((connection) => {
    const visit = { by: "connection", for: "" };
    seen.push(visit);
    connection.on("error", () => {});
    // The host asked for stands in the first bytes, also of an encrypted connection.
    connection.once("data", (bytes) => {
      visit.for = bytes.toString("latin1").match(/([a-z0-9-]+\.)+[a-z]{2,}/)?.[0] ?? "";
      connection.destroy();
    });
  });
  await new Promise((done) => tcp.listen(0, "127.0.0.1", done));
  const { port } = tcp.address();
  const udp = createSocket("udp4", () => seen.push({ by: "packet" }));
  await new Promise((done) => udp.bind(port, "127.0.0.1", done));
  const close = () => [tcp, udp].forEach((door) => door.close());
  return { port, seen, close };
}
