// A film's links: opened by the core, and kept where the person has better ones.

import { api } from "../api";
import type { Failure } from "../types/Failure";
import type { LinkKind } from "../types/LinkKind";
import { loop } from "./loop";

export async function openLink(film: number, kind: LinkKind) {
  try {
    await api.openLink(film, kind);
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** Empty addresses give the usual search back. Only what differs is a change. */
export async function keepLinks(film: number, addresses: Record<LinkKind, string>) {
  const links = loop.state.page?.links;
  for (const kind of ["trailer", "watch"] as const) {
    const before = links?.[kind]?.own ?? "";
    const after = addresses[kind].trim();
    if (after !== before) await loop.change(() => api.setLink(film, kind, after === "" ? null : after));
  }
}
