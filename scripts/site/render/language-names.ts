/** A language by its own name, as a link begins. */
export function ownName(language: string): string {
  return nameIn(language, language).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));
}

/** What a language is called in another. */
export function nameIn(language: string, other: string): string {
  return new Intl.DisplayNames(other, { type: "language" }).of(language) ?? language;
}
