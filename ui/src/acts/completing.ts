// A name being typed: completed from what the library knows, chosen from by the keyboard or not at all.

import { api } from "../api";
import type { Completing } from "../film-dialogs";
import { walkSuggestions } from "../suggestions";
import type { NameKind } from "../types/NameKind";
import { loop } from "./loop";

/** A dialog with fields that complete. */
const dialogOf = () => {
  const { dialog } = loop.state;
  return dialog?.kind === "film" || dialog?.kind === "viewing" ? dialog : null;
};

/** How the names are found that go on from what is typed. */
type Find = (typed: string) => Promise<string[]>;

export const completions =
  (kind: NameKind): Find =>
  (typed) =>
    api.completions(kind, typed);

/** Before anything is typed only where it is `wanted`. */
export async function complete(field: string, find: Find, typed: string, wanted = typed.trim() !== "") {
  const dialog = dialogOf();
  if (dialog !== null) await completeIn(dialog, field, find, typed, wanted);
}

/** Whatever the field is part of. */
export async function completeIn(
  whole: { completing: Completing | null },
  field: string,
  find: Find,
  typed: string,
  wanted = typed.trim() !== "",
) {
  const before = whole.completing?.field === field ? whole.completing.names : [];
  const mine: Completing = { field, typed, names: wanted ? before : [], chosen: -1 };
  whole.completing = mine;
  loop.draw();
  if (!wanted) return;
  const names = await find(typed).catch(() => []);
  // A late answer fills what is shown no more.
  Object.assign(mine, { names, chosen: -1 });
  loop.draw();
}

export function stopCompleting() {
  const dialog = dialogOf();
  if (dialog === null || dialog.completing === null) return;
  dialog.completing = null;
  loop.draw();
}

interface Choosing {
  completing: Completing | null;
  /** What stands in the field. */
  value: string;
  /** Takes a name of those that are shown. */
  take: (name: string) => unknown;
  /** Takes what is typed, where Enter does not save the form. */
  enter?: ((text: string) => unknown) | undefined;
  /** Asks for names before anything is typed. */
  ask: () => unknown;
}

/** The keys of a combobox. */
export function walkNames(event: KeyboardEvent, { completing, value, take, enter, ask }: Choosing) {
  const { names, chosen } = completing ?? { names: [], chosen: -1 };
  const name = names[chosen];
  const become = (wish: Partial<Completing>) => {
    if (completing !== null) Object.assign(completing, wish);
    loop.draw();
  };
  const typed = enter && value.trim() !== "" ? () => enter(value) : undefined;
  walkSuggestions(event, {
    count: names.length,
    chosen,
    first: -1,
    choose: (at) => become({ chosen: at }),
    take: name === undefined ? typed : () => take(name),
    close: () => become({ names: [], chosen: -1 }),
    ask,
  });
}
