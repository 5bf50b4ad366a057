// The one door to the core. Nothing else in the interface knows Tauri.

import { Channel, convertFileSrc, invoke } from "@tauri-apps/api/core";
import { type Call, type Commands, names } from "./types/commands";
import type { Failure } from "./types/Failure";
import { words } from "./words/first";

const call: Call = async (command, args = {}) => {
  try {
    return await invoke(command, sent(args));
  } catch (thrown) {
    throw asFailure(thrown);
  }
};

/** Each command as a function of its arguments: `edit_film film draft` is `api.editFilm(film, draft)`. One that takes none is
 * in no table, since that is read before the first film shows. */
export function commands(call: Call): Commands {
  const all = new Map(names.split("\n").map((line) => [line.split(" ")[0], line.split(" ").slice(1)]));
  const made: Record<string, unknown> = {};
  return new Proxy(made, {
    get(_, name: string) {
      const command = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      made[name] ??= (...values: unknown[]) =>
        call(command, Object.fromEntries((all.get(command) ?? []).map((it, at) => [it, values[at]])));
      return made[name];
    },
  }) as unknown as Commands;
}

export const api = commands(call);

/** Arguments as they cross: texts keepable, a function as the channel it is called through. */
export const sent = (args: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "function" ? new Channel(value as (message: unknown) => void) : cleaned(value),
    ]),
  );

/** Where the shell answers with the picture of this hash. */
export const pictureAddress = (hash: string) => convertFileSrc(hash, "picture");

/** Called with what was left out, whenever a text sent held characters that no file can keep. */
let tellOfLoss: (() => void) | undefined;
export function whenTextIsCleaned(tell: () => void) {
  tellOfLoss = tell;
}

/** Text as it can be kept: lone surrogates become U+FFFD and NUL is dropped. */
export function keepable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}

/** Every text on its way to the core, however deep it lies, made keepable. */
export function cleaned(value: unknown): unknown {
  if (typeof value === "string") {
    const kept = keepable(value);
    if (kept !== value) tellOfLoss?.();
    return kept;
  }
  if (Array.isArray(value)) return value.map(cleaned);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
  }
  return value;
}

/**
 * Whatever went wrong, in the shape the interface acts on. What is not of our shape comes from Tauri or the webview, which
 * refuse what they cannot read and quote it: the person is told in a sentence of ours.
 */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === "object" && thrown !== null && "kind" in thrown && "message" in thrown) {
    const { kind, message } = thrown as { kind: unknown; message: unknown };
    if (typeof message === "string") return { kind: isKind(kind) ? kind : "unexpected", message };
  }
  return { kind: "unexpected", message: words.notUnderstood };
}

const kinds: Record<Failure["kind"], true> = {
  refused: true,
  not_open: true,
  damaged: true,
  moved: true,
  disk: true,
  cancelled: true,
  unexpected: true,
};
const isKind = (kind: unknown): kind is Failure["kind"] =>
  typeof kind === "string" && Object.hasOwn(kinds, kind);
