// A film's links: opened by the core, and kept where the person has better ones.

import { api } from "../api";
import { closeDialog } from "../screen";
import type { Failure } from "../types/Failure";
import type { FilmPage } from "../types/FilmPage";
import type { LinkKind } from "../types/LinkKind";
import { loop } from "./loop";

export async function openLink(film: number, kind: LinkKind) {
  try {
    await api.openLink(film, kind);
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

export function askForLinks({ card, links }: FilmPage) {
  loop.state.dialog = { kind: "links", card, links, refused: null };
  loop.draw();
}

/** Empty addresses give the usual search back. Only what differs is a change. */
export async function keepLinks(film: number, addresses: Record<LinkKind, string>) {
  const { dialog } = loop.state;
  if (dialog?.kind !== "links") return;
  for (const kind of ["trailer", "watch"] as const) {
    const before = loop.state.page?.links[kind]?.own ?? "";
    const after = addresses[kind].trim();
    if (after === before) continue;
    const failure = await loop.change(() => api.setLink(film, kind, after === "" ? null : after), {
      refused: (message) => Object.assign(dialog, { refused: message }),
    });
    if (failure !== null) return;
  }
  closeDialog();
}
