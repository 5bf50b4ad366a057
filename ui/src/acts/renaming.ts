// Another name for a place, or for someone films were seen with; under a name that is there already, two become one.

import { api } from "../api";
import { type CircumstanceDialog, calledAs, conditionOf } from "../circumstances";
import { exchanged } from "../conditions";
import { closeDialog, focusOn, focusSheet, selectText } from "../screen";
import type { Circumstance } from "../types/Circumstance";
import type { CircumstanceLine } from "../types/CircumstanceLine";
import { circumstancesShown } from "./circumstances";
import { loop } from "./loop";

export async function askForName(circumstance: Circumstance, line: CircumstanceLine) {
  const nothing = { other: null, viewings: null, refused: null };
  loop.state.dialog = { kind: "renameCircumstance", circumstance, line, typed: line.name, ...nothing };
  loop.draw();
  await selectText("#circumstance-name");
}

export async function typeName(dialog: CircumstanceDialog, typed: string) {
  const { circumstance, line } = dialog;
  const lines = loop.state.circumstances?.lines[circumstance] ?? [];
  const others = lines.filter(({ name }) => name !== line.name);
  const other = (typed.trim() !== line.name && calledAs(others, typed)) || null;
  Object.assign(dialog, { typed, other, viewings: null, refused: null });
  loop.draw();
  if (other === null) return;
  const viewings = await viewingsOfEither(circumstance, line, other);
  // What was typed in the meantime may be another's name.
  if (dialog.other !== other) return;
  dialog.viewings = viewings;
  loop.draw();
}

/** Two people may have seen a film together: those viewings count once. */
async function viewingsOfEither(circumstance: Circumstance, one: CircumstanceLine, other: CircumstanceLine) {
  const all = one.viewings + other.viewings;
  if (circumstance === "place") return all;
  const both = [one, other].map(({ name }) => conditionOf(circumstance, name));
  return api
    .diary(both, { first: 0, count: 0 })
    .then(({ total }) => all - total)
    .catch(() => null);
}

export async function keepName(dialog: CircumstanceDialog) {
  const { circumstance, line, other, typed } = dialog;
  const to = other?.name ?? typed.trim();
  if (to === line.name) return closeDialog();
  const failure = await loop.change(() => api.renameCircumstance(circumstance, line.name, to), {
    refused: (message) => Object.assign(dialog, { refused: message }),
  });
  if (failure !== null) return;
  follow(circumstance, line.name, to);
  closeDialog();
  const at = circumstancesShown(circumstance).findIndex(({ name }) => name === to);
  // Narrowed, the list may not show it.
  await (at < 0 ? focusSheet() : focusOn(`#${circumstance}-${at} button`));
}

/** Whoever goes back to a list filtered by it finds the same viewings there. */
function follow(circumstance: Circumstance, name: string, to: string) {
  const [before, after] = [conditionOf(circumstance, name), conditionOf(circumstance, to)];
  for (const stop of loop.state.trail.stops)
    if ("filters" in stop.route)
      stop.route = { ...stop.route, filters: exchanged(stop.route.filters, before, after) };
}
