// What the chips call countries, genres and people: asked for where filters stand that were not chosen from what there is.

import { api } from "../api";
import type { Condition } from "../types/Condition";
import type { Failure } from "../types/Failure";
import { filteringOf } from "./filtering";
import { loop } from "./loop";

export async function learnNames() {
  const { route } = loop.state;
  if (route.at !== "films" || route.filters.length === 0) return;
  const filtering = filteringOf();
  const people = route.filters.map(personIn).filter((person) => person !== null);
  // One who was gone may be there again.
  const unknown = people.filter((person) => !filtering.names.get(person));
  try {
    await Promise.all([...unknown.map(learnPerson), !route.filters.every(isNamed) && learnChoices()]);
  } catch (failure) {
    loop.fail(failure as Failure);
  }
  loop.draw();
}

/** Also where there is nothing to be named. */
function isNamed(condition: Condition): boolean {
  const { genres, countries } = filteringOf().choices;
  if (typeof condition === "string") return true;
  if ("genre" in condition) return genres.some(({ code }) => code === condition.genre);
  return !("country" in condition) || countries.some(({ code }) => code === condition.country);
}

function personIn(condition: Condition): number | null {
  if (typeof condition === "string") return null;
  if ("person" in condition) return condition.person;
  return "made_by" in condition ? condition.made_by.person : null;
}

async function learnPerson(person: number) {
  const { names } = filteringOf();
  try {
    names.set(person, (await api.person(person)).name);
  } catch (failure) {
    if ((failure as Failure).kind !== "refused") throw failure;
    names.set(person, null);
  }
}

async function learnChoices() {
  const choices = await api.choices();
  Object.assign(filteringOf(), { choices, known: true });
}
