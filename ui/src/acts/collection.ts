// What a person says of a collection as a whole, and the way to where it comes from.

import { api } from "../api";
import type { Failure } from "../types/Failure";
import { loop } from "./loop";
import { loadCollection } from "./pages";
import { leaveWriting } from "./writing";

/** Resolves once the text is on disk; rejects with what went wrong. */
export async function keepComment(collection: number, text: string) {
  const failure = await loop.change(() => api.commentOnCollection(collection, text), {
    quiet: true,
    written: true,
  });
  if (failure !== null) throw failure;
}

export async function leaveComment(collection: number) {
  await leaveWriting();
  await loadCollection(collection, true);
}

export async function openSource(collection: number) {
  try {
    await api.openSource(collection);
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

export const rateCollection = (collection: number, rating: number) =>
  loop.change(() => api.rateCollection(collection, rating));

export const clearCollectionRating = (collection: number) =>
  loop.change(() => api.clearCollectionRating(collection));
