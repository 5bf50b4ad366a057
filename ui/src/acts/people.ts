// People by name: found while one types, and gone to.

import { api } from "../api";
import { exchanged, madeBy } from "../conditions";
import { type FilmsRoute, type Route, shelfRoute } from "../route";
import { focusSheet } from "../screen";
import type { CreditJob } from "../types/CreditJob";
import type { Failure } from "../types/Failure";
import { words } from "../words/deferred";
import { changeFilters, filteringOf, toggle } from "./filtering";
import { loop } from "./loop";
import { go } from "./navigation";

export async function openPerson(person: number) {
  await go(shelfRoute({ person }, loop.state.settings.sorts));
  await focusSheet();
}

export const personOf = ({ shelf }: FilmsRoute) => (typeof shelf === "object" ? shelf.person : null);

/** What stands above their films; `again`: an act may have changed it. */
export async function loadPerson(route: Route, again = false) {
  const { state } = loop;
  const person = route.at === "films" ? personOf(route) : null;
  if (person === null || (state.person?.person === person && !again)) return;
  try {
    const page = await api.person(person);
    filteringOf().names.set(person, page.name);
    // Someone else may have been gone to by now.
    if (state.route.at === "films" && personOf(state.route) === person) state.person = page;
    loop.draw();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** Names that go on from what is typed, each with how many films there are by it: two may be called alike. */
export async function completePerson(field: string, typed: string) {
  const filtering = filteringOf();
  const mine = { field, typed, names: filtering.completing?.names ?? [], chosen: -1 };
  filtering.completing = mine;
  loop.draw();
  const people = typed.trim() === "" ? [] : await api.people(typed).catch(() => []);
  // What was typed in the meantime has its own answer.
  if (filtering.completing !== mine) return;
  filtering.people = people;
  const names = people.map(({ name, films }) => `${name}, ${words.films(films)}`);
  Object.assign(mine, { names, chosen: -1 });
  loop.draw();
}

export function takePerson(name: string) {
  const filtering = filteringOf();
  const found = filtering.people[filtering.completing?.names.indexOf(name) ?? -1];
  filtering.completing = null;
  loop.draw();
  if (found === undefined) return;
  filtering.names.set(found.person, found.name);
  filtering.chosen = found.person;
  return toggle(madeBy(found.person, filtering.job));
}

/** As what: whoever was chosen last, and who is chosen next. */
export async function chooseJob(job: CreditJob | null) {
  const filtering = filteringOf();
  const { chosen, job: before } = filtering;
  filtering.job = job;
  loop.draw();
  if (chosen === null) return;
  const one = madeBy(chosen, before);
  await changeFilters((filters) => exchanged(filters, one, madeBy(chosen, job)));
}
