// What Russian says around a date.

import { datesOf } from "../dates";

const seasons = ["весна", "лето", "осень", "зима"] as const;

export const { spelled, struck, moment } = datesOf("ru", {
  unknown: "дата неизвестна",
  seasons: { plain: seasons, genitive: ["весны", "лета", "осени", "зимы"] },
  decade: (firstYear, grammar) => `${firstYear}-${grammar === "plain" ? "е" : "х"}`,
  about: (date) => `около ${date}`,
  by: (date) => `не позднее ${date}`,
  since: (date) => `не ранее ${date}`,
  between: (from, until) => `${from} — ${until}`,
  struck: {
    by: (year) => `до ${year}`,
    since: (year) => `с ${year}`,
    seasons,
    decade: (firstYear) => `${firstYear}-е`,
  },
});
