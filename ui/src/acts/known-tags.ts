// The tags there are, as what is typed may become one of them.

import type { TagLine } from "../types/TagLine";
import { loop } from "./loop";
import { folded } from "./meant";

interface Named {
  name: string;
}

const known = () => loop.state.labels?.tags ?? [];
const isCalled = (name: string) => (tag: Named) => folded(tag.name.trim()) === folded(name.trim());

/** The one of that name, however it is typed. */
export const tagCalled = (name: string): TagLine | undefined =>
  known().find((tag) => tag.name === name) ?? known().find(isCalled(name));

export const isAmong = (tags: Named[], name: string) => tags.some(isCalled(name));

/** As many as can be looked over. */
const most = 8;

/** Those that what is typed may become, and are not there yet. */
export const tagsFor = ({ typed, tags }: { typed: string; tags: Named[] }): TagLine[] =>
  known()
    .filter(({ name }) => begins(name, typed) && !isAmong(tags, name))
    .slice(0, most);

const begins = (name: string, typed: string) =>
  folded(name)
    .split(/\s+/)
    .some((_, at, all) => all.slice(at).join(" ").startsWith(folded(typed.trim())));
