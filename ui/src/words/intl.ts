// What Intl knows of a language, made once for each.

/** The forms of a counted word, by the plural categories of its language: in English `one` and `other`. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

export function intlOf(language: string) {
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  /** `1,234`, `1 234`: as the language sets thousands apart. */
  const figure = (count: number) => numbers.format(count);
  /** The form that goes with a number, without the number. */
  const form = (count: number, forms: Forms) => forms[plurals.select(count)] ?? forms.other;
  return {
    figure,
    form,
    /** `3 films`. */
    counted: (count: number, forms: Forms) => `${figure(count)} ${form(count, forms)}`,
  };
}
