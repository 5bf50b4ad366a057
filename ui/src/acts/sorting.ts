// Which order films are put in.

import type { Sort } from "../types/Sort";
import { askFor } from "./navigation";

/** The best and the newest come first where that is what one looks for. */
export const sortBy = (sort: Sort) => askFor({ sort, descending: sort === "rating" || sort === "seen" });
