import { expect, test } from "vitest";
import type { Tried } from "../src/types/Tried";
import { words } from "../src/words/deferred";

const day = 24 * 60 * 60 * 1000;
const counts = { films: 10, viewings: 2, ratings: 1, notes: 1 };
const well: Tried = { at: 40 * day, made_at: 39 * day, counts, spoilt: null };
const spoilt = { at: 30 * day, what: "SQLite cannot read all of it" };

test("a backup that was tried out says when, which, and what it holds", () => {
  expect(words.tried(well)).toBe(
    `Last tried out on ${words.moment(well.at)}: the backup of ${words.moment(well.made_at)} opens, and holds 10 films, 2 viewings, 1 rating, 1 note.`,
  );
});

test("one that is spoilt says why, and whether there is another in its place", () => {
  const replaced = words.tried({ ...well, spoilt });
  expect(replaced).toContain("SQLite cannot read all of it");
  expect(replaced).toContain("Another was made at once: it opens, and holds 10 films");
  const alone = words.tried({ ...well, counts: null, spoilt });
  expect(alone).toContain("No other could be made");
  expect(alone).not.toContain("it opens");
});

test("what waits for a second folder is counted, and a copy that only it has is told from the others", () => {
  const trouble = { at: 0, what: "It is not there." };
  expect(words.secondFolderTrouble(trouble, 0)).toMatch(/It is not there\.$/);
  expect(words.secondFolderTrouble(trouble, 1)).toContain("1 backup waits for it.");
  expect(words.secondFolderTrouble(trouble, 2)).toContain("2 backups wait for it.");
  const backup = { number: 1, made_at: 0, reason: "daily", counts, elsewhere: true } as const;
  expect(words.backupWhy(backup)).toBe("of the day, in the second folder alone");
  expect(words.backupWhy({ ...backup, elsewhere: false })).toBe("of the day");
});

test("what was deleted by the rule of how many stay is counted, and how much room it made", () => {
  expect(words.thinned({ at: 40 * day, gone: 1, bytes: 1_500_000 })).toBe(
    `On ${words.moment(40 * day)}, 1 older one was deleted by that rule: 1.5 MB.`,
  );
  expect(words.thinned({ at: 0, gone: 538, bytes: 8e9 })).toContain("538 older ones were deleted");
});
