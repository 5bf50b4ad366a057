// A name within a sentence, in Russian.

import { quoted } from "./first";

export const named = (title: string) => quoted({ title });
