// A thing put into its setting, clear of the corner that the postmark needs.

import { asDrawn, between, box, placed } from "./outline";
import type { Room, Setting } from "./setting";
import type { Die, Layer, Thing } from "./types";

/** Beside the corner, for what is tall, and below it, for all else. */
const beside: Room = [5, 14, 51, 122];
const under: Room = [6, 69, 108, 69];
/** Cut by the left and the lower edge: nearer, and larger than the stamp. */
const near: Room = [-24, 69, 126, 96];

type Turn = readonly [cos: number, sin: number];

const upright: Turn = [1, 0];
const leaning: Turn[] = [
  [0.96, 0.28],
  [0.96, -0.28],
  [0.8, -0.6],
  [0.8, 0.6],
];
/** From top left to bottom right, under the corner. */
const acrossField: Turn = [0.8, -0.6];

/** The layers of a thing, and whether it leaves the place beside the corner free. */
export function put(thing: Thing, setting: Setting, die: Die): { layers: Layer[]; low: boolean } {
  const slim = thing.high / thing.wide;
  const mirror = die() > 0.5 && thing.pose !== "reads";
  const close = 0.88 + die() * 0.12;
  const stands = thing.pose === "stands";
  let turn: Turn = upright;
  let room: Room = setting.room ?? under;
  const choice = die();
  if (thing.pose === "round") {
    const r = between(die, 38, 46);
    room = [between(die, 40, 74) - r, 110 - r, 2 * r, 2 * r];
  } else if (thing.pose === "leans" && slim > 1.8 && choice < 0.7) {
    return { layers: layersOf(thing, acrossField, false, 122 / thing.high, 52, 84), low: false };
  } else if (slim > 1.3) {
    if (choice < 0.75 || slim > 2) room = stands ? [5, 12, 51, setting.base - 12] : beside;
  } else if (thing.pose === "leans") {
    turn = leaning[Math.floor(die() * leaning.length)] ?? upright;
    if (choice < 0.25) room = near;
  } else if (thing.pose === "floats" && choice < 0.2) room = near;
  const [cos, sin] = turn;
  const wide = thing.wide * cos + thing.high * Math.abs(sin);
  const high = thing.wide * Math.abs(sin) + thing.high * cos;
  const [x, y, across, down] = room;
  const depth = stands ? setting.base - y : down;
  const scale = Math.min(across / wide, depth / high) * close;
  const loose = (across - wide * scale) / 2;
  const middle = x + across / 2 + (slim > 1.3 ? 0 : loose * (die() - 0.5));
  const y0 = stands ? setting.base - (high * scale) / 2 : y + down / 2;
  const layers = layersOf(thing, turn, mirror, scale, middle, y0);
  return {
    layers: stands && setting.cut ? layers.map((layer) => grounded(layer, setting.base, mirror)) : layers,
    low: y > 60,
  };
}

/** The body of one piece with the ground it stands on: drawn the same way round, or they would cancel out. */
function grounded([part, outline]: Layer, base: number, mirror: boolean): Layer {
  const ground = placed(box(0, base - 1, 120, 151 - base), { ...asDrawn, mirror, x: mirror ? 120 : 0 });
  return [part, part === "body" ? outline + ground : outline];
}

/** Shade first, then the body with what lies on it. */
function layersOf(thing: Thing, turn: Turn, mirror: boolean, scale: number, x: number, y: number): Layer[] {
  const [cos, sin] = turn;
  const [halfWide, halfHigh] = [thing.wide / 2, thing.high / 2];
  const at = {
    scale,
    turn,
    mirror,
    x: x + (mirror ? 1 : -1) * scale * (cos * halfWide - sin * halfHigh),
    y: y - scale * (sin * halfWide + cos * halfHigh),
  };
  return (["line", "shade", "body", "trim", "etch"] as const).flatMap((part) => {
    const outline = thing.forms[part];
    return outline ? [[part, placed(outline, at)] satisfies Layer] : [];
  });
}
