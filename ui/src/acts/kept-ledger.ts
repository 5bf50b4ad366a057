// Imports that were brought in: what became of each of their rows is looked at again, and saved.

import { api } from "../api";
import type { Failure } from "../types/Failure";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { go } from "./navigation";
import { say } from "./notice";

export async function listEarlierImports() {
  const { state } = loop;
  try {
    const earlier = await api.earlierImports();
    state.bringIn = { ...state.bringIn, earlier };
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

export const openLedger = (ledger: number) => go({ at: "bringIn", ledger, fate: null, search: "" });

export async function saveLedger(ledger: number) {
  try {
    const file = await api.saveLedger(ledger);
    if (file !== null) say(words.ledgerSaved(file));
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}
