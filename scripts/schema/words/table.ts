/** A text, or one text for each plural form that the language tells apart. */
export type Wording = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** A table of which others know the keys, and not what each says: so its type stays short where types are published. */
export function table<Key extends string>(words: Record<Key, Wording>): Readonly<Record<Key, Wording>> {
  return words;
}
