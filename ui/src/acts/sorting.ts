// Which order films are put in.

import type { Sort } from "../types/Sort";
import { askFor } from "./navigation";

/** The best and the newest come first where that is what one looks for. */
const newestFirst: readonly Sort[] = ["rating", "seen", "added"];

export const sortBy = (sort: Sort) => askFor({ sort, descending: newestFirst.includes(sort) });
