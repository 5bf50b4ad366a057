// A name within a sentence, in English.

import { isolated } from "../isolated";

export const quoted = (name: string) => `“${isolated(name)}”`;
