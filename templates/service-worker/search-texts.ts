/** The texts of the search's fragments, each as the numbers of its words. */
export interface SearchTexts {
  /** Different words as they stand in the texts, punctuation included; a word's place here is its number. */
  forms: string[];
  /** The texts by the paths of their fragments. */
  byPath: Map<string, SearchText>;
}

export interface SearchText {
  content: Uint32Array;
  /** What else is searched, by field. */
  meta: Record<string, Uint32Array>;
}

/** Stands in the list of the index's words before another spelling of the word above. */
export const SPELLING = "\u0001";

const FRAGMENT = /^pagefind\/fragment\//;
const SIGNATURE = "pagefind_dcd";

/** Collects the texts that the index of the search is made from, file by file. */
export class SearchTextCollector implements SearchTexts {
  readonly forms: string[] = [];
  readonly byPath = new Map<string, SearchText>();
  readonly #numbers = new Map<string, number>();

  /** Takes a file in; one that is no fragment of the search changes nothing. */
  take(path: string, bytes: Uint8Array): void {
    if (!FRAGMENT.test(path)) return;
    const text = new TextDecoder().decode(bytes.subarray(SIGNATURE.length));
    const { content, meta } = JSON.parse(text) as { content: string; meta: Record<string, string> };
    this.byPath.set(path, {
      content: this.#numbered(content),
      meta: Object.fromEntries(Object.entries(meta).map(([field, value]) => [field, this.#numbered(value)])),
    });
  }

  #numbered(text: string): Uint32Array {
    return Uint32Array.from(text.split(" "), (form) => {
      const known = this.#numbers.get(form);
      if (known !== undefined) return known;
      this.#numbers.set(form, this.forms.length);
      return this.forms.push(form) - 1;
    });
  }
}

/** The numbers of forms in the order of their spelling, which does not depend on the order of the texts. */
export function spellingOrder(forms: readonly string[]): Uint32Array {
  return Uint32Array.from(forms.keys()).sort((a, b) => ((forms[a] ?? "") < (forms[b] ?? "") ? -1 : 1));
}
