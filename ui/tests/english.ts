// What is tested speaks English, unless it says otherwise; and no test file ends before what it had fetched has come.

import { afterAll, vi } from "vitest";
import { speak, speakDeferred } from "../src/words/languages";

await speak("en");
await speakDeferred();

afterAll(() => vi.dynamicImportSettled());
