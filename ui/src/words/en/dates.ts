// What English says around a date.

import { datesOf } from "../dates";

const seasons = ["spring", "summer", "autumn", "winter"] as const;

export const { spelled, struck, moment } = datesOf("en-GB", {
  unknown: "date unknown",
  seasons: { plain: seasons, genitive: seasons },
  decade: (firstYear) => `the ${firstYear}s`,
  about: (date) => `about ${date}`,
  by: (date) => `by ${date}`,
  since: (date) => `since ${date}`,
  between: (from, until) => `between ${from} and ${until}`,
  struck: {
    by: (year) => `by ${year}`,
    since: (year) => `from ${year}`,
    seasons,
    decade: (firstYear) => `${firstYear}s`,
  },
});
