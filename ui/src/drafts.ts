// Text typed and not yet on disk. It outlives the box it was typed in: leaving a page never loses a word,
// and what the disk refused is tried again and shown again.

import type { Failure } from "./types/Failure";

const debounce = 250;
const longest = 2000;
const again = 5000;

export interface Draft {
  text: string;
  /** Resolves once the text is on disk. */
  keep: (text: string) => Promise<void>;
  since: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  writing: Promise<void> | null;
  /** What the last try ended with, if it failed. */
  failed: string | null;
}

const drafts = new Map<string, Draft>();

/** Tells boxes that the fate of their text has changed; `type` is the draft's name. */
export const fates = new EventTarget();

export const draftOf = (name: string): Draft | undefined => drafts.get(name);

/** Keeps the text a moment after typing stops, or after two seconds if it does not stop. */
export function typed(name: string, text: string, keep: Draft["keep"]) {
  const draft = drafts.get(name) ?? {
    text,
    keep,
    since: Date.now(),
    timer: undefined,
    writing: null,
    failed: null,
  };
  draft.text = text;
  draft.keep = keep;
  drafts.set(name, draft);
  clearTimeout(draft.timer);
  const waited = Date.now() - draft.since;
  draft.timer = setTimeout(() => write(name), Math.max(0, Math.min(debounce, longest - waited)));
  told(name);
}

/** Writes at once what is still waiting; with no name, everything. True if nothing is left unwritten. */
export async function settle(name?: string): Promise<boolean> {
  const names = name === undefined ? [...drafts.keys()] : [name];
  await Promise.all(names.map(write));
  return names.every((each) => !drafts.has(each));
}

/** What was erased is not written again. */
export function forget(name: string) {
  clearTimeout(drafts.get(name)?.timer);
  drafts.delete(name);
  told(name);
}

async function write(name: string): Promise<void> {
  const draft = drafts.get(name);
  if (draft === undefined) return;
  clearTimeout(draft.timer);
  // One at a time, so that an older text can never land on a newer one.
  if (draft.writing !== null) await draft.writing;
  if (drafts.get(name) !== draft) return;
  if (draft.writing !== null) return draft.writing;
  draft.writing = writeOnce(name, draft);
  told(name);
  return draft.writing;
}

async function writeOnce(name: string, draft: Draft): Promise<void> {
  const { text } = draft;
  draft.since = Date.now();
  try {
    await draft.keep(text);
    draft.failed = null;
    draft.writing = null;
    if (draft.text === text) drafts.delete(name);
  } catch (failure) {
    const { kind, message } = failure as Partial<Failure>;
    draft.failed = message ?? String(failure);
    draft.writing = null;
    // A full disk may have room again; a refused text stays refused until it is changed.
    if (kind === "disk") draft.timer = setTimeout(() => write(name), again);
  }
  told(name);
}

function told(name: string) {
  fates.dispatchEvent(new Event(name));
}
