// What Intl knows of a language, and only the deferred part says.

export function listsOf(language: string) {
  const lists = new Intl.ListFormat(language);
  const options = new Intl.ListFormat(language, { type: "disjunction" });
  const megabytes = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "megabyte",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const hours = new Intl.DateTimeFormat(language, {
    hour: "numeric",
    minute: "2-digit",
    timeZone: "UTC",
  });
  return {
    /** `4:00 AM`, `04:00`, of 0 to 23. */
    hourOfDay: (hour: number) => hours.format(Date.UTC(2026, 0, 1, hour)),
    /** `films, notes and links`. */
    listed: (parts: readonly string[]) => lists.format(parts),
    /** `rain or snow`. */
    either: (parts: readonly string[]) => options.format(parts),
    /** `12.3 MB`, of so many KiB. */
    megabytes: (kib: number) => megabytes.format((kib * 1024) / 1e6),
  };
}

/** What a language calls itself, of the name of its dictionary: `British English` of `en_GB`, `русский (Россия)` of `ru_RU`. */
export function languageName(dictionary: string): string {
  try {
    const tag = dictionary.replaceAll("_", "-");
    return new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? dictionary;
  } catch {
    // Some have names that are no language's, such as `de_DE_frami`.
    return dictionary;
  }
}
