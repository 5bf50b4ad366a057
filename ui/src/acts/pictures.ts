// Drawings of collections, fetched once each and kept while they are of use.

import { api } from "../api";
import type { Card } from "../types/Card";
import type { Picture } from "../types/Picture";
import { loop } from "./loop";

/** More than any screen shows; a library with a drawing for every film must not be held whole. */
const most = 500;

export function keepPictures(pictures: Picture[]) {
  const held = loop.state.pictures;
  for (const { hash, address } of pictures) held.set(hash, address);
  // A map gives its oldest first.
  for (const hash of held.keys()) if (held.size > most) held.delete(hash);
}

/** Fetches what these cards need and is not here yet. */
export async function fetchPictures(cards: Card[]) {
  const held = loop.state.pictures;
  const wanted = new Set(cards.map(({ picture }) => picture).filter((hash) => hash !== null));
  for (const hash of held.keys()) wanted.delete(hash);
  if (wanted.size > 0) keepPictures(await api.pictures([...wanted]));
}
